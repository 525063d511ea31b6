// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTest>

#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

/// A terminal for a program to be started with; what the program writes to it is collected.
class PseudoTerminal
{
public:
    PseudoTerminal()
    {
        m_ok = ::openpty(&m_master, &m_slave, nullptr, nullptr, nullptr) == 0;
        m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
            char buffer[4096];
            const auto count = ::read(m_master, buffer, sizeof buffer);
            if (count > 0)
                m_seen.append(buffer, count);
            else
                m_notifier->setEnabled(false);
        });
    }
    ~PseudoTerminal()
    {
        m_notifier.reset();
        ::close(m_master);
        ::close(m_slave);
    }
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    bool isOpen() const { return m_ok; }
    const QByteArray &seen() const { return m_seen; }
    bool type(const QByteArray &keys) const { return ::write(m_master, keys.constData(), size_t(keys.size())) > 0; }

    /// The program gets it as its controlling terminal and its standard error.
    void giveTo(QProcess &process) const
    {
        process.setChildProcessModifier([slave = m_slave] {
            ::setsid();
            ::ioctl(slave, TIOCSCTTY, 0);
            ::dup2(slave, STDERR_FILENO);
        });
    }

private:
    int m_master = -1, m_slave = -1;
    bool m_ok = false;
    QByteArray m_seen;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

constexpr int patience = 30000; // ms

} // namespace

/// What only happens on a terminal.
class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressIsDrawnAndTakenAway();
    void passphraseIsAskedForWithoutEcho();
    void newPassphraseIsAskedForTwice();
};

void TerminalTest::progressIsDrawnAndTakenAway()
{
    ScriptedServer server;
    server.onRequest([](const Request &request) {
        return request.method == "POST" ? profileCreated(request).held() : Reply::json(200, QByteArray("[]"));
    });
    Cli cli(server.url());
    for (int i = 0; i < 3; ++i)
        cli.add({u"--offline"_s});

    PseudoTerminal terminal;
    QVERIFY(terminal.isOpen());
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    terminal.giveTo(process);
    process.start(QStringLiteral(CLI_PROGRAM), {u"sync"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("] 0/3"), patience);
    server.release();
    const Ended synced = cli.finish(process);
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.object().value("registered"_L1).toInt(), 3); // nothing else on standard output
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().endsWith("\r\033[K"), patience);
    QVERIFY(terminal.seen().contains("] 3/3"));
}

void TerminalTest::passphraseIsAskedForWithoutEcho()
{
    Cli cli(QUrl(u"http://127.0.0.1:9/api/v1"_s));
    cli.add({u"--offline"_s});
    cli.unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);

    PseudoTerminal terminal;
    QVERIFY(terminal.isOpen());
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    terminal.giveTo(process);
    process.start(QStringLiteral(CLI_PROGRAM), {u"list"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("Passphrase: "), patience);
    QVERIFY(terminal.type(Cli::passphrase.toUtf8() + '\n'));
    const Ended listed = cli.finish(process);
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.array().size(), qsizetype(1));
    QVERIFY(!terminal.seen().contains(Cli::passphrase.toUtf8()));
}

void TerminalTest::newPassphraseIsAskedForTwice()
{
    Cli cli(QUrl(u"http://127.0.0.1:9/api/v1"_s));
    cli.unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);

    PseudoTerminal terminal;
    QVERIFY(terminal.isOpen());
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    terminal.giveTo(process);
    process.start(QStringLiteral(CLI_PROGRAM), {u"list"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("New passphrase"), patience);
    QVERIFY(terminal.type(Cli::passphrase.toUtf8() + '\n'));
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("once more"), patience);
    QVERIFY(terminal.type("something else\n"));
    QCOMPARE(cli.finish(process).exitCode, 4);
    QVERIFY(!QFile::exists(cli.dataFolder()));
}

QTEST_GUILESS_MAIN(TerminalTest)

#include "terminal_test.moc"
