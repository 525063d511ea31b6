// SPDX-License-Identifier: Apache-2.0
// What a person does to a record: save, take back, import, edit, send again, mark as registered, discard, settle.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

using namespace Qt::StringLiterals;

namespace clinic::storage {

Result<std::optional<Standing>> Outbox::Private::standing(const RecordId &id)
{
    auto rows = database->query(
        u"SELECT state, revision, attempts, payload, reason, resent_revision, erasure_wanted_at IS NOT NULL,"
        " attempt_started_at IS NOT NULL FROM record WHERE id = ?"_s,
        {id.toString()});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return rows->end().map([] { return std::optional<Standing>(); });
    const auto state = stateFromString(rows->text(0));
    if (!state)
        return fault(StorageFault::Corrupt, u"a record's state is unknown"_s);
    return Standing{*state,
                    static_cast<int>(rows->integer(1)),
                    static_cast<int>(rows->integer(2)),
                    rows->blob(3),
                    rows->text(4),
                    rows->isNull(5) ? std::nullopt : std::optional(static_cast<int>(rows->integer(5))),
                    rows->integer(6) != 0,
                    rows->integer(7) != 0};
}

Result<void> Outbox::Private::addEvent(const RecordId &id, const QDateTime &at, const QString &kind,
                                       const QString &detail, By by, int revision)
{
    const bool isPerson = by == By::Person;
    return addEvent(id,
                    {at, kind, detail, isPerson ? actor : programActor(), revision, isPerson ? initials : QString()});
}

Result<void> Outbox::Private::addEvent(const RecordId &id, const RecordEvent &event)
{
    return database
        ->change(u"INSERT INTO event (record, at, kind, detail, actor, revision, initials)"
                 " VALUES ((SELECT seq FROM record WHERE id = ?), ?, ?, ?, ?, ?, ?)"_s,
                 {id.toString(), toStored(event.at), event.kind, textValue(event.detail), textValue(event.actor),
                  event.revision, textValue(event.initials)})
        .map([](int) {});
}

Result<SaveOutcome> Outbox::Private::insert(const Registration &registration, const QString &kind,
                                            const std::optional<QDateTime> &sendAfter, const QDateTime &now)
{
    constexpr int firstRevision = 1;
    const auto inserted = database->change(
        u"INSERT INTO record (id, state, state_since, created_at, updated_at, payload, send_after)"
        " VALUES (?, 'queued', ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
        {registration.id.toString(), toStored(now), toStored(now), toStored(now),
         codec.sealPayload(registration, firstRevision), sendAfter ? QVariant(toStored(*sendAfter)) : QVariant()});
    if (!inserted)
        return tl::unexpected(inserted.error());
    if (*inserted == 0)
        return SaveOutcome::AlreadySaved;
    return addEvent(registration.id, now, kind, {}, By::Person, firstRevision).map([] { return SaveOutcome::Saved; });
}

Result<SaveOutcome> Outbox::save(const Registration &registration, const QDateTime &now,
                                 std::chrono::milliseconds delay)
{
    std::optional<QDateTime> sendAfter;
    if (delay.count() > 0)
        sendAfter = now.addMSecs(std::min(delay, longestDelay).count());
    return d->write([&] { return d->insert(registration, u"saved"_s, sendAfter, now); });
}

namespace {

/// What only waits is tried again and again, and stays what the person saw.
bool isAsSeen(const Standing &standing, const std::optional<Seen> &seen)
{
    if (!seen)
        return true;
    const bool isSameTry = standing.state == StateName::Queued || standing.attempts == seen->attempts;
    return isSameTry && standing.revision == seen->revision;
}

} // namespace

Result<StepOutcome> Outbox::takeBack(const RecordId &id, const QDateTime &now, const std::optional<Seen> &seen)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        if (!isAsSeen(standing, seen))
            return StepOutcome::WrongState;
        if (standing.state == StateName::Discarded && standing.reason == toString(DiscardReason::TakenBack))
            return StepOutcome::Done;
        if (standing.state != StateName::Queued || standing.attempts > 0)
            return StepOutcome::WrongState;
        return d->discard(id, standing, DiscardReason::TakenBack, u"taken_back"_s, By::Person, now);
    });
}

