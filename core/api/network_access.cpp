// SPDX-License-Identifier: Apache-2.0
#include "core/api/network_access.h"

#include <QNetworkProxyFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

/// The system's proxies; none for this computer.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (Endpoint::isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

/// Read once: there are more than a hundred of them.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

QSslConfiguration tlsFor(const Endpoint &endpoint)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Naming authorities replaces the system's, which are otherwise loaded on demand.
    if (!endpoint.extraAuthorities.isEmpty() && endpoint.baseUrl.scheme() == "https"_L1)
        tls.setCaCertificates(systemAuthorities() + endpoint.extraAuthorities);
    return tls;
}

/// Without anything that could end the header line.
QByteArray headerValue(QByteArray value)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
    value.erase(std::remove_if(value.begin(), value.end(), isControl), value.end());
    return value.trimmed();
}

} // namespace

Connections::Connections()
{
    manager.setProxyFactory(new SystemProxies);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkAccess::NetworkAccess(Endpoint endpoint) : m_endpoint(std::move(endpoint)), m_tls(tlsFor(m_endpoint))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(ConnectionAge::longestIdle);
    QObject::connect(&m_idle, &QTimer::timeout, [this] { m_current.reset(); });
}

std::shared_ptr<Connections> NetworkAccess::begin()
{
    const Moment now = Moment::now();
    m_idle.stop();
    if (!m_current || m_current->age.mayBeStale(now))
        m_current = std::make_shared<Connections>();
    m_current->age.begin(now);
    return m_current;
}

void NetworkAccess::end(const std::shared_ptr<Connections> &connections, bool failed)
{
    connections->age.end(Moment::now());
    if (connections != m_current)
        return;
    if (failed)
        m_current.reset();
    else if (m_current->age.inUse() == 0)
        m_idle.start();
}

QNetworkRequest NetworkAccess::requestTo(const QString &path, const QString &query) const
{
    QUrl url = m_endpoint.baseUrl;
    QString basePath = url.path(QUrl::FullyEncoded);
    while (basePath.endsWith(u'/'))
        basePath.chop(1);
    url.setPath(basePath + path, QUrl::TolerantMode);
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);

    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("x-api-key", headerValue(m_endpoint.key));
    request.setRawHeader("Accept", "application/json");
    // A compressed answer could be small on the wire and huge in memory.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "clinic-intake/" CLINIC_INTAKE_VERSION);
    return request;
}

} // namespace clinic::api
