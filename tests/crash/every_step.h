// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/crash/scene.h"

#include <QString>
#include <QStringList>

namespace clinic::tests {

/// What came of striking at every step of a scene.
struct Sweep
{
    int steps = 0; ///< of an undisturbed run; -1 where that failed
    int runs = 0;  ///< that were interrupted
    int least = 0; ///< that have to be: each strike at each step, but for the few by which runs differ
    QStringList faults;
};

/// Plays `scene` with each of `strikes` at step 1, 2, 3 … until a run has no such step any more; several at a time.
Sweep strikeAtEveryStep(const Scene &scene, const QStringList &strikes);

} // namespace clinic::tests
