// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

const QString someId = u"0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11"_s;
const QString someProfile = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;

Reply answer(const Request &request)
{
    return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
}

QString idOf(const Ended &ended)
{
    return ended.object().value("id"_L1).toString();
}

QString stateOf(const Ended &ended)
{
    return ended.object().value("state"_L1).toString();
}

QStringList codesOf(const QJsonArray &issues)
{
    QStringList codes;
    for (const QJsonValue &issue : issues)
        codes << issue["field"_L1].toString() + u' ' + issue["code"_L1].toString();
    return codes;
}

} // namespace

/// Each verb of the real program, against a server that is told what to answer.
class VerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void addDelivers();
    void addTwiceWithOneIdIsOneRegistration();
    void addReadsJson();
    void addRefuses_data();
    void addRefuses();
    void warningsDoNotBlock();
    void jsonThatIsNoDraftIsRefused_data();
    void jsonThatIsNoDraftIsRefused();
    void groupOfOneRegistration();
    void offlineWaitsForSync();
    void rejectedIsCorrected();
    void emptyValueClearsAField();
    void badCorrectionChangesNothing();
    void lostAnswerIsResolvedAsRegistered();
    void lostAnswerIsSentAgain();
    void discarded();
    void decisionThatIsNotPossible_data();
    void decisionThatIsNotPossible();
    void importListsInvalidRows();
    void importSkipsWhatWasImported();
    void importThatCannotBeRead_data();
    void importThatCannotBeRead();
    void listFiltersStates();
    void listTellsTheHistory();
    void erasedDetailsAreNull();
    void checkSaysWhatIsKnown();
    void checkOfAKeyThatMayOnlyCreate();
    void keyIsKept();
    void wordsFollowTheLanguage();

private:
    QJsonObject only();
    /// A registration whose answer never came, at a service that is soon looked at for it.
    Ended addWithoutAnAnswer();

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
};

void VerbsTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest(answer);
    m_cli = std::make_unique<Cli>(m_server->url());
}

void VerbsTest::cleanup()
{
    QVERIFY2(m_cli->leaks().isEmpty(), qPrintable(m_cli->leaks().join(u' ')));
    QCOMPARE(m_server->unscriptedCount(), 0);
}

/// The one record that there is.
QJsonObject VerbsTest::only()
{
    const QJsonArray records = m_cli->run({u"list"_s, u"--json"_s, u"--history"_s}).array();
    return records.size() == 1 ? records.first().toObject() : QJsonObject();
}

void VerbsTest::addDelivers()
{
    const Ended ended = m_cli->add({u"--phone"_s, u"030 31250 123"_s, u"--height"_s, u"1,68 m"_s});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(membersOf(ended.object()), QStringList({u"id"_s, u"remote_id"_s, u"state"_s}));
    QCOMPARE(stateOf(ended), u"registered"_s);
    QVERIFY(!ended.object().value("remote_id"_L1).toString().isEmpty());

    QCOMPARE(m_server->postCount(), 1);
    const QJsonObject expected{
        {u"first_name"_s, u"Maria"_s},         {u"last_name"_s, u"Schmidt"_s},   {u"sex"_s, 2},
        {u"date_of_birth"_s, u"1985-03-22"_s}, {u"phone"_s, u"+493031250123"_s}, {u"height"_s, 168},
        {u"profile_group"_s, u"test-clinic"_s}};
    QCOMPARE(m_server->request(0).json(), expected);
    QCOMPARE(m_server->request(0).header("x-api-key"), Cli::key.toUtf8());
}

void VerbsTest::addTwiceWithOneIdIsOneRegistration()
{
    const Ended first = m_cli->add({u"--id"_s, someId});
    const Ended second = m_cli->add({u"--id"_s, someId});
    QCOMPARE(idOf(first), someId);
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.object(), first.object());
    QCOMPARE(m_server->postCount(), 1);
    QCOMPARE(only().value("id"_L1).toString(), someId);
}

void VerbsTest::addReadsJson()
{
    const Ended ended = m_cli->run({u"add"_s, u"-"_s, u"--json"_s},
                                   R"({"first_name": "Maria", "last_name": null, "sex": 2, "height": 168.5,
                                       "date_of_birth": "1985-03-22", "email": "maria@example.com"})");
    QCOMPARE(ended.exitCode, 0);
    const QJsonObject sent = m_server->request(0).json();
    QCOMPARE(sent.value("height"_L1).toDouble(), 168.5);
    QVERIFY(!sent.contains("last_name"_L1));
}

