// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace clinic::sync {

/// How long the queue waits after `failures` failures in a row: full jitter over base · 2^(failures-1), never more than
/// `longest`. A pure function of its arguments; `random` is in [0, 1).
///
/// Full jitter: Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015).
struct RetryPolicy
{
    std::chrono::milliseconds base{5000};
    std::chrono::milliseconds longest{15 * 60 * 1000};

    std::chrono::milliseconds delay(int failures, double random) const;
};

} // namespace clinic::sync
