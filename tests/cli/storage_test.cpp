// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"
#include "tests/cli/cli_process.h"
#include "tests/intake/mishaps.h"
#include "tests/storage/storage_fixture.h"
#include "tests/support/profile_store.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

/// What may happen to the data folder of `cli` between two commands, and what each command says until it is over.
struct Trouble
{
    QString code;     ///< of the error, in JSON
    QString sentence; ///< for people
    std::function<void(Cli &cli)> happens, ends;
    bool mayBeRead = false; ///< what is there can be listed all the same
    bool isOfAUser = false; ///< it is none to the administrator
};

QString sentenceOf(StorageFault kind)
{
    return text::sentence(Fault<StorageFault>{kind, {}});
}

Trouble troubleOf(const Mishap &mishap, const QString &code)
{
    return {code, sentenceOf(mishap.fault), [mishap](Cli &cli) { mishap.happens(cli.dataFolder()); },
            [mishap](Cli &cli) { mishap.ends(cli.dataFolder()); }};
}

Trouble readOnlyFolder()
{
    const auto mayOnlyRead = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
    return {.code = u"read_only"_s,
            .sentence = sentenceOf(StorageFault::ReadOnly),
            .happens = [mayOnlyRead](Cli &cli) { QFile::setPermissions(cli.dataFolder(), mayOnlyRead); },
            .ends =
                [mayOnlyRead](Cli &cli) {
                    QFile::setPermissions(cli.dataFolder(), mayOnlyRead | QFile::WriteOwner | QFile::WriteGroup);
                },
            .isOfAUser = true};
}

/// Written as a share of the network, which this system takes for the same folder.
Trouble networkDrive()
{
    return {.code = u"network_file_system"_s,
            .sentence = sentenceOf(StorageFault::NetworkFileSystem),
            .happens = [](Cli &cli) { cli.setVariable(u"CLINIC_INTAKE_DATA_DIR"_s, u'/' + cli.dataFolder()); },
            .ends = [](Cli &cli) { cli.setVariable(u"CLINIC_INTAKE_DATA_DIR"_s, cli.dataFolder()); }};
}

Trouble fileInPlaceOfTheFolder()
{
    return {.code = u"folder_unusable"_s,
            .sentence = sentenceOf(StorageFault::FolderUnusable),
            .happens =
                [](Cli &cli) {
                    QDir().rename(cli.dataFolder(), cli.path(u"away"_s));
                    cli.write(u"data"_s, "x");
                },
            .ends =
                [](Cli &cli) {
                    QFile::remove(cli.dataFolder());
                    QDir().rename(cli.path(u"away"_s), cli.dataFolder());
                }};
}

QStringList statesIn(Cli &cli)
{
    QStringList states;
    const auto records = cli.run({u"list"_s, u"--json"_s}).array();
    for (const QJsonValue &record : records)
        states << record["state"_L1].toString();
    return states;
}

} // namespace

Q_DECLARE_METATYPE(Trouble)

/// What happens to the data folder from one command to the next: each says so, and nothing is lost or sent twice.
class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyCommandSaysSoUntilItIsOver_data();
    void everyCommandSaysSoUntilItIsOver();
    void nothingIsMadeWhereItIsNotSafe_data();
    void nothingIsMadeWhereItIsNotSafe();
    void anOlderBackupIsLookedUpBeforeItIsSent();

private:
    std::unique_ptr<QProcess> start(const QString &verb, User user);
    Ended run(const QString &verb);

    std::unique_ptr<ScriptedServer> m_server;
    ProfileStore m_store;
    std::unique_ptr<Cli> m_cli;
};

void StorageTest::init()
{
    m_store = {};
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest(m_store.handler());
    m_cli = std::make_unique<Cli>(m_server->url());
}

void StorageTest::cleanup()
{
    QVERIFY2(m_cli->leaks().isEmpty(), qPrintable(m_cli->leaks().join(u' ')));
}

std::unique_ptr<QProcess> StorageTest::start(const QString &verb, User user)
{
    QStringList arguments{verb, u"--json"_s};
    if (verb == "add"_L1)
        arguments << u"--first-name=Maria"_s << u"--sex=female"_s << u"--date-of-birth=22.3.1985"_s;
    return m_cli->start(arguments, {}, user);
}

Ended StorageTest::run(const QString &verb)
{
    const auto program = start(verb, User::Same);
    return m_cli->finish(*program);
}

