// SPDX-License-Identifier: Apache-2.0
#include "core/api/profiles_api.h"

#include "core/api/http_transport.h"

#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::api {

namespace {

/// A page of 500 profiles has about 200 KiB.
constexpr qint64 maxListingBytes = 8 * maxAnswerBytes;

/// Whether it may be the service that answers: a sign-in page, or a proxy's, has a clock of its own.
bool isJsonLike(const QByteArray &body)
{
    const QByteArrayView text = QByteArrayView(body).trimmed();
    return text.startsWith('{') || text.startsWith('[');
}

} // namespace

ProfilesApi::ProfilesApi(std::unique_ptr<Transport> transport) : m_transport(std::move(transport)) {}

ProfilesApi::ProfilesApi(Endpoint endpoint) : ProfilesApi(std::make_unique<HttpTransport>(std::move(endpoint))) {}

void ProfilesApi::create(const QByteArray &body, const QByteArray &idempotencyKey, CreateCallback done)
{
    send({u"/profiles"_s, {}, body, idempotencyKey, maxAnswerBytes},
         [done = std::move(done)](const Observation &seen) { done(classifyCreate(seen)); });
}

void ProfilesApi::read(const QString &query, qint64 maxAnswer, ReadCallback done)
{
    send({u"/profiles"_s, query, std::nullopt, {}, maxAnswer},
         [done = std::move(done)](const Observation &seen) { done(classifyRead(seen)); });
}

void ProfilesApi::send(const TransportRequest &request, Transport::Done done)
{
    m_transport->send(request, [this, done = std::move(done)](const Observation &seen) {
        if (seen.serverTime && isJsonLike(seen.body))
            m_serverTime = seen.serverTime;
        done(seen);
    });
}

void ProfilesApi::lookUp(const QString &email, ReadCallback done)
{
    // "+" is left alone by QUrlQuery, and servers read it as a space.
    read(u"email="_s + QString::fromLatin1(QUrl::toPercentEncoding(email)), maxAnswerBytes, std::move(done));
}

void ProfilesApi::list(int limit, int offset, ReadCallback done)
{
    read(u"limit=%1&offset=%2"_s.arg(limit).arg(offset), maxListingBytes, std::move(done));
}

} // namespace clinic::api
