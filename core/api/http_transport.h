// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/endpoint.h"
#include "core/api/network_access.h"
#include "core/api/transport.h"

#include <QObject>

namespace clinic::api {

/// The network. A base URL that must not be used (Endpoint::problemWith) is never connected to: what was seen then is
/// nothing. It stays on the thread that made it.
class HttpTransport : public Transport
{
public:
    explicit HttpTransport(Endpoint endpoint);

    void send(const TransportRequest &request, Done done) override;
    int inFlight() const override { return m_inFlight; }
    void abortAll() override;

private:
    void refuse(const QString &problem, const Done &done);

    NetworkAccess m_network;
    int m_inFlight = 0;
    QObject m_calls; ///< parent of the HttpCalls; goes before what they use
};

} // namespace clinic::api
