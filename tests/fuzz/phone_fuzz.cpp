// SPDX-License-Identifier: Apache-2.0
#include "core/domain/phone.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

namespace {

bool isE164(const QString &number)
{
    return number.size() >= 3 && number.size() <= 16 && number[0] == u'+' && number[1] != u'0' &&
           std::all_of(number.begin() + 1, number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

// The first byte chooses the region.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array regions{u"DE"_s, u"US"_s, u"FI"_s, u"IT"_s, u"GB"_s, u"AR"_s, u"xx"_s, QString()};
    fuzz::Input input(data, size);
    const CheckContext context{{}, input.oneOf(regions)};
    const QString typed = input.text();
    const auto checked = checkPhone(typed, context);
    const bool isBlank =
        std::ranges::all_of(typed, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    fuzz::requireSound(checked, isBlank);
    if (!checked.value)
        return 0;

    const PhoneNumber &number = *checked.value;
    require(isE164(number.e164), "an accepted number is E.164");
    require(number.region.isEmpty() || (number.region.size() == 2 && number.region == number.region.toUpper()),
            "its region is a code");
    require(PhoneNumber::fromE164(number.e164) == number, "stored it is the same");
    for (const QString &region : regions) {
        require(checkPhone(number.e164, {{}, region}).value == number, "typed as E.164 it is the same everywhere");
        require(checkPhone(number.international, {{}, region}).value == number, "and as it is shown");
    }
    return 0;
}
