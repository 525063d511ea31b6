// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_server.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

namespace {

bool isPlain(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128; });
}

QByteArray jsonOf(const Stored &stored, const QDateTime &createdAt)
{
    QJsonObject object = stored.data;
    object.remove(u"profile_group"_s);
    for (const QString &name : {u"last_name"_s, u"email"_s, u"phone"_s, u"height"_s, u"weight"_s}) {
        if (!object.contains(name))
            object.insert(name, QJsonValue::Null);
    }
    object.insert(u"id"_s, stored.id);
    object.insert(u"created_at"_s, createdAt.toString(Qt::ISODateWithMs));
    object.insert(u"updated_at"_s, QJsonValue::Null);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray arrayOf(const std::vector<const Stored *> &rows)
{
    QByteArray json = "[";
    for (const Stored *row : rows)
        json += (json.size() > 1 ? QByteArrayView(",") : QByteArrayView()).toByteArray() + row->json;
    return json + ']';
}

} // namespace

bool isGoodGroup(const QString &group)
{
    return group == groups[0] || group == groups[1];
}

SimServer::SimServer(Timeline &timeline, Chance chance, ServerNature nature)
    : m_timeline(timeline), m_chance(chance), m_nature(std::move(nature))
{
}

ServerReply SimServer::reply(int status, const QByteArray &body) const
{
    ServerReply reply{status, body, {}, {}};
    if (m_nature.tellsTime) { // to the second, as the header
        const qint64 ms = m_timeline.date().addMSecs(m_nature.skew.count()).toMSecsSinceEpoch();
        reply.time = QDateTime::fromMSecsSinceEpoch(ms / 1000 * 1000, Qt::UTC);
    }
    return reply;
}

void SimServer::handle(const Incoming &incoming, const Answer &answer)
{
    if (m_chance.is(trouble.tooMany)) {
        ServerReply tooMany = reply(429, R"({"error": "Too many requests"})");
        if (m_chance.is(0.6))
            tooMany.retryAfter = std::chrono::seconds(m_chance.between(0, 60));
        answer(tooMany);
    } else if (incoming.request.body) {
        post(incoming, answer);
    } else {
        get(incoming, answer);
    }
}

void SimServer::post(const Incoming &incoming, const Answer &answer)
{
    if (const auto refused = refusalOf(incoming)) {
        answer(*refused);
    } else if (m_chance.is(trouble.hang)) {
        if (m_chance.is(0.7))
            createLater(incoming);
    } else if (m_chance.is(trouble.failure)) {
        if (m_chance.is(0.4))
            create(incoming);
        else if (m_chance.is(0.2))
            createLater(incoming);
        answer(reply(m_chance.of<int>({500, 500, 502, 503, 504, 408}), "oops"));
    } else if (m_chance.is(trouble.refusal)) {
        const int status = m_chance.of<int>({402, 405, 409, 409, 451});
        if (status == 409 && m_chance.is(0.5))
            create(incoming);
        answer(reply(status, R"({"error": "Not now"})"));
    } else {
        answer(reply(201, create(incoming)->json));
    }
}

/// As the API documents it.
std::optional<ServerReply> SimServer::refusalOf(const Incoming &incoming)
{
    const QJsonObject body = QJsonDocument::fromJson(*incoming.request.body).object();
    const QString group = body["profile_group"_L1].toString();
    if (incoming.apiKey == wrongKey)
        return reply(m_chance.is(0.5) ? 401 : 403, R"({"error": "Forbidden"})");
    if (group == groups[3])
        return reply(404, R"({"error": "Profile group not found"})");
    if (!isGoodGroup(group))
        return reply(403, R"({"error": "Forbidden"})");
    const QString first = body["first_name"_L1].toString();
    if (first.isEmpty() || body["date_of_birth"_L1].toString().size() != 10 || !body["sex"_L1].isDouble())
        return reply(400, R"({"error": "a required field is missing"})");
    if (m_nature.strictNames && !isPlain(first))
        return reply(400, R"({"error": "Validation failed", "details": {"first_name": "A-Z only"}})");
    return std::nullopt;
}

const Stored *SimServer::create(const Incoming &incoming)
{
    const QByteArray &key = incoming.request.idempotencyKey;
    if (m_nature.honoursKeys) {
        if (const auto known = m_byKey.find(key); known != m_byKey.end())
            return &m_profiles[known->second];
    }
    add(QJsonDocument::fromJson(*incoming.request.body).object(), key);
    Stored &stored = m_profiles.back();
    stored.epoch = incoming.epoch;
    stored.late = m_timeline.now() > incoming.designedEnd;
    if (m_timeline.now() + trouble.lag < incoming.designedEnd)
        stored.visibleFrom = m_timeline.now() + trouble.lag;
    return &stored;
}

