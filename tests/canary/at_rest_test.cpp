// SPDX-License-Identifier: Apache-2.0
#include "tests/canary/canaries.h"
#include "tests/canary/front_desk_process.h"
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

/// Patients of one test, in the forms in which a program may hold them. The phone number is one of those that the
/// German network agency keeps for films; the day of birth is the only one of its year anywhere here.
const QStringList canaries{
    u"Qzanaria"_s,   u"Vogelxylq"_s,    u"qzanaria.vogel"_s, u"1713920047"_s,   u"171 3920047"_s,    u"1911-11-17"_s,
    u"17.11.1911"_s, u"19111117"_s,     u"11/17/1911"_s,     u"17/11/1911"_s,   u"163.7"_s,          u"137.9"_s,
    u"Řžëqvistø"_s,  u"Đöğänqüß"_s,     u"Wiederqvogel"_s,   u"Kanarqa"_s,      u"Fehlqzeile"_s,     u"Serverqwort"_s,
    u"Zwillingq"_s,  u"Wanderqvogel"_s, u"Schreibqtisch"_s,  u"Halbqgetippt"_s, u"schreibq.tisch"_s, u"Verworfqen"_s,
};

/// Of a profile that the service has.
const QString theirs = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;

const QJsonObject first{{u"first_name"_s, u"Qzanaria"_s}, {u"last_name"_s, u"Vogelxylq"_s},
                        {u"sex"_s, u"female"_s},          {u"date_of_birth"_s, u"17.11.1911"_s},
                        {u"phone"_s, u"0171 3920047"_s},  {u"email"_s, u"qzanaria.vogel@example.com"_s},
                        {u"height"_s, u"163.7"_s},        {u"weight"_s, u"137.9"_s}};

QByteArray patient(const QString &firstName, const QString &lastName)
{
    QJsonObject object = first;
    object[u"first_name"_s] = firstName;
    object[u"last_name"_s] = lastName;
    return QJsonDocument(object).toJson();
}

/// The server says again what it was told, and a word of its own.
Reply refusal()
{
    return Reply::json(400, QByteArray(R"({"error":"Qzanaria Vogelxylq <qzanaria.vogel@example.com> Serverqwort",)"
                                       R"("details":[{"field":"last_name","message":"Vogelxylq: Serverqwort"}]})"));
}

/// Somebody whom the service has and who may be the first patient.
Reply twin(const Request &request)
{
    if (!request.query(u"email"_s).isEmpty() || request.query(u"offset"_s).toInt() > 0)
        return Reply::json(200, QByteArray("[]"));
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QJsonObject profile{{u"id"_s, theirs},
                              {u"first_name"_s, u"Qzanaria"_s},
                              {u"last_name"_s, u"Wiederqvogel"_s},
                              {u"phone"_s, u"0049 171 3920047"_s},
                              {u"language"_s, u"Zwillingq"_s}, // nobody says what a server may say there
                              {u"sex"_s, 2},
                              {u"date_of_birth"_s, QJsonValue::Null},
                              {u"created_at"_s, now}};
    return Reply::json(200, QJsonDocument(QJsonArray{profile}).toJson());
}

} // namespace

/// Patients who cannot be mistaken go through everything that happens to a registration; in all that the programs wrote
/// there is nothing of them, but for what a person asked to be given: the rows that an import rejects.
class AtRestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commandLineLeavesNothing();
    void desktopLeavesNothing();

private:
    QString own(const QString &name) const { return m_cli->path(u"own/"_s + name); }
    Ended run(const QStringList &arguments, const QByteArray &input = {});
    QJsonObject recordOf(const QString &id);
    /// Empty where all is well.
    QString foundAnywhere() const;

    void nothingIsLeftOfASave();
    void nothingIsLeftOfARefusal();
    void nothingIsLeftOfACrash();
    void nothingIsLeftOfAnImport();
    void nothingIsLeftOfAReview();
    void nothingIsLeftOfExports();
    void nothingIsLeftOfErasing();
    bool fillTheForm(FrontDeskProcess &desk);

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
    QString m_id, m_started;
    QByteArray m_shown; ///< what people asked to be shown
    QByteArray m_errors;
    const CanarySearch m_search{canaries};
};

