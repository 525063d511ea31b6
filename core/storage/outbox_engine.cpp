// SPDX-License-Identifier: Apache-2.0
// What the engine does to records: claim, settle, release the dead.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

bool mayLead(const Standing &from, StateName to)
{
    switch (from.state) {
    case StateName::Sending:
        return to == StateName::Registered || to == StateName::Rejected || to == StateName::Queued ||
               to == StateName::Unconfirmed;
    case StateName::Unconfirmed:
        if (to == StateName::Queued) // by itself only once per revision
            return from.resentRevision != from.revision;
        if (to == StateName::Rejected)
            return from.reason == conflictReason();
        return to == StateName::Registered || to == StateName::Review;
    case StateName::Queued:
    case StateName::Registered:
    case StateName::Rejected:
    case StateName::Review:
    case StateName::Discarded:
        return false;
    }
    Q_UNREACHABLE();
}

/// The kind of a settlement's event.
QString eventKind(StateName from, StateName to)
{
    if (to == StateName::Queued)
        return from == StateName::Unconfirmed ? u"resent"_s : u"returned"_s;
    return QString(toString(to));
}

/// The detail of its event: a code, never words.
QString eventDetail(const Settlement &settlement)
{
    const auto *review = std::get_if<state::Review>(&settlement.to);
    return review ? QString(toString(review->reason)) : settlement.code;
}

/// What a settlement writes beside the state; everything that is not set is cleared.
struct Settled
{
    QDateTime since;
    QVariant words, reason, remoteId, candidates, resentRevision, watch;
};

Settled settled(const Settlement &settlement, const Standing &standing, const RecordCodec &codec, const QDateTime &now)
{
    const RecordState &to = settlement.to;
    Settled result;
    result.since = now;
    if (standing.resentRevision)
        result.resentRevision = *standing.resentRevision;
    if (const auto *registered = std::get_if<state::Registered>(&to)) {
        result.since = registered->confirmedAt.isValid() ? registered->confirmedAt : now;
        if (registered->remoteId)
            result.remoteId = textValue(*registered->remoteId);
        if (standing.resentRevision) // of this spelling or an earlier one
            result.watch = 0;
    } else if (const auto *rejected = std::get_if<state::Rejected>(&to)) {
        result.words = codec.sealWords(settlement.id, standing.revision, rejected->words);
    } else if (const auto *unconfirmed = std::get_if<state::Unconfirmed>(&to)) {
        result.since = unconfirmed->since.isValid() ? unconfirmed->since : now;
        if (unconfirmed->conflict)
            result.reason = conflictReason();
    } else if (const auto *review = std::get_if<state::Review>(&to)) {
        result.reason = QString(toString(review->reason));
        result.candidates = codec.sealCandidates(settlement.id, standing.revision, review->candidates);
    } else if (standing.state == StateName::Unconfirmed) {
        result.resentRevision = standing.revision;
    }
    return result;
}

} // namespace

Result<std::vector<Record>> Outbox::nextQueued(int limit, const std::set<RecordId> &except, const QDateTime &now)
{
    std::vector<Record> records;
    if (limit <= 0)
        return records;
    auto rows = d->database->query(
        u"SELECT %1 FROM record WHERE state = 'queued'"
        " AND coalesce(send_after - ?, 0) NOT BETWEEN 1 AND ? ORDER BY seq"_s.arg(RecordCodec::columns()),
        {toStored(now), qint64{longestDelay.count()}});
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        const auto id = RecordId::fromString(rows->text(0));
        if (!id || except.contains(*id))
            continue;
        auto record = d->codec.record(*rows);
        if (!record)
            continue;
        if (!record->payload()) {
            d->unreadable.insert(*id);
            continue;
        }
        records.push_back(*std::move(record));
        if (records.size() == static_cast<std::size_t>(limit))
            return records;
    }
    return rows->end().map([&] { return std::move(records); });
}

