// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace clinic {

/// A day as it was written: perhaps not in the calendar, and its year perhaps of two digits.
struct WrittenDate
{
    int day = 0;
    int month = 0;
    int year = 0;
    bool isShortYear = false;
    bool operator==(const WrittenDate &) const = default;
};

/// Reads a date of English, German or Finnish. Where day and month may each be either, `monthFirst` decides; a month
/// above 12 is taken for the day. Empty where the text is no complete date.
std::optional<WrittenDate> readDate(QStringView text, bool monthFirst);

} // namespace clinic
