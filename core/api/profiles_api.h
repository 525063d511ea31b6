// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/endpoint.h"
#include "core/api/outcome.h"
#include "core/api/transport.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace clinic::api {

/// The remote API: one request → one outcome.
///
/// Every callback is called exactly once, from the event loop (never from inside the call that starts the request),
/// also after abortAll(). Destroying the object aborts what is in flight *without* calling back: whoever does that must
/// have made sure that its records are treated as unconfirmed.
class ProfilesApi
{
public:
    using CreateCallback = std::function<void(CreateOutcome)>;
    using ReadCallback = std::function<void(ReadOutcome)>;

    explicit ProfilesApi(std::unique_ptr<Transport> transport);
    /// Over the network.
    explicit ProfilesApi(Endpoint endpoint);

    /// POST /profiles, exactly once on the wire. `body` is a JSON object; `idempotencyKey` goes into the header of that
    /// name, for servers that honour it.
    void create(const QByteArray &body, const QByteArray &idempotencyKey, CreateCallback done);
    /// GET /profiles?email=…
    void lookUp(const QString &email, ReadCallback done);
    /// GET /profiles?limit=…&offset=…
    void list(int limit, int offset, ReadCallback done);

    /// The service's clock as its newest answer told it, UTC; empty where none did.
    const std::optional<QDateTime> &serverTime() const { return m_serverTime; }

    int inFlight() const { return m_transport->inFlight(); }
    /// Ends every request now; their callbacks follow (NotSent, or Unknown where the body was read).
    void abortAll() { m_transport->abortAll(); }

private:
    void read(const QString &query, qint64 maxAnswer, ReadCallback done);

    void send(const TransportRequest &request, Transport::Done done);

    std::optional<QDateTime> m_serverTime;
    std::unique_ptr<Transport> m_transport;
};

} // namespace clinic::api
