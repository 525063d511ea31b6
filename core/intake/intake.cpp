// SPDX-License-Identifier: Apache-2.0
#include "core/intake/intake.h"

#include "core/intake/audit_export.h"
#include "core/intake/diagnosis.h"
#include "core/intake/hand_over.h"
#include "core/intake/import.h"
#include "core/intake/intake_private.h"
#include "core/intake/outbox_access.h"
#include "core/intake/privacy_gate.h"
#include "core/intake/private_file.h"
#include "core/intake/user_name.h"
#include "core/storage/data_folder.h"
#include "core/vault/key_slots.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QTimer>

#include <tuple>
#include <utility>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds readAgainAfter(5);

QString keyNameFor(const QUrl &server)
{
    return "api-key|"_L1 + api::Endpoint{.baseUrl = server, .key = {}, .extraAuthorities = {}}.origin();
}

Decided decided(storage::StepOutcome outcome)
{
    switch (outcome) {
    case storage::StepOutcome::Done:
        return Decided::Done;
    case storage::StepOutcome::NotFound:
        return Decided::NotFound;
    case storage::StepOutcome::WrongState:
        return Decided::NotPossible;
    }
    Q_UNREACHABLE();
}

Erasure erasure(storage::ErasureOutcome outcome)
{
    switch (outcome) {
    case storage::ErasureOutcome::Erased:
        return Erasure::Done;
    case storage::ErasureOutcome::WhenSettled:
        return Erasure::WhenSettled;
    case storage::ErasureOutcome::NotFound:
        return Erasure::NotFound;
    }
    Q_UNREACHABLE();
}

bool makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

std::optional<storage::GenerationWitness> witnessOf(const Configuration &configuration)
{
    if (configuration.generationsDir.isEmpty())
        return std::nullopt;
    return storage::GenerationWitness(configuration.generationsDir, [] { return QDateTime::currentDateTimeUtc(); });
}

tl::expected<vault::DataKey, OpenFault> dataKey(const QString &folder, const QString &passphrase)
{
    const auto look = Intake::look(folder);
    if (look == Intake::Folder::KeysMissing)
        return tl::unexpected(OpenFault(Fault<VaultFault>{VaultFault::SlotsMissing, vault::KeySlots::fileIn(folder)}));
    if (passphrase.isEmpty())
        return tl::unexpected(OpenFault(Fault<VaultFault>{VaultFault::PassphraseNeeded, {}}));
    if (!makeFolder(folder))
        return tl::unexpected(OpenFault(Fault<StorageFault>{StorageFault::FolderUnusable, folder}));
    if (const auto local = storage::refuseNetworkFileSystem(folder); !local) // before key slots are made there
        return tl::unexpected(OpenFault(local.error()));
    auto key = look == Intake::Folder::Empty ? vault::KeySlots::create(folder, passphrase)
                                             : vault::KeySlots::unlock(folder, passphrase);
    if (!key)
        return tl::unexpected(OpenFault(key.error()));
    return std::move(*key);
}

} // namespace

Intake::Intake(vault::DataKey key, const QString &logFolder)
    : d(std::make_unique<Private>(std::move(key), EventLog(logFolder)))
{
    d->readKeyAgain.setSingleShot(true);
    connect(&d->readKeyAgain, &QTimer::timeout, this, &Intake::configureEngine);
}

Intake::~Intake()
{
    d->engine.reset(); // before the outbox that it uses
}

Intake::Folder Intake::look(const QString &folder)
{
    if (vault::KeySlots::existIn(folder))
        return Folder::Ready;
    const bool wasUsed = storage::Outbox::existsIn(folder) || storage::Outbox::wasUsedIn(folder);
    return wasUsed ? Folder::KeysMissing : Folder::Empty;
}

tl::expected<std::unique_ptr<Intake>, OpenFault> Intake::open(const Configuration &configuration,
                                                              const QString &passphrase)
{
    auto key = dataKey(configuration.dataDir, passphrase);
    auto intake = key ? openWithKey(configuration, *std::move(key)) : tl::unexpected(key.error());
    if (!intake)
        Logbook::openFailed(EventLog(configuration.logDir), intake.error());
    return intake;
}

