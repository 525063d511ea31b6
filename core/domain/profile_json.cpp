// SPDX-License-Identifier: Apache-2.0
#include "core/domain/profile_json.h"

#include <algorithm>
#include <cmath>

namespace clinic {

namespace {

QString key(Field field)
{
    return apiName(field);
}

// An integer where there is no tenth: 168 and not 168.0.
QJsonValue numberFromTenths(int tenths)
{
    return tenths % 10 == 0 ? QJsonValue(tenths / 10) : QJsonValue(tenths / 10.0);
}

/// Reads members one after the other and remembers whether one of them was not as toJson() writes it.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    bool good() const { return m_good; }

    std::optional<QString> text(Field field)
    {
        const QJsonValue value = m_object.value(key(field));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        const QString text = value.toString();
        m_good = m_good && !text.isEmpty();
        return text;
    }

    std::optional<int> tenths(Field field)
    {
        const QJsonValue value = m_object.value(key(field));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        const double number = value.toDouble();
        m_good = m_good && number > 0 && number < 10'000;
        return m_good ? int(std::lround(number * 10)) : 0;
    }

    QDate date(Field field)
    {
        const QString text = m_object.value(key(field)).toString();
        const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        m_good = m_good && date.isValid();
        return date;
    }

    Sex sex()
    {
        const int code = m_object.value(key(Field::Sex)).toInt();
        m_good = m_good && (code == int(Sex::Male) || code == int(Sex::Female));
        return code == int(Sex::Male) ? Sex::Male : Sex::Female;
    }

    std::optional<Language> language()
    {
        const std::optional<QString> code = text(Field::PreferredLanguage);
        if (!code) {
            return std::nullopt;
        }
        const auto *const found =
            std::ranges::find_if(allLanguages, [&](Language one) { return languageCode(one) == *code; });
        m_good = m_good && found != allLanguages.end();
        return m_good ? std::optional(*found) : std::nullopt;
    }

private:
    const QJsonObject &m_object;
    bool m_good = true;
};

} // namespace

QJsonObject toJson(const Profile &profile, const std::optional<ProfileGroup> &group)
{
    QJsonObject object{
        {key(Field::FirstName), profile.firstName},
        {key(Field::DateOfBirth), profile.dateOfBirth.toString(Qt::ISODate)},
        {key(Field::Sex), int(profile.sex)},
    };
    const auto insert = [&object](Field field, const QJsonValue &value) { object.insert(key(field), value); };
    if (profile.lastName) {
        insert(Field::LastName, *profile.lastName);
    }
    if (profile.phone) {
        insert(Field::Phone, profile.phone->e164);
    }
    if (profile.email) {
        insert(Field::Email, *profile.email);
    }
    if (profile.height) {
        insert(Field::Height, numberFromTenths(profile.height->tenths));
    }
    if (profile.weight) {
        insert(Field::Weight, numberFromTenths(profile.weight->tenths));
    }
    if (profile.language) {
        insert(Field::PreferredLanguage, QString(languageCode(*profile.language)));
    }
    if (group) {
        insert(Field::ProfileGroup, group->text());
    }
    return object;
}

std::optional<Profile> ProfileCodec::profile(const QJsonObject &object)
{
    Reader reader(object);
    const std::optional<QString> firstName = reader.text(Field::FirstName);
    if (!firstName) {
        return std::nullopt;
    }
    Profile profile(*firstName, reader.date(Field::DateOfBirth), reader.sex());
    profile.lastName = reader.text(Field::LastName);
    if (const std::optional<QString> e164 = reader.text(Field::Phone)) {
        profile.phone = PhoneNumber::fromE164(*e164);
    }
    profile.email = reader.text(Field::Email);
    if (const std::optional<int> tenths = reader.tenths(Field::Height)) {
        profile.height = Height{*tenths};
    }
    if (const std::optional<int> tenths = reader.tenths(Field::Weight)) {
        profile.weight = Weight{*tenths};
    }
    profile.language = reader.language();
    return reader.good() ? std::optional(profile) : std::nullopt;
}

std::optional<ProfileGroup> ProfileCodec::group(const QJsonObject &object)
{
    return checkProfileGroup(object.value(key(Field::ProfileGroup)).toString()).value;
}

} // namespace clinic
