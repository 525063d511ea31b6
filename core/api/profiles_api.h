// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/endpoint.h"
#include "core/api/outcome.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace clinic::api {

/// The remote API: one request → one outcome.
///
/// Every callback is called exactly once, from the event loop (never from inside the call that starts the request),
/// also after abortAll(). Destroying the object aborts what is in flight *without* calling back: whoever does that must
/// have made sure that its records are treated as unconfirmed. It stays on the thread that made it. A base URL that
/// must not be used (Endpoint::problemWith) is never connected to: NotSent, or NoAnswer.
class ProfilesApi : public QObject
{
    Q_OBJECT
public:
    using CreateCallback = std::function<void(CreateOutcome)>;
    using ReadCallback = std::function<void(ReadOutcome)>;

    explicit ProfilesApi(Endpoint endpoint, QObject *parent = nullptr);
    ~ProfilesApi() override;

    const Endpoint &endpoint() const;

    /// POST /profiles, exactly once on the wire. `body` is a JSON object; `idempotencyKey` goes into the header of that
    /// name, for servers that honour it.
    void create(const QByteArray &body, const QByteArray &idempotencyKey, CreateCallback done);
    /// GET /profiles?email=…
    void lookUp(const QString &email, ReadCallback done);
    /// GET /profiles?limit=…&offset=…
    void list(int limit, int offset, ReadCallback done);

    int inFlight() const;
    /// Ends every request now; their callbacks follow (NotSent, or Unknown where the body was read).
    void abortAll();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clinic::api
