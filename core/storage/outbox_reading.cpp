// SPDX-License-Identifier: Apache-2.0
// Reading records, their history and their numbers.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

struct Selection
{
    QString sql;
    QVariantList values;
};

bool isOver(StateName state)
{
    return state == StateName::Registered || state == StateName::Discarded;
}

QString stateIn(const std::vector<StateName> &states)
{
    QStringList names;
    for (const StateName state : states)
        names << u"'%1'"_s.arg(toString(state));
    return u"state IN (%1)"_s.arg(names.join(", "_L1));
}

/// Each part is a range of one index: a million erased records cost nothing where only the day's are asked for. What
/// was registered twice is not over until a person has seen to it.
Selection daysSelection(const std::set<StateName> &states, const QDateTime &since)
{
    std::vector<StateName> waiting, over;
    for (const StateName state : states)
        (isOver(state) ? over : waiting).push_back(state);
    const QString columns = u"SELECT seq, %1 FROM record"_s.arg(RecordCodec::columns());
    QStringList parts{columns + " WHERE "_L1 + stateIn(waiting),
                      columns + " WHERE "_L1 + stateIn(over) + " AND updated_at >= ?"_L1};
    QVariantList values{toStored(since)};
    if (states.contains(StateName::Registered)) {
        parts << columns + " INDEXED BY record_twice WHERE second_id IS NOT NULL AND updated_at < ?"_L1;
        values << toStored(since);
    }
    return {u"SELECT %1 FROM (%2)"_s.arg(RecordCodec::columns(), parts.join(" UNION ALL "_L1)), values};
}

Selection selectionOf(const ListFilter &filter)
{
    const std::set<StateName> states =
        filter.states.empty() ? std::set<StateName>(allStates.begin(), allStates.end()) : filter.states;
    Selection selection;
    if (filter.updatedSince && !filter.id) {
        selection = daysSelection(states, *filter.updatedSince);
    } else {
        QStringList conditions;
        if (filter.id) {
            conditions << u"id = ?"_s;
            selection.values << filter.id->toString();
        }
        if (filter.updatedSince) {
            conditions << u"(updated_at >= ? OR second_id IS NOT NULL OR state NOT IN ('registered', 'discarded'))"_s;
            selection.values << toStored(*filter.updatedSince);
        }
        if (!filter.states.empty())
            conditions << stateIn({states.begin(), states.end()});
        selection.sql = u"SELECT %1 FROM record"_s.arg(RecordCodec::columns());
        if (!conditions.isEmpty())
            selection.sql += u" WHERE "_s + conditions.join(" AND "_L1);
    }
    selection.sql += u" ORDER BY seq DESC LIMIT ?"_s;
    selection.values << filter.limit;
    return selection;
}

} // namespace

Result<std::vector<Record>> Outbox::list(const ListFilter &filter)
{
    const Selection selection = selectionOf(filter);
    auto rows = d->database->query(selection.sql, selection.values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Record> records;
    while (rows->next()) {
        if (auto record = d->codec.record(*rows))
            records.push_back(*std::move(record));
    }
    return rows->end().map([&] { return std::move(records); });
}

Result<std::optional<Record>> Outbox::find(const RecordId &id)
{
    ListFilter filter;
    filter.id = id;
    return list(filter).map([](std::vector<Record> records) {
        return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
    });
}

Result<std::vector<RecordEvent>> Outbox::history(const RecordId &id)
{
    auto rows = d->database->query(u"SELECT at, kind, detail, actor, revision, initials FROM event"
                                   " WHERE record = (SELECT seq FROM record WHERE id = ?) ORDER BY seq"_s,
                                   {id.toString()});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RecordEvent> events;
    while (rows->next()) {
        events.push_back({fromStored(rows->integer(0)), rows->text(1), rows->text(2), rows->text(3),
                          static_cast<int>(rows->integer(4)), rows->text(5)});
    }
    return rows->end().map([&] { return std::move(events); });
}

Result<std::optional<Binding>> Outbox::lastBinding(const RecordId &id)
{
    auto rows = d->database->query(
        u"SELECT bound_origin, bound_key, bound_group FROM record WHERE id = ? AND bound_origin IS NOT NULL"_s,
        {id.toString()});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return Binding{rows->text(0), rows->text(1), rows->text(2)};
    return rows->end().map([] { return std::optional<Binding>(); });
}

Result<bool> Outbox::holdsProfileOf(const QString &origin, const QString &group)
{
    return d->database
        ->integer(u"SELECT EXISTS (SELECT 1 FROM record WHERE state = 'registered' AND remote_id IS NOT NULL AND "
                  u"reason IS NULL"
                  " AND bound_origin = ? AND bound_group = ?)"_s,
                  {textValue(origin), textValue(group)})
        .map([](qint64 found) { return found != 0; });
}

Result<QueueStatus> Outbox::counts()
{
    auto rows = d->database->query(u"SELECT state, records FROM state_count"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QueueStatus status;
    while (rows->next()) {
        if (const auto state = stateFromString(rows->text(0)))
            status.counts[static_cast<std::size_t>(*state)] = static_cast<int>(rows->integer(1));
    }
    if (auto read = rows->end(); !read)
        return tl::unexpected(read.error());

    // The first of an index range each.
    auto oldest = d->database->query(
        u"SELECT min(at) FROM ("
        "SELECT * FROM (SELECT created_at AS at FROM record WHERE state = 'queued' ORDER BY seq LIMIT 1) UNION ALL "
        "SELECT * FROM (SELECT created_at AS at FROM record WHERE state = 'sending' ORDER BY seq LIMIT 1))"_s);
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (oldest->next() && !oldest->isNull(0))
        status.oldestQueued = fromStored(oldest->integer(0));

    const auto twice =
        d->database->integer(u"SELECT count(*) FROM record INDEXED BY record_twice WHERE second_id IS NOT NULL"_s);
    if (!twice)
        return tl::unexpected(twice.error());
    status.registeredTwice = static_cast<int>(*twice);

    for (auto it = d->unreadable.begin(); it != d->unreadable.end();) {
        const auto standing = d->standing(*it);
        if (!standing)
            return tl::unexpected(standing.error());
        const bool queued = *standing && (*standing)->state == StateName::Queued;
        it = queued ? std::next(it) : d->unreadable.erase(it);
    }
    status.unreadable = static_cast<int>(d->unreadable.size());
    return status;
}

} // namespace clinic::storage
