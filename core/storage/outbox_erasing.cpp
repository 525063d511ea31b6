// SPDX-License-Identifier: Apache-2.0
// Patients' details that are to go: when a record is discarded, when a patient wants it, when the time is over.
#include "core/storage/outbox.h"
#include "core/storage/outbox_private.h"

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// Of a registered record, the details of which serve only to find out which profile it has, or whether there is a
/// second one. The law gives a month (GDPR Art. 12(3)).
constexpr int longestWaitDays = 14;

/// 8 MiB are written anew before anybody notices; a larger file only so often, as nobody can save meanwhile.
constexpr qint64 mostPagesAtOnce = 2048;
constexpr qint64 restMs = 3'600'000;
/// When traces were last removed, by whichever process.
constexpr auto removedNote = "traces_removed_at"_L1;

/// Nothing depends on the details of such a record any more. Its parameter: a wish from before then has waited enough.
/// Where a request may still be carried out elsewhere, see isToBeLookedFor(): a record with a wish never rests in a
/// state from which it could be sent.
constexpr auto nothingDependsOnIt =
    "(state IN ('queued', 'rejected', 'review') OR (state = 'registered' AND ((remote_id IS NOT NULL"
    " AND watch IS NULL AND second_id IS NULL) OR erasure_wanted_at < ?)))"_L1;

qint64 longAgo(const QDateTime &now)
{
    return toStored(now.addDays(-longestWaitDays));
}

} // namespace

Result<StepOutcome> Outbox::Private::discard(const RecordId &id, const Standing &standing, DiscardReason reason,
                                             const QString &kind, By by, const QDateTime &now)
{
    return leaveTraces()
        .and_then([&] {
            return database->change(u"DELETE FROM revision WHERE record = (SELECT seq FROM record WHERE id = ?)"_s,
                                    {id.toString()});
        })
        .and_then([&](int) {
            return database->change(
                u"UPDATE record SET state = 'discarded', state_since = ?, updated_at = ?, payload = NULL,"
                " words = NULL, candidates = NULL, ruled_out = '[]', erasure_wanted_at = NULL, reason = ?"
                " WHERE id = ? AND state = ?"_s,
                {toStored(now), toStored(now), QString(toString(reason)), id.toString(),
                 QString(toString(standing.state))});
        })
        .and_then([&](int) { return addEvent(id, now, kind, toString(reason), by, standing.revision); })
        .map([] { return StepOutcome::Done; });
}

Result<void> Outbox::Private::erase(const RecordId &id, const Standing &standing, By by, const QDateTime &now)
{
    if (standing.state != StateName::Registered)
        return discard(id, standing, DiscardReason::ErasureRequested, u"discarded"_s, by, now).map([](StepOutcome) {});
    return leaveTraces()
        .and_then([&] {
            return database->change(u"DELETE FROM revision WHERE record = (SELECT seq FROM record WHERE id = ?)"_s,
                                    {id.toString()});
        })
        .and_then([&](int) {
            // updated_at stays: the day's list tells when a patient was registered.
            return database->change(u"UPDATE record SET payload = NULL, words = NULL, candidates = NULL, watch = NULL,"
                                    " ruled_out = '[]', erasure_wanted_at = NULL WHERE id = ?"_s,
                                    {id.toString()});
        })
        .and_then([&](int) { return addEvent(id, now, u"erased"_s, u"requested"_s, by, standing.revision); });
}

Result<void> Outbox::Private::eraseAnswered(const RecordId &id, const QDateTime &now)
{
    const auto answered = standing(id);
    if (!answered)
        return tl::unexpected(answered.error());
    const auto toLookFor = isToBeLookedFor(id, **answered);
    if (!toLookFor)
        return tl::unexpected(toLookFor.error());
    return *toLookFor ? lookFor(id, **answered, now) : eraseWanted(now);
}

Result<void> Outbox::Private::eraseWanted(const QDateTime &now)
{
    std::vector<RecordId> wanted;
    {
        auto rows = database->query(u"SELECT id FROM record INDEXED BY record_to_erase"
                                    " WHERE erasure_wanted_at IS NOT NULL AND %1"_s.arg(nothingDependsOnIt),
                                    {longAgo(now)});
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            if (const auto id = RecordId::fromString(rows->text(0)))
                wanted.push_back(*id);
        }
        if (auto read = rows->end(); !read)
            return read;
    }
    for (const RecordId &id : wanted) {
        const auto found = standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (auto erased = erase(id, **found, By::Program, now); !erased)
            return erased;
    }
    return {};
}

Result<bool> Outbox::Private::isToBeLookedFor(const RecordId &id, const Standing &standing)
{
    const bool rests = standing.state == StateName::Queued || standing.state == StateName::Rejected ||
                       standing.state == StateName::Review;
    if (!rests || standing.reason == toString(ReviewReason::HandedOver))
        return false;
    if (!codec.openPayload(id, standing.revision, standing.payload)) // nobody could be looked for
        return false;
    return mayGoOutElsewhere(id);
}

Result<void> Outbox::Private::lookFor(const RecordId &id, const Standing &standing, const QDateTime &now)
{
    return leaveTraces() // of the candidates and the server's words
        .and_then([&] {
            return database->change(
                u"UPDATE record SET state = 'unconfirmed', state_since = ?, updated_at = ?, words = NULL,"
                " reason = NULL, candidates = NULL, send_after = NULL, looks = 0, missed_at = NULL,"
                " attempt_started_at = coalesce(attempt_started_at, ?),"
                " first_attempt_at = coalesce(first_attempt_at, created_at) WHERE id = ?"_s,
                {toStored(now), toStored(now), toStored(now), id.toString()});
        })
        .and_then([&](int) { return addEvent(id, now, u"looked_for"_s, {}, By::Program, standing.revision); });
}

