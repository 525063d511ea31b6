// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/registration.h"
#include "tests/simulation/chance.h"

#include <QJsonObject>

#include <vector>

namespace clinic::simulation {

/// Invented people. No two of them are the same, but many have a name, an address or a date of birth in common.
class People
{
public:
    explicit People(Chance chance);

    /// Somebody who was never here, mostly without a group of their own.
    Registration newcomer();
    /// The same person with something corrected: a plain spelling of the name, another phone number, another group.
    Registration corrected(const Registration &registration);
    /// As another program of the service would have it: the same person, or somebody like them.
    QJsonObject elsewhere(const Registration &registration);

private:
    std::optional<ProfileGroup> group();

    Chance m_chance;
    const Profile m_pattern;
    int m_count = 0;
};

} // namespace clinic::simulation