tl::expected<std::unique_ptr<Intake>, OpenFault> Intake::openWithKey(const Configuration &configuration,
                                                                     vault::DataKey key)
{
    const QString &folder = configuration.dataDir;
    std::unique_ptr<Intake> intake(new Intake(std::move(key), configuration.logDir));
    auto &d = *intake->d;
    d.cipher = std::make_shared<const vault::Cipher>(vault::DataKey::from(d.key.bytes()));
    auto outbox = storage::Outbox::open(folder, storage::Outbox::Access::ReadWrite, payloadCipher(d.cipher), userName(),
                                        witnessOf(configuration));
    if (!outbox)
        return tl::unexpected(OpenFault(outbox.error()));
    d.outbox = std::move(*outbox);
    d.privacy = std::make_unique<PrivacyGate>(*d.outbox, folder, userName());
    d.uncleanEnd = storage::OwnerLock::hasDead(folder);
    d.owner = storage::OwnerLock::acquire(folder);
    if (!d.owner)
        return tl::unexpected(OpenFault(Fault<StorageFault>{StorageFault::ReadOnly, folder}));
    d.engine = std::make_unique<sync::SyncEngine>(*d.outbox, folder, d.owner->owner());

    connect(d.engine.get(), &sync::SyncEngine::statusChanged, intake.get(), &Intake::statusChanged);
    connect(d.engine.get(), &sync::SyncEngine::recordsChanged, intake.get(), &Intake::recordsChanged);
    connect(d.engine.get(), &sync::SyncEngine::recordsChanged, intake.get(), &Intake::lookForOtherKey);
    connect(d.engine.get(), &sync::SyncEngine::rested, intake.get(), &Intake::rested);
    connect(d.engine.get(), &sync::SyncEngine::storageFailed, intake.get(), &Intake::storageFailed);
    intake->logEverything();
    intake->configure(configuration);
    return intake;
}

/// From now on; first how it was opened.
void Intake::logEverything()
{
    const int found = d->outbox->schemaFound();
    const int schema = storage::Outbox::newestSchema();
    if (found != schema)
        d->logbook.write(logged::Migrated{found, schema});
    d->logbook.write(logged::Opened{schema});
    if (d->uncleanEnd)
        d->logbook.write(logged::UncleanEnd{});
    connect(this, &Intake::statusChanged, this,
            [this](const QueueStatus &status) { d->logbook.see(status, d->configuration.apiUrl); });
    connect(this, &Intake::rested, this, [this] { d->logbook.rested(status()); });
    connect(this, &Intake::storageFailed, this,
            [this](const Fault<StorageFault> &fault) { d->logbook.storageFailed(fault.kind); });
}

const Configuration &Intake::configuration() const
{
    return d->configuration;
}

void Intake::configure(const Configuration &configuration)
{
    const QString folder = d->configuration.dataDir.isEmpty() ? configuration.dataDir : d->configuration.dataDir;
    d->configuration = configuration;
    d->configuration.dataDir = folder;
    configureEngine();
}

Stored<QByteArray> Intake::Private::keyFor(const QUrl &server) const
{
    if (!configuration.apiKey.isEmpty() && server == configuration.apiUrl)
        return configuration.apiKey;
    return outbox->secret(keyNameFor(server)).map([](const auto &kept) { return kept.value_or(QByteArray()); });
}

std::optional<api::Endpoint> Intake::Private::endpointWith(const Configuration &configuration, const QByteArray &apiKey)
{
    if (apiKey.isEmpty())
        return std::nullopt;
    QList<QSslCertificate> extra;
    if (!configuration.caFile.isEmpty())
        extra = QSslCertificate::fromPath(configuration.caFile);
    return api::Endpoint{configuration.apiUrl, apiKey, extra, configuration.requestTimeout};
}

/// A key that cannot be read is not one that is missing: it is read once more.
void Intake::configureEngine()
{
    const Configuration &configuration = d->configuration;
    const auto key = d->keyFor(configuration.apiUrl);
    if (!key) {
        d->readKeyAgain.start(readAgainAfter);
        QMetaObject::invokeMethod(
            this, [this, fault = key.error()] { Q_EMIT storageFailed(fault); }, Qt::QueuedConnection);
        return;
    }
    d->usedKey = *key;
    sync::EngineOptions options;
    options.endpoint = Private::endpointWith(configuration, *key);
    options.defaultGroup = configuration.defaultGroup();
    options.requestsInFlight = configuration.requestsInFlight;
    options.retry.base = configuration.retryBase;
    options.settling = configuration.settling;
    options.retentionDays = configuration.retentionDays;
    d->engine->configure(options);
}

/// Another program may have changed or forgotten the key.
void Intake::lookForOtherKey()
{
    if (const auto key = d->keyFor(d->configuration.apiUrl); key && *key != d->usedKey)
        configureEngine();
}