Result<void> Outbox::Private::noteWish(const RecordId &id, const Standing &standing, const QDateTime &now)
{
    return database
        ->change(u"UPDATE record SET erasure_wanted_at = ? WHERE id = ? AND erasure_wanted_at IS NULL"_s,
                 {toStored(now), id.toString()})
        .and_then([&](int noted) { // one wish is enough
            return noted == 0 ? Result<void>()
                              : addEvent(id, now, u"erasure_wanted"_s, {}, By::Person, standing.revision);
        });
}

Result<ErasureOutcome> Outbox::eraseNow(const RecordId &id, const QDateTime &now)
{
    return d->write([&]() -> Result<ErasureOutcome> {
        const auto found = d->standing(id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return ErasureOutcome::NotFound;
        const Standing &standing = **found;
        if (standing.payload.isNull())
            return ErasureOutcome::Erased; // long since
        const auto isFree =
            d->database->integer(u"SELECT count(*) FROM record WHERE id = ? AND %1"_s.arg(nothingDependsOnIt),
                                 {id.toString(), longAgo(now)});
        const auto isToBeLookedFor = d->isToBeLookedFor(id, standing);
        if (!isFree || !isToBeLookedFor)
            return tl::unexpected(isFree ? isToBeLookedFor.error() : isFree.error());
        if (*isFree > 0 && !*isToBeLookedFor)
            return d->erase(id, standing, By::Person, now).map([] { return ErasureOutcome::Erased; });
        return d->noteWish(id, standing, now)
            .and_then([&] { return *isToBeLookedFor ? d->lookFor(id, standing, now) : Result<void>(); })
            .map([] { return ErasureOutcome::WhenSettled; });
    });
}

Result<int> Outbox::eraseRegisteredBefore(const QDateTime &before, const QDateTime &now)
{
    // Of its own accord SQLite would go through every registered record, erased or not.
    static constexpr auto due = "state = 'registered' AND payload IS NOT NULL AND remote_id IS NOT NULL"
                                " AND watch IS NULL AND second_id IS NULL AND state_since < ?"_L1;
    auto erased = d->write([&]() -> Result<int> {
        if (const auto wanted = d->eraseWanted(now); !wanted)
            return tl::unexpected(wanted.error());
        const QVariantList limit{toStored(before)};
        return d->database
            ->change(
                u"INSERT INTO event (record, at, kind, detail, actor, revision)"
                " SELECT seq, ?, 'erased', 'retention', ?, revision FROM record INDEXED BY record_kept WHERE %1"_s.arg(
                    due),
                QVariantList{toStored(now), programActor()} + limit)
            .and_then([&](int) {
                return d->database->change(
                    u"DELETE FROM revision WHERE record IN (SELECT seq FROM record INDEXED BY record_kept WHERE %1)"_s
                        .arg(due),
                    limit);
            })
            .and_then([&](int) {
                // updated_at stays: the day's list tells when a patient was registered.
                return d->database->change(
                    u"UPDATE record INDEXED BY record_kept SET payload = NULL, words = NULL, ruled_out = '[]' WHERE %1"_s
                        .arg(due),
                    limit);
            })
            .and_then(
                [&](int count) { return (count > 0 ? d->leaveTraces() : Result<void>()).map([=] { return count; }); });
    });
    if (erased && *erased == 0)
        d->emptyLogIfDue();
    return erased;
}

Result<bool> Outbox::removeTraces(const QDateTime &now)
{
    const auto mark = note(tracesNote());
    if (!mark)
        return tl::unexpected(mark.error());
    if (!*mark)
        return true;
    // For one mark it is written anew once: where a reader only keeps the log from being emptied, the next copy would
    // make the log longer still.
    if (d->writtenAnewFor != **mark) {
        d->triedToWriteAnewAt = now;
        if (const auto written = d->database->writeAnew(); !written || !*written) {
            (void)d->database->truncateLog(); // as long as the copy that did not fit
            return written;
        }
        d->writtenAnewFor = **mark;
    }
    const auto emptied = d->database->truncateLog();
    if (!emptied || !*emptied)
        return emptied;
    return setNote(removedNote, QString::number(toStored(now)))
        .and_then([&] {
            return d->database->change(u"DELETE FROM note WHERE name = ? AND value = ?"_s,
                                       {tracesNote(), textValue(**mark)});
        })
        .map([](int) { return true; });
}

Result<bool> Outbox::removeTracesWhenDue(const QDateTime &now)
{
    const auto pages = d->database->pages();
    if (!pages)
        return tl::unexpected(pages.error());
    if (*pages <= mostPagesAtOnce)
        return removeTraces(now);
    const auto last = note(removedNote);
    if (!last)
        return tl::unexpected(last.error());
    const auto isLongAgo = [&now](qint64 then) {
        const qint64 since = toStored(now) - then;
        return since < 0 || since >= restMs; // a clock that was set back is no reason to wait
    };
    const bool isDue = isLongAgo(*last ? (*last)->toLongLong() : 0) &&
                       (!d->triedToWriteAnewAt || isLongAgo(toStored(*d->triedToWriteAnewAt)));
    return isDue ? removeTraces(now) : Result<bool>(false);
}

} // namespace clinic::storage
