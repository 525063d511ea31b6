// SPDX-License-Identifier: Apache-2.0
#include "core/domain/field.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

QLatin1StringView apiName(Field field)
{
    switch (field) {
    case Field::FirstName:
        return "first_name"_L1;
    case Field::LastName:
        return "last_name"_L1;
    case Field::DateOfBirth:
        return "date_of_birth"_L1;
    case Field::Sex:
        return "sex"_L1;
    case Field::Phone:
        return "phone"_L1;
    case Field::Email:
        return "email"_L1;
    case Field::Height:
        return "height"_L1;
    case Field::Weight:
        return "weight"_L1;
    case Field::PreferredLanguage:
        return "language"_L1;
    case Field::ProfileGroup:
        return "profile_group"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Field> fieldFromApiName(QStringView name)
{
    if (name == "profile_group_slug"_L1) {
        return Field::ProfileGroup;
    }
    const auto *const found = std::ranges::find_if(allFields, [name](Field field) { return apiName(field) == name; });
    return found == allFields.end() ? std::nullopt : std::optional(*found);
}

} // namespace clinic
