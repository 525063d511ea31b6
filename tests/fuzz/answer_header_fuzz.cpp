// SPDX-License-Identifier: Apache-2.0
#include "core/api/outcome.h"
#include "tests/fuzz/fuzz.h"

using namespace clinic;
using clinic::fuzz::require;

// The headers of an answer that are read: Date and Retry-After.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray header = fuzz::Input(data, size).rest();
    const QDateTime now(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    if (const auto time = api::parseHttpDate(header)) {
        require(time->isValid() && time->timeSpec() == Qt::UTC, "a date is a time in UTC");
        require(time->date().year() >= 0 && time->date().year() <= 9999, "of four digits");
    }
    if (const auto wait = api::parseRetryAfter(header, now))
        require(wait->count() >= 0 && *wait <= std::chrono::hours(24 * 365), "a wait is of a bearable length");
    return 0;
}
