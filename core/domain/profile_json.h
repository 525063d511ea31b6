// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/registration.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace clinic {

/// The members of a create request for `profile`; what is not known is left out (never null or "").
QJsonObject toJson(const Profile &profile, const std::optional<ProfileGroup> &group);

/// What toJson() wrote, for payloads read back from the outbox. Empty where it is no such object.
struct ProfileCodec
{
    static std::optional<Profile> profile(const QJsonObject &object);
    static std::optional<ProfileGroup> group(const QJsonObject &object);
};

} // namespace clinic
