// SPDX-License-Identifier: Apache-2.0
// What the search for profiles on the server needs, and what it leaves behind.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// In the order of Outbox::Private::attemptedColumns(), behind the columns of a record.
enum Column {
    BoundOrigin = RecordCodec::columnCount,
    BoundKey,
    BoundGroup,
    FirstAttemptAt,
    FirstAttemptSkew,
    AttemptStartedAt,
    ResentRevision,
    Looks,
    MissedAt,
    RuledOut,
};

} // namespace

QString storedIds(const QStringList &ids)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
}

QStringList idsFromStored(const QString &stored)
{
    QStringList ids;
    const QJsonArray array = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue &id : array)
        ids << id.toString();
    return ids;
}

QString Outbox::Private::attemptedColumns()
{
    return RecordCodec::columns() +
           u", bound_origin, bound_key, bound_group, first_attempt_at, first_attempt_skew, attempt_started_at,"
           " resent_revision, looks, missed_at, ruled_out"_s;
}

std::optional<Attempted> Outbox::Private::attempted(const Rows &row) const
{
    auto record = codec.record(row);
    if (!record)
        return std::nullopt;
    const auto timeAt = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(fromStored(row.integer(column)));
    };
    Attempted attempted{.record = *std::move(record),
                        .binding = {},
                        .firstAttemptAt = timeAt(FirstAttemptAt).value_or(QDateTime()),
                        .firstAttemptSkew = {},
                        .lastAttemptAt = timeAt(AttemptStartedAt).value_or(QDateTime()),
                        .isResend = false,
                        .looks = static_cast<int>(row.integer(Looks)),
                        .missedAt = timeAt(MissedAt),
                        .ruledOut = idsFromStored(row.text(RuledOut))};
    if (!row.isNull(BoundOrigin))
        attempted.binding = Binding{row.text(BoundOrigin), row.text(BoundKey), row.text(BoundGroup)};
    if (!row.isNull(FirstAttemptSkew))
        attempted.firstAttemptSkew = std::chrono::milliseconds(row.integer(FirstAttemptSkew));
    attempted.isResend = !row.isNull(ResentRevision) && row.integer(ResentRevision) == attempted.record.revision;
    return attempted;
}

Result<std::vector<Attempted>> Outbox::toReconcile()
{
    // Each part is read from an index that holds nothing else, so that a million records that are over cost nothing.
    auto rows = d->database->query(
        u"SELECT %1 FROM record WHERE seq IN ("
        "SELECT seq FROM record INDEXED BY record_by_state WHERE state = 'unconfirmed' UNION "
        "SELECT seq FROM record INDEXED BY record_without_id WHERE state = 'registered' AND remote_id IS NULL UNION "
        "SELECT seq FROM record INDEXED BY record_watched WHERE watch IS NOT NULL) ORDER BY seq"_s.arg(
            Private::attemptedColumns()));
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Attempted> found;
    while (rows->next()) {
        auto attempted = d->attempted(*rows);
        if (attempted && attempted->record.payload())
            found.push_back(*std::move(attempted));
    }
    return rows->end().map([&] { return std::move(found); });
}

Result<std::vector<KnownProfile>> Outbox::known(const QStringList &remoteIds)
{
    const QString json = storedIds(remoteIds);
    // Where a person named the profile, the server that was tried says nothing about it.
    auto rows = d->database->query(
        u"SELECT asked.value, iif(reason IS NULL, bound_origin, NULL), iif(reason IS NULL, bound_group, NULL)"
        " FROM json_each(?) AS asked CROSS JOIN record INDEXED BY record_by_remote_id ON remote_id = asked.value"
        " UNION ALL SELECT asked.value, bound_origin, bound_group"
        " FROM json_each(?) AS asked CROSS JOIN record INDEXED BY record_twice ON second_id = asked.value"_s,
        {json, json});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<KnownProfile> known;
    while (rows->next())
        known.push_back({rows->text(0), rows->text(1), rows->text(2)});
    return rows->end().map([&] { return std::move(known); });
}

Result<StepOutcome> Outbox::noteLook(const RecordId &id, int attempt, int looks,
                                     const std::optional<QDateTime> &missedAt)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const QVariant missed = missedAt ? QVariant(toStored(*missedAt)) : QVariant();
        return d->database
            ->change(u"UPDATE record SET looks = looks + 1, missed_at = coalesce(min(missed_at, ?), missed_at, ?)"
                     " WHERE id = ? AND attempts = ? AND looks = ? AND (state = 'unconfirmed' OR watch IS NOT NULL"
                     " OR (state = 'registered' AND remote_id IS NULL))"_s,
                     {missed, missed, id.toString(), attempt, looks})
            .map([](int changed) { return changed > 0 ? StepOutcome::Done : StepOutcome::WrongState; });
    });
}

