// SPDX-License-Identifier: Apache-2.0
#include "core/intake/diagnosis.h"
#include "tests/intake/front_desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

DiagnosisLine lineOf(const Diagnosis &lines, DiagnosisItem item)
{
    const auto found = std::ranges::find(lines, item, &DiagnosisLine::item);
    if (found == lines.end())
        qFatal("a line of the diagnosis is missing");
    return *found;
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void serverDown();
    void tlsFault();
    void withoutKey();
    void withoutGroup();
    void clock_data();
    void clock();
    void keySlots_data();
    void keySlots();
    void twoAtOnceAreBothAnswered();
    void destroyedMeanwhile();

private:
    static Diagnosis ask(Intake &intake)
    {
        std::optional<Diagnosis> lines;
        int calls = 0;
        intake.diagnose([&](const Diagnosis &found) {
            lines = found;
            ++calls;
        });
        if (lines || !QTest::qWaitFor([&] { return lines.has_value(); }, 30'000) || calls != 1)
            qFatal("a diagnosis calls back once, from the event loop");
        return *lines;
    }
};

void DiagnosisTest::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("server");
    QTest::addColumn<int>("key");
    const auto row = [](const char *name, int status, const QByteArray &body, DiagnosisFinding server,
                        DiagnosisFinding key) { QTest::newRow(name) << status << body << int(server) << int(key); };
    using F = DiagnosisFinding;
    row("the key reads", 200, "[]", F::Fine, F::KeyReads);
    row("the key may only create", 403, R"({"error":"Forbidden"})", F::Fine, F::KeyCannotRead);
    row("the key is refused", 401, "{}", F::Fine, F::KeyRefused);
    row("a portal answers", 200, "<html>", F::ServerUnexpected, F::NotTested);
    row("the service fails", 500, "{}", F::ServerUnexpected, F::NotTested);
}

void DiagnosisTest::answers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, server);
    QFETCH(int, key);
    ScriptedServer service;
    service.then(Reply::json(status, body));
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), service.url()));
    const Diagnosis lines = ask(*intake);
    QCOMPARE(int(lineOf(lines, DiagnosisItem::Server).finding), server);
    QCOMPARE(int(lineOf(lines, DiagnosisItem::Key).finding), key);
    QVERIFY(lineOf(lines, DiagnosisItem::Database).verdict == DiagnosisVerdict::Ok);
    QVERIFY(lineOf(lines, DiagnosisItem::KeySlots).verdict == DiagnosisVerdict::Ok);
    QVERIFY(lineOf(lines, DiagnosisItem::ProfileGroup).verdict == DiagnosisVerdict::Unknown);
    QVERIFY(lineOf(lines, DiagnosisItem::Certificate).verdict == DiagnosisVerdict::Unknown); // plain http
    QCOMPARE(service.postCount(), 0);
}

void DiagnosisTest::serverDown()
{
    ScriptedServer service;
    service.shutDown();
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), service.url()));
    const Diagnosis lines = ask(*intake);
    QVERIFY(lineOf(lines, DiagnosisItem::Server).finding == DiagnosisFinding::ServerUnreachable);
    QVERIFY(lineOf(lines, DiagnosisItem::Server).verdict == DiagnosisVerdict::Failed);
    QVERIFY(lineOf(lines, DiagnosisItem::Key).finding == DiagnosisFinding::NotTested);
}

void DiagnosisTest::tlsFault()
{
    ScriptedServer service(ScriptedServer::Security::TlsUntrusted);
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), service.url()));
    const Diagnosis lines = ask(*intake);
    QVERIFY(lineOf(lines, DiagnosisItem::Server).finding == DiagnosisFinding::TlsFault);
    QVERIFY(lineOf(lines, DiagnosisItem::Certificate).verdict == DiagnosisVerdict::Failed);
    QCOMPARE(service.requestCount(), 0);
}

void DiagnosisTest::withoutKey()
{
    ScriptedServer service;
    const QTemporaryDir folder(storage::test::quickFolder());
    auto configuration = configurationFor(folder.path(), service.url());
    configuration.apiKey.clear();
    const auto intake = openIntake(configuration);
    const Diagnosis lines = ask(*intake);
    QVERIFY(lineOf(lines, DiagnosisItem::Key).finding == DiagnosisFinding::KeyMissing);
    QVERIFY(lineOf(lines, DiagnosisItem::Server).verdict == DiagnosisVerdict::Unknown);
    QCOMPARE(service.connectionCount(), 0);
}

void DiagnosisTest::withoutGroup()
{
    QVERIFY(diagnoseGroup({}).finding == DiagnosisFinding::GroupMissing);
    QVERIFY(diagnoseGroup({}).verdict == DiagnosisVerdict::Failed);
}

