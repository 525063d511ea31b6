// SPDX-License-Identifier: Apache-2.0
#include "core/domain/measure.h"
#include "tests/fuzz/fuzz.h"

using namespace clinic;
using clinic::fuzz::require;

namespace {

template <typename Measure>
void requireRight(const QString &typed, std::optional<int> age, const Checked<Measure> &checked, Measure lowest,
                  Measure highest, Checked<Measure> (*check)(QStringView, std::optional<int>))
{
    fuzz::requireSound(checked, typed.simplified().isEmpty());
    for (const IssueKind &kind : checked.issues) {
        const auto *outside = std::get_if<issue::MeasureOutOfRange>(&kind);
        if (outside && outside->likelyTenths)
            require(*outside->likelyTenths >= lowest.tenths && *outside->likelyTenths <= highest.tenths,
                    "what was likely meant is possible");
    }
    if (!checked.value)
        return;
    require(checked.value->tenths >= lowest.tenths && checked.value->tenths <= highest.tenths,
            "an accepted measure is possible");
    const QString shown = QString::number(checked.value->tenths / 10.0, 'f', 1);
    require(check(shown, age).value == checked.value, "written in full it is the same");
}

} // namespace

// The first byte is the age, or none from 131 on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int years = input.byte();
    const auto age = years > 130 ? std::nullopt : std::optional(years);
    const QString typed = input.text();
    requireRight<Height>(typed, age, checkHeight(typed, age), lowestHeight, highestHeight, checkHeight);
    requireRight<Weight>(typed, age, checkWeight(typed, age), lowestWeight, highestWeight, checkWeight);
    return 0;
}
