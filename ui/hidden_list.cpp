// SPDX-License-Identifier: Apache-2.0
#include "ui/hidden_list.h"

#include "ui/outbox_model.h"
#include "ui/style.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr int iconSize = 32;
}

HiddenList::HiddenList(const QAbstractItemModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_show(new QPushButton(this))
{
    m_title->setObjectName(u"hiddenListTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(u"hiddenListCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAlignment(Qt::AlignHCenter);
    m_show->setObjectName(u"showList"_s);
    m_show->setAutoDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(style::gap);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_counts, 0, Qt::AlignHCenter);
    column->addSpacing(style::gap);
    column->addWidget(m_show, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_show, &QPushButton::clicked, this, &HiddenList::showRequested);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, change, this, &HiddenList::count);
    connect(&model, &QAbstractItemModel::dataChanged, this, &HiddenList::count);
    retranslate();
    dress();
}

void HiddenList::count()
{
    if (!isVisible())
        return;
    QStringList groups;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(OutboxModel::IsHeadingRole).toBool())
            groups += index.data(OutboxModel::NameRole).toString();
    }
    m_counts->setText(groups.join(u'\n'));
}

void HiddenList::retranslate()
{
    m_title->setText(tr("The list is hidden"));
    m_show->setText(tr("Show the list (F9)"));
    count();
}

void HiddenList::dress()
{
    m_icon->setPixmap(
        style::icon(u"hidden"_s, style::quietText(palette())).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    style::tint(m_counts, style::quietText(palette()));
    m_show->setStyleSheet(style::buttonSheet(palette()));
    m_show->setMinimumHeight(style::editorHeight);
}

void HiddenList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void HiddenList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace clinic::ui
