// SPDX-License-Identifier: Apache-2.0
#include "ui/note_line.h"

#include "ui/link_button.h"
#include "ui/style.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {
namespace {

constexpr int iconGap = 5;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QString iconOf(Note::Kind kind)
{
    switch (kind) {
    case Note::Kind::Hint:
    case Note::Kind::Understood:
        return {};
    case Note::Kind::Warning:
        return u"warning"_s;
    case Note::Kind::Error:
        return u"error"_s;
    }
    return {};
}

} // namespace

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(plainLabel(this)),
      m_key(plainLabel(this)),
      m_detail(plainLabel(this)),
      m_mend(new LinkButton(this))
{
    m_key->setWordWrap(false);
    // The way from field to field is one key: a mend is taken by its own key, never by Tab.
    m_mend->setFocusPolicy(Qt::NoFocus);
    connect(m_mend, &LinkButton::clicked, this, &NoteLine::mendTaken);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    dress();
}

void NoteLine::setNames(const QString &apiName)
{
    m_text->setObjectName(u"issue."_s + apiName);
    m_detail->setObjectName(u"detail."_s + apiName);
    m_mend->setObjectName(u"mend."_s + apiName);
}

void NoteLine::show(const Note &note)
{
    if (note == m_note)
        return;
    m_note = note;
    dress();
}

QColor NoteLine::ink() const
{
    const QPalette &page = parentWidget() ? parentWidget()->palette() : palette();
    switch (m_note.kind) {
    case Note::Kind::Hint:
    case Note::Kind::Understood:
        return style::quietText(page);
    case Note::Kind::Warning:
        return style::warningText(page);
    case Note::Kind::Error:
        return style::errorText(page);
    }
    return style::quietText(page);
}

/// Colours, fonts and words of the parts.
void NoteLine::dress()
{
    const QColor colour = ink();
    const QFont small = style::smallFont(parentWidget() ? parentWidget()->font() : font());
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_key, m_detail, m_mend})
        part->setFont(small);
    style::tint(m_text, colour);
    style::tint(m_key, style::quietText(palette()));
    style::tint(m_detail, style::quietText(palette()));
    style::tint(m_mend, colour);

    const QString icon = m_note.text.isEmpty() ? QString() : iconOf(m_note.kind);
    m_icon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_icon->setPixmap(
            style::icon(icon, colour).pixmap(QSize(style::smallIcon, style::smallIcon), devicePixelRatioF()));
    m_mend->setText(m_note.mend);
    m_mend->setVisible(!m_note.mend.isEmpty());
    m_mend->setToolTip(m_note.mendKey);
    m_mend->setAccessibleName(m_note.mend);
    m_key->setText(m_note.mendKey);
    m_key->setVisible(!m_note.mend.isEmpty());
    m_detail->setText(m_note.detail);
    setFixedHeight(2 * QFontMetrics(small).lineSpacing() + 2);
    place();
}

/// In one line what fits into one; else the mend goes below, or beside a text of two lines.
void NoteLine::place()
{
    const QFontMetrics metrics(m_text->font());
    const int line = metrics.lineSpacing();
    const int left = m_icon->isHidden() ? 0 : style::smallIcon + iconGap;
    m_icon->setGeometry(0, std::max(0, (line - style::smallIcon) / 2), style::smallIcon, style::smallIcon);

    const int room = width() - left;
    const int textWidth = metrics.horizontalAdvance(m_note.text) + 2;
    const QSize mend = m_mend->isHidden() ? QSize(0, line) : m_mend->sizeHint();
    const int keyWidth = m_key->isHidden() ? 0 : metrics.horizontalAdvance(m_note.mendKey) + 2;
    const int mendRoom = m_mend->isHidden() ? 0 : style::gap + mend.width() + iconGap + keyWidth;

    QPoint mendAt;
    bool oneLine = true;
    if (textWidth + mendRoom <= room) {
        m_text->setGeometry(left, 0, textWidth, line);
        mendAt = {left + textWidth + style::gap, 0};
    } else if (textWidth <= room) {
        m_text->setGeometry(left, 0, room, line);
        mendAt = {left, line};
        oneLine = mendRoom == 0;
    } else {
        m_text->setGeometry(left, 0, std::max(0, room - mendRoom), 2 * line);
        mendAt = {width() - mendRoom + style::gap, 0};
        oneLine = false;
    }
    m_mend->setGeometry(mendAt.x(), mendAt.y() - (mend.height() - line) / 2, mend.width(), mend.height());
    m_key->setGeometry(mendAt.x() + mend.width() + iconGap, mendAt.y(), keyWidth, line);
    m_detail->setVisible(oneLine && !m_note.detail.isEmpty());
    m_detail->setGeometry(left, line, room, line);
    // What has no room is still one hover away, and is read out in full.
    const QRect area = m_text->geometry();
    const bool fits = metrics.boundingRect(area, Qt::TextWordWrap, m_note.text).height() <= area.height();
    const int words = 2 * area.width() - 6 * metrics.averageCharWidth(); // lines rarely break at their very end
    m_text->setText(fits ? m_note.text : metrics.elidedText(m_note.text, Qt::ElideRight, words));
    // A tool tip takes for markup what looks like it, and these may be a server's words.
    m_text->setToolTip(fits ? QString() : u"<p>%1</p>"_s.arg(m_note.text.toHtmlEscaped()));
}

void NoteLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The parts are children: what is set on them here does not come back as a change of this widget.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void NoteLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace clinic::ui
