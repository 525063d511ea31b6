// SPDX-License-Identifier: Apache-2.0
#include "core/sync/retry_policy.h"

#include <algorithm>
#include <cmath>

namespace clinic::sync {

std::chrono::milliseconds RetryPolicy::delay(int failures, double random) const
{
    const int exponent = std::clamp(failures, 1, 31) - 1;
    const double ceiling =
        std::min(static_cast<double>(base.count()) * std::exp2(exponent), static_cast<double>(longest.count()));
    return std::chrono::milliseconds(std::llround(ceiling * std::clamp(random, 0.0, 1.0)));
}

} // namespace clinic::sync
