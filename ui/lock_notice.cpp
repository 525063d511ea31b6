// SPDX-License-Identifier: Apache-2.0
#include "ui/lock_notice.h"

#include "ui/style.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::ui {

LockNotice::LockNotice(QWidget *window) : QLabel(window)
{
    setObjectName(u"lockNotice"_s);
    setTextFormat(Qt::PlainText);
    setContentsMargins(style::wideGap, style::gap, style::wideGap, style::gap);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->installEventFilter(this);
    hide();
}

void LockNotice::setLeft(std::chrono::seconds left)
{
    const bool isNew = m_left == 0s && left > 0s;
    m_left = left;
    if (left == 0s) {
        hide();
        return;
    }
    retell();
    if (!isNew)
        return;
    place();
    raise();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LockNotice::retell()
{
    const QString keep = tr("any key keeps it open");
    setText(tr("Locks in %n s", nullptr, static_cast<int>(m_left.count())) + u" · "_s + keep);
    // Said once, not every second.
    setAccessibleName(tr("Locks soon") + u", "_s + keep);
    adjustSize();
}

void LockNotice::place()
{
    const QWidget *window = parentWidget();
    adjustSize();
    move((window->width() - width()) / 2, window->height() - height() - style::margin);
}

bool LockNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        place();
    return QLabel::eventFilter(watched, event);
}

void LockNotice::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_left > 0s)
        retell();
}

void LockNotice::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::outline(palette()), 1));
    painter.setBrush(style::attentionWash(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::radius, style::radius);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace clinic::ui
