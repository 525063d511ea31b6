// SPDX-License-Identifier: Apache-2.0
#include "core/intake/desk_clock.h"

#include "core/sync/clock.h"

namespace clinic {

std::chrono::milliseconds deskClock()
{
    return sync::SystemClock().now().monotonic;
}

} // namespace clinic
