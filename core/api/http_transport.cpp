// SPDX-License-Identifier: Apache-2.0
#include "core/api/http_transport.h"

#include "core/api/http_call.h"

#include <utility>

namespace clinic::api {

HttpTransport::HttpTransport(Endpoint endpoint) : m_network(std::move(endpoint)) {}

void HttpTransport::send(const TransportRequest &request, Done done)
{
    ++m_inFlight;
    if (const QString problem = Endpoint::problemWith(m_network.endpoint().baseUrl); !problem.isEmpty()) {
        refuse(problem, done);
        return;
    }
    QNetworkRequest http = m_network.requestTo(request.path, request.query);
    if (!request.idempotencyKey.isEmpty())
        http.setRawHeader("Idempotency-Key", request.idempotencyKey);
    const auto connections = m_network.begin();
    new HttpCall(
        connections, {http, request.body, m_network.endpoint().deadline, request.maxAnswer},
        [this, connections, done = std::move(done)](const Observation &seen) {
            m_network.end(connections, !seen.complete);
            --m_inFlight;
            done(seen);
        },
        &m_calls);
}

/// Nothing is sent to an address that must not be used.
void HttpTransport::refuse(const QString &problem, const Done &done)
{
    QMetaObject::invokeMethod(
        &m_calls,
        [this, problem, done] {
            Observation seen;
            seen.detail = problem;
            --m_inFlight;
            done(seen);
        },
        Qt::QueuedConnection);
}

void HttpTransport::abortAll()
{
    const auto calls = m_calls.findChildren<HttpCall *>();
    for (HttpCall *call : calls)
        call->abort();
}

} // namespace clinic::api