void StorageTest::everyCommandSaysSoUntilItIsOver_data()
{
    QTest::addColumn<Trouble>("trouble");
    Trouble locked = troubleOf(lockedDatabase(), u"busy"_s);
    locked.mayBeRead = true;
    QTest::newRow("another program keeps the database locked") << locked;
    QTest::newRow("the folder may only be read") << readOnlyFolder();
    QTest::newRow("the folder is gone, and a file is in its place") << fileInPlaceOfTheFolder();
    QTest::newRow("the folder is on a network drive") << networkDrive();
    const QStringList codes{u"io"_s, u"not_a_database"_s, u"not_a_database"_s, u"newer_schema"_s};
    const auto mishaps = mishapsOfTheFile();
    QCOMPARE(codes.size(), qsizetype(mishaps.size()));
    for (std::size_t i = 0; i < mishaps.size(); ++i)
        QTest::newRow(mishaps[i].name) << troubleOf(mishaps[i], codes[qsizetype(i)]);
}

void StorageTest::everyCommandSaysSoUntilItIsOver()
{
    QFETCH(const Trouble, trouble);
    const bool isAdministrator = ::geteuid() == 0;
    if (trouble.isOfAUser && isAdministrator && !m_cli->canBeNobody())
        QSKIP("another user cannot start the program: it is in a folder that is closed to others");
    const User user = trouble.isOfAUser && isAdministrator ? User::Nobody : User::Same;
    QVERIFY(user == User::Same || m_cli->shareDataFolder());
    QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);

    trouble.happens(*m_cli);
    std::vector<std::pair<QString, std::unique_ptr<QProcess>>> programs;
    for (const QString &verb : {u"add"_s, u"list"_s, u"sync"_s})
        programs.emplace_back(verb, start(verb, user));
    for (const auto &[verb, program] : programs) {
        const Ended ended = m_cli->finish(*program);
        if (verb == "list"_L1 && trouble.mayBeRead) {
            QCOMPARE(ended.exitCode, 0);
            QCOMPARE(ended.array().size(), qsizetype(1));
            continue;
        }
        QVERIFY2(ended.exitCode == 4, qPrintable(verb + u": %1"_s.arg(ended.exitCode)));
        const QJsonObject error = ended.object()["error"_L1].toObject();
        QCOMPARE(error["code"_L1].toString(), trouble.code);
        QCOMPARE(error["message"_L1].toString(), trouble.sentence);
        // Whoever adds somebody is told as well how not to add them twice.
        const QByteArrayList told = ended.err.trimmed().split('\n');
        QCOMPARE(told.front(), trouble.sentence.toUtf8());
        QVERIFY(told.size() == 1 || (verb == "add"_L1 && told.size() == 2 && told.back().contains("--id")));
    }
    QCOMPARE(m_server->requestCount(), 0);

    trouble.ends(*m_cli);
    QCOMPARE(statesIn(*m_cli), QStringList{u"queued"_s});
    QCOMPARE(run(u"add"_s).exitCode, 0);
    QCOMPARE(run(u"sync"_s).exitCode, 0);
    QCOMPARE(statesIn(*m_cli), QStringList({u"registered"_s, u"registered"_s}));
    QCOMPARE(m_server->postCount(), 2);
}

void StorageTest::nothingIsMadeWhereItIsNotSafe_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("on a network drive") << networkDrive();
    QTest::newRow("where a file is") << fileInPlaceOfTheFolder();
}

void StorageTest::nothingIsMadeWhereItIsNotSafe()
{
    QFETCH(const Trouble, trouble);
    trouble.happens(*m_cli);
    for (const QString &verb : {u"add"_s, u"list"_s, u"sync"_s}) {
        const Ended ended = run(verb);
        QCOMPARE(ended.exitCode, 4);
        QCOMPARE(ended.object()["error"_L1]["code"_L1].toString(), trouble.code);
    }
    QVERIFY(QDir(m_cli->dataFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());

    trouble.ends(*m_cli);
    QCOMPARE(run(u"add"_s).exitCode, 0);
    QCOMPARE(statesIn(*m_cli), QStringList{u"registered"_s});
}

void StorageTest::anOlderBackupIsLookedUpBeforeItIsSent()
{
    m_cli->setVariable(u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s, u"1000"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_SETTLE_MS"_s, u"20"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"20"_s);
    const QString file = storage::Outbox::fileIn(m_cli->dataFolder()), backup = m_cli->path(u"backup"_s);
    QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
    QVERIFY(QFile::copy(file, backup));
    QCOMPARE(run(u"sync"_s).exitCode, 0);
    QCOMPARE(m_server->postCount(), 1);

    QVERIFY(QFile::remove(file) && QFile::copy(backup, file));
    QCOMPARE(statesIn(*m_cli), QStringList{u"unconfirmed"_s});
    QCOMPARE(run(u"add"_s).exitCode, 0);
    const Ended synced = m_cli->run({u"sync"_s, u"--wait"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(statesIn(*m_cli), QStringList({u"registered"_s, u"registered"_s}));
    QCOMPARE(m_server->postCount(), 2); // the first one, and that of the other patient
}

QTEST_GUILESS_MAIN(StorageTest)

#include "storage_test.moc"
