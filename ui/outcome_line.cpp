// SPDX-License-Identifier: Apache-2.0
#include "ui/outcome_line.h"

#include "ui/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

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

OutcomeLine::OutcomeLine(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("label.outcome"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::gap);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
}

void OutcomeLine::show(text::Tone tone, const QString &icon, const QString &text)
{
    m_tone = tone;
    m_iconName = icon;
    m_text->setText(text);
    dress();
    if (text.isEmpty())
        return;
    QAccessibleEvent spoken(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void OutcomeLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void OutcomeLine::dress()
{
    m_icon->setVisible(!m_text->text().isEmpty());
    m_icon->setPixmap(style::icon(m_iconName, inkOf(m_tone, palette())).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace clinic::ui
