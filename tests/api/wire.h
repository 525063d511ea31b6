// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/profiles_api.h"
#include "tests/support/scripted_server.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace clinic::test {

/// The API's side of a conversation with a scripted server.
api::Endpoint endpointOf(const ScriptedServer &server, std::chrono::milliseconds deadline = std::chrono::seconds(20));

/// The body of a create request for an invented patient.
QByteArray createBody();

/// Sends one POST and waits for its outcome; empty where there was none, or more than one.
std::optional<api::CreateOutcome> post(api::ProfilesApi &api, const QByteArray &body = createBody());
/// The same for a GET of a listing.
std::optional<api::ReadOutcome> get(api::ProfilesApi &api);

/// An outcome without the network library's words, which depend on the platform.
api::CreateOutcome withoutDetail(api::CreateOutcome outcome);
api::ReadOutcome withoutDetail(api::ReadOutcome outcome);

/// For the message of a failed comparison.
QByteArray describe(const api::CreateOutcome &outcome);

} // namespace clinic::test

/// Compares the outcome of post() with an expected one.
#define COMPARE_OUTCOME(actual, expected)                                                                              \
    do {                                                                                                               \
        const auto &seenOutcome = (actual);                                                                            \
        QVERIFY2(seenOutcome.has_value(), "there was not exactly one outcome");                                        \
        QCOMPARE(clinic::test::describe(*seenOutcome), clinic::test::describe(expected));                              \
        QVERIFY(clinic::test::withoutDetail(*seenOutcome) ==                                                           \
                clinic::test::withoutDetail(clinic::api::CreateOutcome(expected)));                                    \
    } while (false)
