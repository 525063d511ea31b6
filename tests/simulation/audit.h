// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/sim_server.h"

#include <vector>

namespace clinic::simulation {

/// What an audit may expect.
struct Expectation
{
    bool settled = false;    ///< nothing is left that time alone could settle
    bool watched = false;    ///< … nor to be looked for, a second profile of what was sent twice among it
    bool clockRight = false; ///< nobody ever set the clock
};

/// Compares what the outbox and the servers hold with what was acknowledged; tells the ledger what is broken.
void audit(Ledger &ledger, const std::vector<SimServer *> &servers, storage::Outbox &outbox, Expectation expectation);

/// Queued and nothing but a person can change that: its profile group is refused by the server.
bool waitsForPerson(const Record &record);

} // namespace clinic::simulation
