// SPDX-License-Identifier: Apache-2.0
#include "tests/support/profile_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::test {
namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Reply arrayOf(const QList<QJsonObject> &rows)
{
    QJsonArray array;
    for (const QJsonObject &row : rows)
        array.append(row);
    return Reply::json(200, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QDateTime ProfileStore::now() const
{
    return QDateTime::currentDateTimeUtc().addSecs(m_skew.count());
}

QJsonObject ProfileStore::create(const Request &request)
{
    const QString id = newId();
    m_profiles.append(profileFrom(request.json(), id, now().toString(Qt::ISODateWithMs)));
    m_created.emplaceBack(request.header("idempotency-key"), id);
    return m_profiles.last();
}

QString ProfileStore::add(const QJsonObject &members)
{
    QJsonObject profile = profileFrom({{u"first_name"_s, u"Quintus"_s},
                                       {u"last_name"_s, u"Fremd"_s},
                                       {u"sex"_s, 1},
                                       {u"date_of_birth"_s, u"1950-01-01"_s}},
                                      newId(), now().toString(Qt::ISODateWithMs));
    for (auto member = members.begin(); member != members.end(); ++member)
        profile[member.key()] = member.value();
    m_profiles.append(profile);
    return profile["id"_L1].toString();
}

Reply ProfileStore::answer(const Request &request)
{
    if (request.method == "POST")
        return dated(Reply::json(201, create(request)));
    const QString email = request.query(u"email"_s);
    if (email.isNull() || email.isEmpty()) {
        const QString limit = request.query(u"limit"_s);
        return dated(
            arrayOf(m_paging(m_profiles, limit.isEmpty() ? 100 : limit.toInt(), request.query(u"offset"_s).toInt())));
    }
    const auto found = std::ranges::find_if(m_profiles, [&](const QJsonObject &profile) {
        return profile["email"_L1].toString().compare(email, Qt::CaseInsensitive) == 0;
    });
    return dated(arrayOf(found == m_profiles.end() ? QList<QJsonObject>{} : QList<QJsonObject>{*found}));
}

ScriptedServer::Handler ProfileStore::handler()
{
    return [this](const Request &request) { return answer(request); };
}

std::function<void(const Request &)> ProfileStore::creating()
{
    return [this](const Request &request) { create(request); };
}

QList<QJsonObject> ProfileStore::honestPage(const QList<QJsonObject> &all, int limit, int offset)
{
    constexpr int most = 500;
    return all.mid(offset, std::min(limit, most));
}

QStringList ProfileStore::idsFor(const QString &registration) const
{
    QStringList ids;
    for (const auto &[key, id] : m_created) {
        if (key.startsWith(registration.toLatin1() + '-'))
            ids.append(id);
    }
    return ids;
}

Reply ProfileStore::dated(const Reply &reply) const
{
    return m_tellsTime ? reply.withHeader("Date", httpDate(now())) : reply;
}

} // namespace clinic::test
