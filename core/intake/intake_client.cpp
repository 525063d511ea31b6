// SPDX-License-Identifier: Apache-2.0
#include "core/intake/intake_client.h"

#include "core/intake/private_file.h"
#include "core/intake/record_reader.h"

#include <QThread>

#include <utility>

namespace clinic {

namespace {
using Opened = tl::expected<std::unique_ptr<Intake>, OpenFault>;

/// One that is under way, on the reader's thread, over a connection of its own.
struct RunningAudit
{
    std::unique_ptr<RecordReader> reader;
    std::unique_ptr<PrivateFile> file;
    AuditExport audit;
    QPointer<QObject> context;
    std::function<void(AuditResult)> done;

    /// What it came to, once it has.
    std::optional<AuditResult> step()
    {
        const auto more = audit.step();
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            return std::nullopt;
        if (!file->commit())
            return cannotWrite(*file);
        return AuditResult(audit.count());
    }

    static tl::unexpected<AuditError> cannotWrite(const PrivateFile &file)
    {
        return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, file.errorString()}));
    }
};

} // namespace

/// The two threads. Their objects are made, used and destroyed on them alone; `coreSide` and `readerSide` are what work
/// is posted to.
class IntakeClient::Private
{
public:
    explicit Private(IntakeClient *client) : q(client)
    {
        coreThread.setObjectName(QStringLiteral("core"));
        readerThread.setObjectName(QStringLiteral("reader"));
        coreSide->moveToThread(&coreThread);
        readerSide->moveToThread(&readerThread);
        // On their threads, whatever is still posted there: an event loop that is told to quit may leave that undone.
        QObject::connect(&coreThread, &QThread::finished, coreSide, [this] { intake.reset(); });
        QObject::connect(&readerThread, &QThread::finished, readerSide, [this] { reader.reset(); });
        QObject::connect(&coreThread, &QThread::finished, coreSide, &QObject::deleteLater);
        QObject::connect(&readerThread, &QThread::finished, readerSide, &QObject::deleteLater);
        coreThread.start();
        readerThread.start();
    }

    ~Private()
    {
        for (QThread *thread : {&coreThread, &readerThread}) {
            thread->quit();
            thread->wait();
        }
    }

    void onCore(const std::function<void()> &work) const
    {
        QMetaObject::invokeMethod(coreSide, work, Qt::QueuedConnection);
    }
    void onReader(const std::function<void()> &work) const
    {
        QMetaObject::invokeMethod(readerSide, work, Qt::QueuedConnection);
    }

    /// Hands `answer` to the client's thread; nothing happens if the context is gone by then.
    void answer(const QPointer<QObject> &context, const Answer &answer) const
    {
        QMetaObject::invokeMethod(
            q,
            [context, answer] {
                if (context)
                    answer();
            },
            Qt::QueuedConnection);
    }

    tl::expected<void, OpenFault> take(Opened opened);
    void answerOpened(const tl::expected<void, OpenFault> &result, const QPointer<QObject> &context,
                      const std::function<void(tl::expected<void, OpenFault>)> &done) const;
    void opened();
    void goOn(const std::shared_ptr<RunningAudit> &running);

    IntakeClient *q;
    QThread coreThread, readerThread;
    QObject *coreSide = new QObject;
    QObject *readerSide = new QObject;
    std::unique_ptr<Intake> intake;       // on coreThread
    std::unique_ptr<RecordReader> reader; // on readerThread, opened when it is first needed
    ReaderSource readerSource;            // on readerThread
};

/// On the core thread.
tl::expected<void, OpenFault> IntakeClient::Private::take(Opened opening)
{
    if (!opening)
        return tl::unexpected(opening.error());
    intake = std::move(*opening);
    opened();
    return {};
}

void IntakeClient::Private::answerOpened(const tl::expected<void, OpenFault> &result, const QPointer<QObject> &context,
                                         const std::function<void(tl::expected<void, OpenFault>)> &done) const
{
    QMetaObject::invokeMethod(
        q, [client = q, open = intake != nullptr] { client->m_open = open; }, Qt::QueuedConnection);
    answer(context, [done, result] { done(result); });
}

/// On the core thread: what the intake tells goes to the client, and delivery starts.
void IntakeClient::Private::opened()
{
    QObject::connect(intake.get(), &Intake::statusChanged, q, [client = q](const QueueStatus &status) {
        client->m_status = status;
        Q_EMIT client->statusChanged(status);
    });
    QObject::connect(intake.get(), &Intake::recordsChanged, q, &IntakeClient::recordsChanged);
    QObject::connect(intake.get(), &Intake::storageFailed, q, &IntakeClient::storageFailed);
    onReader([this, source = intake->readerSource()] {
        reader.reset();
        readerSource = source;
    });
    intake->start();
}

IntakeClient::IntakeClient(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

IntakeClient::~IntakeClient() = default;

void IntakeClient::open(const Configuration &configuration, const QString &passphrase, QObject *context,
                        std::function<void(tl::expected<void, OpenFault>)> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, configuration, passphrase, guard, done = std::move(done)] {
        d->intake.reset();
        d->answerOpened(d->take(Intake::open(configuration, passphrase)), guard, done);
    });
}

