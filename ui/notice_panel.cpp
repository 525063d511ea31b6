// SPDX-License-Identifier: Apache-2.0
#include "ui/notice_panel.h"

#include "ui/link_button.h"
#include "ui/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

NoticePanel::NoticePanel(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_list(new QVBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addLayout(m_list);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(style::gap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    hide();
}

void NoticePanel::show(const QString &title, const std::vector<Entry> &entries)
{
    m_title->setText(title);
    if (entries != m_entries) {
        m_entries = entries;
        build();
    }
    dress();
    setAccessibleName(title);
    setVisible(!title.isEmpty());
}

void NoticePanel::build()
{
    while (m_links.size() > m_entries.size()) {
        m_links.back()->deleteLater();
        m_links.pop_back();
    }
    while (m_links.size() < m_entries.size()) {
        auto *link = new LinkButton(this);
        m_list->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &LinkButton::clicked, this, [this, index = m_links.size()] {
            if (index < m_entries.size())
                Q_EMIT entryChosen(m_entries[index].id);
        });
        m_links.push_back(link);
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        // A text for people is no place for mnemonics.
        const QString plain = QString(m_entries[i].text).replace(u'&', u"&&"_s);
        m_links[i]->setText(m_entries[i].done ? u"\u2713 "_s + plain : plain);
        m_links[i]->setObjectName(objectName() + u'.' + QString::number(i));
    }
}

std::vector<QWidget *> NoticePanel::tabStops() const
{
    return {m_links.begin(), m_links.end()};
}

void NoticePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void NoticePanel::dress()
{
    const QColor ink = style::errorText(palette());
    m_icon->setPixmap(style::icon(u"error"_s, ink).pixmap(QSize(16, 16), devicePixelRatioF()));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const QColor text = palette().color(QPalette::Text);
        style::tint(m_links[i], m_entries[i].done ? style::successText(palette()) : text);
    }
}

void NoticePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::errorText(palette()), 1));
    painter.setBrush(style::troubleWash(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::radius, style::radius);
}

} // namespace clinic::ui
