// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox_delegate.h"

#include "ui/outbox_model.h"
#include "ui/state_icon.h"
#include "ui/style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>
#include <memory>

namespace clinic::ui {

namespace {

constexpr int padding = 10;
constexpr int iconSize = 16;
constexpr int iconColumn = 28;
constexpr int radius = 5;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

QFont smallOf(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

/// The state line of a row with its link, broken into lines.
struct StateText
{
    StateText(const QModelIndex &index, const QFont &font, const QPalette &palette, int width)
    {
        const QString state = index.data(OutboxModel::StateRole).toString();
        const QString action = index.data(OutboxModel::ActionRole).toString();
        const QString words = action.isEmpty() ? state : state + QStringLiteral(". ");
        linkStart = static_cast<int>(words.size());
        linkLength = static_cast<int>(action.size());
        // The link may break after the full stop: a long one goes to a line of its own.
        layout = std::make_unique<QTextLayout>(words + action, font);
        QTextCharFormat link;
        link.setFontUnderline(true);
        link.setForeground(palette.color(QPalette::Text));
        if (linkLength > 0)
            layout->setFormats({{linkStart, linkLength, link}});
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout->endLayout();
    }

    bool isOnLink(QPointF position) const
    {
        for (int i = 0; i < layout->lineCount() && linkLength > 0; ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(linkStart, line.textStart());
            const int to = std::min(linkStart + linkLength, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const QRectF link(line.cursorToX(from), line.y(), line.cursorToX(to) - line.cursorToX(from), line.height());
            if (link.contains(position))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTextLayout> layout;
    int linkStart = 0;
    int linkLength = 0;
    qreal height = 0;
};

/// Where the parts of a card are, in the view's coordinates.
struct Card
{
    Card(const QStyleOptionViewItem &option, const QModelIndex &index)
        : frame(option.rect.adjusted(0, 0, 0, -style::gap)),
          nameFont(boldOf(option.font)),
          smallFont(smallOf(option.font))
    {
        const QRect inner = frame.adjusted(padding, padding - 2, -padding, -(padding - 2));
        const QFontMetrics small(smallFont);
        const int timeWidth = small.horizontalAdvance(index.data(OutboxModel::TimeRole).toString());
        const int nameHeight = QFontMetrics(nameFont).height();
        icon = QRect(inner.left(), inner.top() + (nameHeight - iconSize) / 2, iconSize, iconSize);
        const int left = inner.left() + iconColumn;
        time = QRect(inner.right() + 1 - timeWidth, inner.top(), timeWidth, nameHeight);
        name = QRect(left, inner.top(), time.left() - style::gap - left, nameHeight);
        state = QPoint(left, inner.top() + nameHeight + 2);
        stateWidth = std::max(40, inner.right() + 1 - left);
    }

    QRect frame, icon, name, time;
    QPoint state;
    int stateWidth = 0;
    QFont nameFont, smallFont;
};

} // namespace

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(OutboxModel::IsHeadingRole).toBool()) {
        const int top = index.row() == 0 ? 0 : style::gap;
        return {100, QFontMetrics(boldOf(smallOf(option.font))).height() + top + style::gap};
    }
    QStyleOptionViewItem sized = option;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    sized.rect = QRect(0, 0, view ? view->viewport()->width() : 300, 0);
    const Card card(sized, index);
    const StateText text(index, card.smallFont, option.palette, card.stateWidth);
    return {100, card.state.y() + static_cast<int>(std::ceil(text.height)) + padding - 2 + style::gap};
}

void OutboxDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->setFont(boldOf(smallOf(option.font)));
    // A heading cannot be selected, which makes no words of it any paler.
    painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
    const QRect line = option.rect.adjusted(0, 0, 0, -style::gap + 2);
    const QString text = index.data(OutboxModel::NameRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

void OutboxDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && selected;
    const QRectF frame = QRectF(option.rect.adjusted(0, 0, 0, -style::gap)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? style::accent(palette) : style::hairline(palette), focused ? 2 : 1));
    painter->setBrush(selected ? style::accentWash(palette) : palette.color(QPalette::Base));
    painter->drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, radius, radius);
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(OutboxModel::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    paintCard(painter, option);
    const Card card(option, index);
    const QPalette &palette = option.palette;
    if (const Record *record = static_cast<const OutboxModel *>(index.model())->recordAt(index))
        stateIcon(*record, palette).paint(painter, card.icon);

    painter->setFont(card.nameFont);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(card.name, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(card.nameFont)
                          .elidedText(index.data(OutboxModel::NameRole).toString(), Qt::ElideRight, card.name.width()));
    painter->setFont(card.smallFont);
    painter->setPen(style::quietText(palette));
    painter->drawText(card.time, Qt::AlignRight | Qt::AlignVCenter, index.data(OutboxModel::TimeRole).toString());
    const StateText text(index, card.smallFont, palette, card.stateWidth);
    text.layout->draw(painter, card.state);
    painter->restore();
}

bool OutboxDelegate::isOnLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint position) const
{
    if (!index.isValid() || index.data(OutboxModel::IsHeadingRole).toBool())
        return false;
    const Card card(option, index);
    const StateText text(index, card.smallFont, option.palette, card.stateWidth);
    return text.isOnLink(position - card.state);
}

} // namespace clinic::ui
