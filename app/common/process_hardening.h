// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace clinic::app {

/// Keeps the process's memory, which holds patients' details and the data key, out of core dumps and away from
/// debuggers of the same user. Call it first thing in main(). Best effort: what a system does not know is left out.
void hardenProcess();

} // namespace clinic::app
