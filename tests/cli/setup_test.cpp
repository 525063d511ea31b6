// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

const QString nextKey = u"the-next-key"_s;

Reply answer(const Request &request)
{
    return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
}

QString errorOf(const Ended &ended)
{
    return ended.object()["error"_L1].toObject()["code"_L1].toString();
}

} // namespace

/// A computer that is set up by a script: nobody is asked, and nothing secret is an argument.
class SetupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneObjectIsEnough_data();
    void oneObjectIsEnough();
    void filesDoAsWell();
    void doingItTwiceChangesNothing();
    void theKeyIsRotated_data();
    void theKeyIsRotated();
    void aWrongObjectChangesNothing_data();
    void aWrongObjectChangesNothing();
    void aWrongPassphraseChangesNothing();
    void whatIsFixedMayOnlyBeTheSame();
    void whatIsMissingIsSaid();
    void aFileThatEverybodyCanReadIsWarnedOf();

private:
    QByteArray object(const QByteArray &more = {}) const
    {
        return "{\"server\": \"" + m_server->url().toString().toUtf8() +
               "\", \"profile_groups\": [\"acme-clinic\", \"second\"], \"key\": \"" + Cli::key.toUtf8() +
               "\", \"passphrase\": \"" + Cli::passphrase.toUtf8() + "\"" + more + "}";
    }
    Ended setup(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_cli->run(QStringList{u"setup"_s, u"--json"_s} + arguments, input);
    }
    /// The key that the server gets to see.
    QByteArray usedKey()
    {
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, Cli::passphrase);
        m_cli->add();
        m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
        return m_server->requestCount() > 0 ? m_server->request(m_server->requestCount() - 1).header("x-api-key")
                                            : QByteArray();
    }
    QByteArray settings() const
    {
        QFile file(m_cli->path(u"config/clinic-intake/clinic-intake.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
};

void SetupTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest(answer);
    m_cli = std::make_unique<Cli>(m_server->url());
    for (const QString &name : {u"CLINIC_INTAKE_API_URL"_s, u"CLINIC_INTAKE_API_KEY"_s,
                                u"CLINIC_INTAKE_PROFILE_GROUP"_s, u"CLINIC_INTAKE_PASSPHRASE"_s})
        m_cli->unsetVariable(name);
}

void SetupTest::cleanup()
{
    QCOMPARE(m_cli->leaks(), QStringList());
    QVERIFY(!settings().contains(Cli::key.toUtf8()));
    QVERIFY(!settings().contains(Cli::passphrase.toUtf8()));
}

void SetupTest::oneObjectIsEnough_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("standard input") << false;
    QTest::newRow("file") << true;
}

void SetupTest::oneObjectIsEnough()
{
    QFETCH(bool, isFile);
    const QString file = m_cli->write(u"setup.json"_s, object());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const Ended ended = isFile ? setup({u"--from"_s, file}) : setup({u"--from"_s, u"-"_s}, object());
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(membersOf(ended.object()), (QStringList{u"key"_s, u"made"_s, u"profile_groups"_s, u"server"_s}));
    QCOMPARE(ended.object()["server"_L1].toString(), m_server->url().toString());
    QCOMPARE(ended.object()["profile_groups"_L1].toArray(), (QJsonArray{u"acme-clinic"_s, u"second"_s}));
    QVERIFY(ended.object()["key"_L1].toBool() && ended.object()["made"_L1].toBool());
    QVERIFY(!ended.out.contains(Cli::key.toUtf8()));
    QCOMPARE(usedKey(), Cli::key.toUtf8());
}

void SetupTest::filesDoAsWell()
{
    const QString key = m_cli->write(u"key"_s, Cli::key.toUtf8() + "\nnot this\n");
    const QString passphrase = m_cli->write(u"passphrase"_s, Cli::passphrase.toUtf8() + '\n');
    const QString rest = m_cli->write(u"rest.json"_s, "{\"server\": \"" + m_server->url().toString().toUtf8() +
                                                          "\", \"profile_groups\": \"acme\"}");
    QCOMPARE(setup({u"--from"_s, rest, u"--key-file"_s, key, u"--passphrase-file"_s, passphrase}).exitCode, 0);
    QCOMPARE(usedKey(), Cli::key.toUtf8());
}

void SetupTest::doingItTwiceChangesNothing()
{
    QCOMPARE(setup({u"--from"_s, u"-"_s}, object()).exitCode, 0);
    const QByteArray before = settings();
    const Ended again = setup({u"--from"_s, u"-"_s}, object());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.object()["made"_L1].toBool(), false);
    QCOMPARE(settings(), before);
    m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, Cli::passphrase);
    QCOMPARE(m_cli->run({u"slots"_s, u"list"_s, u"--json"_s}).array().size(), 1);
}

