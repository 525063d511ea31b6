// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/field.h"
#include "core/intake/configuration.h"

#include <array>

namespace clinic::cli {

/// An option that gives a field of a registration.
struct FieldOption
{
    Field field;
    const char *name;
    const char *help;
};

inline constexpr std::array fieldOptions{
    FieldOption{Field::FirstName, "--first-name", "First name"},
    FieldOption{Field::LastName, "--last-name", "Last name (some people have only one name)"},
    FieldOption{Field::DateOfBirth, "--date-of-birth", "Date of birth, e.g. 1985-03-22 or 22.3.1985"},
    FieldOption{Field::Sex, "--sex", "male or female"},
    FieldOption{Field::Phone, "--phone", "Phone number, national or international"},
    FieldOption{Field::Email, "--email", "E-mail address"},
    FieldOption{Field::Height, "--height", "Height in centimetres"},
    FieldOption{Field::Weight, "--weight", "Weight in kilograms"},
    FieldOption{Field::PreferredLanguage, "--preferred-language", "The patient's language: en, de or fi"},
    FieldOption{Field::ProfileGroup, "--profile-group", "Profile group of this patient, UUID or slug"},
};

/// An option that gives a setting, for every verb.
struct SettingOption
{
    Setting setting;
    const char *name;
    const char *help;
};

inline constexpr std::array settingOptions{
    SettingOption{Setting::DataDir, "--data-dir", "Folder of the outbox"},
    SettingOption{Setting::ApiUrl, "--api-url", "Base URL of the service"},
    SettingOption{Setting::ProfileGroups, "--profile-group", "Profile group, UUID or slug"},
    SettingOption{Setting::Language, "--language", "Language of the program: en, de or fi"},
    SettingOption{Setting::Region, "--region", "ISO 3166 country for phone numbers and dates"},
    SettingOption{Setting::CaFile, "--ca-file", "Further trusted certificates, PEM"},
};

} // namespace clinic::cli
