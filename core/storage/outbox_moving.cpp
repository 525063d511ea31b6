// SPDX-License-Identifier: Apache-2.0
// Registrations that move to another computer, and back.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

QString handedOver()
{
    return QString(toString(ReviewReason::HandedOver));
}

bool isHandOver(const RecordEvent &event)
{
    return event.kind == "review"_L1 && event.detail == handedOver();
}

/// When it was last handed over; invalid where it was not.
QDateTime handedOverAt(const std::vector<RecordEvent> &events)
{
    const auto last = std::find_if(events.rbegin(), events.rend(), isHandOver);
    return last == events.rend() ? QDateTime() : last->at;
}

bool isSame(const RecordEvent &one, const RecordEvent &other)
{
    return one.at == other.at && one.kind == other.kind && one.detail == other.detail && one.actor == other.actor &&
           one.revision == other.revision; // not the initials, which an older program drops
}

bool holds(const std::vector<RecordEvent> &events, const RecordEvent &wanted)
{
    return std::ranges::any_of(events, [&](const RecordEvent &event) { return isSame(event, wanted); });
}

/// Whether what was handed over here last is what comes back: its own file, or what became of it elsewhere. An older
/// file, or one that was taken over here before it was handed on, does not know of that.
bool comesBack(const std::vector<RecordEvent> &here, const std::vector<RecordEvent> &coming)
{
    const auto last = std::find_if(here.rbegin(), here.rend(), isHandOver);
    return last != here.rend() && holds(coming, *last);
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(toStored(time)) : QVariant();
}

