// SPDX-License-Identifier: Apache-2.0
#include "core/storage/remote_profile_json.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

struct TextMember
{
    QLatin1StringView key;
    std::optional<QString> RemoteProfile::*member;
};

constexpr std::array textMembers{
    TextMember{"first_name"_L1, &RemoteProfile::firstName},
    TextMember{"last_name"_L1, &RemoteProfile::lastName},
    TextMember{"email"_L1, &RemoteProfile::email},
    TextMember{"phone"_L1, &RemoteProfile::phone},
    TextMember{"date_of_birth"_L1, &RemoteProfile::dateOfBirth},
    TextMember{"language"_L1, &RemoteProfile::language},
};

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject toJson(const RemoteProfile &profile)
{
    QJsonObject object{{u"id"_s, profile.id}};
    for (const TextMember &text : textMembers) {
        if (const auto &value = profile.*text.member)
            object.insert(text.key, *value);
    }
    if (profile.sex)
        object.insert(u"sex"_s, *profile.sex);
    if (profile.height)
        object.insert(u"height"_s, *profile.height);
    if (profile.weight)
        object.insert(u"weight"_s, *profile.weight);
    if (profile.createdAt)
        object.insert(u"created_at"_s, profile.createdAt->toMSecsSinceEpoch());
    return object;
}

RemoteProfile remoteProfileFrom(const QJsonObject &object)
{
    RemoteProfile profile;
    profile.id = object["id"_L1].toString();
    for (const TextMember &text : textMembers) {
        if (const QJsonValue value = object[text.key]; value.isString())
            profile.*text.member = value.toString();
    }
    // What is no whole number of an int's range was not written here.
    if (const QJsonValue sex = object["sex"_L1]; sex.toInt(0) == sex.toInt(1))
        profile.sex = sex.toInt();
    profile.height = numberOf(object["height"_L1]);
    profile.weight = numberOf(object["weight"_L1]);
    if (const QJsonValue value = object["created_at"_L1]; value.isDouble())
        profile.createdAt = QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
    return profile;
}

} // namespace

QJsonArray toJson(const std::vector<RemoteProfile> &profiles)
{
    QJsonArray array;
    for (const RemoteProfile &profile : profiles)
        array.append(toJson(profile));
    return array;
}

std::vector<RemoteProfile> remoteProfilesFrom(const QJsonArray &array)
{
    std::vector<RemoteProfile> profiles;
    for (const QJsonValue &value : array)
        profiles.push_back(remoteProfileFrom(value.toObject()));
    return profiles;
}

} // namespace clinic::storage
