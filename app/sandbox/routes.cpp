// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/routes.h"

#include "app/sandbox/validation.h"

#include <QDateTime>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace clinic::sandbox {

namespace {

using Status = QHttpServerResponse::StatusCode;

constexpr int defaultRows = 100;
constexpr int mostRows = 500;
constexpr qsizetype largestBody = qsizetype{64} * 1024;

QHttpServerResponse failure(Status status, const QString &error)
{
    return {QJsonObject{{u"error"_s, error}}, status};
}

QHttpServerResponse invalid(const std::vector<FieldFault> &faults)
{
    return {QJsonObject{{u"error"_s, u"Validation failed"_s}, {u"details"_s, toJson(faults)}}, Status::BadRequest};
}

bool hasKey(const QHttpServerRequest &request)
{
    return request.value("x-api-key") == QByteArrayView(apiKey);
}

/// A parameter as forms write it: "+" is a space, a plus sign is "%2B".
QString parameter(const QUrlQuery &query, const QString &name)
{
    const QString raw = query.queryItemValue(name, QUrl::FullyEncoded);
    return QUrl::fromPercentEncoding(raw.toLatin1().replace('+', "%20"));
}

QHttpServerResponse list(const ProfileStore &store, const QUrlQuery &query)
{
    if (query.hasQueryItem(u"email"_s)) {
        const auto profile = store.findByEmail(parameter(query, u"email"_s));
        return profile ? QJsonArray{*profile} : QJsonArray();
    }
    std::vector<FieldFault> faults;
    const auto number = [&](const QString &name, int otherwise, int lowest, int highest) {
        if (!query.hasQueryItem(name))
            return otherwise;
        bool isNumber = false;
        const int value = parameter(query, name).toInt(&isNumber);
        if (!isNumber || value < lowest || value > highest)
            faults.push_back({name, u"must be a whole number from %1 to %2"_s.arg(lowest).arg(highest)});
        return value;
    };
    const int limit = number(u"limit"_s, defaultRows, 1, mostRows);
    const int offset = number(u"offset"_s, 0, 0, std::numeric_limits<int>::max());
    if (!faults.empty())
        return invalid(faults);
    return store.page(limit, offset);
}

/// A profile as the API answers it: what was not given is null, or what the service puts in its place.
QJsonObject profileFrom(const QJsonObject &request)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QJsonObject profile{{u"id"_s, id},
                        {u"handle"_s, QJsonValue::Null},
                        {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                        {u"updated_at"_s, QJsonValue::Null}};
    for (const QString &name : {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone"_s, u"sex"_s, u"date_of_birth"_s,
                                u"height"_s, u"weight"_s, u"language"_s}) {
        profile.insert(name, request.contains(name) ? request.value(name) : QJsonValue(QJsonValue::Null));
    }
    if (!request.contains("language"_L1))
        profile.insert("language"_L1, u"en"_s);
    if (!request.contains("email"_L1))
        profile.insert("email"_L1, u"%1@placeholder.example.org"_s.arg(id.first(8)));
    return profile;
}

QHttpServerResponse createFrom(const QJsonObject &request, ProfileStore &store, const QString &idempotencyKey)
{
    if (const auto faults = faultsOf(request, QDate::currentDate()); !faults.empty())
        return invalid(faults);
    const QString group = groupOf(request);
    if (group == foreignGroup)
        return failure(Status::Forbidden, u"Forbidden"_s);
    if (group != ownGroup && group.compare(ownGroupId, Qt::CaseInsensitive) != 0)
        return failure(Status::NotFound, u"Profile group not found"_s);
    const QJsonObject profile = profileFrom(request);
    if (!store.add(profile, idempotencyKey))
        return failure(Status::InternalServerError, u"Internal server error"_s);
    return {profile, Status::Created};
}

QHttpServerResponse create(const QHttpServerRequest &request, ProfileStore &store, bool idempotency)
{
    const QByteArray type = request.value("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return failure(Status::UnsupportedMediaType, u"Content-Type must be application/json"_s);
    if (request.body().size() > largestBody)
        return failure(Status::PayloadTooLarge, u"Request body too large"_s);
    const QJsonDocument body = QJsonDocument::fromJson(request.body());
    if (!body.isObject())
        return failure(Status::BadRequest, u"Request body must be a JSON object"_s);

    const QString key = idempotency ? QString::fromLatin1(request.value("idempotency-key")) : QString();
    if (const auto before = store.findByIdempotencyKey(key))
        return {*before, Status::Created};
    return createFrom(body.object(), store, key);
}

QHttpServerResponse one(const QString &id, const ProfileStore &store)
{
    if (!isUuid(id))
        return invalid({{u"id"_s, u"must be a UUID"_s}});
    if (const auto profile = store.find(id))
        return *profile;
    return failure(Status::NotFound, u"Profile not found"_s);
}

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

void addRoutes(QHttpServer &server, ProfileStore &store, bool idempotency)
{
    using Method = QHttpServerRequest::Method;
    const QString profiles = basePath + u"/profiles"_s;

    server.route(profiles, Method::Post, [&store, idempotency](const QHttpServerRequest &request) {
        return hasKey(request) ? create(request, store, idempotency) : failure(Status::Forbidden, u"Forbidden"_s);
    });
    server.route(profiles, Method::Get, [&store](const QHttpServerRequest &request) {
        return hasKey(request) ? list(store, request.query()) : failure(Status::Forbidden, u"Forbidden"_s);
    });
    server.route(profiles + u"/<arg>"_s, Method::Get, [&store](const QString &id, const QHttpServerRequest &request) {
        return hasKey(request) ? one(id, store) : failure(Status::Forbidden, u"Forbidden"_s);
    });
    server.setMissingHandler([](const QHttpServerRequest &, QHttpServerResponder &&responder) {
        responder.write(QJsonDocument(QJsonObject{{u"error"_s, u"Not found"_s}}),
                        QHttpServerResponder::StatusCode::NotFound);
    });
    server.afterRequest([](QHttpServerResponse &&response) {
        response.setHeader("Date", httpDate());
        return std::move(response);
    });
}

} // namespace clinic::sandbox