Result<StepOutcome> Outbox::setRemoteId(const RecordId &id, const QString &remoteId,
                                        const std::optional<QString> &secondId, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        // updated_at stays: the day's list tells when a patient was registered.
        const auto set = d->database->change(
            u"UPDATE record SET remote_id = ?, second_id = ?, watch = iif(?, NULL, watch), looks = 0, missed_at = NULL"
            " WHERE id = ? AND state = 'registered' AND remote_id IS NULL"_s,
            {textValue(remoteId), secondId ? QVariant(*secondId) : QVariant(), secondId.has_value(), id.toString()});
        if (!set)
            return tl::unexpected(set.error());
        if (*set == 0)
            return StepOutcome::WrongState;
        const int revision = (*found)->revision;
        return d->addEvent(id, now, u"found"_s, {}, By::Program, revision)
            .and_then([&] {
                return secondId ? d->addEvent(id, now, u"registered_twice"_s, {}, By::Program, revision)
                                : d->eraseWanted(now);
            })
            .map([] { return StepOutcome::Done; });
    });
}

Result<StepOutcome> Outbox::endWatch(const RecordId &id, const std::optional<QString> &secondId, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const auto ended =
            secondId ? d->database->change(u"UPDATE record SET watch = NULL, second_id = ?, updated_at = ?"
                                           " WHERE id = ? AND watch IS NOT NULL"_s,
                                           {textValue(*secondId), toStored(now), id.toString()})
                     : d->database->change(u"UPDATE record SET watch = NULL WHERE id = ? AND watch IS NOT NULL"_s,
                                           {id.toString()});
        if (!ended)
            return tl::unexpected(ended.error());
        if (*ended == 0)
            return StepOutcome::WrongState;
        if (!secondId)
            return d->eraseWanted(now).map([] { return StepOutcome::Done; });
        return d->addEvent(id, now, u"registered_twice"_s, {}, By::Program, (*found)->revision).map([] {
            return StepOutcome::Done;
        });
    });
}

Result<std::optional<SeenListing>> Outbox::lastListing()
{
    auto rows = d->database->query(u"SELECT origin, key, ids FROM seen_listing"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return SeenListing{rows->text(0), rows->text(1), rows->blob(2)};
    return rows->end().map([] { return std::optional<SeenListing>(); });
}

Result<void> Outbox::setLastListing(const SeenListing &listing)
{
    const QByteArray ids = listing.ids.isNull() ? QByteArray("") : listing.ids; // QtSql would bind NULL
    return d->write([&] {
        return d->database
            ->change(u"INSERT INTO seen_listing (only, origin, key, ids) VALUES (1, ?, ?, ?) ON CONFLICT (only)"
                     " DO UPDATE SET origin = excluded.origin, key = excluded.key, ids = excluded.ids"_s,
                     {textValue(listing.origin), textValue(listing.keyFingerprint), ids})
            .map([](int) {});
    });
}

Result<int> Outbox::distrustQueued(const QDateTime &now)
{
    return d->write([&] {
        // The attempt that is lost may have begun at any time until now, and that of what was queued with any server.
        return d->database
            ->change(u"INSERT INTO event (record, at, kind, detail, actor, revision)"
                     " SELECT seq, ?, 'restored', '', ?, revision FROM record WHERE state IN ('queued', 'sending')"_s,
                     {toStored(now), programActor()})
            .and_then([&](int) {
                return d->database->change(u"UPDATE record SET attempt_started_at = ?, looks = 0, missed_at = NULL"
                                           " WHERE state = 'unconfirmed'"_s,
                                           {toStored(now)});
            })
            .and_then([&](int) {
                return d->database->change(
                    u"UPDATE record SET state = 'unconfirmed', state_since = ?, updated_at = ?, reason = NULL,"
                    " first_attempt_at = coalesce(first_attempt_at, created_at), attempt_started_at = ?,"
                    " attempt_revision = revision, bound_origin = iif(state = 'sending', bound_origin, NULL),"
                    " bound_key = iif(state = 'sending', bound_key, NULL),"
                    " bound_group = iif(state = 'sending', bound_group, NULL), owner = NULL, send_after = NULL,"
                    " looks = 0, missed_at = NULL WHERE state IN ('queued', 'sending')"_s,
                    {toStored(now), toStored(now), toStored(now)});
            });
    });
}

} // namespace clinic::storage
