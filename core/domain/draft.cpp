// SPDX-License-Identifier: Apache-2.0
#include "core/domain/draft.h"

#include "core/domain/date_of_birth.h"
#include "core/domain/email.h"
#include "core/domain/name.h"

#include <algorithm>

namespace clinic {

namespace {

// With a decimal point and without a unit, which every region reads alike.
QString textFromTenths(int tenths)
{
    return tenths % 10 == 0 ? QString::number(tenths / 10) : QString::number(tenths / 10.0, 'f', 1);
}

template <typename T>
void require(Checked<T> &checked, IssueKind unlessThere)
{
    if (!checked.value && checked.issues.empty()) {
        checked.issues.push_back(std::move(unlessThere));
    }
}

} // namespace

ProfileDraft ProfileDraft::from(const Profile &profile, const std::optional<ProfileGroup> &group)
{
    ProfileDraft draft;
    draft[Field::FirstName] = profile.firstName;
    draft[Field::LastName] = profile.lastName.value_or(QString());
    draft[Field::DateOfBirth] = profile.dateOfBirth.toString(Qt::ISODate);
    draft[Field::Sex] = sexCode(profile.sex);
    draft[Field::Email] = profile.email.value_or(QString());
    if (profile.phone) {
        draft[Field::Phone] = profile.phone->international;
    }
    if (profile.height) {
        draft[Field::Height] = textFromTenths(profile.height->tenths);
    }
    if (profile.weight) {
        draft[Field::Weight] = textFromTenths(profile.weight->tenths);
    }
    if (profile.language) {
        draft[Field::PreferredLanguage] = languageCode(*profile.language);
    }
    if (group) {
        draft[Field::ProfileGroup] = group->text();
    }
    return draft;
}

std::vector<Issue> CheckedDraft::issuesOf(Field field) const
{
    std::vector<Issue> found;
    std::ranges::copy_if(m_issues, std::back_inserter(found), [field](const Issue &one) { return one.field == field; });
    return found;
}

bool CheckedDraft::hasErrors() const
{
    return std::ranges::any_of(m_issues, &Issue::isError);
}

std::optional<Profile> CheckedDraft::profile() const
{
    if (hasErrors()) {
        return std::nullopt;
    }
    Profile profile(*m_firstName.value, *m_dateOfBirth.value, *m_sex.value);
    profile.lastName = m_lastName.value;
    profile.phone = m_phone.value;
    profile.email = m_email.value;
    profile.height = m_height.value;
    profile.weight = m_weight.value;
    profile.language = m_language.value;
    return profile;
}

CheckedDraft check(const ProfileDraft &draft, const CheckContext &context)
{
    CheckedDraft checked;
    checked.m_firstName = checkName(draft[Field::FirstName]);
    require(checked.m_firstName, issue::Missing{});
    checked.m_lastName = checkName(draft[Field::LastName]);
    require(checked.m_lastName, issue::OnlyOneName{});
    checked.m_dateOfBirth = checkDateOfBirth(draft[Field::DateOfBirth], context);
    require(checked.m_dateOfBirth, issue::Missing{});
    checked.m_sex = checkSex(draft[Field::Sex]);
    require(checked.m_sex, issue::Missing{});
    checked.m_phone = checkPhone(draft[Field::Phone], context);
    checked.m_email = checkEmail(draft[Field::Email]);

    std::optional<int> age;
    if (checked.m_dateOfBirth.value) {
        age = ageInYears(*checked.m_dateOfBirth.value, context.today);
    }
    checked.m_height = checkHeight(draft[Field::Height], age);
    checked.m_weight = checkWeight(draft[Field::Weight], age);
    checked.m_language = checkLanguage(draft[Field::PreferredLanguage]);
    checked.m_group = checkProfileGroup(draft[Field::ProfileGroup]);

    const auto collect = [&checked](Field field, const auto &one) {
        for (const IssueKind &kind : one.issues) {
            checked.m_issues.push_back({field, kind});
        }
    };
    collect(Field::FirstName, checked.m_firstName);
    collect(Field::LastName, checked.m_lastName);
    collect(Field::DateOfBirth, checked.m_dateOfBirth);
    collect(Field::Sex, checked.m_sex);
    collect(Field::Phone, checked.m_phone);
    collect(Field::Email, checked.m_email);
    collect(Field::Height, checked.m_height);
    collect(Field::Weight, checked.m_weight);
    collect(Field::PreferredLanguage, checked.m_language);
    collect(Field::ProfileGroup, checked.m_group);
    return checked;
}

} // namespace clinic