Stored<Decided> Intake::Private::step(const storage::Result<storage::StepOutcome> &result) const
{
    if (!result)
        return tl::unexpected(result.error());
    engine->wake();
    return decided(*result);
}

void Intake::setInitials(const QString &initials)
{
    d->outbox->setInitials(initials);
}

Stored<Saved> Intake::save(const Registration &registration)
{
    const auto saved = d->outbox->save(registration, QDateTime::currentDateTimeUtc(), d->configuration.sendingDelay);
    if (!saved)
        return tl::unexpected(saved.error());
    d->engine->wake();
    return *saved == storage::SaveOutcome::Saved ? Saved::New : Saved::Already;
}

Stored<Decided> Intake::takeBack(const RecordId &id, const std::optional<Seen> &seen)
{
    return d->step(d->outbox->takeBack(id, QDateTime::currentDateTimeUtc(), seen));
}

Stored<Decided> Intake::edit(const Registration &corrected, int expectedRevision)
{
    return d->step(d->outbox->edit(corrected, expectedRevision, QDateTime::currentDateTimeUtc()));
}

Stored<Decided> Intake::sendAgain(const RecordId &id, const std::optional<Seen> &seen)
{
    return d->step(d->outbox->sendAgain(id, QDateTime::currentDateTimeUtc(), seen));
}

Stored<Decided> Intake::markRegistered(const RecordId &id, const QString &remoteId, const std::optional<Seen> &seen)
{
    return d->step(d->outbox->markRegistered(id, remoteId, QDateTime::currentDateTimeUtc(), seen));
}

Stored<Decided> Intake::discard(const RecordId &id, DiscardReason reason, const std::optional<Seen> &seen)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto discarded = d->outbox->discard(id, reason, now, seen);
    if (discarded == storage::StepOutcome::Done)
        std::ignore = d->outbox->removeTracesWhenDue(now); // the engine comes back to what cannot be done yet
    return d->step(discarded);
}

Stored<Erasure> Intake::eraseNow(const RecordId &id)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto erased = d->outbox->eraseNow(id, now);
    if (!erased)
        return tl::unexpected(erased.error());
    if (*erased == storage::ErasureOutcome::Erased)
        std::ignore = d->outbox->removeTraces(now); // the engine comes back to what a reader kept it from
    d->engine->wake();
    if (*erased != storage::ErasureOutcome::NotFound)
        d->logbook.write(logged::Erased{id, *erased == storage::ErasureOutcome::Erased});
    return erasure(*erased);
}

Stored<Decided> Intake::settleSecond(const RecordId &id)
{
    return d->step(d->outbox->settleSecond(id, QDateTime::currentDateTimeUtc()));
}

ImportResult Intake::importCsv(const QString &path, const QString &rejectsPath, bool again)
{
    const CheckContext context{QDate::currentDate(), d->configuration.region};
    auto report = clinic::importCsv(*d->outbox, {path, rejectsPath, again, context});
    d->engine->wake();
    return report;
}

tl::expected<HandedOver, HandOverError> Intake::handOver(const QString &path, const QString &passphrase)
{
    auto result = handover::write(*d->outbox, path, passphrase, QDateTime::currentDateTimeUtc());
    d->engine->wake();
    if (result && result->count > 0)
        d->logbook.write(logged::Moved{logged::Moved::Direction::HandedOver, result->count});
    return result;
}

tl::expected<TakenOver, HandOverError> Intake::takeOver(const QString &path, const QString &passphrase)
{
    auto result = handover::read(*d->outbox, path, passphrase, QDateTime::currentDateTimeUtc());
    d->engine->wake();
    if (result)
        d->logbook.write(logged::Moved{logged::Moved::Direction::TakenOver, result->taken});
    return result;
}

Stored<std::vector<Record>> Intake::list(const RecordFilter &filter)
{
    return d->outbox->list(toStorage(filter));
}

Stored<std::optional<Record>> Intake::find(const RecordId &id)
{
    return d->outbox->find(id);
}

Stored<std::vector<RecordEvent>> Intake::history(const RecordId &id)
{
    return d->outbox->history(id);
}

ReaderSource Intake::readerSource() const
{
    return {d->configuration.dataDir, d->cipher};
}

AuditResult Intake::exportAudit(const AuditRequest &request, QIODevice &to)
{
    AuditExport audit(*d->outbox, request, to);
    while (true) {
        const auto more = audit.step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return audit.count();
    }
}

