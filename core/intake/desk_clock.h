// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace clinic {

/// Since the computer was started: goes on while it sleeps, where the system can tell, and never jumps.
std::chrono::milliseconds deskClock();

} // namespace clinic
