// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace clinic::test {
namespace {

QByteArray wholeAnswer(int status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QString Request::query(const QString &name) const
{
    return QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(name, QUrl::FullyDecoded);
}

QString Request::path() const
{
    return QUrl::fromEncoded(target).path();
}

QJsonObject Request::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Reply Reply::json(int status, const QByteArray &body)
{
    return text(status, "application/json", body);
}

Reply Reply::json(int status, const QJsonObject &body)
{
    return json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply Reply::text(int status, const QByteArray &contentType, const QByteArray &body)
{
    return raw(wholeAnswer(status, "Content-Type: " + contentType + "\r\n", body));
}

Reply Reply::redirect(int status, const QUrl &to)
{
    return raw(wholeAnswer(status, "Location: " + to.toEncoded() + "\r\n", {}));
}

Reply Reply::raw(const QByteArray &bytes)
{
    Reply reply;
    reply.bytes = bytes;
    return reply;
}

Reply Reply::rawThenClose(const QByteArray &bytes)
{
    return raw(bytes).thenClose();
}

Reply Reply::hang()
{
    return {};
}

Reply Reply::reset()
{
    return Reply{}.thenReset();
}

Reply Reply::closeBeforeBody()
{
    return closeAfterBody().early();
}

Reply Reply::closeAfterBody()
{
    return Reply{}.thenClose();
}

Reply Reply::withHeader(const QByteArray &name, const QByteArray &value) const
{
    Reply copy = *this;
    copy.bytes.insert(copy.bytes.indexOf("\r\n") + 2, name + ": " + value + "\r\n");
    return copy;
}

Reply Reply::thenClose() const
{
    Reply copy = *this;
    copy.end = End::Close;
    return copy;
}

Reply Reply::thenReset() const
{
    Reply copy = *this;
    copy.end = End::Reset;
    return copy;
}

Reply Reply::early() const
{
    Reply copy = *this;
    copy.isEarly = true;
    return copy;
}

Reply Reply::held() const
{
    Reply copy = *this;
    copy.isHeld = true;
    return copy;
}

Reply Reply::delayed(std::chrono::milliseconds by) const
{
    Reply copy = *this;
    copy.delay = by;
    return copy;
}

Reply Reply::doing(std::function<void(const Request &)> what) const
{
    Reply copy = *this;
    copy.effect = std::move(what);
    return copy;
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QJsonObject profileFrom(const QJsonObject &request, const QString &id, const QString &createdAt)
{
    QJsonObject profile{{u"id"_s, id}, {u"created_at"_s, createdAt}, {u"updated_at"_s, QJsonValue::Null}};
    for (const QString &name : {u"handle"_s, u"first_name"_s, u"last_name"_s, u"email"_s, u"phone"_s, u"sex"_s,
                                u"date_of_birth"_s, u"height"_s, u"weight"_s, u"language"_s})
        profile[name] = request.contains(name) ? request[name] : QJsonValue(QJsonValue::Null);
    if (profile[u"language"_s].isNull())
        profile[u"language"_s] = u"en"_s;
    return profile;
}

Reply profileCreated(const Request &request)
{
    return Reply::json(201, profileFrom(request.json(), QUuid::createUuid().toString(QUuid::WithoutBraces),
                                        u"2026-04-01T09:14:32Z"_s));
}

} // namespace clinic::test