void VerbsTest::addRefuses_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("codes");

    QTest::newRow("nothing given") << QStringList()
                                   << QStringList({u"first_name missing"_s, u"last_name only_one_name"_s,
                                                   u"date_of_birth missing"_s, u"sex missing"_s});
    QTest::newRow("another script") << QStringList({u"--first-name"_s, u"Мария"_s, u"--last-name"_s, u"Schmidt"_s,
                                                    u"--sex"_s, u"female"_s, u"--date-of-birth"_s, u"22.3.1985"_s})
                                    << QStringList({u"first_name foreign_script"_s});
    QTest::newRow("a date that does not exist")
        << QStringList({u"--first-name"_s, u"Maria"_s, u"--last-name"_s, u"Schmidt"_s, u"--sex"_s, u"female"_s,
                        u"--date-of-birth"_s, u"31.2.1985"_s})
        << QStringList({u"date_of_birth date_does_not_exist"_s});
}

void VerbsTest::addRefuses()
{
    QFETCH(QStringList, fields);
    QFETCH(QStringList, codes);
    const Ended ended = m_cli->run(QStringList{u"add"_s, u"--json"_s} + fields);
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(membersOf(ended.object()), QStringList({u"issues"_s}));
    const QJsonArray issues = ended.object().value("issues"_L1).toArray();
    QCOMPARE(codesOf(issues), codes);
    QCOMPARE(membersOf(issues.first().toObject()), QStringList({u"code"_s, u"field"_s, u"message"_s, u"severity"_s}));
    QCOMPARE(m_server->requestCount(), 0);
    QVERIFY(!QFile::exists(m_cli->dataFolder()));
}

void VerbsTest::warningsDoNotBlock()
{
    const Ended ended = m_cli->run(
        {u"add"_s, u"--first-name"_s, u"Maria"_s, u"--sex"_s, u"female"_s, u"--date-of-birth"_s, u"22.3.1985"_s});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("Only one name?"));
    QCOMPARE(m_server->postCount(), 1);
}

void VerbsTest::jsonThatIsNoDraftIsRefused_data()
{
    QTest::addColumn<QByteArray>("input");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("first_name=Maria");
    QTest::newRow("an array") << QByteArray(R"([{"first_name": "Maria"}])");
    QTest::newRow("an unknown member") << QByteArray(R"({"frist_name": "Maria"})");
    QTest::newRow("an object as a value") << QByteArray(R"({"first_name": {"Maria": 1}})");
}

void VerbsTest::jsonThatIsNoDraftIsRefused()
{
    QFETCH(QByteArray, input);
    const Ended ended = m_cli->run({u"add"_s, u"-"_s, u"--json"_s}, input);
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(ended.object().value("error"_L1)["code"_L1].toString(), u"json"_s);
}

void VerbsTest::groupOfOneRegistration()
{
    QCOMPARE(m_cli->add({u"--profile-group"_s, u"other-clinic"_s}).exitCode, 0);
    QCOMPARE(m_server->request(0).json().value("profile_group"_L1).toString(), u"other-clinic"_s);
}