/// A row is the same one where it is written as before, and where it says the same: a spreadsheet writes dates and
/// numbers in its own way.
Result<bool> Outbox::Private::rememberImport(const ImportRow &row, const QDateTime &now)
{
    const auto asWritten = rememberFingerprint(codec.importFingerprint(row.fingerprintOf), now);
    const auto asMeant = rememberFingerprint(codec.importFingerprint(row.registration), now);
    if (!asWritten || !asMeant)
        return asWritten ? asMeant : asWritten;
    return *asWritten && *asMeant;
}

Result<bool> Outbox::Private::rememberFingerprint(const QByteArray &fingerprint, const QDateTime &now)
{
    // The very moment would lead from an erased patient's record to the fingerprint.
    const QDateTime day(now.toUTC().date(), QTime(), Qt::UTC);
    return database
        ->change(u"INSERT INTO import_fingerprint (fingerprint, imported_at) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                 {fingerprint, toStored(day)})
        .map([](int added) { return added > 0; });
}

Result<ImportOutcome> Outbox::import(const std::vector<ImportRow> &rows, bool again, const QDateTime &now)
{
    return d->write([&]() -> Result<ImportOutcome> {
        ImportOutcome outcome;
        for (const ImportRow &row : rows) {
            const auto isNew = d->rememberImport(row, now);
            if (!isNew)
                return tl::unexpected(isNew.error());
            if (!*isNew && !again) {
                ++outcome.skipped;
                continue;
            }
            const auto saved = d->insert(row.registration, u"imported"_s, {}, now);
            if (!saved)
                return tl::unexpected(saved.error());
            ++(*saved == SaveOutcome::Saved ? outcome.saved : outcome.skipped);
        }
        return outcome;
    });
}

Result<StepOutcome> Outbox::edit(const Registration &corrected, int expectedRevision, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(corrected.id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        const bool isQueued = standing.state == StateName::Queued;
        const auto current = d->codec.openPayload(corrected.id, standing.revision, standing.payload);
        const bool isSame = current && *current == Payload{corrected.profile, corrected.group};
        if (isQueued && isSame && (standing.revision == expectedRevision || standing.revision == expectedRevision + 1))
            return StepOutcome::Done;
        const bool editable = isQueued || standing.state == StateName::Rejected;
        if (!editable || !current || standing.revision != expectedRevision)
            return StepOutcome::WrongState;
        const auto other = d->mayGoOutElsewhere(corrected.id);
        if (!other)
            return tl::unexpected(other.error());

        const QString id = corrected.id.toString();
        const int next = expectedRevision + 1;
        return d->database
            ->change(u"INSERT INTO revision (record, revision, payload, words, replaced_at)"
                     " SELECT seq, revision, payload, words, ? FROM record WHERE id = ?"_s,
                     {toStored(now), id})
            .and_then([&](int) {
                return d->database->change(
                    // What went out twice, or may have, may be there: it is looked for since its first attempt.
                    u"UPDATE record SET state = 'queued', state_since = ?, updated_at = ?, revision = ?, payload = ?,"
                    " words = NULL, send_after = NULL,"
                    " first_attempt_at = iif(resent_revision IS NULL AND NOT ?, NULL, first_attempt_at),"
                    " first_attempt_skew = iif(resent_revision IS NULL AND NOT ?, NULL, first_attempt_skew)"
                    " WHERE id = ? AND state = ? AND revision = ?"_s,
                    {toStored(now), toStored(now), next, d->codec.sealPayload(corrected, next), *other, *other, id,
                     QString(toString(standing.state)), expectedRevision});
            })
            .and_then([&](int) { return d->addEvent(corrected.id, now, u"edited"_s, {}, By::Person, next); })
            .map([] { return StepOutcome::Done; });
    });
}

