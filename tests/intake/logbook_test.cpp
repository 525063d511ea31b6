// SPDX-License-Identifier: Apache-2.0
#include "core/intake/logbook.h"
#include "core/intake/program_log.h"
#include "tests/intake/front_desk.h"
#include "tests/storage/older_versions.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using storage::test::registrationOf;

Q_DECLARE_METATYPE(ScriptedServer::Security)

/// What of an outbox's life is found in the log.
class LogbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void openingIsTold();
    void whatDoesNotOpenIsTold_data();
    void whatDoesNotOpenIsTold();
    void aMigrationIsTold();
    void whatTheKeychainDoesNotAnswerIsTold();
    void anUncleanEndIsTold();
    void aDeliveryIsOneLine();
    void aPhaseIsToldOnce();
    void theKindOfATlsFaultIsTold_data();
    void theKindOfATlsFaultIsTold();
    void changesOfSlotsAreTold();
    void erasingIsTold();
    void storageFaultsAreToldOnceUntilTheNextRest();
    void aProgramTellsItsSettings();

private:
    Configuration configuration(const QUrl &server = QUrl(u"http://127.0.0.1:9"_s)) const
    {
        auto result = configurationFor(m_home->filePath(u"data"_s), server);
        result.logDir = m_home->filePath(u"log"_s);
        return result;
    }
    /// Without time, process and what stands before the event's name.
    QStringList told() const
    {
        QStringList lines;
        for (const QByteArray &line : EventLog(m_home->filePath(u"log"_s)).tail(1000))
            lines << QString::fromLatin1(line).section(u' ', 3);
        return lines;
    }
    bool isTold(const QString &beginning) const
    {
        return !told().filter(QRegularExpression(u'^' + QRegularExpression::escape(beginning))).isEmpty();
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void LogbookTest::openingIsTold()
{
    openIntake(configuration());
    QCOMPARE(told(), QStringList{u"opened schema=%1"_s.arg(storage::Outbox::newestSchema())});
    QVERIFY(storage::Outbox::newestSchema() > 1);
}

void LogbookTest::whatDoesNotOpenIsTold_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::newRow("wrong passphrase") << u"wrong passphrase"_s << QString() << u"open_failed fault=wrong_passphrase"_s;
    QTest::newRow("no passphrase") << QString() << QString() << QString();
    QTest::newRow("not a database") << passphrase << u"outbox.db"_s << u"open_failed fault=not_a_database"_s;
    QTest::newRow("damaged key slots") << passphrase << u"keys.json"_s << u"open_failed fault=slots_damaged"_s;
}

void LogbookTest::whatDoesNotOpenIsTold()
{
    QFETCH(QString, given);
    QFETCH(QString, file);
    QFETCH(QString, line);
    auto silent = configuration();
    silent.logDir.clear();
    openIntake(silent);
    QVERIFY(told().isEmpty());
    if (!file.isEmpty())
        writeFile(m_home->filePath(u"data"_s), file, "Maria Schmidt");
    QVERIFY(!Intake::open(configuration(), given));
    QCOMPARE(told(), line.isEmpty() ? QStringList() : QStringList{line});
}

void LogbookTest::aMigrationIsTold()
{
    auto silent = configuration();
    silent.logDir.clear();
    openIntake(silent);
    const QString file = storage::Outbox::fileIn(m_home->filePath(u"data"_s));
    QVERIFY(QFile::remove(file));
    storage::test::makeVersion(1, file);
    openIntake(configuration());
    QCOMPARE(told().value(0), u"migrated from=1 to=%1"_s.arg(storage::Outbox::newestSchema()));
}

void LogbookTest::whatTheKeychainDoesNotAnswerIsTold()
{
    const EventLog log(m_home->filePath(u"log"_s));
    Logbook::openFailed(log, Fault<VaultFault>{VaultFault::KeychainTimedOut, u"words"_s});
    Logbook(log).keychainAnswered(tl::unexpected(Fault<VaultFault>{VaultFault::KeychainDenied, u"words"_s}));
    Logbook(log).keychainAnswered({});
    QCOMPARE(told(),
             QStringList({u"keychain_failed fault=keychain_timed_out"_s, u"keychain_failed fault=keychain_denied"_s}));
}

void LogbookTest::anUncleanEndIsTold()
{
    openIntake(configuration());
    writeFile(m_home->filePath(u"data/owners"_s), u"0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11.lock"_s, {});
    const auto intake = openIntake(configuration());
    intake->start();
    QVERIFY(waitFor([&] { return told().contains(u"checked sound=yes"_s); }));
    QVERIFY(told().contains(u"unclean_end"_s));
}

void LogbookTest::aDeliveryIsOneLine()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const auto intake = openIntake(configuration(server.url()));
    for (int i = 0; i < 5; ++i)
        QVERIFY(intake->save(registrationOf(u"Aino"_s)));
    intake->start();
    QVERIFY(waitFor([&] { return isTold(u"records "_s); }));
    QVERIFY(told().contains(u"records registered=5 unreadable=0 held_back=0 registered_twice=0"_s));
    QVERIFY(told().contains(u"queue_connected server=127.0.0.1:%1"_s.arg(server.port())));
    QCOMPARE(told().size(), 3); // opened, connected, and these
}