AuditResult Intake::exportAudit(const AuditRequest &request, const QString &path)
{
    PrivateFile file(path);
    if (!file.open())
        return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, file.errorString()}));
    auto written = exportAudit(request, file.device());
    if (written && !file.commit())
        return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, file.errorString()}));
    return written;
}

void Intake::start()
{
    d->engine->start();
    if (std::exchange(d->uncleanEnd, false))
        QMetaObject::invokeMethod(
            this, [this] { checkDatabase(); }, Qt::QueuedConnection);
}

/// After an unclean end; a large file takes a while, so nobody waits for it. Until it was found sound, whoever starts
/// next checks it too.
void Intake::checkDatabase()
{
    const auto verdict = d->outbox->quickCheck();
    if (!verdict)
        return;
    d->logbook.write(logged::Checked{*verdict == "ok"_L1});
    if (*verdict != "ok"_L1)
        Q_EMIT storageFailed({StorageFault::Corrupt, *verdict});
    else
        storage::OwnerLock::clearDead(d->configuration.dataDir);
}

void Intake::tryNow()
{
    d->engine->tryNow();
}

QueueStatus Intake::status() const
{
    return d->engine->status();
}

void Intake::stop(std::chrono::milliseconds grace, const std::function<void()> &done)
{
    d->engine->stop(grace, done);
}

Stored<void> Intake::setApiKey(const QUrl &server, const QByteArray &key)
{
    auto kept = d->outbox->setSecret(keyNameFor(server), key);
    if (kept)
        configureEngine();
    return kept;
}

bool Intake::hasApiKey(const QUrl &server)
{
    return !d->keyFor(server).value_or(QByteArray()).isEmpty();
}

PrivacyGate &Intake::privacy()
{
    return *d->privacy;
}

void Intake::tryConnection(const Configuration &configuration, QObject *context, std::function<void(Diagnosis)> done)
{
    const auto finish = [configuration, done = std::move(done)](Diagnosis lines) {
        lines.push_back(diagnoseGroup(configuration));
        done(lines);
    };
    const auto endpoint = Private::endpointWith(configuration, configuration.apiKey);
    if (!endpoint) {
        QMetaObject::invokeMethod(
            context, [finish, server = configuration.apiUrl] { finish(diagnoseWithoutKey(server)); },
            Qt::QueuedConnection);
        return;
    }
    // It lives as long as its one request, or as the one who asks.
    auto *asking = new QObject(context);
    const auto api = std::make_shared<api::ProfilesApi>(*endpoint);
    connect(asking, &QObject::destroyed, asking, [api] {});
    api->list(1, 0, [finish, asking, server = configuration.apiUrl](const api::ReadOutcome &outcome) {
        asking->deleteLater();
        finish(diagnoseAnswer(outcome, server, QDateTime::currentDateTimeUtc()));
    });
}

void Intake::diagnose(const std::function<void(Diagnosis)> &done)
{
    const auto finish = [this, done](Diagnosis lines) {
        lines.push_back(diagnoseGroup(d->configuration));
        lines.push_back(diagnoseDisk(d->configuration.dataDir));
        const auto verdict = d->outbox->quickCheck();
        const bool sound = verdict && *verdict == "ok"_L1;
        lines.push_back({DiagnosisItem::Database, sound ? DiagnosisVerdict::Ok : DiagnosisVerdict::Failed,
                         sound ? DiagnosisFinding::Fine : DiagnosisFinding::DatabaseDamaged,
                         verdict ? (sound ? QString() : *verdict) : verdict.error().detail});
        lines.push_back(diagnoseSlots(keySlots(d->configuration.dataDir)));
        done(lines);
    };
    const QUrl server = d->configuration.apiUrl;
    const auto endpoint = Private::endpointWith(d->configuration, d->keyFor(server).value_or(QByteArray()));
    if (!endpoint) {
        QMetaObject::invokeMethod(
            this, [finish, server] { finish(diagnoseWithoutKey(server)); }, Qt::QueuedConnection);
        return;
    }
    // One for each: another diagnosis may be under way.
    std::erase_if(d->probes, [](const auto &probe) { return probe->inFlight() == 0; });
    d->probes.push_back(std::make_unique<api::ProfilesApi>(*endpoint));
    d->probes.back()->list(1, 0, [finish, server](const api::ReadOutcome &outcome) {
        finish(diagnoseAnswer(outcome, server, QDateTime::currentDateTimeUtc()));
    });
}

} // namespace clinic
