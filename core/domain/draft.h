// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"
#include "core/domain/field.h"
#include "core/domain/profile.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace clinic {

/// The strings as they were typed. May be wrong. Choices hold their codes ("female", "de").
struct ProfileDraft
{
    std::array<QString, allFields.size()> texts;

    QString &operator[](Field field) { return texts[indexOf(field)]; }
    const QString &operator[](Field field) const { return texts[indexOf(field)]; }
    bool operator==(const ProfileDraft &) const = default;

    /// The texts that give `profile` again when they are checked in any region.
    static ProfileDraft from(const Profile &profile, const std::optional<ProfileGroup> &group);
};

/// A draft with what the checks made of it.
class CheckedDraft
{
public:
    /// In field order.
    const std::vector<Issue> &issues() const { return m_issues; }
    std::vector<Issue> issuesOf(Field field) const;
    bool hasErrors() const;

    /// Only without errors.
    std::optional<Profile> profile() const;
    /// The profile group that the draft names, if it names a right one.
    const std::optional<ProfileGroup> &group() const { return m_group.value; }

    // What was understood of each field, also while others are wrong.
    const std::optional<QDate> &dateOfBirth() const { return m_dateOfBirth.value; }
    const std::optional<PhoneNumber> &phone() const { return m_phone.value; }
    const std::optional<QString> &email() const { return m_email.value; }
    const std::optional<Height> &height() const { return m_height.value; }
    const std::optional<Weight> &weight() const { return m_weight.value; }

private:
    friend CheckedDraft check(const ProfileDraft &draft, const CheckContext &context);

    Checked<QString> m_firstName, m_lastName;
    Checked<QDate> m_dateOfBirth;
    Checked<Sex> m_sex;
    Checked<PhoneNumber> m_phone;
    Checked<QString> m_email;
    Checked<Height> m_height;
    Checked<Weight> m_weight;
    Checked<Language> m_language;
    Checked<ProfileGroup> m_group;
    std::vector<Issue> m_issues;
};

/// Checks every field; the one way from a draft to a Profile, for the form, the command line and the import.
CheckedDraft check(const ProfileDraft &draft, const CheckContext &context);

} // namespace clinic