void LogbookTest::aPhaseIsToldOnce()
{
    ScriptedServer server;
    server.shutDown();
    const auto intake = openIntake(configuration(server.url()));
    QVERIFY(intake->save(registrationOf(u"Aino"_s)));
    int rests = 0;
    connect(intake.get(), &Intake::rested, this, [&] { ++rests; });
    intake->start();
    QVERIFY(waitFor([&] { return rests == 1; }));
    intake->tryNow();
    QVERIFY(waitFor([&] { return rests == 2; }));
    const QString line = u"queue_unreachable server=127.0.0.1:%1 reason=refused"_s.arg(server.port());
    QCOMPARE(told().count(line), 1);
    server.listenAgain();
    server.onRequest([](const Request &) { return Reply::json(401, QByteArray("{}")); });
    intake->tryNow();
    QVERIFY(
        waitFor([&] { return isTold(u"queue_paused server=127.0.0.1:%1 reason=key_refused"_s.arg(server.port())); }));
}

void LogbookTest::theKindOfATlsFaultIsTold_data()
{
    using Security = ScriptedServer::Security;
    QTest::addColumn<ScriptedServer::Security>("security");
    QTest::addColumn<bool>("trusts");
    QTest::addColumn<QString>("kind");
    QTest::newRow("expired") << Security::TlsExpired << true << u"expired"_s;
    QTest::newRow("of another host") << Security::TlsWrongHost << true << u"wrong_host"_s;
    QTest::newRow("self-signed") << Security::TlsUntrusted << true << u"self_signed"_s;
    QTest::newRow("signed by a stranger") << Security::Tls << false << u"unknown_authority"_s;
    QTest::newRow("no TLS") << Security::TlsNotSpoken << true << u"handshake"_s;
}

void LogbookTest::theKindOfATlsFaultIsTold()
{
    QFETCH(ScriptedServer::Security, security);
    QFETCH(bool, trusts);
    QFETCH(QString, kind);
    ScriptedServer server(security);
    auto with = configuration(server.url());
    if (trusts)
        with.caFile = ScriptedServer::authorityFile();
    const auto intake = openIntake(with);
    QVERIFY(intake->save(registrationOf(u"Aino"_s)));
    intake->start();
    QVERIFY(waitFor([&] { return isTold(u"queue_paused"_s); }));
    QVERIFY2(isTold(u"queue_paused server=127.0.0.1:%1 reason=tls_fault tls=%2"_s.arg(server.port()).arg(kind)),
             qPrintable(told().join(u'\n')));
}

void LogbookTest::changesOfSlotsAreTold()
{
    const auto intake = openIntake(configuration());
    QVERIFY(intake->addPassphrase(u"seven green bicycles"_s, u"Maria Schmidt"_s));
    QVERIFY(intake->changePassphrase(u"seven green bicycles"_s, u"eight blue bicycles"_s));
    bool isAnswered = false;
    intake->removeSlot(Intake::keySlots(configuration().dataDir)->back().id,
                       [&](const Keyed<void> &removed) { isAnswered = removed.has_value(); });
    QVERIFY(waitFor([&] { return isAnswered; }));
    QCOMPARE(told().mid(1),
             QStringList({u"key_slots change=added kind=passphrase"_s, u"key_slots change=changed kind=passphrase"_s,
                          u"key_slots change=removed kind=passphrase"_s}));
}

void LogbookTest::erasingIsTold()
{
    const auto intake = openIntake(configuration());
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(one));
    QVERIFY(intake->eraseNow(one.id));
    QVERIFY(intake->eraseNow(RecordId::make()));
    QCOMPARE(told().mid(1), QStringList{u"erased record=%1 done=yes"_s.arg(one.id.toString())});
}

void LogbookTest::storageFaultsAreToldOnceUntilTheNextRest()
{
    Logbook book{EventLog(m_home->filePath(u"log"_s))};
    book.storageFailed(StorageFault::Full);
    book.storageFailed(StorageFault::Full);
    book.storageFailed(StorageFault::Io);
    book.rested({});
    book.storageFailed(StorageFault::Io);
    QCOMPARE(told().filter(u"storage_failed"_s),
             QStringList({u"storage_failed fault=full"_s, u"storage_failed fault=io"_s, u"storage_failed fault=io"_s}));
}

void LogbookTest::aProgramTellsItsSettings()
{
    const QString settings = writeFile(m_home->path(), u"settings.ini"_s, "[data]\nretention_days=Maria\n");
    QVERIFY(QDir(m_home->path()).mkdir(u"folder"_s));
    const ConfigurationSources sources(m_home->filePath(u"folder"_s), settings, {}, {}, m_home->filePath(u"log"_s));
    {
        const ProgramLog log(logged::Program::CommandLine, sources);
        QCOMPARE(log.ended(3), 3);
    }
    QVERIFY(told().takeFirst().startsWith("started program=command_line"_L1));
    QCOMPARE(told().mid(1), QStringList({u"settings_file_unusable source=machine"_s,
                                         u"setting_unusable setting=data/retention_days source=settings"_s,
                                         u"ended program=command_line exit_code=3"_s}));
}

QTEST_GUILESS_MAIN(LogbookTest)
#include "logbook_test.moc"
