// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/queue_status.h"
#include "core/domain/record.h"
#include "core/domain/registration.h"
#include "core/storage/generation_witness.h"
#include "core/storage/payload_cipher.h"
#include "core/storage/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace clinic::storage {

/// What an attempt was bound to when it began; frozen with it.
struct Binding
{
    QString origin;         ///< scheme, host and port of the server
    QString keyFingerprint; ///< of the API key
    QString group;          ///< the profile group that the request names

    bool operator==(const Binding &) const = default;
};

/// One step in a record's life. Applied only if the record is still where the step starts (see Outbox::settle()).
struct Settlement
{
    RecordId id;
    int attempt = 0; ///< the claim that this settles; a settlement of an older claim changes nothing
    RecordState to;
    QString
        code; ///< for the history, e.g. "201", "timeout"; no personal data. A review's event tells its reason instead
};

/// A record whose profile on the server is looked for, or watched for a second one, with what a comparison needs.
struct Attempted
{
    Record record;                  ///< in the revision that was sent last
    std::optional<Binding> binding; ///< of the last attempt; none where the attempt itself is lost (old backup)
    QDateTime firstAttemptAt;       ///< UTC, this computer's clock
    std::optional<std::chrono::milliseconds> firstAttemptSkew; ///< server's clock minus ours at that time, if known
    QDateTime lastAttemptAt;                                   ///< UTC, this computer's clock; when its request began
    bool isResend = false;                                     ///< this revision went out a second time by itself
    int looks = 0;                                             ///< that did not settle it
    std::optional<QDateTime> missedAt; ///< server's clock, when a trusted pass first did not see it
    QStringList ruledOut{};            ///< profiles that a person has seen and said to be somebody else's
};

/// Who else in the outbox is registered as a profile.
struct KnownProfile
{
    QString remoteId;
    QString origin; ///< of the server; empty where a person named the profile
    QString group;
};

/// What the last whole listing of a server held, for comparison with the next one.
struct SeenListing
{
    QString origin, keyFingerprint;
    QByteArray ids; ///< digests, in the engine's own form
};

/// A registration that moves to another computer, with its life so far. Its state is queued, rejected, unconfirmed or
/// review.
struct MovingRecord
{
    Attempted attempted;
    std::vector<RecordEvent> events;
};

struct TakeOverOutcome
{
    int taken = 0;
    int known = 0; ///< in this outbox already: left as they are
};

enum class SaveOutcome { Saved, AlreadySaved };

/// What became of a step that needs the record to be in a certain state or revision.
enum class StepOutcome {
    Done,
    NotFound,
    WrongState, ///< somebody was faster, or the record is past that
};

/// What became of a patient's wish that their details be erased.
enum class ErasureOutcome {
    Erased,      ///< now, or before
    WhenSettled, ///< remembered: something depends on them still, see Outbox::eraseNow()
    NotFound,
};

/// One event of the history, with what its record is now.
struct AuditEntry
{
    qint64 place = 0; ///< of the event in the history of all records
    RecordId record;
    StateName state;                 ///< of the record, today
    std::optional<QString> remoteId; ///< today
    RecordEvent event;
    std::optional<Payload> payload; ///< of the revision that the event names, where it is still kept
};

/// Which events to read; both ends are optional.
struct AuditFilter
{
    std::optional<QDateTime> from = {}, before = {}; ///< UTC
    bool withPayload = false;
};

struct ListFilter
{
    std::set<StateName> states;            ///< empty: all
    std::optional<QDateTime> updatedSince; ///< UTC; for states that are over (registered, discarded)
    std::optional<RecordId> id;
    int limit = -1; ///< rows, newest first; -1: all
};

struct ImportRow
{
    Registration registration;
    QByteArray fingerprintOf; ///< what identifies the row; stored only as a keyed hash
};

struct ImportOutcome
{
    int saved = 0;
    int skipped = 0; ///< imported before
};

