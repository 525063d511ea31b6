// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clinic::cli {

/// What a computer is to be set up with; what is not there stays as it is.
struct SetupWish
{
    std::optional<QString> server;
    std::optional<QString> groups; ///< separated by commas, as in the settings
    std::optional<QByteArray> key;
    std::optional<QString> passphrase;
};

/// Why it cannot be read.
struct SetupJsonFault
{
    enum class Kind { NotAnObject, UnknownMember, WrongType };
    Kind kind = Kind::NotAnObject;
    QString member; ///< the name of one that is known, else empty: it may be a secret in the wrong place
};

/// {"server": TEXT, "profile_groups": [TEXT…] or TEXT, "key": TEXT, "passphrase": TEXT}; null is the same as leaving a
/// member out.
tl::expected<SetupWish, SetupJsonFault> setupFromJson(const QByteArray &json);

} // namespace clinic::cli
