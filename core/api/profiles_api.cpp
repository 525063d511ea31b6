// SPDX-License-Identifier: Apache-2.0
#include "core/api/profiles_api.h"

#include "core/api/http_call.h"
#include "core/api/network_access.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

/// A page of 500 profiles has about 200 KiB.
constexpr qint64 maxListingBytes = 8 * maxAnswerBytes;

} // namespace

class ProfilesApi::Private
{
public:
    explicit Private(Endpoint endpoint) : network(std::move(endpoint)) {}

    void start(const CallRequest &asked, const HttpCall::Done &done)
    {
        ++inFlight;
        if (const QString problem = Endpoint::problemWith(network.endpoint().baseUrl); !problem.isEmpty()) {
            refuse(problem, done);
            return;
        }
        const auto connections = network.begin();
        new HttpCall(
            connections, asked,
            [this, connections, done](const Observation &seen) {
                network.end(connections, !seen.complete);
                --inFlight;
                done(seen);
            },
            &calls);
    }

    NetworkAccess network;
    int inFlight = 0;
    QObject calls; ///< parent of the HttpCalls; goes before what they use

private:
    /// Nothing is sent to an address that must not be used.
    void refuse(const QString &problem, const HttpCall::Done &done)
    {
        QMetaObject::invokeMethod(
            &calls,
            [this, problem, done] {
                Observation seen;
                seen.detail = problem;
                --inFlight;
                done(seen);
            },
            Qt::QueuedConnection);
    }
};

ProfilesApi::ProfilesApi(Endpoint endpoint, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(endpoint)))
{
}

ProfilesApi::~ProfilesApi() = default;

const Endpoint &ProfilesApi::endpoint() const
{
    return d->network.endpoint();
}

void ProfilesApi::create(const QByteArray &body, const QByteArray &idempotencyKey, CreateCallback done)
{
    QNetworkRequest request = d->network.requestTo(u"/profiles"_s);
    request.setRawHeader("Idempotency-Key", idempotencyKey);
    d->start({request, body, endpoint().deadline, maxAnswerBytes},
             [done = std::move(done)](const Observation &seen) { done(classifyCreate(seen)); });
}

void ProfilesApi::lookUp(const QString &email, ReadCallback done)
{
    // "+" is left alone by QUrlQuery, and servers read it as a space.
    const QString query = u"email="_s + QString::fromLatin1(QUrl::toPercentEncoding(email));
    d->start({d->network.requestTo(u"/profiles"_s, query), std::nullopt, endpoint().deadline, maxAnswerBytes},
             [done = std::move(done)](const Observation &seen) { done(classifyRead(seen)); });
}

void ProfilesApi::list(int limit, int offset, ReadCallback done)
{
    const QString query = u"limit=%1&offset=%2"_s.arg(limit).arg(offset);
    d->start({d->network.requestTo(u"/profiles"_s, query), std::nullopt, endpoint().deadline, maxListingBytes},
             [done = std::move(done)](const Observation &seen) { done(classifyRead(seen)); });
}

int ProfilesApi::inFlight() const
{
    return d->inFlight;
}

void ProfilesApi::abortAll()
{
    const auto calls = d->calls.findChildren<HttpCall *>();
    for (HttpCall *call : calls)
        call->abort();
}

} // namespace clinic::api