void SetupTest::theKeyIsRotated_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("by another object") << QStringList{u"setup"_s, u"--from"_s, u"-"_s}
                                       << QByteArray("{\"key\": \"the-next-key\"}");
    QTest::newRow("by a file") << QStringList{u"setup"_s, u"--key-file"_s, u"@"_s} << QByteArray();
    QTest::newRow("by key set, from a file")
        << QStringList{u"key"_s, u"set"_s, u"--key-file"_s, u"@"_s} << QByteArray();
    QTest::newRow("by key set, from standard input") << QStringList{u"key"_s, u"set"_s} << QByteArray("the-next-key\n");
}

void SetupTest::theKeyIsRotated()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QCOMPARE(setup({u"--from"_s, u"-"_s}, object()).exitCode, 0);
    const QByteArray before = settings();
    arguments.replaceInStrings(u"@"_s, m_cli->write(u"next"_s, nextKey.toUtf8() + '\n'));
    m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, Cli::passphrase);
    QCOMPARE(m_cli->run(arguments, input).exitCode, 0);
    QCOMPARE(settings(), before);
    QCOMPARE(usedKey(), nextKey.toUtf8());
}

void SetupTest::aWrongObjectChangesNothing_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    QTest::newRow("no object") << QByteArray("[]") << u"setup"_s;
    QTest::newRow("member that is not known") << QByteArray(R"({"pass": "seven green bicycles"})") << u"setup"_s;
    QTest::newRow("number as key") << QByteArray(R"({"key": 5})") << u"setup"_s;
    QTest::newRow("address without encryption")
        << QByteArray(R"({"server": "http://clinic.example", "passphrase": "seven green bicycles"})")
        << u"setting_unusable"_s;
    QTest::newRow("group with capitals")
        << QByteArray(R"({"profile_groups": ["Acme!"], "passphrase": "seven green bicycles"})")
        << u"setting_unusable"_s;
    QTest::newRow("key with a space") << QByteArray(R"({"key": "two words", "passphrase": "seven green bicycles"})")
                                      << u"key"_s;
    QTest::newRow("short passphrase") << QByteArray(R"({"passphrase": "short"})") << u"weak_passphrase"_s;
    QTest::newRow("no passphrase") << QByteArray(R"({"key": "abc"})") << u"passphrase_needed"_s;
}

void SetupTest::aWrongObjectChangesNothing()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    const Ended ended = setup({u"--from"_s, u"-"_s}, input);
    QVERIFY(ended.exitCode == 2 || ended.exitCode == 4);
    QCOMPARE(errorOf(ended), code);
    QVERIFY(!ended.out.contains("bicycles"));
    QVERIFY(!QFile::exists(m_cli->dataFolder() + u"/keys.json"_s));
    QCOMPARE(settings(), QByteArray());
}

void SetupTest::aWrongPassphraseChangesNothing()
{
    QCOMPARE(setup({u"--from"_s, u"-"_s}, object()).exitCode, 0);
    const QByteArray before = settings();
    const Ended ended = setup({u"--from"_s, u"-"_s}, R"({"server": "https://other.example/api", "profile_groups": "x",
                                                         "key": "the-next-key", "passphrase": "not the right one"})");
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"wrong_passphrase"_s);
    QCOMPARE(settings(), before);
    QCOMPARE(usedKey(), Cli::key.toUtf8());
}

void SetupTest::whatIsFixedMayOnlyBeTheSame()
{
    m_cli->setVariable(u"CLINIC_INTAKE_API_URL"_s, u"https://clinic.example/api"_s);
    const Ended other = setup({u"--from"_s, u"-"_s}, object());
    QCOMPARE(other.exitCode, 3);
    QCOMPARE(errorOf(other), u"setting_fixed"_s);
    QVERIFY(!QFile::exists(m_cli->dataFolder()));
    m_cli->setVariable(u"CLINIC_INTAKE_API_URL"_s, m_server->url().toString());
    QCOMPARE(setup({u"--from"_s, u"-"_s}, object()).exitCode, 0);
    QVERIFY(!settings().contains("url"));
}

void SetupTest::whatIsMissingIsSaid()
{
    const Ended ended = m_cli->run({u"setup"_s, u"--from"_s, u"-"_s}, R"({"passphrase": "seven green bicycles"})");
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("access key is still missing"));
    QVERIFY(ended.out.contains("profile group is still missing"));
}

void SetupTest::aFileThatEverybodyCanReadIsWarnedOf()
{
    const QString file = m_cli->write(u"setup.json"_s, object());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const Ended ended = setup({u"--from"_s, file});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.err.contains("every user of this computer can read"));
}

QTEST_GUILESS_MAIN(SetupTest)
#include "setup_test.moc"
