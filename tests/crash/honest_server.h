// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/scripted_server.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <vector>

namespace clinic::test {

/// A service that does what its documentation says: it creates whatever it is asked to, shows what it holds, and takes
/// no notice of an idempotency key. But it remembers them, so that a second profile of one registration is seen.
class HonestServer
{
public:
    struct Creation
    {
        QString registration; ///< the record's id, from the idempotency key
        QJsonObject profile;
    };
    /// What becomes of a request to create.
    enum class Manner {
        Honest,
        Deaf,           ///< hangs up, and creates nothing
        DeafAtFirst,    ///< the same, once
        Silent,         ///< creates, then hangs up instead of answering
        HasThemAlready, ///< creates, then answers 409
    };
    struct State
    {
        std::vector<Creation> creations;
        QString refuses; ///< whoever has this last name is answered with 400
        Manner manner = Manner::Honest;
    };

    explicit HonestServer(ScriptedServer::Security security);

    QUrl url() const { return m_server.url(); }
    State &state() { return m_state; }
    /// Runs the event loop until no connection is open, so that all that a killed process sent has been dealt with.
    void awaitSilence();

private:
    Reply answer(const Request &request);
    Reply create(const Request &request);
    Reply list(const Request &request) const;

    State m_state;
    ScriptedServer m_server;
};

} // namespace clinic::test
