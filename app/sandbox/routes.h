// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/profile_store.h"

#include <QLatin1StringView>

class QHttpServer;

namespace clinic::sandbox {

inline constexpr QLatin1StringView basePath{"/api/v1"};
inline constexpr char apiKey[] = "sandbox-key";

/// The profile group of the sandbox's key, by its slug and by its UUID.
inline constexpr QLatin1StringView ownGroup{"sandbox-clinic"};
inline constexpr QLatin1StringView ownGroupId{"7d3c1b5e-52a4-4a0e-9b0f-6f1f5a1c2d3e"};
/// A group that exists but is somebody else's.
inline constexpr QLatin1StringView foreignGroup{"foreign-clinic"};

/// Adds the routes of the API to `server`. `store` must outlive it. With `idempotency` a request whose
/// `Idempotency-Key` came before is answered with the profile that it made then.
void addRoutes(QHttpServer &server, ProfileStore &store, bool idempotency);

} // namespace clinic::sandbox
