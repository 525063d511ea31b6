// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/database.h"
#include "core/storage/generation_witness.h"
#include "core/storage/outbox.h"
#include "core/storage/record_codec.h"

#include <QScopeGuard>

#include <type_traits>

namespace clinic::storage {

/// Who the history names for what the program does by itself.
inline QString programActor()
{
    return QStringLiteral("program");
}

/// The longest sending delay. What lies further ahead is a clock that jumped, and no delay.
inline constexpr std::chrono::milliseconds longestDelay = std::chrono::seconds(30);

/// The reason of a record that is registered because a person named its profile.
inline QString namedReason()
{
    return QStringLiteral("named");
}

/// Whose doing an event is.
enum class By { Person, Program };

/// Names the mark of what erasing may have left in the file.
inline QString tracesNote()
{
    return QStringLiteral("traces");
}

/// Ids of profiles as a JSON list, and back. What is no list of texts is an empty one.
QString storedIds(const QStringList &ids);
QStringList idsFromStored(const QString &stored);

/// What a step needs to know of a record before it may be taken.
struct Standing
{
    StateName state;
    int revision = 0;
    int attempts = 0;
    QByteArray payload; ///< sealed; null: erased
    QString reason;
    std::optional<int> resentRevision; ///< that went out a second time by itself
    bool isToBeErased = false;         ///< the patient wants it
    bool mayBeThere = false;           ///< a request for it has begun, or it may have in what a backup does not know
};

class Outbox::Private
{
public:
    Private(Outbox *outbox, std::unique_ptr<Database> opened, PayloadCipher cipher, QString itsActor,
            std::optional<GenerationWitness> itsWitness)
        : q(outbox),
          database(std::move(opened)),
          codec(std::move(cipher)),
          actor(std::move(itsActor)),
          witness(std::move(itsWitness))
    {
    }

    /// Runs `steps` in a transaction, or in the one that is under way.
    template <typename Steps>
    std::invoke_result_t<Steps> write(Steps steps)
    {
        if (database->access() == Database::Access::ReadOnly)
            return fault(StorageFault::ReadOnly, QStringLiteral("the outbox was opened for reading only"));
        if (m_nested) {
            auto result = steps();
            if (!result)
                m_nestedFault = result.error(); // also where the caller forgets it: half a verb is never committed
            return result;
        }

        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const qint64 changesBefore = database->changes();
        m_nested = true;
        m_nestedFault.reset();
        const auto leave = qScopeGuard([this] { m_nested = false; });
        const int incarnation = database->incarnation();
        if (incarnation != m_metIncarnation) { // before anything is done with it
            if (auto met = meetFile(); !met)
                return tl::unexpected(met.error());
        }
        auto result = steps();
        if (!result)
            return result;
        if (m_nestedFault)
            return tl::unexpected(*m_nestedFault);
        if (database->changes() != changesBefore) {
            if (auto committed = commit(*std::move(transaction)); !committed)
                return tl::unexpected(committed.error());
        }
        m_metIncarnation = incarnation;
        return result;
    }

    /// The erased must leave the write-ahead log too, once it is committed, and then what is left of it elsewhere in
    /// the file: see removeTraces(). Remembered in the same commit.
    Result<void> leaveTraces();
    /// Tries again what a reader kept from being done.
    void emptyLogIfDue();

    Result<std::optional<Standing>> standing(const RecordId &id);
    /// Whether a request for it may still be carried out that is not its last: a person sent it once more although one
    /// was not answered, or it came from another computer, whose file may have been used twice.
    Result<bool> mayGoOutElsewhere(const RecordId &id);
    Result<void> addEvent(const RecordId &id, const QDateTime &at, const QString &kind, const QString &detail, By by,
                          int revision);
    Result<void> addEvent(const RecordId &id, const RecordEvent &event);
    /// save() within a transaction; `kind` is that of its event.
    /// OtherKey where the outbox was sealed with another one.
    Result<void> checkKey();
    Result<SaveOutcome> insert(const Registration &registration, const QString &kind,
                               const std::optional<QDateTime> &sendAfter, const QDateTime &now);
    /// False where that row was imported before.
    Result<bool> rememberImport(const ImportRow &row, const QDateTime &now);
    /// Whether it was not known before.
    Result<bool> rememberFingerprint(const QByteArray &fingerprint, const QDateTime &now);
    /// → discarded, with an event of that kind; every revision is erased.
    Result<StepOutcome> discard(const RecordId &id, const Standing &standing, DiscardReason reason, const QString &kind,
                                By by, const QDateTime &now);
    /// Whether a request for it may still be carried out that nobody here waits for, so that it has to be looked for
    /// before its details may go. What was handed on is looked for by the computer that took it over.
    Result<bool> isToBeLookedFor(const RecordId &id, const Standing &standing);
    /// → unconfirmed: it is looked for instead of being sent or decided about.
    Result<void> lookFor(const RecordId &id, const Standing &standing, const QDateTime &now);
    /// Remembers that its details are to be erased, and who wanted it first.
    Result<void> noteWish(const RecordId &id, const Standing &standing, const QDateTime &now);
    /// Of a record that nothing depends on any more.
    Result<void> erase(const RecordId &id, const Standing &standing, By by, const QDateTime &now);
    /// Erases what is wanted to be, where nothing depends on it any more. Costs nothing where nothing is wanted.
    Result<void> eraseWanted(const QDateTime &now);
    /// The same for a record that is wanted to be, once its attempt was answered: an earlier one may not have been.
    Result<void> eraseAnswered(const RecordId &id, const QDateTime &now);

    /// Remembers the candidates of a record in review as somebody else's profiles.
    Result<void> ruleOut(const RecordId &id);
    /// → review, handed over.
    Result<void> park(const RecordId &id, int revision, const QDateTime &now);
    /// Takes one record over; false where it is here already.
    Result<bool> take(const MovingRecord &moving, const QDateTime &now);
    Result<void> fill(const Attempted &attempted, const QDateTime &now);

    /// The columns of `record` that attempted() reads, in its order.
    static QString attemptedColumns();
    /// Empty where the row is not one that the outbox wrote.
    std::optional<Attempted> attempted(const Rows &row) const;

    Outbox *const q;
    const std::unique_ptr<Database> database;
    int schemaFound = 0;
    const RecordCodec codec;
    const QString actor;
    QString initials; ///< of the person at work; empty: not asked for
    const std::optional<GenerationWitness> witness;
    std::set<RecordId> unreadable;               ///< that were queued when nextQueued() met them
    QString writtenAnewFor;                      ///< the mark of erasing after which the file was written anew here
    std::optional<QDateTime> triedToWriteAnewAt; ///< also where that failed

private:
    Result<void> meetFile();
    void tellWitness();
    Result<void> commit(Transaction transaction);
    Result<void> writeToken(const QByteArray &token);
    Result<void> lookUp(const QByteArray &token, const Fault<StorageFault> &reported);

    int m_metIncarnation = -1; ///< of the database: the file that is known to be no older copy
    qint64 m_toldGeneration = -1;
    bool m_nested = false;
    std::optional<Fault<StorageFault>> m_nestedFault;
    bool m_logToEmpty = false;
};

} // namespace clinic::storage
