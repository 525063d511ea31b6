// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/people.h"

#include "core/domain/draft.h"
#include "core/domain/profile_json.h"
#include "core/domain/same_person.h"
#include "tests/simulation/sim_server.h"

using namespace Qt::StringLiterals;

namespace clinic::simulation {

namespace {

const std::vector<QString> firstNames{u"Aino"_s, u"Väinö"_s, u"Jürgen"_s, u"Zoë"_s, u"Mia"_s, u"Emil"_s, u"Björn"_s};
const std::vector<QString> lastNames{u"Virtanen"_s, u"Müller"_s, u"Mueller"_s, u"Øster"_s, u"Lange"_s};

Profile pattern()
{
    ProfileDraft draft;
    draft[Field::FirstName] = u"Aino"_s;
    draft[Field::DateOfBirth] = u"1985-03-22"_s;
    draft[Field::Sex] = u"female"_s;
    const auto profile = check(draft, {QDate(2026, 11, 23), u"FI"_s}).profile();
    if (!profile)
        qFatal("the invented person is not valid");
    return *profile;
}

} // namespace

People::People(Chance chance) : m_chance(chance), m_pattern(pattern()) {}

std::optional<ProfileGroup> People::group()
{
    static const std::vector<std::optional<ProfileGroup>> choices = [] {
        std::vector<std::optional<ProfileGroup>> made(12);
        for (std::size_t i = 0; i < groups.size(); ++i)
            made[i] = checkProfileGroup(groups[i]).value;
        made[groups.size()] = made[1];
        return made;
    }();
    return m_chance.of(choices);
}

Registration People::newcomer()
{
    const int number = ++m_count;
    Profile profile = m_pattern;
    profile.firstName = m_chance.of(firstNames);
    if (m_chance.is(0.95))
        profile.lastName = m_chance.of(lastNames);
    profile.sex = m_chance.is(0.5) ? Sex::Female : Sex::Male;
    // Whoever has a date of birth of their own may lack a phone number of their own.
    const bool hasOwnBirthday = m_chance.is(0.5);
    profile.dateOfBirth = hasOwnBirthday ? QDate(1930, 1, 1).addDays(number) : QDate(2001, 2, 3);
    if (!hasOwnBirthday || m_chance.is(0.3))
        profile.phone = PhoneNumber::fromE164(u"+3585012%1"_s.arg(number, 5, 10, QLatin1Char('0')));
    if (m_chance.is(0.6))
        profile.email = u"family%1@example.com"_s.arg(m_chance.is(0.6) ? number : number / 4);
    if (m_chance.is(0.3))
        profile.height = Height{1680 + number % 100};
    const QUuid id(static_cast<uint>(m_chance.next()), static_cast<ushort>(number), 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    return {*RecordId::fromString(id.toString(QUuid::WithoutBraces)), profile, group()};
}

Registration People::corrected(const Registration &registration)
{
    Registration changed = registration;
    Profile &profile = changed.profile;
    const QString plain = profile.firstName == "Jürgen"_L1 ? u"Juergen"_s : foldedName(profile.firstName);
    if (profile.firstName != plain)
        profile.firstName = plain;
    else
        profile.height = Height{profile.height.value_or(Height{1500}).tenths + 1};
    if (changed.group && !isGoodGroup(changed.group->text()))
        changed.group = checkProfileGroup(groups[0]).value;
    return changed;
}

QJsonObject People::elsewhere(const Registration &registration)
{
    Registration other = registration;
    if (m_chance.is(0.4))
        other.profile = newcomer().profile;
    QJsonObject data = toJson(other.profile, checkProfileGroup(groups[m_chance.is(0.5) ? 0 : 1]).value);
    if (m_chance.is(0.3))
        data.remove(m_chance.is(0.5) ? u"email"_s : u"phone"_s);
    if (m_chance.is(0.2))
        data.insert(u"first_name"_s, foldedName(other.profile.firstName));
    return data;
}

} // namespace clinic::simulation
