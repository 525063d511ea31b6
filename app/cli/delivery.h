// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "core/intake/intake.h"

#include <chrono>
#include <functional>
#include <optional>

namespace clinic::cli {

/// What a delivery is for.
struct DeliveryGoal
{
    /// Asked whenever something changed: what was wanted is there, whatever else may wait.
    std::function<bool()> isReached;
    /// Asked when the engine rests, and on changes after that: waiting longer is of no use.
    std::function<bool()> isEnough;
    std::optional<std::chrono::milliseconds> timeout;
    /// Waits on while another program keeps the outbox locked, however long that takes.
    bool outlastsLock = false;
};

struct DeliveryEnd
{
    bool cutShort = false; ///< by the timeout or a signal
    std::optional<Fault<StorageFault>> fault;
    QueueStatus status;
};

/// Delivers until the goal is reached, there is nothing more to wait for, the time is over or the program is asked to
/// end. What is in flight then is given time to be answered. Afterwards the intake can only be read.
DeliveryEnd deliver(Intake &intake, const DeliveryGoal &goal);

/// Something can only be settled by a person or by other settings, or nothing is left that waits.
bool isSettled(const QueueStatus &status);
/// How a caller reads the state of the whole queue after a delivery.
ExitCode exitCodeFor(const QueueStatus &status, bool cutShort);
/// … and of one registration in it.
ExitCode exitCodeFor(const Record &record, const QueueStatus &status, bool cutShort);

} // namespace clinic::cli
