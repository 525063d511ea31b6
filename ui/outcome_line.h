// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/words.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace clinic::ui {

/// The line beside the buttons that tells what became of the last registration, by an icon and by words.
class OutcomeLine : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLine(QWidget *parent = nullptr);

    /// `icon` is one of the bundled ones; an empty `text` clears the line.
    void show(text::Tone tone, const QString &icon, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    text::Tone m_tone = text::Tone::Calm;
    QString m_iconName;
    QLabel *m_icon, *m_text;
};

} // namespace clinic::ui
