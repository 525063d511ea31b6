// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

namespace {

const QString someId = u"0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11"_s;

/// Where nothing listens; nothing here is to be delivered.
const QUrl nowhere(u"http://127.0.0.1:9/api/v1"_s);

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

} // namespace

/// Command lines, configurations and outboxes that cannot be used.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion_data();
    void helpAndVersion();
    void wrongConfiguration_data();
    void wrongConfiguration();
    void commandLineComesFirst();
    void brokenSettingsFileIsLeftOut();
    void wrongPassphrase();
    void noPassphrase();
    void weakPassphrase();
    void passphraseFile();
    void openPassphraseFileIsWarnedOf();
    void missingPassphraseFile();
    void somethingElseIsKept();
    void newerDatabaseIsRefused();
    void lostKeySlotsAreNotMadeAnew();
    void nothingIsReadableInTheFolder();

private:
    QString outboxFile() const { return m_cli->dataFolder() + u"/outbox.db"_s; }
    QString errorOf(const Ended &ended) const;

    std::unique_ptr<Cli> m_cli;
};

void UsageTest::init()
{
    m_cli = std::make_unique<Cli>(nowhere);
}

void UsageTest::cleanup()
{
    QVERIFY2(m_cli->leaks().isEmpty(), qPrintable(m_cli->leaks().join(u' ')));
}

QString UsageTest::errorOf(const Ended &ended) const
{
    return ended.object().value("error"_L1)["code"_L1].toString();
}

void UsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("no verb") << QStringList();
    QTest::newRow("unknown verb") << QStringList({u"register"_s, u"Maria"_s});
    QTest::newRow("misspelt option") << QStringList({u"add"_s, u"--fist-name=Maria"_s});
    QTest::newRow("misspelt option, value apart") << QStringList({u"add"_s, u"--fist-name"_s, u"Maria"_s});
    QTest::newRow("value without option") << QStringList({u"add"_s, u"Maria"_s});
    QTest::newRow("two values") << QStringList({u"add"_s, u"-"_s, u"Maria"_s});
    QTest::newRow("both ways of input") << QStringList({u"add"_s, u"-"_s, u"--first-name"_s, u"Maria"_s});
    QTest::newRow("option without value") << QStringList({u"add"_s, u"--first-name"_s});
    QTest::newRow("option in the place of a value") << QStringList({u"add"_s, u"--first-name"_s, u"--offline"_s});
    QTest::newRow("id that is no UUID") << QStringList({u"add"_s, u"--id"_s, u"Maria"_s});
    QTest::newRow("unknown state") << QStringList({u"list"_s, u"--state"_s, u"queued,Maria"_s});
    QTest::newRow("import without file") << QStringList({u"import"_s});
    QTest::newRow("timeout that is no number") << QStringList({u"sync"_s, u"--timeout"_s, u"soon"_s});
    QTest::newRow("negative timeout") << QStringList({u"sync"_s, u"--timeout=-1"_s});
    QTest::newRow("edit without id") << QStringList({u"edit"_s, u"--first-name"_s, u"Maria"_s});
    QTest::newRow("edit without field") << QStringList({u"edit"_s, someId});
    QTest::newRow("resolve without decision") << QStringList({u"resolve"_s, someId});
    QTest::newRow("both decisions") << QStringList(
        {u"resolve"_s, someId, u"--send-again"_s, u"--registered-as"_s, someId});
    QTest::newRow("registered as no UUID") << QStringList({u"resolve"_s, someId, u"--registered-as"_s, u"Maria"_s});
    QTest::newRow("discard without reason") << QStringList({u"discard"_s, someId});
    QTest::newRow("reason of no list") << QStringList({u"discard"_s, someId, u"--reason"_s, u"Maria"_s});
    QTest::newRow("reason that is nobody's choice")
        << QStringList({u"discard"_s, someId, u"--reason"_s, u"erasure_requested"_s});
    QTest::newRow("key without action") << QStringList({u"key"_s});
}

void UsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ended plain = m_cli->run(arguments);
    QCOMPARE(plain.exitCode, 2);
    QCOMPARE(plain.out, QByteArray());
    QVERIFY(!plain.err.isEmpty());
    const Ended json = m_cli->run(arguments << u"--json"_s);
    QCOMPARE(json.exitCode, 2);
    QCOMPARE(errorOf(json), u"usage"_s);
    QVERIFY(!QFile::exists(m_cli->dataFolder()));
}

void UsageTest::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");

    QTest::newRow("help") << QStringList({u"--help"_s}) << QByteArray("resolve");
    QTest::newRow("version") << QStringList({u"--version"_s}) << QByteArray("clinic-intake-cli " CLINIC_INTAKE_VERSION);
    const auto verb = [](const char *name, const QByteArray &says) {
        QTest::newRow(name) << QStringList({QString::fromLatin1(name), u"--help"_s}) << says;
    };
    verb("add", "--date-of-birth");
    verb("import", "--rejects");
    verb("list", "--history");
    verb("sync", "--timeout");
    verb("edit", "--first-name");
    verb("resolve", "--registered-as");
    verb("discard", "patient_withdrew");
    verb("check", "--json");
    verb("key", "forget");
    verb("setup", "--key-file");
}

void UsageTest::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Ended ended = m_cli->run(arguments);
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains(says));
    QCOMPARE(ended.err, QByteArray());
}