/// The durable, sealed store of registrations: SQLite, WAL, synchronous=FULL. docs/architecture.md has the states.
///
/// Belongs to the thread that opened it. Every verb is one transaction and durable when it returns, unless it is called
/// within transaction(). A COMMIT that reports an error is ambiguous: the verb reopens the database, looks whether the
/// commit is there, and only then answers.
class Outbox
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens or makes the database in `folder` (which is made if it is missing, for the owner only). `actor` is who the
    /// history names: the operating-system user. A `witness` tells whether the file is an older copy of itself: then
    /// what is queued in it becomes unconfirmed, now and whenever the file is replaced by such a copy.
    static Result<std::unique_ptr<Outbox>> open(const QString &folder, Access access, PayloadCipher cipher,
                                                const QString &actor, std::optional<GenerationWitness> witness = {});
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Whether there is a database in `folder` (an empty or foreign file counts: it must not be built over).
    static bool existsIn(const QString &folder);
    /// Whether a process has once used one in `folder`, which may be missing now.
    static bool wasUsedIn(const QString &folder);
    static QString fileIn(const QString &folder);

    /// The version of the schema that the file had when it was opened; what was older is migrated since.
    int schemaFound() const;
    /// The version that this program makes.
    static int newestSchema();

    /// Runs `steps` as one commit; an error in them, or of a verb in them, rolls everything back.
    Result<void> transaction(const std::function<Result<void>()> &steps);

    // What a person does. Each is an event of theirs.

    /// Of the person at work from now on; empty: nobody asked for them.
    void setInitials(const QString &initials);
    /// (form) → queued; not claimed before `delay` (0 to 30 s) has passed, in which takeBack() is possible.
    Result<SaveOutcome> save(const Registration &registration, const QDateTime &now,
                             std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    // Where `seen` is given and the record is another one by now, these four answer WrongState.

    /// queued and never tried → discarded: what was saved goes back into the form it came from. Done also where that
    /// was done before: its answer may not have come.
    Result<StepOutcome> takeBack(const RecordId &id, const QDateTime &now, const std::optional<Seen> &seen = {});
    /// All or none; rows whose fingerprint, or whose details, were imported before are skipped unless `again`.
    Result<ImportOutcome> import(const std::vector<ImportRow> &rows, bool again, const QDateTime &now);
    /// queued or rejected → queued with a new revision; the old one stays in the history. `expectedRevision` is what
    /// the person saw. Nothing changes where a queued record holds just that already, also as the next revision, which
    /// an earlier try may have stored without an answer; WrongState where the record is
    /// unreadable, since nobody saw what would be replaced.
    Result<StepOutcome> edit(const Registration &corrected, int expectedRevision, const QDateTime &now);
    /// rejected or review → queued, unchanged; what was handed over after an attempt → unconfirmed: it may be there.
    /// WrongState where it is unreadable: it could not be sent.
    Result<StepOutcome> sendAgain(const RecordId &id, const QDateTime &now, const std::optional<Seen> &seen = {});
    /// rejected or review → registered, as that profile.
    Result<StepOutcome> markRegistered(const RecordId &id, const QString &remoteId, const QDateTime &now,
                                       const std::optional<Seen> &seen = {});
    /// queued, rejected or review → discarded; the payload is erased, every revision of it.
    Result<StepOutcome> discard(const RecordId &id, DiscardReason reason, const QDateTime &now,
                                const std::optional<Seen> &seen = {});
    /// The patient wants to have their details erased (GDPR Art. 17). queued, rejected, review → discarded; of a
    /// registered record they are erased. Where it is not known yet whether it was sent (sending, unconfirmed), or
    /// which profile it has or whether a second one (registered, without a remote id, watched or twice), the wish is
    /// kept, and carried out in the very commit that settles the record; of a registered one after 14 days at the
    /// latest. A record that rests although a request for it may still be carried out (a person sent it once more, or
    /// it came from another computer) becomes unconfirmed with the wish: it is looked for, and not sent again.
    /// Afterwards removeTraces().
    Result<ErasureOutcome> eraseNow(const RecordId &id, const QDateTime &now);
    /// registered twice → registered: a person has dealt with the second profile.
    Result<StepOutcome> settleSecond(const RecordId &id, const QDateTime &now);
    /// Every readable record that waits, except those that are being sent → review (handed over). In one commit.
    Result<std::vector<MovingRecord>> handOver(const QDateTime &now);
    /// Takes what another computer handed over, all or none. A record that was handed over *here* goes back to the
    /// state that it comes with; any other that is in this outbox already is left as it is.
    Result<TakeOverOutcome> takeOver(const std::vector<MovingRecord> &records, const QDateTime &now);

    // What the engine does.

    /// Up to `limit` queued records, oldest first, without those in `except`; unreadable ones are left out.
    /// Those whose sending delay is not over yet are left out too.
    Result<std::vector<Record>> nextQueued(int limit, const std::set<RecordId> &except, const QDateTime &now);
    /// When the next sending delay ends; a time that the clock has moved too far away is no delay.
    Result<std::optional<QDateTime>> nextSendAfter(const QDateTime &now);
    /// queued → sending, if the record is still queued in that revision. Gives the number of the attempt, or nothing.
    /// `skew`: the server's clock minus ours, where it is known.
    Result<std::optional<int>> claim(const RecordId &id, int revision, const QString &owner, const Binding &binding,
                                     const QDateTime &now, std::optional<std::chrono::milliseconds> skew = {});
    /// sending (of that attempt) → registered, rejected, queued or unconfirmed, as the answer says; unconfirmed (since
    /// that attempt) → registered, rejected, queued (marked as resend of that revision) or review. What was resent is
    /// watched for a second profile once it is registered.
    Result<StepOutcome> settle(const Settlement &settlement, const QDateTime &now);
    /// sending (that attempt of `owner`) → queued: it was claimed by a commit that reported an error, and never sent.
    Result<StepOutcome> returnUnsent(const RecordId &id, int attempt, const QString &owner, const QDateTime &now);
    /// Owners that records in `sending` name.
    Result<std::vector<QString>> owners();
    /// sending → unconfirmed for every record of `owner`, who is dead, or knows of no requests but those for `known`.
    /// Gives how many.
    Result<int> releaseOwner(const QString &owner, const QDateTime &now, const std::set<RecordId> &known = {});
    /// Removes what erasing leaves of sealed values: SQLite zeroes what it deletes, but copies of it may lie where it
    /// moved values from one page to another. The file is written anew and its log emptied. False where another
    /// connection kept it from that: to be repeated. Nothing is done where nothing was erased since. Takes its time
    /// where the file is large, and nobody can write meanwhile.
    Result<bool> removeTraces(const QDateTime &now);
    /// … where it does not hold up anybody: at once while the file is small, else at most once an hour, also where it
    /// fails. False: later.
    Result<bool> removeTracesWhenDue(const QDateTime &now);
    /// Erases what was registered before `before`: payload, server's words and every revision of them, also from the
    /// write-ahead log. What has no remote id is kept until it has, what is watched until that is over. Gives how many.
    Result<int> eraseRegisteredBefore(const QDateTime &before, const QDateTime &now);

    // Reconciliation.

    /// Unconfirmed records, registered ones without a remote id, and those that are watched for a second profile;
    /// oldest first, readable ones only.
    Result<std::vector<Attempted>> toReconcile();
    /// Which of these profiles are held by a record here.
    Result<std::vector<KnownProfile>> known(const QStringList &remoteIds);
    /// Whether a registered record names a profile of that server and profile group.
    Result<bool> holdsProfileOf(const QString &origin, const QString &group);
    /// Counts a look that settled nothing, unless another process has counted one since there were `looks`; `missedAt`
    /// (server's clock) where a trusted pass did not see the profile. The earliest one stays.
    Result<StepOutcome> noteLook(const RecordId &id, int attempt, int looks, const std::optional<QDateTime> &missedAt);
    /// registered without a remote id → with. `secondId`: the server holds it twice.
    Result<StepOutcome> setRemoteId(const RecordId &id, const QString &remoteId, const std::optional<QString> &secondId,
                                    const QDateTime &now);
    /// A watched record: `secondId` was found beside its profile, or nothing until the end of the watch.
    Result<StepOutcome> endWatch(const RecordId &id, const std::optional<QString> &secondId, const QDateTime &now);
    Result<std::optional<SeenListing>> lastListing();
    Result<void> setLastListing(const SeenListing &listing);
    /// The identity of this database, made with it and copied with it.
    Result<QString> databaseId();
    /// Grows with every claim, in the same commit. Lower than it once was: the file is an older copy of itself.
    Result<qint64> generation();
    Result<void> setGeneration(qint64 generation);
    /// The database is an older copy of itself: what is queued or being sent in it may have been sent since →
    /// unconfirmed. What is unconfirmed may have been sent since, too: it is looked for anew. Gives how many changed.
    Result<int> distrustQueued(const QDateTime &now);

    // Reading.

    /// Up to `limit` events that lie behind `place`, oldest first.
    Result<std::vector<AuditEntry>> audit(const AuditFilter &filter, qint64 place, int limit);
    Result<std::vector<Record>> list(const ListFilter &filter);
    Result<std::optional<Record>> find(const RecordId &id);
    Result<std::vector<RecordEvent>> history(const RecordId &id);
    /// What a record was bound to at its last attempt.
    Result<std::optional<Binding>> lastBinding(const RecordId &id);
    /// Counts by state, and the oldest that waits; the phase is left at its default. `unreadable` counts the queued
    /// records that nextQueued() had to leave out so far.
    Result<QueueStatus> counts();
    /// Changes whenever another connection commits (PRAGMA data_version), and when the file was replaced.
    Result<qint64> dataVersion();
    /// Everything in order? "ok", or what PRAGMA quick_check says.
    Result<QString> quickCheck();
    /// Of SQLite, e.g. "3.40.1".
    Result<QString> libraryVersion();

    // Small sealed values (the API key of an origin) and small plain ones (the pace of the queue).

    Result<std::optional<QByteArray>> secret(const QString &name);
    Result<void> setSecret(const QString &name, const QByteArray &value); ///< empty: removes it
    Result<std::optional<QString>> note(const QString &name);
    Result<void> setNote(const QString &name, const QString &value);

private:
    class Private;
    Outbox();
    std::unique_ptr<Private> d;
};

} // namespace clinic::storage