void VerbsTest::offlineWaitsForSync()
{
    const Ended added = m_cli->add({u"--offline"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(stateOf(added), u"queued"_s);
    QVERIFY(added.object().value("remote_id"_L1).isNull());
    QCOMPARE(m_server->requestCount(), 0);

    const Ended synced = m_cli->run({u"sync"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 0);
    const QJsonObject expected{
        {u"queued"_s, 0}, {u"sending"_s, 0},     {u"registered"_s, 1}, {u"rejected"_s, 0},
        {u"review"_s, 0}, {u"unconfirmed"_s, 0}, {u"discarded"_s, 0},  {u"paused"_s, QJsonValue::Null}};
    QCOMPARE(synced.object(), expected);
    QCOMPARE(m_server->postCount(), 1);
}

void VerbsTest::rejectedIsCorrected()
{
    m_server->reply(400, R"({"message": "first_name: A-Z only"})");
    const Ended added = m_cli->add();
    QCOMPARE(added.exitCode, 1);
    QCOMPARE(stateOf(added), u"rejected"_s);
    const QJsonObject error = only().value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"400"_s);
    QVERIFY(error.value("message"_L1).toString().contains("A-Z only"_L1));

    const Ended edited = m_cli->run({u"edit"_s, idOf(added), u"--first-name"_s, u"Marie"_s, u"--json"_s});
    QCOMPARE(edited.exitCode, 0);
    QCOMPARE(stateOf(edited), u"queued"_s);
    QCOMPARE(only().value("revision"_L1).toInt(), 2);

    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(only().value("state"_L1).toString(), u"registered"_s);
    QCOMPARE(m_server->postCount(), 2);
    const auto requests = m_server->requests();
    QCOMPARE(requests.last().json().value("first_name"_L1).toString(), u"Marie"_s);
    QCOMPARE(requests.last().json().value("last_name"_L1).toString(), u"Schmidt"_s);
}

void VerbsTest::emptyValueClearsAField()
{
    const QString id = idOf(m_cli->add({u"--offline"_s, u"--email"_s, u"maria@example.com"_s, u"--weight=65"_s}));
    QCOMPARE(m_cli->run({u"edit"_s, id, u"--email="_s, u"--weight"_s, QString()}).exitCode, 0);
    const QJsonObject profile = only().value("profile"_L1).toObject();
    QCOMPARE(membersOf(profile), QStringList({u"date_of_birth"_s, u"first_name"_s, u"last_name"_s, u"sex"_s}));
}

void VerbsTest::badCorrectionChangesNothing()
{
    const QString id = idOf(m_cli->add({u"--offline"_s}));
    const Ended edited = m_cli->run({u"edit"_s, id, u"--first-name"_s, QString(), u"--json"_s});
    QCOMPARE(edited.exitCode, 2);
    QCOMPARE(codesOf(edited.object().value("issues"_L1).toArray()), QStringList({u"first_name missing"_s}));
    QCOMPARE(only().value("revision"_L1).toInt(), 1);
}

Ended VerbsTest::addWithoutAnAnswer()
{
    m_cli->setVariable(u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s, u"1000"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_SETTLE_MS"_s, u"1"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"20"_s);
    m_server->then(Reply::closeAfterBody());
    return m_cli->add();
}

void VerbsTest::lostAnswerIsResolvedAsRegistered()
{
    const Ended added = addWithoutAnAnswer();
    QCOMPARE(added.exitCode, 5);
    QCOMPARE(stateOf(added), u"unconfirmed"_s);
    // It knows no profile there that could show whether this one was created.
    QCOMPARE(m_cli->run({u"sync"_s, u"--wait"_s}).exitCode, 1);
    QCOMPARE(only().value("state"_L1).toString(), u"review"_s);
    QCOMPARE(only().value("error"_L1)["code"_L1].toString(), u"answer_lost"_s);

    const Ended resolved = m_cli->run({u"resolve"_s, idOf(added), u"--registered-as"_s, someProfile, u"--json"_s});
    QCOMPARE(resolved.exitCode, 0);
    QCOMPARE(stateOf(resolved), u"registered"_s);
    QCOMPARE(resolved.object().value("remote_id"_L1).toString(), someProfile);
    QCOMPARE(m_server->postCount(), 1);
}

void VerbsTest::lostAnswerIsSentAgain()
{
    const QString id = idOf(addWithoutAnAnswer());
    QCOMPARE(m_cli->run({u"sync"_s, u"--wait"_s}).exitCode, 1);
    QCOMPARE(stateOf(m_cli->run({u"resolve"_s, id, u"--send-again"_s, u"--json"_s})), u"queued"_s);
    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_server->postCount(), 2);
}

void VerbsTest::discarded()
{
    const QString id = idOf(m_cli->add({u"--offline"_s}));
    const Ended ended = m_cli->run({u"discard"_s, id, u"--reason"_s, u"duplicate"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(stateOf(ended), u"discarded"_s);
    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_server->postCount(), 0);
    QCOMPARE(only().value("history"_L1).toArray().last()["detail"_L1].toString(), u"duplicate"_s);
}

void VerbsTest::decisionThatIsNotPossible_data()
{
    QTest::addColumn<QStringList>("decision");

    QTest::newRow("edit") << QStringList({u"edit"_s, u"ID"_s, u"--first-name"_s, u"Marie"_s});
    QTest::newRow("resolve as registered") << QStringList({u"resolve"_s, u"ID"_s, u"--registered-as"_s, someProfile});
    QTest::newRow("send again") << QStringList({u"resolve"_s, u"ID"_s, u"--send-again"_s});
    QTest::newRow("discard") << QStringList({u"discard"_s, u"ID"_s, u"--reason"_s, u"other"_s});
}

void VerbsTest::decisionThatIsNotPossible()
{
    QFETCH(QStringList, decision);
    const QString registered = idOf(m_cli->add());
    const auto codeFor = [&](const QString &id) {
        QStringList arguments = decision;
        arguments[1] = id;
        const Ended ended = m_cli->run(arguments << u"--json"_s);
        return ended.exitCode == 2 ? ended.object().value("error"_L1)["code"_L1].toString() : QString();
    };
    QCOMPARE(codeFor(registered), u"not_possible"_s);
    QCOMPARE(codeFor(someId), u"not_found"_s);
    QCOMPARE(only().value("state"_L1).toString(), u"registered"_s);
}

void VerbsTest::importListsInvalidRows()
{
    const QString file = m_cli->write(u"patients.csv"_s, "first_name;last_name;sex;date_of_birth\n"
                                                         "Maria;Schmidt;female;22.3.1985\n"
                                                         "Maria;Schmidt;female;31.2.1985\n"
                                                         "Erik;Example;male;1990-01-01\n");
    const QString rejects = m_cli->path(u"rejects.csv"_s);
    const Ended ended = m_cli->run({u"import"_s, file, u"--rejects"_s, rejects, u"--json"_s});
    QCOMPARE(ended.exitCode, 2);
    const QJsonObject report = ended.object();
    QCOMPARE(membersOf(report), QStringList({u"invalid"_s, u"issues"_s, u"saved"_s, u"skipped"_s}));
    QCOMPARE(report.value("saved"_L1).toInt(), 2);
    QCOMPARE(report.value("invalid"_L1).toInt(), 1);
    const QJsonArray issues = report.value("issues"_L1).toArray();
    QCOMPARE(issues.first()["line"_L1].toInt(), 3);
    QCOMPARE(issues.first()["code"_L1].toString(), u"date_does_not_exist"_s);

    QFile written(rejects);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "first_name;last_name;sex;date_of_birth\nMaria;Schmidt;female;31.2.1985\n");
    QCOMPARE(m_server->requestCount(), 0);
}

void VerbsTest::importSkipsWhatWasImported()
{
    const QString file =
        m_cli->write(u"patients.csv"_s, "first_name,sex,date_of_birth\nMaria,female,22.3.1985\nErik,male,1990-01-01\n");
    const auto counts = [&](const QStringList &more) {
        const Ended ended = m_cli->run(QStringList{u"import"_s, file, u"--json"_s} + more);
        return QList<int>{ended.exitCode, ended.object().value("saved"_L1).toInt(),
                          ended.object().value("skipped"_L1).toInt()};
    };
    QCOMPARE(counts({}), QList<int>({0, 2, 0}));
    QCOMPARE(counts({}), QList<int>({0, 0, 2}));
    QCOMPARE(counts({u"--again"_s}), QList<int>({0, 2, 0}));
}

void VerbsTest::importThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");

    QTest::newRow("unknown column") << QByteArray("first_name,sex,date_of_birth,age\nMaria,f,22.3.1985,41\n")
                                    << u"unknown_column"_s;
    QTest::newRow("missing column") << QByteArray("first_name,sex\nMaria,f\n") << u"missing_column"_s;
    QTest::newRow("not UTF-8") << QByteArray("first_name,sex,date_of_birth\nM\xFCller,f,22.3.1985\n") << u"not_csv"_s;
}

void VerbsTest::importThatCannotBeRead()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QString file = m_cli->write(u"patients.csv"_s, content);
    const Ended ended = m_cli->run({u"import"_s, file, u"--json"_s});
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(ended.object().value("error"_L1)["code"_L1].toString(), code);
    QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}).array(), QJsonArray());
}