void UsageTest::wrongConfiguration_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");

    const auto variable = [](const char *name, const QString &value) {
        QTest::newRow(name) << QString::fromLatin1(name) << value << QStringList() << QByteArray(name);
    };
    variable("CLINIC_INTAKE_API_URL", u"http://example.com/api/v1"_s);
    variable("CLINIC_INTAKE_PROFILE_GROUP", u"two words"_s);
    variable("CLINIC_INTAKE_LANGUAGE", u"sv"_s);
    variable("CLINIC_INTAKE_REGION", u"Germany"_s);
    variable("CLINIC_INTAKE_REQUEST_TIMEOUT_MS", u"soon"_s);
    variable("CLINIC_INTAKE_SETTLE_MS", u"-1"_s);
    variable("CLINIC_INTAKE_RETRY_BASE_MS", u"0"_s);
    QTest::newRow("--api-url") << QString() << QString() << QStringList({u"--api-url"_s, u"ftp://example.com"_s})
                               << QByteArray("--api-url");
    QTest::newRow("--language") << QString() << QString() << QStringList({u"--language"_s, u"sv"_s})
                                << QByteArray("--language");
    QTest::newRow("--region") << QString() << QString() << QStringList({u"--region"_s, u"Germany"_s})
                              << QByteArray("--region");
    QTest::newRow("--ca-file") << QString() << QString() << QStringList({u"--ca-file"_s, u"/missing.pem"_s})
                               << QByteArray("/missing.pem");
}

void UsageTest::wrongConfiguration()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    if (!variable.isEmpty())
        m_cli->setVariable(variable, value);
    const Ended ended = m_cli->run(QStringList{u"list"_s, u"--json"_s} + options);
    QCOMPARE(ended.exitCode, 3);
    QCOMPARE(errorOf(ended), u"setting_unusable"_s);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
}

void UsageTest::commandLineComesFirst()
{
    const QString elsewhere = m_cli->path(u"elsewhere"_s);
    QCOMPARE(m_cli->add({u"--offline"_s, u"--data-dir"_s, elsewhere}).exitCode, 0);
    QVERIFY(QFile::exists(elsewhere));
    QVERIFY(!QFile::exists(m_cli->dataFolder()));
}

void UsageTest::brokenSettingsFileIsLeftOut()
{
    QVERIFY(QDir().mkpath(m_cli->path(u"config/clinic-intake"_s)));
    m_cli->write(u"config/clinic-intake/clinic-intake.ini"_s, "[sync]\nrequests_in_flight=many\n");
    const Ended ended = m_cli->run({u"list"_s});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.err.contains("sync/requests_in_flight"));
}

void UsageTest::wrongPassphrase()
{
    m_cli->add({u"--offline"_s});
    m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, u"eight green bicycles"_s);
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"wrong_passphrase"_s);
}

void UsageTest::noPassphrase()
{
    m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
    // Without a terminal nobody can be asked.
    QProcess process;
    process.setProcessEnvironment(m_cli->environment());
    process.start(u"setsid"_s, {u"--wait"_s, QStringLiteral(CLI_PROGRAM), u"list"_s, u"--json"_s});
    const Ended ended = m_cli->finish(process);
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"passphrase_needed"_s);
}

void UsageTest::weakPassphrase()
{
    m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, u"short"_s);
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"weak_passphrase"_s);
}

void UsageTest::passphraseFile()
{
    m_cli->add({u"--offline"_s});
    m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
    const QString file = m_cli->write(u"passphrase"_s, Cli::passphrase.toUtf8() + "\nnot this line\n");
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s, u"--passphrase-file"_s, file});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.array().size(), qsizetype(1));
    QCOMPARE(ended.err, QByteArray());
}

void UsageTest::openPassphraseFileIsWarnedOf()
{
    const QString file = m_cli->write(u"passphrase"_s, Cli::passphrase.toUtf8());
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const Ended ended = m_cli->run({u"list"_s, u"--passphrase-file"_s, file});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.err.contains("can read the passphrase file"));
}

void UsageTest::missingPassphraseFile()
{
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s, u"--passphrase-file"_s, u"/missing"_s});
    QCOMPARE(ended.exitCode, 3);
    QCOMPARE(errorOf(ended), u"setting_unusable"_s);
}

void UsageTest::somethingElseIsKept()
{
    m_cli->add({u"--offline"_s});
    const QByteArray garbage("This is not a database, and somebody may want it back.");
    QVERIFY(QFile::remove(outboxFile()));
    m_cli->write(u"data/outbox.db"_s, garbage);
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"not_a_database"_s);
    QFile file(outboxFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
}

void UsageTest::newerDatabaseIsRefused()
{
    m_cli->add({u"--offline"_s});
    // The SQLite file format: user_version is the 32-bit number at offset 60, the most significant byte first.
    QVERIFY(overwrite(outboxFile(), 60, QByteArray("\x00\x00\x27\x0F", 4)));
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"newer_schema"_s);
}

void UsageTest::lostKeySlotsAreNotMadeAnew()
{
    m_cli->add({u"--offline"_s});
    QVERIFY(QFile::remove(m_cli->dataFolder() + u"/keys.json"_s));
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"slots_missing"_s);
}

void UsageTest::nothingIsReadableInTheFolder()
{
    m_cli->add({u"--offline"_s, u"--email"_s, u"maria@example.com"_s});
    m_cli->run({u"key"_s, u"set"_s}, Cli::key.toUtf8());
    const QFileInfoList files = QDir(m_cli->dataFolder()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray &secret : {QByteArray("Maria"), QByteArray("Schmidt"), QByteArray("1985-03-22"),
                                         QByteArray("maria@example.com"), Cli::key.toUtf8()})
            QVERIFY2(!content.contains(secret), qPrintable(info.fileName()));
        QVERIFY(!info.permission(QFile::ReadOther) && !info.permission(QFile::ReadGroup));
    }
}

QTEST_GUILESS_MAIN(UsageTest)

#include "usage_test.moc"