bool moves(const RecordState &state)
{
    switch (nameOf(state)) {
    case StateName::Queued:
    case StateName::Rejected:
    case StateName::Unconfirmed:
    case StateName::Review:
        return true;
    case StateName::Sending:
    case StateName::Registered:
    case StateName::Discarded:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> Outbox::Private::park(const RecordId &id, int revision, const QDateTime &now)
{
    return leaveTraces() // of the candidates and the server's words
        .and_then([&] {
            return database->change(
                u"UPDATE record SET state = 'review', state_since = ?, updated_at = ?, reason = ?, words = NULL,"
                " candidates = NULL, send_after = NULL WHERE id = ?"_s,
                {toStored(now), toStored(now), handedOver(), id.toString()});
        })
        .and_then([&](int) { return addEvent(id, now, u"review"_s, handedOver(), By::Person, revision); });
}

Result<std::vector<MovingRecord>> Outbox::handOver(const QDateTime &now)
{
    return d->write([&]() -> Result<std::vector<MovingRecord>> {
        std::vector<MovingRecord> moving;
        {
            auto rows = d->database->query(
                u"SELECT %1 FROM record WHERE state IN"
                " ('queued', 'rejected', 'unconfirmed', 'review')"
                // No further copy of what is to be erased.
                " AND NOT (state = 'review' AND reason = ?) AND erasure_wanted_at IS NULL ORDER BY seq"_s.arg(
                    Private::attemptedColumns()),
                {handedOver()});
            if (!rows)
                return tl::unexpected(rows.error());
            while (rows->next()) {
                auto attempted = d->attempted(*rows);
                if (attempted && attempted->record.payload())
                    moving.push_back({*std::move(attempted), {}});
            }
            if (auto read = rows->end(); !read)
                return tl::unexpected(read.error());
        }
        for (MovingRecord &one : moving) {
            const Record &record = one.attempted.record;
            auto events = d->park(record.id, record.revision, now).and_then([&] { return history(record.id); });
            if (!events)
                return tl::unexpected(events.error());
            one.events = *std::move(events);
        }
        if (moving.empty())
            return moving;
        // A backup from before would send them once more: it has to be known as one.
        return d->database->change(u"UPDATE note SET value = value + 1 WHERE name = 'generation'"_s).map([&](int) {
            return std::move(moving);
        });
    });
}

Result<TakeOverOutcome> Outbox::takeOver(const std::vector<MovingRecord> &records, const QDateTime &now)
{
    return d->write([&]() -> Result<TakeOverOutcome> {
        TakeOverOutcome outcome;
        for (const MovingRecord &one : records) {
            const Record &record = one.attempted.record;
            if (!moves(record.state) || !record.payload())
                return fault(StorageFault::Other, u"a record that does not move"_s);
            const auto taken = d->take(one, now);
            if (!taken)
                return tl::unexpected(taken.error());
            ++(*taken ? outcome.taken : outcome.known);
        }
        return outcome;
    });
}

Result<bool> Outbox::Private::take(const MovingRecord &moving, const QDateTime &now)
{
    const Record &record = moving.attempted.record;
    const auto found = standing(record.id);
    const auto events = q->history(record.id);
    if (!found || !events)
        return tl::unexpected(found ? events.error() : found.error());
    if (*found) {
        const bool isParked = (*found)->state == StateName::Review && (*found)->reason == handedOver();
        if (!isParked || !comesBack(*events, moving.events))
            return false;
        if (record.revision != (*found)->revision) { // it was corrected there
            const auto kept = database->change(
                u"INSERT INTO revision (record, revision, payload, words, replaced_at)"
                " SELECT seq, revision, payload, words, ? FROM record WHERE id = ? AND payload IS NOT NULL"_s,
                {toStored(now), record.id.toString()});
            if (!kept)
                return tl::unexpected(kept.error());
        }
    } else {
        const auto made = database->change(
            u"INSERT INTO record (id, state, state_since, created_at, updated_at) VALUES (?, 'queued', ?, ?, ?)"_s,
            {record.id.toString(), toStored(now), toStored(record.createdAt), toStored(now)});
        if (!made)
            return tl::unexpected(made.error());
    }
    for (const RecordEvent &event : moving.events) {
        if (holds(*events, event))
            continue;
        if (auto added = addEvent(record.id, event); !added)
            return tl::unexpected(added.error());
    }
    const Payload &payload = *record.payload();
    const bool wasImported =
        std::ranges::any_of(moving.events, [](const RecordEvent &event) { return event.kind == "imported"_L1; });
    if (wasImported) { // the same list may be imported here as well
        const auto known =
            rememberFingerprint(codec.importFingerprint(Registration{record.id, payload.profile, payload.group}), now);
        if (!known)
            return tl::unexpected(known.error());
    }
    Attempted attempted = moving.attempted;
    // Since then another computer may have sent it, with the same file.
    if (!attempted.firstAttemptAt.isValid())
        attempted.firstAttemptAt = handedOverAt(moving.events);
    return fill(attempted, now)
        .and_then([&] { return addEvent(record.id, now, u"taken_over"_s, {}, By::Person, record.revision); })
        .map([] { return true; });
}

/// Everything of a record as it comes.
Result<void> Outbox::Private::fill(const Attempted &attempted, const QDateTime &now)
{
    const Record &record = attempted.record;
    const RecordId &id = record.id;
    const Payload &payload = *record.payload();
    QDateTime since = now;
    QVariant words, reason, candidates;
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state)) {
        words = codec.sealWords(id, record.revision, rejected->words);
    } else if (const auto *unconfirmed = std::get_if<state::Unconfirmed>(&record.state)) {
        since = unconfirmed->since.isValid() ? unconfirmed->since : now;
        if (unconfirmed->conflict)
            reason = conflictReason();
    } else if (const auto *review = std::get_if<state::Review>(&record.state)) {
        reason = QString(toString(review->reason));
        candidates = codec.sealCandidates(id, record.revision, review->candidates);
    }
    const auto bound = [&](QString Binding::*member) {
        return attempted.binding ? textValue((*attempted.binding).*member) : QVariant();
    };
    return database
        ->change(
            u"UPDATE record SET state = ?, state_since = ?, updated_at = ?, revision = ?, attempts = ?, payload = ?,"
            " words = ?, reason = ?, candidates = ?, attempt_started_at = ?, attempt_revision = ?, bound_origin = ?,"
            " bound_key = ?, bound_group = ?, first_attempt_at = ?, first_attempt_skew = ?, resent_revision = ?,"
            " looks = ?, missed_at = ?, ruled_out = ?, send_after = NULL WHERE id = ?"_s,
            {QString(toString(nameOf(record.state))),
             toStored(since),
             toStored(now),
             record.revision,
             record.attempts,
             codec.sealPayload({id, payload.profile, payload.group}, record.revision),
             words,
             reason,
             candidates,
             stored(attempted.lastAttemptAt),
             attempted.lastAttemptAt.isValid() ? QVariant(record.revision) : QVariant(),
             bound(&Binding::origin),
             bound(&Binding::keyFingerprint),
             bound(&Binding::group),
             stored(attempted.firstAttemptAt),
             attempted.firstAttemptSkew ? QVariant(qint64{attempted.firstAttemptSkew->count()}) : QVariant(),
             attempted.isResend ? QVariant(record.revision) : QVariant(),
             attempted.looks,
             attempted.missedAt ? stored(*attempted.missedAt) : QVariant(),
             storedIds(attempted.ruledOut),
             id.toString()})
        .map([](int) {});
}

} // namespace clinic::storage
