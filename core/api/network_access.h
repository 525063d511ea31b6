// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/connection_age.h"
#include "core/api/endpoint.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QString>
#include <QTimer>

#include <memory>

namespace clinic::api {

/// A network manager with its connections, and how old those may be.
struct Connections
{
    Connections();

    QNetworkAccessManager manager;
    ConnectionAge age;
};

/// Gives every request its connections: kept alive while they are fresh, new ones after a few idle seconds, after a
/// suspend and after any failure.
///
/// Old connections are given up with their manager: what is still in flight there keeps it alive, which
/// QNetworkAccessManager::clearConnectionCache() would cut off.
class NetworkAccess
{
public:
    explicit NetworkAccess(Endpoint endpoint);

    const Endpoint &endpoint() const { return m_endpoint; }

    /// A request below the base URL, without redirects, HTTP/2, cookies, cache or stored credentials. `query` is
    /// already percent-encoded.
    QNetworkRequest requestTo(const QString &path, const QString &query = {}) const;

    /// For a request that begins now.
    std::shared_ptr<Connections> begin();
    /// `failed`: the request got no whole answer; its connections are not used again.
    void end(const std::shared_ptr<Connections> &connections, bool failed);

private:
    const Endpoint m_endpoint;
    const QSslConfiguration m_tls;
    std::shared_ptr<Connections> m_current;
    QTimer m_idle;
};

} // namespace clinic::api
