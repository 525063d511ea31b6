// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QStringView>

#include <optional>

namespace clinic {

/// A height in tenths of a centimetre.
struct Height
{
    int tenths = 0;
    double centimetres() const { return tenths / 10.0; }
    bool operator==(const Height &) const = default;
};

/// A weight in tenths of a kilogram.
struct Weight
{
    int tenths = 0;
    double kilograms() const { return tenths / 10.0; }
    bool operator==(const Weight &) const = default;
};

inline constexpr Height lowestHeight{200}, highestHeight{2800}; ///< what a human body can be
inline constexpr Weight lowestWeight{3}, highestWeight{7000};

/// Centimetres ("168", "168,5 cm"), metres ("1,68 m", "1.68"), feet and inches (5'6", 5 ft 6), inches (66 in).
/// Decimal comma or point.
/// `age` in whole years, where it is known, decides what is usual. Empty: neither value nor issue.
Checked<Height> checkHeight(QStringView text, std::optional<int> age);

/// Kilograms ("65", "65,5 kg"), grams ("3400 g"), pounds ("143 lb") or stones ("10 st 3 lb"). Otherwise as
/// checkHeight().
Checked<Weight> checkWeight(QStringView text, std::optional<int> age);

} // namespace clinic
