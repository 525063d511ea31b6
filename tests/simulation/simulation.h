// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <map>

namespace clinic::simulation {

struct Outcome
{
    bool isGood = false;
    qint64 steps = 0;
    std::map<QString, int> events; ///< how often the histories tell of each kind, and each trouble came
    QString summary;
    QString report; ///< what broke, at which step, and what happened before
};

/// A world of that seed for so many steps, in a folder of its own that is removed afterwards.
Outcome simulate(quint64 seed, qint64 steps);

} // namespace clinic::simulation