void IntakeClient::openWithKeychain(const Configuration &configuration, QObject *context,
                                    std::function<void(tl::expected<void, OpenFault>)> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, configuration, guard, done = std::move(done)] {
        d->intake.reset();
        Intake::openWithKeychain(configuration, d->coreSide, [this, guard, done](Opened intake) {
            // A passphrase was quicker than the keychain.
            const bool isOvertaken = d->intake != nullptr;
            d->answerOpened(isOvertaken ? tl::expected<void, OpenFault>() : d->take(std::move(intake)), guard, done);
        });
    });
}

void IntakeClient::rememberInKeychain(QObject *context, std::function<void(Keyed<void>)> done)
{
    withKeychain(
        context, [](Intake &intake, const auto &answered) { intake.rememberInKeychain(answered); }, std::move(done));
}

void IntakeClient::forgetInKeychain(QObject *context, std::function<void(Keyed<void>)> done)
{
    withKeychain(
        context, [](Intake &intake, const auto &answered) { intake.forgetInKeychain(answered); }, std::move(done));
}

void IntakeClient::removeSlot(const QString &id, QObject *context, std::function<void(Keyed<void>)> done)
{
    withKeychain(
        context, [id](Intake &intake, const auto &answered) { intake.removeSlot(id, answered); }, std::move(done));
}

void IntakeClient::tryConnection(const Configuration &configuration, QObject *context,
                                 std::function<void(Diagnosis)> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, configuration, guard, done = std::move(done)] {
        Intake::tryConnection(configuration, d->coreSide, [this, guard, done](const Diagnosis &lines) {
            d->answer(guard, [done, lines] { done(lines); });
        });
    });
}

void IntakeClient::withKeychain(QObject *context, KeychainCommand command, std::function<void(Keyed<void>)> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, guard, command = std::move(command), done = std::move(done)] {
        if (!d->intake)
            return;
        command(*d->intake,
                [this, guard, done](const Keyed<void> &result) { d->answer(guard, [done, result] { done(result); }); });
    });
}

void IntakeClient::run(QObject *context, std::function<Answer(Intake &)> command)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, guard, command = std::move(command)] {
        if (d->intake)
            d->answer(guard, command(*d->intake));
    });
}

void IntakeClient::read(const RecordFilter &filter, QObject *context,
                        std::function<void(Stored<std::vector<Record>>)> done)
{
    const QPointer<QObject> guard(context);
    d->onReader([this, filter, guard, done = std::move(done)] {
        Stored<std::vector<Record>> records;
        if (!d->reader) {
            auto opened = RecordReader::open(d->readerSource);
            if (opened)
                d->reader = std::move(*opened);
            else
                records = tl::unexpected(opened.error());
        }
        if (d->reader)
            records = d->reader->list(filter);
        if (!records)
            d->reader.reset(); // opened afresh next time: the file may have come back
        d->answer(guard, [done, records = std::move(records)] { done(records); });
    });
}

void IntakeClient::exportAudit(const AuditRequest &request, const QString &path, QObject *context,
                               std::function<void(AuditResult)> done)
{
    const QPointer<QObject> guard(context);
    d->onReader([this, request, path, guard, done = std::move(done)] {
        auto reader = RecordReader::open(d->readerSource);
        auto file = std::make_unique<PrivateFile>(path);
        if (!reader || !file->open()) {
            const AuditResult fault =
                reader ? AuditResult(RunningAudit::cannotWrite(*file)) : tl::unexpected(AuditError(reader.error()));
            d->answer(guard, [done, fault] { done(fault); });
            return;
        }
        auto audit = (*reader)->audit(request, file->device());
        d->goOn(std::make_shared<RunningAudit>(
            RunningAudit{std::move(*reader), std::move(file), std::move(audit), guard, done}));
    });
}

/// A part; the next one has its turn after whatever else waits to be read.
void IntakeClient::Private::goOn(const std::shared_ptr<RunningAudit> &running)
{
    if (running->context.isNull())
        return; // the unfinished file goes with it
    if (const auto result = running->step())
        answer(running->context, [done = running->done, result = *result] { done(result); });
    else
        onReader([this, running] { goOn(running); });
}

void IntakeClient::supportReport(const ConfigurationSources &sources, QObject *context,
                                 std::function<void(SupportReport)> done)
{
    const QPointer<QObject> guard(context);
    d->onReader([this, sources, guard, done = std::move(done)] {
        d->answer(guard,
                  [done, report = SupportReport::make(sources, QDateTime::currentDateTimeUtc())] { done(report); });
    });
}

void IntakeClient::saveSupportReport(const SupportReport &report, const QString &path, QObject *context,
                                     std::function<void(SupportSaved)> done)
{
    const QPointer<QObject> guard(context);
    d->onReader([this, report, path, guard, done = std::move(done)] {
        d->answer(guard, [done, saved = report.save(path)] { done(saved); });
    });
}

void IntakeClient::diagnose(QObject *context, std::function<void(Diagnosis)> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, guard, done = std::move(done)] {
        if (!d->intake)
            return;
        d->intake->diagnose(
            [this, guard, done](const Diagnosis &lines) { d->answer(guard, [done, lines] { done(lines); }); });
    });
}

void IntakeClient::stop(std::chrono::milliseconds grace, QObject *context, std::function<void()> done)
{
    const QPointer<QObject> guard(context);
    d->onCore([this, grace, guard, done = std::move(done)] {
        if (!d->intake) {
            d->answer(guard, done);
            return;
        }
        d->intake->stop(grace, [this, guard, done] { d->answer(guard, done); });
    });
}

} // namespace clinic
