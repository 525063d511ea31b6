// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/diagnosis.h"
#include "core/domain/draft.h"
#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/domain/queue_status.h"
#include "core/domain/record.h"
#include "core/intake/configuration.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <variant>
#include <vector>

class QIODevice;

namespace clinic {

/// Why an outbox could not be opened.
using OpenFault = std::variant<Fault<StorageFault>, Fault<VaultFault>>;

template <typename T>
using Stored = tl::expected<T, Fault<StorageFault>>;

template <typename T>
using Keyed = tl::expected<T, Fault<VaultFault>>;

enum class Saved { New, Already };

/// What became of a person's decision about a record.
enum class Decided {
    Done,
    NotFound,
    NotPossible, ///< the record is not in a state (or revision) that allows it any more
};

/// Which records to read, newest first.
struct RecordFilter
{
    std::set<StateName> states; ///< empty: all
    std::optional<RecordId> id;
    /// Leaves out what was registered or discarded before this time (UTC).
    std::optional<QDateTime> doneSince;
    int limit = -1; ///< -1: all
};

struct ImportRejection
{
    int line = 0; ///< in the file, from 1; the line where the row begins
    std::vector<Issue> issues;
};

struct ImportReport
{
    int saved = 0;
    int skipped = 0;                         ///< imported before
    int invalid = 0;                         ///< rows that were not saved
    std::vector<ImportRejection> rejections; ///< why, of the first thousand of them
};

using ImportResult = tl::expected<ImportReport, std::variant<Fault<ImportFault>, Fault<StorageFault>>>;

/// What became of the registrations that wait when they were handed over to another computer.
struct HandedOver
{
    int count = 0;      ///< in the file, and parked here
    int sending = 0;    ///< left here: they are being sent right now
    int unreadable = 0; ///< left here: they cannot be read with this key
    int toErase = 0;    ///< left here: the patient wants the details erased, and no further copy
};

/// What became of the registrations of such a file when it was taken over.
struct TakenOver
{
    int taken = 0;
    int known = 0; ///< here already: left as they are
};

/// What became of the wish that a patient's details be erased.
enum class Erasure {
    Done,        ///< they are gone from this computer
    WhenSettled, ///< they go by themselves, as soon as it is known what became of the registration
    NotFound,
};

enum class AuditFormat { Csv, Json };

/// Which part of the history of all records is wanted, and how.
struct AuditRequest
{
    std::optional<QDateTime> from = {}, before = {}; ///< UTC; none: from the beginning, until now
    AuditFormat format = AuditFormat::Csv;
    bool withPatientData = false; ///< what is still kept of it, and the ids of profiles
};

using AuditError = std::variant<Fault<ExportFault>, Fault<StorageFault>>;
/// The number of events.
using AuditResult = tl::expected<qint64, AuditError>;

using HandOverError = std::variant<Fault<HandOverFault>, Fault<StorageFault>>;

class PrivacyGate;

namespace vault {
class Cipher;
class DataKey;
} // namespace vault

/// What another thread needs to read an open outbox; can be copied there.
struct ReaderSource
{
    QString folder;
    std::shared_ptr<const vault::Cipher> cipher;
};

/// The program's whole use of a patient's registration: every verb once, for the desktop and the command line.
///
/// Belongs to one thread, which must run an event loop for delivery. Everything that is reported as done is durable.
class Intake : public QObject
{
    Q_OBJECT
public:
    /// Whether `folder` holds an outbox with its key slots, or nothing yet.
    enum class Folder {
        Empty,
        Ready,
        KeysMissing, ///< sealed data whose key slots are gone: never a reason to make a new key
    };
    static Folder look(const QString &folder);

    /// Opens the outbox in the configured folder with `passphrase`; makes it (and a first passphrase slot) where the
    /// folder is empty. The API key is the configuration's where it has one, else the one kept for the server.
    static tl::expected<std::unique_ptr<Intake>, OpenFault> open(const Configuration &configuration,
                                                                 const QString &passphrase);
    /// Opens it with the slot of this user and what lies in their keychain, asking nobody; never makes anything. Calls
    /// `done` once, later, on this thread, which must be that of `context`; if that is gone, not at all. The faults
    /// beside those of open(): PassphraseNeeded where this user has no keychain slot here, or the folder is empty; and
    /// the Keychain… ones. After each of them a passphrase opens it.
    using OpenedWithKeychain = std::function<void(tl::expected<std::unique_ptr<Intake>, OpenFault>)>;
    static void openWithKeychain(const Configuration &configuration, QObject *context, OpenedWithKeychain done);
    ~Intake() override;

    /// Asks the server of `configuration` with its API key, before there is an outbox; says of the key and the group
    /// what can be known. Calls `done` once, later, on this thread, which must be that of `context`; if that is gone,
    /// not at all.
    static void tryConnection(const Configuration &configuration, QObject *context,
                              std::function<void(Diagnosis)> done);

    const Configuration &configuration() const;
    /// Takes new settings; delivery continues with them at once. The data folder cannot be changed while it is open.
    void configure(const Configuration &configuration);

    // What a person does.

    /// Who is at work from now on, for the history; empty: not asked for. See checkInitials().
    void setInitials(const QString &initials);

