// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace clinic::ui {

/// Paints the rows of an OutboxModel: headings, and records as cards with an icon whose shape tells the state, the bold
/// name, the time, and below them the state in words with the one thing to do about it as a link.
class OutboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Whether `position` (in the view's coordinates) is on the link of a row that is painted in `option.rect`.
    bool isOnLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint position) const;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option) const;
};

} // namespace clinic::ui