void SimServer::createLater(const Incoming &incoming)
{
    const auto left = std::max<qint64>((incoming.designedEnd - m_timeline.now()).count(), 1);
    milliseconds in(m_chance.between(0, static_cast<int>(left) - 1));
    if (m_nature.createsLate && m_chance.is(0.4))
        in = milliseconds(left * m_chance.between(2, 6));
    ++m_pending;
    m_timeline.after(in, [this, incoming] {
        --m_pending;
        create(incoming);
    });
}

void SimServer::createForOther(const QJsonObject &data)
{
    add(data, {});
}

const Stored *SimServer::add(const QJsonObject &data, const QByteArray &key)
{
    QUuid id(static_cast<uint>(m_chance.next()), static_cast<ushort>(m_chance.next()), 0x4000, 0x80, 0, 0, 0, 0, 0,
             static_cast<uchar>(m_profiles.size() >> 8), static_cast<uchar>(m_profiles.size()));
    Stored stored{id.toString(QUuid::WithoutBraces), data, {}, key, m_timeline.now(), m_timeline.now()};
    stored.json = jsonOf(stored, m_timeline.date().addMSecs(m_nature.skew.count()));
    m_byKey.emplace(key, m_profiles.size());
    m_byId.emplace(stored.id, m_profiles.size());
    m_profiles.push_back(std::move(stored));
    return &m_profiles.back();
}

const Stored *SimServer::find(const QString &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_profiles[found->second];
}

std::vector<const Stored *> SimServer::ofRecord(const QString &recordId) const
{
    std::vector<const Stored *> found;
    for (const Stored &stored : m_profiles) {
        if (stored.key.startsWith(recordId.toLatin1() + '-'))
            found.push_back(&stored);
    }
    return found;
}

void SimServer::get(const Incoming &incoming, const Answer &answer)
{
    if (incoming.apiKey != fullKey) {
        answer(reply(403, R"({"error": "Forbidden"})"));
        return;
    }
    if (m_chance.is(trouble.hang))
        return;
    if (m_chance.is(trouble.failure)) {
        answer(reply(m_chance.of<int>({500, 502, 503}), "oops"));
        return;
    }
    const QUrlQuery query(incoming.request.query);
    if (query.hasQueryItem(u"email"_s))
        answer(lookUp(query.queryItemValue(u"email"_s, QUrl::FullyDecoded)));
    else
        answer(list(query.queryItemValue(u"limit"_s).toInt(), query.queryItemValue(u"offset"_s).toInt()));
}

/// At most one, though families share addresses.
ServerReply SimServer::lookUp(const QString &email)
{
    for (const Stored &stored : m_profiles) {
        if (stored.data["email"_L1].toString().compare(email, Qt::CaseInsensitive) == 0 &&
            stored.visibleFrom <= m_timeline.now())
            return reply(200, arrayOf({&stored}));
    }
    return reply(200, "[]");
}

std::vector<const Stored *> SimServer::listed()
{
    using Listing = ServerTrouble::Listing;
    std::vector<const Stored *> rows;
    for (const Stored &stored : m_profiles) {
        const bool hidden =
            stored.visibleFrom > m_timeline.now() || (trouble.listing == Listing::Gaps && m_chance.is(0.3)) ||
            (trouble.listing == Listing::OneGroup && stored.data["profile_group"_L1].toString() != groups[0]);
        if (!hidden)
            rows.push_back(&stored);
    }
    if (m_nature.order == ServerNature::Order::Newest)
        std::ranges::reverse(rows);
    else if (m_nature.order == ServerNature::Order::ById)
        std::ranges::sort(rows, {}, &Stored::id);
    if (trouble.listing == Listing::Unordered) {
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[static_cast<std::size_t>(m_chance.below(static_cast<int>(i)))]);
    }
    return rows;
}

ServerReply SimServer::list(int limit, int offset)
{
    using Listing = ServerTrouble::Listing;
    if (trouble.listing == Listing::Garbage)
        return reply(200, "<html>maintenance</html>");
    const auto rows = listed();
    const auto size = static_cast<int>(rows.size());
    if (trouble.listing == Listing::SamePage)
        offset = 0;
    if (trouble.listing == Listing::Repeats && offset > 0)
        --offset;
    const int begin = std::clamp(offset, 0, size);
    const int end = std::clamp(begin + std::min(limit, m_nature.largestPage), begin, size);
    return reply(200, arrayOf({rows.begin() + begin, rows.begin() + end}));
}

} // namespace clinic::simulation