/// Who sends it all the same has seen its candidates and said that they are somebody else. Whom nobody has shown them
/// may still be this one, from a request that is carried out late.
Result<void> Outbox::Private::ruleOut(const RecordId &id)
{
    const auto found = q->find(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto *review = *found ? std::get_if<state::Review>(&(*found)->state) : nullptr;
    if (!review || review->candidates.empty())
        return {};
    QStringList ids;
    for (const RemoteProfile &candidate : review->candidates)
        ids << candidate.id;
    return leaveTraces() // of the candidates
        .and_then([&] {
            return database->change(u"UPDATE record SET ruled_out = (SELECT json_group_array(value) FROM"
                                    " (SELECT value FROM json_each(ruled_out) UNION SELECT value FROM json_each(?)))"
                                    " WHERE id = ?"_s,
                                    {storedIds(ids), id.toString()});
        })
        .map([](int) {});
}

Result<StepOutcome> Outbox::sendAgain(const RecordId &id, const QDateTime &now, const std::optional<Seen> &seen)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        const bool waits = standing.state == StateName::Rejected || standing.state == StateName::Review;
        if (!waits || !isAsSeen(standing, seen) || !d->codec.openPayload(id, standing.revision, standing.payload))
            return StepOutcome::WrongState;
        // Handing over has covered up what became of its attempts: one may not have been answered.
        const bool isHandedOver = standing.reason == toString(ReviewReason::HandedOver);
        const StateName to = isHandedOver && standing.mayBeThere ? StateName::Unconfirmed : StateName::Queued;
        return (standing.state == StateName::Review ? d->ruleOut(id) : Result<void>())
            .and_then([&] {
                return d->database->change(u"UPDATE record SET state = ?, state_since = ?, updated_at = ?,"
                                           " words = NULL, reason = NULL, candidates = NULL, looks = 0,"
                                           " missed_at = NULL WHERE id = ? AND state = ?"_s,
                                           {QString(toString(to)), toStored(now), toStored(now), id.toString(),
                                            QString(toString(standing.state))});
            })
            .and_then([&](int) {
                return d->addEvent(id, now, u"sent_again"_s, toString(standing.state), By::Person, standing.revision);
            })
            .map([] { return StepOutcome::Done; });
    });
}

Result<StepOutcome> Outbox::markRegistered(const RecordId &id, const QString &remoteId, const QDateTime &now,
                                           const std::optional<Seen> &seen)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        const bool waits = standing.state == StateName::Rejected || standing.state == StateName::Review;
        if (!waits || !isAsSeen(standing, seen))
            return StepOutcome::WrongState;
        if (standing.state == StateName::Review) { // its candidates
            if (const auto marked = d->leaveTraces(); !marked)
                return tl::unexpected(marked.error());
        }
        const auto other = d->mayGoOutElsewhere(id);
        if (!other)
            return tl::unexpected(other.error());
        return d->database
            ->change(u"UPDATE record SET state = 'registered', state_since = ?, updated_at = ?, remote_id = ?,"
                     " words = NULL, reason = ?, candidates = NULL, looks = 0, missed_at = NULL,"
                     " watch = iif(?, 0, NULL) WHERE id = ? AND state = ?"_s,
                     {toStored(now), toStored(now), textValue(remoteId), namedReason(),
                      standing.resentRevision.has_value() || *other, id.toString(), QString(toString(standing.state))})
            .and_then([&](int) {
                return d->addEvent(id, now, u"marked_registered"_s, toString(standing.state), By::Person,
                                   standing.revision);
            })
            .map([] { return StepOutcome::Done; });
    });
}

Result<StepOutcome> Outbox::discard(const RecordId &id, DiscardReason reason, const QDateTime &now,
                                    const std::optional<Seen> &seen)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const Standing &standing = **found;
        const bool isOpen = standing.state == StateName::Queued || standing.state == StateName::Rejected ||
                            standing.state == StateName::Review;
        if (!isOpen || !isAsSeen(standing, seen))
            return StepOutcome::WrongState;
        return d->discard(id, standing, reason, u"discarded"_s, By::Person, now);
    });
}

Result<StepOutcome> Outbox::settleSecond(const RecordId &id, const QDateTime &now)
{
    return d->write([&]() -> Result<StepOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return StepOutcome::NotFound;
        const auto settled = d->database->change(u"UPDATE record SET second_id = NULL, updated_at = ?"
                                                 " WHERE id = ? AND second_id IS NOT NULL"_s,
                                                 {toStored(now), id.toString()});
        if (!settled)
            return tl::unexpected(settled.error());
        if (*settled == 0)
            return StepOutcome::WrongState;
        return d->addEvent(id, now, u"second_settled"_s, {}, By::Person, (*found)->revision)
            .and_then([&] { return d->eraseWanted(now); })
            .map([] { return StepOutcome::Done; });
    });
}

} // namespace clinic::storage
