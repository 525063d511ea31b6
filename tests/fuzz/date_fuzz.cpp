// SPDX-License-Identifier: Apache-2.0
#include "core/domain/date_of_birth.h"
#include "tests/fuzz/fuzz.h"

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

// The first byte chooses the region, the second one today.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array regions{u"DE"_s, u"US"_s, u"FI"_s, QString()};
    static const std::array days{QDate(2026, 4, 1), QDate(2028, 2, 29), QDate(2000, 1, 1), QDate(2099, 12, 31)};
    fuzz::Input input(data, size);
    const QString region = input.oneOf(regions);
    const CheckContext context{input.oneOf(days), region};
    const QString typed = input.text();
    const auto checked = checkDateOfBirth(typed, context);
    fuzz::requireSound(checked, typed.trimmed().isEmpty());
    if (!checked.value)
        return 0;

    const QDate birth = *checked.value;
    require(birth.isValid() && birth < context.today, "an accepted date is in the past");
    require(birth >= context.today.addYears(-oldestPossibleAge), "it is not too long ago");
    const int age = ageInYears(birth, context.today);
    require(age >= 0 && age <= oldestPossibleAge, "so is the age");
    require(checkDateOfBirth(birth.toString(Qt::ISODate), context).value == birth,
            "written in ISO 8601 it is the same");
    return 0;
}