#define NOTHING_LEFT                                                                                                   \
    do {                                                                                                               \
        const QString found = foundAnywhere();                                                                         \
        QVERIFY2(found.isEmpty(), qPrintable(found));                                                                  \
    } while (false)

void AtRestTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_cli = std::make_unique<Cli>(m_server->url());
    // Whatever a program may take for a place to write to.
    for (const auto &[variable, name] :
         std::initializer_list<std::pair<QString, QString>>{{u"XDG_STATE_HOME"_s, u"state"_s},
                                                            {u"XDG_CACHE_HOME"_s, u"cache"_s},
                                                            {u"XDG_RUNTIME_DIR"_s, u"run"_s},
                                                            {u"TMPDIR"_s, u"tmp"_s}}) {
        QDir().mkpath(m_cli->path(name));
        m_cli->setVariable(variable, m_cli->path(name));
    }
    for (const QString &name : {u"own"_s, u"here"_s, u"out"_s})
        QDir().mkpath(m_cli->path(name));
    QFile::setPermissions(m_cli->path(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_started = QDir::currentPath();
    QDir::setCurrent(m_cli->path(u"here"_s));
    m_cli->setVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s, u"blue suitcase on wheels"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s, u"2000"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_SETTLE_MS"_s, u"20"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"20"_s);
    m_shown.clear();
    m_errors.clear();
}

void AtRestTest::cleanup()
{
    QDir::setCurrent(m_started);
    QVERIFY(m_cli->leaks().isEmpty());
    QCOMPARE(m_search.in(m_errors), QStringList());
}

Ended AtRestTest::run(const QStringList &arguments, const QByteArray &input)
{
    const Ended ended = m_cli->run(arguments, input);
    m_errors += ended.err;
    return ended;
}

QJsonObject AtRestTest::recordOf(const QString &id)
{
    const Ended listed = run({u"list"_s, u"--json"_s, u"--history"_s});
    m_shown += listed.out;
    for (const QJsonValue &record : listed.array()) {
        if (record["id"_L1].toString() == id)
            return record.toObject();
    }
    return {};
}

QString AtRestTest::foundAnywhere() const
{
    return m_search.below(m_cli->path(QString()), {m_cli->path(u"own"_s)}).join(u'\n');
}

void AtRestTest::commandLineLeavesNothing()
{
    for (const auto step :
         {&AtRestTest::nothingIsLeftOfASave, &AtRestTest::nothingIsLeftOfARefusal, &AtRestTest::nothingIsLeftOfACrash,
          &AtRestTest::nothingIsLeftOfAnImport, &AtRestTest::nothingIsLeftOfAReview,
          &AtRestTest::nothingIsLeftOfExports, &AtRestTest::nothingIsLeftOfErasing}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
    // They were there, and are shown to whoever may see them.
    const QStringList shown = m_search.in(m_shown);
    for (const QString &canary : {u"Qzanaria"_s, u"Vogelxylq"_s, u"qzanaria.vogel"_s, u"1713920047"_s, u"1911-11-17"_s,
                                  u"163.7"_s, u"137.9"_s, u"Řžëqvistø"_s, u"Đöğänqüß"_s, u"Wiederqvogel"_s,
                                  u"Kanarqa"_s, u"Serverqwort"_s, u"Wanderqvogel"_s, u"Zwillingq"_s})
        QVERIFY2(shown.contains(canary + " as UTF-8"_L1), qPrintable(canary));
    QVERIFY(filesBelow(m_cli->path(u"state"_s)) > 0); // the log is among what was searched
}

void AtRestTest::nothingIsLeftOfASave()
{
    const Ended added = run({u"add"_s, u"-"_s, u"--offline"_s, u"--json"_s}, patient(u"Qzanaria"_s, u"Vogelxylq"_s));
    QCOMPARE(added.exitCode, 0);
    m_id = added.object()["id"_L1].toString();
    QCOMPARE(run({u"add"_s, u"-"_s, u"--offline"_s}, patient(u"Řžëqvistø"_s, u"Đöğänqüß"_s)).exitCode, 0);
    QCOMPARE(run({u"add"_s, u"-"_s}, R"({"first_name":"Fehlqzeile 163.7","sex":"Wanderqvogel"})").exitCode, 2);
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfARefusal()
{
    m_server->onRequest([](const Request &request) {
        return request.method == "POST" ? refusal() : Reply::json(200, QByteArray("[]"));
    });
    QCOMPARE(run({u"sync"_s}).exitCode, 1);
    QCOMPARE(recordOf(m_id)["state"_L1].toString(), u"rejected"_s);
    NOTHING_LEFT;
    QCOMPARE(run({u"edit"_s, m_id, u"--last-name=Wiederqvogel"_s}).exitCode, 0);
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfACrash()
{
    const int before = m_server->postCount();
    m_server->onRequest([](const Request &) { return Reply::hang(); });
    const auto dying = m_cli->start({u"sync"_s});
    QVERIFY(waitFor([&] { return m_server->postCount() > before; }));
    dying->kill();
    m_errors += m_cli->finish(*dying).err;
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfAnImport()
{
    const QString csv =
        m_cli->write(u"own/patients.csv"_s, "first_name;last_name;sex;date_of_birth;email\n"
                                            "Kanarqa;Vogelxylq;female;17.11.1911;kanarqa@example.com\n"
                                            "Fehlqzeile;Vogelxylq;female;31.2.1911;fehlqzeile@example.com\n");
    const Ended imported = run({u"import"_s, csv, u"--rejects"_s, own(u"rejects.csv"_s)});
    QCOMPARE(imported.exitCode, 2);
    QFile rejects(own(u"rejects.csv"_s));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QVERIFY(rejects.readAll().contains("Fehlqzeile"));
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfAReview()
{
    m_server->onRequest(
        [](const Request &request) { return request.method == "POST" ? profileCreated(request) : twin(request); });
    run({u"sync"_s, u"--wait"_s, u"--timeout"_s, u"20"_s});
    QCOMPARE(recordOf(m_id)["state"_L1].toString(), u"review"_s);
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfExports()
{
    QCOMPARE(run({u"add"_s, u"-"_s, u"--offline"_s}, patient(u"Wanderqvogel"_s, u"Vogelxylq"_s)).exitCode, 0);
    recordOf(m_id);
    QCOMPARE(run({u"hand-over"_s, m_cli->path(u"out/waiting.handover"_s)}).exitCode, 0);
    QCOMPARE(run({u"audit"_s, u"--output"_s, m_cli->path(u"out/history.csv"_s)}).exitCode, 0);
    const Ended audit = run({u"audit"_s, u"--json"_s});
    QCOMPARE(m_search.in(audit.out), QStringList());
    QCOMPARE(run({u"support"_s, u"--output"_s, m_cli->path(u"out/report.txt"_s)}).exitCode, 0);
    QVERIFY(QFile(m_cli->path(u"out/report.txt"_s)).size() > 1000);
    QCOMPARE(m_search.in(run({u"support"_s, u"--json"_s}).out), QStringList());
    QCOMPARE(m_search.in(run({u"check"_s}).out), QStringList());
    NOTHING_LEFT;
}

void AtRestTest::nothingIsLeftOfErasing()
{
    m_server->onRequest([](const Request &request) {
        return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
    });
    QCOMPARE(run({u"resolve"_s, m_id, u"--registered-as"_s, theirs}).exitCode, 0);
    QCOMPARE(recordOf(m_id)["state"_L1].toString(), u"registered"_s);
    NOTHING_LEFT;
    QCOMPARE(run({u"erase"_s, m_id}).exitCode, 0);
    QDir().mkpath(m_cli->path(u"config/clinic-intake"_s));
    m_cli->write(u"config/clinic-intake/clinic-intake.ini"_s, "[data]\nretention_days=0\n");
    run({u"sync"_s, u"--wait"_s, u"--timeout"_s, u"20"_s});
    QVERIFY(recordOf(m_id)["profile"_L1].isNull());
    const auto registered = run({u"list"_s, u"--json"_s, u"--state"_s, u"registered"_s}).array();
    QVERIFY(registered.size() > 1); // the others' time is over
    for (const QJsonValue &record : registered)
        QVERIFY(record["profile"_L1].isNull());
    NOTHING_LEFT;
}

bool AtRestTest::fillTheForm(FrontDeskProcess &desk)
{
    return desk.work({u"focus field.email"_s, u"type schreibq.tisch@example.com"_s, u"focus field.phone"_s,
                      u"type 0171 3920047"_s, u"focus field.height"_s, u"type 163.7"_s, u"focus field.weight"_s,
                      u"type 137.9"_s, u"focus field.first_name"_s, u"type Schreibqtisch"_s, u"copy field.first_name"_s,
                      u"key Return"_s, u"type Đöğänqüß"_s, u"key Return"_s, u"type 17.11.1911"_s, u"key Return"_s,
                      u"type f"_s});
}

/// As an afternoon at the desk goes, with two programs: the first one is killed while it is locked.
void AtRestTest::desktopLeavesNothing()
{
    m_server->onRequest([](const Request &request) {
        return request.method == "POST" ? refusal() : Reply::json(200, QByteArray("[]"));
    });
    QVERIFY(run({u"slots"_s, u"list"_s}).exitCode == 4);
    QCOMPARE(run({u"add"_s, u"-"_s, u"--offline"_s}, patient(u"Verworfqen"_s, u"Vogelxylq"_s)).exitCode, 0);
    QByteArray said;
    {
        FrontDeskProcess desk(m_cli->environment());
        QVERIFY(desk.work(u"await banner"_s) && fillTheForm(desk));
        NOTHING_LEFT;
        QVERIFY(desk.work(u"key Ctrl+Return"_s));
        QVERIFY(waitFor([&] { return m_server->postCount() == 2; }));
        QVERIFY(desk.work({u"focus field.first_name"_s, u"type Halbqgetippt"_s}));
        NOTHING_LEFT;
        QVERIFY(desk.work({u"key Ctrl+L"_s, u"click pinWithout"_s, u"await lockSecret"_s}));
        NOTHING_LEFT;
        desk.kill();
        said += desk.said();
    }
    NOTHING_LEFT;
    FrontDeskProcess desk(m_cli->environment());
    QVERIFY(desk.work({u"focus lockSecret"_s, "type "_L1 + Cli::passphrase, u"key Return"_s, u"await form"_s}));
    const QString report = m_cli->path(u"out/desk.txt"_s);
    QVERIFY(desk.work({u"choose support"_s, u"await supportOk"_s, u"focus supportFile"_s, "type "_L1 + report,
                       u"click supportOk"_s, u"await notice"_s}));
    QVERIFY(QFile(report).size() > 1000);
    NOTHING_LEFT;
    QVERIFY(desk.work({u"key Escape"_s, u"close"_s}));
    QVERIFY(desk.hasEnded());
    said += desk.said();
    NOTHING_LEFT;
    QCOMPARE(m_search.in(said), QStringList());
    QVERIFY(!recordOf(QString()).contains("id"_L1));
    QVERIFY(m_search.in(m_shown).contains("Schreibqtisch as UTF-8"_L1)); // it was registered as it was typed
}

QTEST_GUILESS_MAIN(AtRestTest)
#include "at_rest_test.moc"