void DiagnosisTest::clock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("finding");
    QTest::addColumn<QString>("detail");
    QTest::newRow("the same time") << 0 << int(DiagnosisFinding::Fine) << QString();
    QTest::newRow("two minutes are tolerable") << 120 << int(DiagnosisFinding::Fine) << QString();
    QTest::newRow("ahead") << 121 << int(DiagnosisFinding::ClockOff) << u"121"_s;
    QTest::newRow("behind by a day") << -86400 << int(DiagnosisFinding::ClockOff) << u"-86400"_s;
}

void DiagnosisTest::clock()
{
    QFETCH(int, seconds);
    QFETCH(int, finding);
    QFETCH(QString, detail);
    const QDateTime serverTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    const auto outcome = api::classifyRead({.status = 200,
                                            .complete = true,
                                            .body = "[]",
                                            .retryAfter = {},
                                            .serverTime = api::parseHttpDate(httpDate(serverTime)),
                                            .detail = {}});
    const auto lines = diagnoseAnswer(outcome, QUrl(u"https://clinic.example/api/v1"_s), serverTime.addSecs(seconds));
    QCOMPARE(int(lineOf(lines, DiagnosisItem::Clock).finding), finding);
    QCOMPARE(lineOf(lines, DiagnosisItem::Clock).detail, detail);
    QVERIFY(lineOf(lines, DiagnosisItem::Certificate).verdict == DiagnosisVerdict::Ok);
    QCOMPARE(lineOf(lines, DiagnosisItem::Server).detail, u"https://clinic.example:443"_s);
}

void DiagnosisTest::keySlots_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("finding");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &was, const QByteArray &is, DiagnosisVerdict verdict,
                        DiagnosisFinding finding, const QString &detail) {
        QTest::newRow(name) << was << is << int(verdict) << int(finding) << detail;
    };
    using V = DiagnosisVerdict;
    using F = DiagnosisFinding;
    row("in order", "", "", V::Ok, F::Fine, u"1"_s);
    row("guessed at more cheaply", R"("operations": 3)", R"("operations": 2)", V::Warning, F::SlotWeak, u"1"_s);
    row("with less memory", R"("memory_bytes": 67108864)", R"("memory_bytes": 8388608)", V::Warning, F::SlotWeak,
        u"1"_s);
    row("one more, of a later version", R"("slots": [)", R"("slots": [{"kind": "fingerprint"},)", V::Warning,
        F::SlotUnusable, u"1"_s);
    row("the only one is damaged", R"("salt": ")", R"("salt": "?)", V::Failed, F::SlotsUnusable, {});
    row("the file is damaged", "{", "", V::Failed, F::SlotsUnusable, {});
}

/// The file as it is while the outbox is open: who has opened it had a slot that opens.
void DiagnosisTest::keySlots()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(int, verdict);
    QFETCH(int, finding);
    QFETCH(QString, detail);
    const QTemporaryDir folder;
    const auto intake = openIntake(configurationFor(folder.path()));
    QByteArray slots = readFile(folder.filePath(u"keys.json"_s));
    QVERIFY(slots.contains(was));
    writeFile(folder.path(), u"keys.json"_s, was.isEmpty() ? slots : slots.replace(was, is));
    const DiagnosisLine line = lineOf(ask(*intake), DiagnosisItem::KeySlots);
    QCOMPARE(int(line.verdict), verdict);
    QCOMPARE(int(line.finding), finding);
    QCOMPARE(line.detail, detail);
}

void DiagnosisTest::twoAtOnceAreBothAnswered()
{
    ScriptedServer service;
    service.onRequest([](const Request &) { return Reply::json(200, QByteArray("[]")).held(); });
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), service.url()));
    int first = 0, second = 0;
    intake->diagnose([&](const Diagnosis &) { ++first; });
    QTRY_COMPARE(service.requestCount(), 1);
    intake->diagnose([&](const Diagnosis &) { ++second; });
    QTRY_COMPARE(service.requestCount(), 2);
    service.release();
    QTRY_COMPARE(first + second, 2);
    QCOMPARE(first, 1);
}

void DiagnosisTest::destroyedMeanwhile()
{
    ScriptedServer service;
    service.then(Reply::hang());
    const QTemporaryDir folder(storage::test::quickFolder());
    auto intake = openIntake(configurationFor(folder.path(), service.url()));
    intake->diagnose([](const Diagnosis &) { QFAIL("nobody is there any more"); });
    QTRY_COMPARE(service.requestCount(), 1);
    intake.reset();
    QCoreApplication::processEvents();
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::DiagnosisTest)
#include "diagnosis_test.moc"