void VerbsTest::listFiltersStates()
{
    m_cli->add();
    const QString queued = idOf(m_cli->add({u"--offline"_s}));
    const QJsonArray found = m_cli->run({u"list"_s, u"--state"_s, u"queued,rejected"_s, u"--json"_s}).array();
    QCOMPARE(found.size(), qsizetype(1));
    const QJsonObject record = found.first().toObject();
    QCOMPARE(record.value("id"_L1).toString(), queued);
    QCOMPARE(membersOf(record),
             QStringList({u"attempts"_s, u"candidates"_s, u"created_at"_s, u"erasure_wanted_at"_s, u"error"_s, u"id"_s,
                          u"profile"_s, u"remote_id"_s, u"revision"_s, u"second_id"_s, u"state"_s, u"updated_at"_s}));
    QCOMPARE(record.value("candidates"_L1).toArray(), QJsonArray());
    QVERIFY(record.value("second_id"_L1).isNull());
    QVERIFY(record.value("error"_L1).isNull());
    QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}).array().size(), qsizetype(2));
}

void VerbsTest::listTellsTheHistory()
{
    m_server->reply(400, R"({"message": "first_name: A-Z only"})");
    const QString id = idOf(m_cli->add());
    m_cli->run({u"edit"_s, id, u"--first-name"_s, u"Marie"_s});
    m_cli->run({u"sync"_s});
    const QJsonArray history = only().value("history"_L1).toArray();
    QCOMPARE(membersOf(history.first().toObject()),
             QStringList({u"actor"_s, u"at"_s, u"detail"_s, u"initials"_s, u"kind"_s, u"revision"_s}));
    const QString person = history.first()["actor"_L1].toString();
    QVERIFY(!person.isEmpty() && person != "program"_L1);
    QStringList told, times;
    for (const QJsonValue &event : history) {
        const QString actor = event["actor"_L1].toString();
        told << u"%1 of revision %2 by %3"_s.arg(event["kind"_L1].toString())
                    .arg(event["revision"_L1].toInt())
                    .arg(actor == person ? u"a person"_s : actor);
        times << event["at"_L1].toString();
    }
    QCOMPARE(told, QStringList({u"saved of revision 1 by a person"_s, u"claimed of revision 1 by program"_s,
                                u"rejected of revision 1 by program"_s, u"edited of revision 2 by a person"_s,
                                u"claimed of revision 2 by program"_s, u"registered of revision 2 by program"_s}));
    QVERIFY(std::is_sorted(times.cbegin(), times.cend()));
}

