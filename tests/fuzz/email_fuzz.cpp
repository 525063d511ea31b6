// SPDX-License-Identifier: Apache-2.0
#include "core/domain/email.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace clinic;
using clinic::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString typed = fuzz::Input(data, size).text();
    const auto checked = checkEmail(typed);
    fuzz::requireSound(checked, typed.trimmed().isEmpty());
    if (!checked.value)
        return 0;

    const QString &address = *checked.value;
    require(address.size() <= maxEmailLength, "an accepted address is not too long");
    require(address.count(u'@') == 1 && !address.startsWith(u'@') && !address.endsWith(u'@'), "it has two parts");
    require(std::ranges::all_of(address, [](QChar c) { return c > u' ' && c < QChar(0x7F); }), "it is visible ASCII");
    const auto again = checkEmail(address);
    require(again.value == address && again.issues == checked.issues, "checked again it is the same");
    for (const IssueKind &kind : checked.issues) {
        if (const auto *slip = std::get_if<issue::EmailDomainSlip>(&kind)) {
            const auto mended = checkEmail(slip->address);
            require(mended.value == slip->address && mended.issues.empty(), "what is offered instead is right");
        }
    }
    return 0;
}
