// SPDX-License-Identifier: Apache-2.0
#include "ui/outcome_line.h"

#include "ui/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

namespace clinic::ui {
namespace {

QColor inkOf(text::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case text::Tone::Calm:
        return style::successText(palette);
    case text::Tone::Attention:
        return style::warningText(palette);
    case text::Tone::Trouble:
        return style::errorText(palette);
    }
    return style::quietText(palette);
}

} // namespace

OutcomeLine::OutcomeLine(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_undo(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("label.outcome"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->setAutoDefault(true);
    m_undo->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::gap);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo, 0, Qt::AlignVCenter);
    dress();
}

void OutcomeLine::show(text::Tone tone, const QString &icon, const QString &text)
{
    m_tone = tone;
    m_iconName = icon;
    m_undo->hide();
    m_text->setAccessibleName({});
    m_text->setText(text);
    dress();
    if (!text.isEmpty())
        speak();
}

void OutcomeLine::offerUndo(const QString &text, const QString &spoken)
{
    const bool isNew = !offersUndo();
    if (isNew) {
        m_tone = text::Tone::Calm;
        m_iconName = QStringLiteral("clock");
    }
    // A label with a name of its own does not tell every change of its text.
    m_text->setAccessibleName(spoken);
    m_text->setText(text);
    m_undo->show();
    dress();
    if (isNew)
        speak();
}

void OutcomeLine::retell(const QString &text)
{
    m_text->setAccessibleName(text);
    m_text->setText(text);
    m_undo->hide();
}

bool OutcomeLine::offersUndo() const
{
    return !m_undo->isHidden();
}

/// What is not on the screen, behind the privacy lock say, is not read out either.
void OutcomeLine::speak()
{
    if (!isVisible())
        return;
    QAccessibleEvent spoken(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void OutcomeLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        dress();
}

void OutcomeLine::dress()
{
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    m_undo->setAccessibleDescription(tr("Takes the last registration back into the form before it is sent"));
    m_undo->setStyleSheet(style::buttonSheet(palette()));
    m_icon->setVisible(!m_text->text().isEmpty());
    m_icon->setPixmap(style::icon(m_iconName, inkOf(m_tone, palette())).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace clinic::ui
