// SPDX-License-Identifier: Apache-2.0
#include "app/common/interrupt.h"
#include "app/common/passphrase.h"
#include "app/common/process_hardening.h"
#include "app/desktop/demo.h"
#include "app/desktop/options.h"
#include "core/intake/desktop_lock.h"
#include "core/intake/program_log.h"
#include "core/text/words.h"
#include "ui/main_window.h"
#include "ui/session_watch.h"
#include "ui/translator.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QSessionManager>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

constexpr int storageError = 4; // exit codes as those of the command line
constexpr int configurationError = 3;

int refuse(const QString &why, int exitCode)
{
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), why);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return exitCode;
}

int runWindow(const ConfigurationSources &sources, ui::Translator &translator, const std::optional<QString> &passphrase,
              bool isDemo)
{
    IntakeClient client;
    ui::MainWindow window(client, sources, translator, isDemo);
    const ui::SessionWatch session(QDBusConnection::sessionBus(), QDBusConnection::systemBus());
    QObject::connect(&session, &ui::SessionWatch::locked, &window, &ui::MainWindow::lock);
    QObject::connect(&window, &ui::MainWindow::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    const app::Interrupt interrupt; // what is in flight is answered first
    QObject::connect(&interrupt, &app::Interrupt::arrived, &window, &ui::MainWindow::end);
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &window, [&window](QSessionManager &manager) {
        if (window.holdsUnsaved()) { // the logout waits until the person has decided
            manager.cancel();
            window.close();
        }
    });
    window.show();
    window.unlock(passphrase);
    return QApplication::exec();
}

int run(const ConfigurationSources &sources, const QString &passphraseFile, const desktop::Demo *demo)
{
    const Configuration configuration = sources.read();
    ui::Translator translator;
    translator.use(configuration.language, configuration.region);
    const ProgramLog log(logged::Program::Desktop, sources);

    if (!sources.isMachineFileSound())
        return log.ended(refuse(text::machineFileUnsound(sources.machineFile()), configurationError));
    const auto lock = DesktopLock::acquire(configuration.dataDir);
    if (!lock) {
        log.write(logged::OpenFailed{lock.error().kind});
        return log.ended(refuse(text::sentence(lock.error()), storageError));
    }
    const auto given = app::givenPassphrase(passphraseFile);
    if (!given)
        return log.ended(refuse(passphraseFile + u": "_s + given.error().detail, configurationError));
    return log.ended(
        runWindow(sources, translator, demo ? std::optional(demo->passphrase()) : *given, demo != nullptr));
}

} // namespace

int main(int argc, char *argv[])
{
    app::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"clinic-intake"_s);
    QApplication::setApplicationDisplayName(u"Clinic Intake"_s);
    QApplication::setApplicationVersion(QStringLiteral(CLINIC_INTAKE_VERSION));
    QApplication::setDesktopFileName(u"clinic-intake"_s);
    QApplication::setWindowIcon(QIcon::fromTheme(u"clinic-intake"_s));
    QApplication::setQuitOnLastWindowClosed(false);

    int exitCode = 0;
    const auto options = desktop::parseOptions(argc, argv, exitCode);
    if (!options)
        return exitCode;
    if (!options->isDemo)
        return run(ConfigurationSources::ofSystem(options->settings), options->passphraseFile, nullptr);

    const auto demo = desktop::Demo::start();
    if (!demo)
        return refuse(demo.error(), configurationError);
    return run((*demo)->sources(options->settings), QString(), demo->get());
}
