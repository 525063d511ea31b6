// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/words.h"

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace clinic::ui {

/// The line beside the buttons that tells what became of the last registration, by an icon and by words; and, for as
/// long as it can be taken back, a button that does so.
class OutcomeLine : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLine(QWidget *parent = nullptr);

    /// `icon` is one of the bundled ones; an empty `text` clears the line. There is nothing to undo then.
    void show(text::Tone tone, const QString &icon, const QString &text);
    /// Offers to undo; `text` counts the seconds and may change, while `spoken` is what a screen reader says, once.
    void offerUndo(const QString &text, const QString &spoken);
    /// Other words for the same, with nothing to undo any more; nothing is spoken.
    void retell(const QString &text);

    bool offersUndo() const;
    QPushButton *undoButton() const { return m_undo; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void speak();

    text::Tone m_tone = text::Tone::Calm;
    QString m_iconName;
    QLabel *m_icon, *m_text;
    QPushButton *m_undo;
};

} // namespace clinic::ui
