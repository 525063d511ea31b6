// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/honest_server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

constexpr int defaultRows = 100;
constexpr int mostRows = 500;
constexpr qsizetype uuidLength = 36;
constexpr int patience = 30000; // ms

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

HonestServer::HonestServer(ScriptedServer::Security security) : m_server(security)
{
    m_server.onRequest([this](const Request &request) { return answer(request); });
}

void HonestServer::awaitSilence()
{
    // What is not over by then shows itself in what is compared.
    static_cast<void>(QTest::qWaitFor([this] { return m_server.openConnectionCount() == 0; }, patience));
}

Reply HonestServer::answer(const Request &request)
{
    if (!request.complete)
        return Reply::closeAfterBody();
    const Reply reply = request.method == "POST" ? create(request) : list(request);
    return reply.bytes.isEmpty() ? reply : reply.withHeader("Date", httpDate());
}

Reply HonestServer::create(const Request &request)
{
    const QJsonObject asked = request.json();
    if (asked[u"last_name"_s].toString() == m_state.refuses && !m_state.refuses.isEmpty())
        return Reply::json(400, QByteArray(R"({"error": "Validation failed"})"));
    if (m_state.manner == Manner::Deaf)
        return Reply::closeAfterBody();
    if (m_state.manner == Manner::DeafAtFirst) {
        m_state.manner = Manner::Honest;
        return Reply::closeAfterBody();
    }
    // The documented form of a time has whole seconds.
    const QJsonObject profile = profileFrom(asked, QUuid::createUuid().toString(QUuid::WithoutBraces),
                                            QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    const QString key = QString::fromLatin1(request.header("idempotency-key"));
    m_state.creations.push_back({key.first(std::min(uuidLength, key.size())), profile});
    if (m_state.manner == Manner::HasThemAlready)
        return Reply::json(409, QByteArray(R"({"error": "Conflict"})"));
    return m_state.manner == Manner::Silent ? Reply::closeAfterBody() : Reply::json(201, profile);
}

Reply HonestServer::list(const Request &request) const
{
    const auto number = [&](const QString &name, qsizetype otherwise) {
        bool isNumber = false;
        const int value = request.query(name).toInt(&isNumber);
        return isNumber ? qsizetype(value) : otherwise;
    };
    const QString email = request.query(u"email"_s);
    const auto limit = std::min<qsizetype>(number(u"limit"_s, defaultRows), mostRows);
    qsizetype toSkip = number(u"offset"_s, 0);
    QJsonArray rows;
    for (const Creation &one : m_state.creations) {
        if (!email.isEmpty() && one.profile[u"email"_s].toString().compare(email, Qt::CaseInsensitive) != 0)
            continue;
        if (toSkip-- <= 0 && rows.size() < limit)
            rows.append(one.profile);
    }
    return Reply::json(200, QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

} // namespace clinic::test
