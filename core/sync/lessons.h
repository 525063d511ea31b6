// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"
#include "core/sync/claims.h"
#include "core/sync/clock.h"
#include "core/sync/holdback.h"
#include "core/sync/pace.h"

#include <chrono>

namespace clinic::sync {

/// What the answer to a registration says about the queue: how fast it may go on, and who is held back until
/// `heldUntil` (monotonic).
void learn(const Claimed &sent, const api::CreateOutcome &outcome, Pace &pace, Holdback &holdback,
           std::chrono::milliseconds heldUntil, const Moment &now);

/// What the answer to a read says about the queue. False where the service is not back.
bool learnFromRead(const api::ReadOutcome &outcome, Pace &pace, const Moment &now);

/// Whether a read that failed tells that the server as a whole is out of reach or wants to be left alone. Otherwise it
/// may concern that one read.
bool concernsServer(const api::ReadOutcome &outcome);

} // namespace clinic::sync
