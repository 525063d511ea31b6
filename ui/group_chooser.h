// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace clinic::ui {

/// "Profile group: X  Change", in the header of the form. Without groups it is empty; with one it only tells.
class GroupChooser : public QWidget
{
    Q_OBJECT
public:
    explicit GroupChooser(QWidget *parent = nullptr);

    /// Keeps the choice where it is still among `groups`, else takes the first.
    void setGroups(const std::vector<ProfileGroup> &groups);
    void choose(const ProfileGroup &group);
    /// What a person chose, or the default. Empty where there is nothing to choose: the default is resolved later.
    std::optional<ProfileGroup> chosen() const;
    QWidget *tabStop() const;

Q_SIGNALS:
    /// A person chose another one.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void dress();
    void fillMenu();

    std::vector<ProfileGroup> m_groups;
    std::optional<ProfileGroup> m_current;
    QLabel *m_label, *m_name;
    QToolButton *m_change;
    QMenu *m_menu;
};

} // namespace clinic::ui
