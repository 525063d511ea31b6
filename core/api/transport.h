// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace clinic::api {

/// A request as the API asks for it, below the base URL of an endpoint.
struct TransportRequest
{
    QString path;                   ///< e.g. "/profiles"
    QString query;                  ///< percent-encoded
    std::optional<QByteArray> body; ///< a POST of JSON; none: a GET
    QByteArray idempotencyKey;      ///< of a POST
    qint64 maxAnswer = maxAnswerBytes;
};

/// Carries one request to the server and what was seen of it back: the network, or a simulated one.
///
/// Every callback is called exactly once, from the event loop (never from within send()), also after abortAll().
/// Destroyed, it ends what is in flight *without* calling back.
class Transport
{
public:
    using Done = std::function<void(Observation)>;

    virtual ~Transport() = default;
    /// A POST leaves at most once, whatever happens on the way.
    virtual void send(const TransportRequest &request, Done done) = 0;
    virtual int inFlight() const = 0;
    virtual void abortAll() = 0;
};

} // namespace clinic::api
