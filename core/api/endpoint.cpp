// SPDX-License-Identifier: Apache-2.0
#include "core/api/endpoint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

} // namespace

QString Endpoint::origin() const
{
    QUrl origin;
    origin.setScheme(baseUrl.scheme());
    origin.setHost(baseUrl.host());
    origin.setPort(baseUrl.port(baseUrl.scheme() == "http"_L1 ? 80 : 443));
    return origin.toString(QUrl::FullyEncoded);
}

QString Endpoint::keyFingerprint() const
{
    constexpr qsizetype digits = 16;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("clinic-intake key fingerprint");
    hash.addData(key);
    return QString::fromLatin1(hash.result().toHex().left(digits));
}

bool Endpoint::isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString Endpoint::problemWith(const QUrl &baseUrl)
{
    if (!baseUrl.isValid() || baseUrl.host().isEmpty())
        return Words::tr("The server address is not a complete web address");
    const bool isPlain = baseUrl.scheme() == "http"_L1;
    if (!isPlain && baseUrl.scheme() != "https"_L1)
        return Words::tr("The server address must begin with https://");
    if (isPlain && !isLoopback(baseUrl.host()))
        return Words::tr(
            "The server address must begin with https://, because patient data must not travel unencrypted");
    if (!baseUrl.userInfo().isEmpty())
        return Words::tr("The server address must not hold a user name or password");
    if (baseUrl.hasQuery() || baseUrl.hasFragment())
        return Words::tr("The server address must end with its path, without “?” or “#”");
    return {};
}

} // namespace clinic::api
