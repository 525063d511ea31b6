// SPDX-License-Identifier: Apache-2.0
#include "core/api/remote_profile.h"

#include "core/domain/plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

constexpr qsizetype longestText = 500; ///< UTF-16 code units; the API's own fields hold a fifth of that
constexpr qsizetype longestId = 128;

/// Text that people see and that is compared.
std::optional<QString> text(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object[name];
    if (!value.isString())
        return std::nullopt;
    return plainLine(value.toString(), longestText);
}

/// A UUID is documented; whatever else a server gives is taken where it can be an id. It is stored in clear, so that a
/// server must not be able to put a patient's details there.
std::optional<QString> identity(const QJsonObject &object)
{
    const QString id = object["id"_L1].toString();
    if (const QUuid uuid(id); !uuid.isNull())
        return uuid.toString(QUuid::WithoutBraces); // two spellings would be two profiles
    const bool isVisibleAscii = std::ranges::all_of(id, [](QChar c) { return c > u' ' && c < QChar(0x7F); });
    return id.isEmpty() || id.size() > longestId || !isVisibleAscii ? std::nullopt : std::optional(id);
}

std::optional<double> number(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object[name];
    if (!value.isDouble())
        return std::nullopt;
    return value.toDouble();
}

std::optional<int> wholeNumber(const QJsonObject &object, QLatin1StringView name)
{
    constexpr int noNumber = -1;
    const int value = object[name].toInt(noNumber);
    if (value == noNumber)
        return std::nullopt;
    return value;
}

/// ISO 8601; without a zone it is taken for UTC.
std::optional<QDateTime> moment(const QJsonObject &object, QLatin1StringView name)
{
    QDateTime value = QDateTime::fromString(object[name].toString(), Qt::ISODateWithMs);
    if (!value.isValid())
        return std::nullopt;
    if (value.timeSpec() == Qt::LocalTime)
        value.setTimeSpec(Qt::UTC);
    return value.toUTC();
}

std::optional<RemoteProfile> profileFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    RemoteProfile profile;
    const auto id = identity(object);
    if (!id)
        return std::nullopt;
    profile.id = *id;
    profile.firstName = text(object, "first_name"_L1);
    profile.lastName = text(object, "last_name"_L1);
    profile.email = text(object, "email"_L1);
    profile.phone = text(object, "phone"_L1);
    profile.dateOfBirth = text(object, "date_of_birth"_L1);
    profile.language = text(object, "language"_L1);
    profile.sex = wholeNumber(object, "sex"_L1);
    profile.height = number(object, "height"_L1);
    profile.weight = number(object, "weight"_L1);
    profile.createdAt = moment(object, "created_at"_L1);
    return profile;
}

} // namespace

std::optional<RemoteProfile> parseProfile(const QByteArray &body)
{
    return profileFrom(QJsonDocument::fromJson(body).object());
}

std::optional<std::vector<RemoteProfile>> parseProfiles(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return std::nullopt;
    std::vector<RemoteProfile> profiles;
    const QJsonArray rows = document.array();
    for (const QJsonValue row : rows) {
        auto profile = profileFrom(row);
        if (!profile)
            return std::nullopt;
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

} // namespace clinic::api