    /// Sent once the configured sending delay is over.
    Stored<Saved> save(const Registration &registration);
    // Where `seen` is given and the registration is another one by now, nothing is done: Decided::NotPossible.
    /// Back into the form it came from: only what was never tried.
    Stored<Decided> takeBack(const RecordId &id, const std::optional<Seen> &seen = {});
    Stored<Decided> edit(const Registration &corrected, int expectedRevision);
    Stored<Decided> sendAgain(const RecordId &id, const std::optional<Seen> &seen = {});
    Stored<Decided> markRegistered(const RecordId &id, const QString &remoteId, const std::optional<Seen> &seen = {});
    Stored<Decided> discard(const RecordId &id, DiscardReason reason, const std::optional<Seen> &seen = {});
    /// What a patient may ask for (GDPR Art. 17), in every state; storage::Outbox::eraseNow() says what it means. Done
    /// twice it changes nothing.
    Stored<Erasure> eraseNow(const RecordId &id);
    /// The second profile of a record that was registered twice is gone from the service.
    Stored<Decided> settleSecond(const RecordId &id);

    /// A CSV file (RFC 4180, comma or semicolon, UTF-8 with or without BOM), its columns the API's field names. Valid
    /// rows are saved in one commit; invalid ones are listed, and written to `rejectsPath` where that is not empty.
    /// Rows imported before are skipped unless `again`.
    ImportResult importCsv(const QString &path, const QString &rejectsPath, bool again);

    /// Seals every registration that waits into a new file for another computer and parks it here (review, handed
    /// over). Nothing is parked unless the file is whole and on the disk; with nothing to hand over no file is made.
    /// `passphrase` is the file's own, at least 8 characters.
    tl::expected<HandedOver, HandOverError> handOver(const QString &path, const QString &passphrase);
    /// Takes what another computer handed over, all or none. What was handed over *here* goes back to where it was;
    /// doing it twice changes nothing.
    tl::expected<TakenOver, HandOverError> takeOver(const QString &path, const QString &passphrase);

    // Reading.

    Stored<std::vector<Record>> list(const RecordFilter &filter);
    Stored<std::optional<Record>> find(const RecordId &id);
    Stored<std::vector<RecordEvent>> history(const RecordId &id);
    ReaderSource readerSource() const;
    /// Writes the history of all records to `to`, in parts: memory does not grow with it.
    AuditResult exportAudit(const AuditRequest &request, QIODevice &to);
    /// … into a file for its owner only, which is there whole or not at all.
    AuditResult exportAudit(const AuditRequest &request, const QString &path);

    // Delivery.

    /// Delivers from now on, by itself.
    void start();
    void tryNow();
    QueueStatus status() const;
    /// Lets what is in flight finish for at most `grace`, then calls back once. Afterwards it can only be read.
    void stop(std::chrono::milliseconds grace, const std::function<void()> &done);

    // Administration.

    /// Keeps `key` sealed for the server's origin (empty: forgets it) and uses it from now on.
    Stored<void> setApiKey(const QUrl &server, const QByteArray &key);
    bool hasApiKey(const QUrl &server);
    /// The privacy lock of the window, of the operating-system user.
    PrivacyGate &privacy();
    /// Is everything in order? Says only what is known. Calls back once.
    void diagnose(const std::function<void(Diagnosis)> &done);

    // Key slots: the ways to open it. Each user of the computer may have some; there is always one with a passphrase.

    /// Those of the folder, whether it is open or not.
    static Keyed<std::vector<KeySlot>> keySlots(const QString &folder);
    /// A further passphrase (at least 8 characters); gives the slot's id. `label` tells people which it is ("safe in
    /// the office"); nothing of a patient.
    Keyed<QString> addPassphrase(const QString &passphrase, const QString &label);
    /// What `from` opened is opened by `to` from now on.
    Keyed<void> changePassphrase(const QString &from, const QString &to);
    /// NoSuchSlot, or LastPassphrase. Of a keychain slot of this user the entry in the keychain goes as well; what one
    /// of somebody else leaves in theirs opens nothing any more. Calls back once, unless this is destroyed before.
    void removeSlot(const QString &id, const std::function<void(Keyed<void>)> &done);
    /// From now on this user is not asked any more: puts a new keychain slot in the place of all that they have,
    /// whether those work or not. Calls back once, unless this is destroyed before. A Keychain… fault has changed
    /// nothing.
    void rememberInKeychain(const std::function<void(Keyed<void>)> &done);
    /// Asks this user again: removes their keychain slots. Calls back once, unless this is destroyed before.
    void forgetInKeychain(const std::function<void(Keyed<void>)> &done);

Q_SIGNALS:
    void statusChanged(const clinic::QueueStatus &status);
    /// Something in the outbox changed, here or by another process.
    void recordsChanged();
    void rested();
    void storageFailed(const clinic::Fault<clinic::StorageFault> &fault);

private:
    void logEverything();
    void checkDatabase();
    void configureEngine();
    void lookForOtherKey();
    void finishErasing(std::vector<QString> entries, const Keyed<void> &result,
                       const std::function<void(Keyed<void>)> &done);

    static tl::expected<std::unique_ptr<Intake>, OpenFault> openWithKey(const Configuration &configuration,
                                                                        vault::DataKey key);

    class Private;
    Intake(vault::DataKey key, const QString &logFolder);
    std::unique_ptr<Private> d;
};

} // namespace clinic
