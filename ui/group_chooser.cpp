// SPDX-License-Identifier: Apache-2.0
#include "ui/group_chooser.h"

#include "ui/style.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace clinic::ui {

GroupChooser::GroupChooser(QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_name(new QLabel(this)),
      m_change(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    m_name->setObjectName(QStringLiteral("label.profile_group"));
    m_name->setTextFormat(Qt::PlainText);
    m_change->setObjectName(QStringLiteral("button.change_group"));
    m_change->setMenu(m_menu);
    m_change->setPopupMode(QToolButton::InstantPopup);
    m_change->setFocusPolicy(Qt::StrongFocus);
    m_change->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(m_label);
    row->addWidget(m_name);
    row->addWidget(m_change);
    retranslate();
    dress();
    setGroups({});
}

void GroupChooser::setGroups(const std::vector<ProfileGroup> &groups)
{
    m_groups = groups;
    if (groups.empty())
        m_current.reset();
    else if (!m_current || !std::ranges::count(groups, *m_current))
        m_current = groups.front();
    m_label->setVisible(!groups.empty());
    m_name->setVisible(!groups.empty());
    m_change->setVisible(groups.size() > 1);
    fillMenu();
}

void GroupChooser::choose(const ProfileGroup &group)
{
    if (!std::ranges::count(m_groups, group))
        m_groups.push_back(group);
    m_current = group;
    setGroups(std::vector(m_groups));
}

std::optional<ProfileGroup> GroupChooser::chosen() const
{
    return m_groups.size() > 1 ? m_current : std::nullopt;
}

QWidget *GroupChooser::tabStop() const
{
    return m_change;
}

void GroupChooser::fillMenu()
{
    const QString name = m_current ? m_current->text() : QString();
    // A UUID is told by its beginning; the whole stands in the tool tip.
    constexpr int longest = 28;
    m_name->setText(name.size() > longest ? name.left(longest - 1) + QChar(0x2026) : name);
    m_name->setToolTip(name.size() > longest ? name : QString());
    m_menu->clear();
    auto *exclusive = new QActionGroup(m_menu);
    for (const ProfileGroup &group : m_groups) {
        QAction *action = m_menu->addAction(QString(group.text()).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_current == group);
        exclusive->addAction(action);
        // Queued: choosing makes the menu anew, while its action still speaks.
        connect(
            action, &QAction::triggered, this,
            [this, group] {
                choose(group);
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    }
}

void GroupChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void GroupChooser::retranslate()
{
    m_label->setText(tr("Profile group:"));
    //: Opens the list of profile groups. The mnemonic must not be one of the form's or the menus' (see PatientForm).
    m_change->setText(tr("Cha&nge"));
    m_change->setAccessibleName(tr("Change the profile group"));
}

void GroupChooser::dress()
{
    const QFont small = style::smallFont(font());
    QFont bold = small;
    bold.setBold(true);
    m_label->setFont(small);
    m_name->setFont(bold);
    m_change->setFont(small);
    m_change->setStyleSheet(style::linkSheet(palette(), palette().color(QPalette::Text)));
    style::tint(m_label, style::quietText(palette()));
}

} // namespace clinic::ui
