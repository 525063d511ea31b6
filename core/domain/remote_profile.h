// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace clinic {

/// A profile as the service holds it. Everything but the id may be unknown.
struct RemoteProfile
{
    QString id; ///< a UUID in lower case; whatever else a server gives, as it is
    std::optional<QString> firstName, lastName, email, phone, dateOfBirth, language;
    std::optional<int> sex;               ///< ISO/IEC 5218
    std::optional<double> height, weight; ///< cm, kg
    std::optional<QDateTime> createdAt;   ///< UTC, by the server's clock

    bool operator==(const RemoteProfile &) const = default;
};

} // namespace clinic
