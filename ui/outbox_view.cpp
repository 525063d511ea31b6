// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox_view.h"

#include "ui/outbox_delegate.h"
#include "ui/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace clinic::ui {

OutboxView::OutboxView(OutboxModel &model, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new OutboxDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Registrations"));
}

const Record *OutboxView::current() const
{
    return m_model.recordAt(currentIndex());
}

ListPlace OutboxView::place() const
{
    const Record *record = current();
    return {record ? std::optional(record->id) : std::nullopt, verticalScrollBar()->value()};
}

void OutboxView::goTo(const ListPlace &place)
{
    if (place.current)
        setCurrentIndex(m_model.indexOf(*place.current));
    doItemsLayout(); // so that there is something to scroll
    verticalScrollBar()->setValue(place.scrolled);
}

bool OutboxView::isOnLink(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return false;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->isOnLink(option, index, position);
}

void OutboxView::keyPressEvent(QKeyEvent *event)
{
    const Record *record = current();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (record && isEnter && !event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT opened(record->id);
    } else if (record && event->key() == Qt::Key_Space) {
        Q_EMIT detailsRequested(record->id);
    } else {
        QListView::keyPressEvent(event);
    }
}

void OutboxView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isOnLink(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void OutboxView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const Record *record = m_model.recordAt(indexAt(event->pos()));
    if (record && event->button() == Qt::LeftButton && isOnLink(event->pos()))
        Q_EMIT opened(record->id);
}

void OutboxView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Record *record = m_model.recordAt(indexAt(event->pos()));
    // A double click on the link was a click already.
    if (record && event->button() == Qt::LeftButton && !isOnLink(event->pos()))
        Q_EMIT opened(record->id);
}

void OutboxView::selectFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.recordAt(m_model.index(row))) {
            setCurrentIndex(m_model.index(row));
            return;
        }
    }
}

void OutboxView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        return;
    // Without a selection Qt makes the first row current, but selects nothing.
    if (!current())
        selectFirst();
    else if (!selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(currentIndex());
}

void OutboxView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Registrations"));
}

void OutboxView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(style::quietText(palette()));
    painter.drawText(viewport()->rect().adjusted(0, style::gap, 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("No registrations today yet"));
}

} // namespace clinic::ui
