// SPDX-License-Identifier: Apache-2.0
// The history of all records, for whoever has to see who did what.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

using namespace Qt::StringLiterals;

namespace clinic::storage {

Result<std::vector<AuditEntry>> Outbox::audit(const AuditFilter &filter, qint64 place, int limit)
{
    // A part at a time, so that no long reading keeps what was erased in the write-ahead log.
    const QString sealed = filter.withPayload ? u"iif(record.revision = event.revision, record.payload,"
                                                " (SELECT payload FROM revision WHERE revision.record = event.record"
                                                " AND revision.revision = event.revision))"_s
                                              : u"NULL"_s;
    auto rows = d->database->query(
        u"SELECT event.seq, record.id, record.state, record.remote_id, event.at, event.kind, event.detail, event.actor,"
        " event.revision, event.initials, %1 FROM event JOIN record ON record.seq = event.record WHERE event.seq > ?"
        " AND event.at >= coalesce(?, event.at) AND event.at < coalesce(?, event.at + 1) ORDER BY event.seq LIMIT ?"_s
            .arg(sealed),
        {place, filter.from ? QVariant(toStored(*filter.from)) : QVariant(),
         filter.before ? QVariant(toStored(*filter.before)) : QVariant(), limit});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<AuditEntry> entries;
    while (rows->next()) {
        const auto id = RecordId::fromString(rows->text(1));
        const auto state = stateFromString(rows->text(2));
        if (!id || !state)
            continue;
        const int revision = static_cast<int>(rows->integer(8));
        entries.push_back(
            {rows->integer(0),
             *id,
             *state,
             rows->isNull(3) ? std::nullopt : std::optional(rows->text(3)),
             {fromStored(rows->integer(4)), rows->text(5), rows->text(6), rows->text(7), revision, rows->text(9)},
             rows->isNull(10) ? std::nullopt : d->codec.openPayload(*id, revision, rows->blob(10))});
    }
    return rows->end().map([&] { return std::move(entries); });
}

} // namespace clinic::storage