void VerbsTest::erasedDetailsAreNull()
{
    const QString id = idOf(m_cli->add({u"--offline"_s}));
    m_cli->run({u"discard"_s, id, u"--reason"_s, u"test_entry"_s});
    const QJsonObject record = only();
    QVERIFY(record.value("profile"_L1).isNull());
    QCOMPARE(record.value("content"_L1).toString(), u"erased"_s);
}

void VerbsTest::checkSaysWhatIsKnown()
{
    const Ended ended = m_cli->run({u"check"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 0);
    QStringList items;
    for (const QJsonValue &line : ended.array())
        items << line["item"_L1].toString() + u' ' + line["finding"_L1].toString();
    QVERIFY(items.contains(u"server fine"_s));
    QVERIFY(items.contains(u"key key_reads"_s));
    QVERIFY(items.contains(u"database fine"_s));
    QVERIFY(items.contains(u"configuration fine"_s));
    QCOMPARE(membersOf(ended.array().first().toObject()),
             QStringList({u"detail"_s, u"finding"_s, u"item"_s, u"message"_s, u"verdict"_s}));
}

void VerbsTest::checkOfAKeyThatMayOnlyCreate()
{
    m_server->reply(403, R"({"error": "Forbidden"})");
    const Ended ended = m_cli->run({u"check"_s});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("cannot read; creating is untested"));
}

void VerbsTest::keyIsKept()
{
    m_cli->unsetVariable(u"CLINIC_INTAKE_API_KEY"_s);
    m_cli->add({u"--offline"_s});
    QCOMPARE(m_cli->run({u"sync"_s, u"--json"_s}).object().value("paused"_L1).toString(), u"key_missing"_s);

    const Ended kept = m_cli->run({u"key"_s, u"set"_s, u"--json"_s}, Cli::key.toUtf8() + '\n');
    QCOMPARE(kept.exitCode, 0);
    QCOMPARE(kept.object().value("kept"_L1).toBool(), true);
    QVERIFY(!kept.out.contains(Cli::key.toUtf8()));
    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_server->request(0).header("x-api-key"), Cli::key.toUtf8());

    QCOMPARE(m_cli->run({u"key"_s, u"forget"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 3);
    QCOMPARE(m_cli->run({u"key"_s, u"set"_s}, "two words\n").exitCode, 2);
}

void VerbsTest::wordsFollowTheLanguage()
{
    m_cli->add({u"--offline"_s});
    const QByteArray english = m_cli->run({u"list"_s}).out;
    const QByteArray finnish = m_cli->run({u"list"_s, u"--language"_s, u"fi"_s}).out;
    QVERIFY(english.contains("Saved on this computer, not yet sent"));
    QVERIFY(english.contains("Maria Schmidt"));
    QVERIFY(finnish.contains("Tallennettu tälle koneelle, ei vielä lähetetty"));
}

QTEST_GUILESS_MAIN(VerbsTest)

#include "verbs_test.moc"
