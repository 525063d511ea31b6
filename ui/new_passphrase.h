// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;

namespace clinic::ui {

class TitledField;

/// Two fields for a passphrase that is chosen: at least 8 characters, typed twice. What is wrong is told at its field.
class NewPassphrase : public QWidget
{
    Q_OBJECT
public:
    explicit NewPassphrase(QWidget *parent = nullptr);

    /// The two labels, with their mnemonics.
    void setWords(const QString &first, const QString &again);
    /// Whether it can be taken; otherwise goes to the field that has to be looked at. Whoever has typed it only once is
    /// led on to the second field, and nothing is wrong.
    bool check();
    QString passphrase() const;
    bool isEmpty() const;
    /// What is wrong with it elsewhere, told at the first field.
    void setError(const QString &words);

private:
    QLineEdit *m_first;
    QLineEdit *m_again;
    TitledField *m_firstField;
    TitledField *m_againField;
};

} // namespace clinic::ui
