// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace clinic::ui {

/// One field of a dialog: a label with a mnemonic, its editor, and a line below that says what is wrong with it or what
/// it does. Assistive technology reads that line with the editor.
class TitledField : public QWidget
{
    Q_OBJECT
public:
    TitledField(QWidget *editor, QWidget *parent);

    QWidget *editor() const { return m_editor; }

    void setWords(const QString &label, const QString &hint = {});
    /// Empty: nothing is wrong any more.
    void setError(const QString &words);

protected:
    /// Stands in the place of everything else below the editor; empty for most.
    virtual QString firstWords() const { return {}; }
    void showNote();

private:
    QWidget *m_editor;
    QLabel *m_title;
    QLabel *m_note;
    QString m_hint;
    QString m_error;
};

} // namespace clinic::ui
