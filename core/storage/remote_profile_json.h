// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/remote_profile.h"

#include <QJsonArray>

#include <vector>

namespace clinic::storage {

/// Profiles as the outbox keeps them (sealed), in a form of its own: nothing that is known gets lost.
QJsonArray toJson(const std::vector<RemoteProfile> &profiles);
std::vector<RemoteProfile> remoteProfilesFrom(const QJsonArray &array);

} // namespace clinic::storage
