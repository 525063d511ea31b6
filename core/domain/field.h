// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>

namespace clinic {

/// The fields of a registration, in the order of the form.
enum class Field {
    FirstName,
    LastName,
    DateOfBirth,
    Sex,
    Phone,
    Email,
    Height,
    Weight,
    PreferredLanguage,
    ProfileGroup,
};

inline constexpr std::array allFields{
    Field::FirstName, Field::LastName, Field::DateOfBirth,       Field::Sex,          Field::Phone, Field::Email,
    Field::Height,    Field::Weight,   Field::PreferredLanguage, Field::ProfileGroup,
};

/// Where `field` stands in `allFields`.
constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

/// The field's name in the remote API, in CSV columns and in JSON, e.g. "date_of_birth".
QLatin1StringView apiName(Field field);

/// The field with that API name; also understands the deprecated alias "profile_group_slug".
std::optional<Field> fieldFromApiName(QStringView name);

} // namespace clinic
