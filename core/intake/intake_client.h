// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"
#include "core/intake/support_report.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>

namespace clinic {

/// The desktop's end of the core thread. Every command is a value that runs there; its one result comes back to the
/// caller's thread, or nowhere if `context` is gone by then. Reads run on a thread and a read-only connection of their
/// own, so that a long list never delays a save.
class IntakeClient : public QObject
{
    Q_OBJECT
public:
    explicit IntakeClient(QObject *parent = nullptr);
    /// Waits for the threads; call stop() first.
    ~IntakeClient() override;

    /// Opens the outbox on the core thread; on success delivery starts.
    void open(const Configuration &configuration, const QString &passphrase, QObject *context,
              std::function<void(tl::expected<void, OpenFault>)> done);
    /// The same with what this user's keychain holds, asking nobody (see Intake::openWithKeychain()). The window need
    /// not wait for it: while a slow keychain still thinks, open() with a passphrase may overtake it.
    void openWithKeychain(const Configuration &configuration, QObject *context,
                          std::function<void(tl::expected<void, OpenFault>)> done);
    bool isOpen() const { return m_open; }

    /// See Intake::rememberInKeychain(); after open() with a passphrase, in particular when that made a new outbox. May
    /// take as long as the keychain's patience. Only after open() succeeded.
    void rememberInKeychain(QObject *context, std::function<void(Keyed<void>)> done);
    void forgetInKeychain(QObject *context, std::function<void(Keyed<void>)> done);

    void removeSlot(const QString &id, QObject *context, std::function<void(Keyed<void>)> done);
    /// See Intake::tryConnection(); open or not.
    void tryConnection(const Configuration &configuration, QObject *context, std::function<void(Diagnosis)> done);

    /// Runs `command(intake)` on the core thread and hands its result to `done` here. Only after open() succeeded.
    template <typename Command, typename Done>
    void ask(QObject *context, Command command, Done done)
    {
        run(context, [command = std::move(command), done = std::move(done)](Intake &intake) mutable {
            if constexpr (std::is_void_v<std::invoke_result_t<Command, Intake &>>) {
                command(intake);
                return std::function<void()>([done = std::move(done)]() mutable { done(); });
            } else {
                return std::function<void()>(
                    [done = std::move(done), result = command(intake)]() mutable { done(std::move(result)); });
            }
        });
    }

    /// Reads records without waiting for the core thread.
    void read(const RecordFilter &filter, QObject *context, std::function<void(Stored<std::vector<Record>>)> done);
    /// As Intake::exportAudit(). Lists are read in between, and nothing is saved any later for it. It ends, and there
    /// is no file, as soon as `context` is gone.
    void exportAudit(const AuditRequest &request, const QString &path, QObject *context,
                     std::function<void(AuditResult)> done);
    /// See supportReport(); open or not.
    void supportReport(const ConfigurationSources &sources, QObject *context, std::function<void(SupportReport)> done);
    void saveSupportReport(const SupportReport &report, const QString &path, QObject *context,
                           std::function<void(SupportSaved)> done);
    void diagnose(QObject *context, std::function<void(Diagnosis)> done);

    /// Lets what is in flight finish (for at most `grace`), then calls back once.
    void stop(std::chrono::milliseconds grace, QObject *context, std::function<void()> done);

    const QueueStatus &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const clinic::QueueStatus &status);
    void recordsChanged();
    void storageFailed(const clinic::Fault<clinic::StorageFault> &fault);

private:
    using Answer = std::function<void()>;
    void run(QObject *context, std::function<Answer(Intake &)> command);
    using KeychainCommand = std::function<void(Intake &, const std::function<void(Keyed<void>)> &)>;
    void withKeychain(QObject *context, KeychainCommand command, std::function<void(Keyed<void>)> done);

    class Private;
    std::unique_ptr<Private> d;
    QueueStatus m_status;
    bool m_open = false;
};

} // namespace clinic
