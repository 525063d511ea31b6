// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/remote_profile.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace clinic::api {

/// Bytes of an answer → value; empty where they are no complete JSON of that shape. Unknown members are ignored.
std::optional<RemoteProfile> parseProfile(const QByteArray &body);
std::optional<std::vector<RemoteProfile>> parseProfiles(const QByteArray &body);

/// The words of an error answer. Its shape is not documented: `message`, `error`, `details` and `errors` are read where
/// they are there (strings, arrays, objects keyed by field), and assigned to fields by the API's names.
/// Empty where the body is no JSON object or array.
std::optional<ServerWords> parseErrorBody(int status, const QByteArray &body);

} // namespace clinic::api