Result<std::optional<QDateTime>> Outbox::nextSendAfter(const QDateTime &now)
{
    auto rows = d->database->query(
        u"SELECT send_after FROM record INDEXED BY record_delayed"
        " WHERE send_after > ? AND send_after <= ? AND state = 'queued' ORDER BY send_after LIMIT 1"_s,
        {toStored(now), toStored(now) + qint64{longestDelay.count()}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return fromStored(rows->integer(0));
    return rows->end().map([] { return std::optional<QDateTime>(); });
}

Result<std::optional<int>> Outbox::claim(const RecordId &id, int revision, const QString &owner, const Binding &binding,
                                         const QDateTime &now, std::optional<std::chrono::milliseconds> skew)
{
    return d->write([&]() -> Result<std::optional<int>> {
        const auto claimed = d->database->change(
            u"UPDATE record SET state = 'sending', state_since = ?, updated_at = ?, attempts = attempts + 1, owner = ?,"
            " attempt_started_at = ?, attempt_revision = revision, bound_origin = ?, bound_key = ?, bound_group = ?,"
            // When another server was tried first, by its clock, says nothing about this one.
            " first_attempt_at = iif(first_attempt_at IS NULL OR bound_origin <> ?, ?, first_attempt_at),"
            " first_attempt_skew = iif(first_attempt_at IS NULL OR bound_origin <> ?, ?, first_attempt_skew),"
            " looks = 0, missed_at = NULL, send_after = NULL WHERE id = ? AND state = 'queued' AND revision = ?"_s,
            {toStored(now), toStored(now), textValue(owner), toStored(now), textValue(binding.origin),
             textValue(binding.keyFingerprint), textValue(binding.group), textValue(binding.origin), toStored(now),
             textValue(binding.origin), skew ? QVariant(qint64{skew->count()}) : QVariant(), id.toString(), revision});
        if (!claimed)
            return tl::unexpected(claimed.error());
        if (*claimed == 0)
            return std::optional<int>();
        return d->database->change(u"UPDATE note SET value = value + 1 WHERE name = 'generation'"_s)
            .and_then([&](int) { return d->addEvent(id, now, u"claimed"_s, {}, By::Program, revision); })
            .and_then(
                [&] { return d->database->integer(u"SELECT attempts FROM record WHERE id = ?"_s, {id.toString()}); })
            .map([](qint64 attempt) { return std::optional(static_cast<int>(attempt)); });
    });
}

Result<bool> Outbox::Private::mayGoOutElsewhere(const RecordId &id)
{
    return database
        ->integer(u"SELECT EXISTS (SELECT 1 FROM event WHERE record = (SELECT seq FROM record WHERE id = ?)"
                  " AND (kind = 'taken_over' OR (kind = 'sent_again' AND detail = 'review')))"_s,
                  {id.toString()})
        .map([](qint64 found) { return found != 0; });
}

Result<StepOutcome> Outbox::settle(const Settlement &settlement, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(settlement.id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        const StateName to = nameOf(settlement.to);
        if (!mayLead(standing, to) || standing.attempts != settlement.attempt)
            return StepOutcome::WrongState;

        Settled values = settled(settlement, standing, d->codec, now);
        if (to == StateName::Registered && values.watch.isNull()) {
            const auto other = d->mayGoOutElsewhere(settlement.id);
            if (!other)
                return tl::unexpected(other.error());
            if (*other)
                values.watch = 0;
        }
        return d->database
            ->change(u"UPDATE record SET state = ?, state_since = ?, updated_at = ?, words = ?, reason = ?,"
                     " remote_id = ?, candidates = ?, resent_revision = ?, watch = ?, looks = 0, missed_at = NULL,"
                     " owner = NULL WHERE id = ? AND state = ? AND attempts = ?"_s,
                     {QString(toString(to)), toStored(values.since), toStored(now), values.words, values.reason,
                      values.remoteId, values.candidates, values.resentRevision, values.watch, settlement.id.toString(),
                      QString(toString(standing.state)), settlement.attempt})
            .and_then([&](int) {
                return d->addEvent(settlement.id, now, eventKind(standing.state, to), eventDetail(settlement),
                                   By::Program, standing.revision);
            })
            .and_then([&] {
                const bool wasSent = standing.state == StateName::Sending && standing.isToBeErased;
                return wasSent ? d->eraseAnswered(settlement.id, now) : d->eraseWanted(now);
            })
            .map([] { return StepOutcome::Done; });
    });
}

Result<StepOutcome> Outbox::returnUnsent(const RecordId &id, int attempt, const QString &owner, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        // The number alone does not tell: where the claim was no commit, somebody else may have made it since.
        const auto ours =
            d->database->integer(u"SELECT count(*) FROM record WHERE id = ? AND state = 'sending' AND owner = ?"_s,
                                 {id.toString(), textValue(owner)});
        if (!ours)
            return tl::unexpected(ours.error());
        return *ours == 0 ? StepOutcome::WrongState : settle({id, attempt, state::Queued{}, u"not_sent"_s}, now);
    });
}

Result<std::vector<QString>> Outbox::owners()
{
    auto rows = d->database->query(u"SELECT DISTINCT owner FROM record WHERE state = 'sending'"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<QString> owners;
    while (rows->next())
        owners.push_back(rows->text(0));
    return rows->end().map([&] { return std::move(owners); });
}

Result<int> Outbox::releaseOwner(const QString &owner, const QDateTime &now, const std::set<RecordId> &known)
{
    QJsonArray kept;
    for (const RecordId &id : known)
        kept.append(id.toString());
    const QString keptJson = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    static constexpr auto lost =
        " WHERE state = 'sending' AND owner = ? AND id NOT IN (SELECT value FROM json_each(?))"_L1;
    return d->write([&] {
        return d->database
            ->change(u"INSERT INTO event (record, at, kind, detail, actor, revision)"
                     " SELECT seq, ?, 'owner_lost', '', ?, revision FROM record"_s +
                         lost,
                     {toStored(now), programActor(), textValue(owner), keptJson})
            .and_then([&](int) {
                return d->database->change(
                    u"UPDATE record SET state = 'unconfirmed', state_since = ?, updated_at = ?, owner = NULL"_s + lost,
                    {toStored(now), toStored(now), textValue(owner), keptJson});
            });
    });
}

} // namespace clinic::storage
