// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulation.h"

#include "tests/simulation/world.h"
#include "tests/storage/storage_fixture.h"

#include <QHashSeed>
#include <QTemporaryDir>

namespace clinic::simulation {

Outcome simulate(quint64 seed, qint64 steps)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QTemporaryDir folder(storage::test::quickFolder());
    if (!folder.isValid())
        return {};
    World world(seed, folder.filePath(QStringLiteral("data")));
    const bool isGood = world.run(steps);
    return {isGood, world.steps(), world.events(), world.summary(), world.report()};
}

} // namespace clinic::simulation
