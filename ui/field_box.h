// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/field.h"
#include "ui/discretion.h"
#include "ui/note_line.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace clinic::ui {

class SegmentedChoice;

/// One field of the form: its label, its editor (a line of text, or a choice) and the note below. Knows how far a
/// person has come with it; knows no rule about its content.
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    /// A line of text.
    explicit FieldBox(Field field, QWidget *parent = nullptr);
    /// A choice among `codes`; see SegmentedChoice.
    FieldBox(Field field, const std::vector<QString> &codes, const QString &prefix, QWidget *parent = nullptr);

    Field field() const { return m_field; }

    /// `label` with its mnemonic; `optionalMark` e.g. "(optional)", or empty.
    void setLabel(const QString &label, const QString &optionalMark);
    void setChoiceLabels(const std::vector<QString> &labels);

    /// As typed; of a choice its code.
    QString text() const;
    /// Emits nothing.
    void setText(const QString &text);
    /// Takes `text` as if it had been typed: it can be undone, and edited() follows.
    void enter(const QString &text);
    void setReadOnly(bool readOnly);

    void show(const Note &note);
    const Note &note() const;

    Progress progress() const { return m_progress; }
    void setProgress(Progress progress) { m_progress = progress; }

    /// Puts the cursor into the editor, as Tab would.
    void takeFocus();
    /// The widgets that can have the focus, in Tab order.
    std::vector<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited(const QString &text);
    /// The cursor came, or went on to another widget of the same window.
    void entered();
    void left();
    void mendTaken();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange(QWidget *editor);
    void dress();
    void fitLabel();
    void describe();
    void noteEdited(const QString &text);

    Field m_field;
    QLineEdit *m_line = nullptr;         ///< either this
    SegmentedChoice *m_choice = nullptr; ///< or that
    QLabel *m_label, *m_optional;
    NoteLine *m_note;
    Progress m_progress = Progress::Typing;
    bool m_wasEmpty = true;
};

} // namespace clinic::ui
