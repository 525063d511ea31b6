// SPDX-License-Identifier: Apache-2.0
#include "core/intake/intake_client.h"
#include "tests/intake/front_desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;

namespace clinic::test {

class ClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongPassphraseIsToldAndMayBeMended();
    void resultsComeOnceOnTheCallersThread();
    void contextThatIsGoneIsNotCalled();
    void readSeesWhatWasSaved();
    void readBeforeOpenIsAFault();
    void deliveryIsTold();
    void diagnoses();
    void stopCallsBack();
    void stopBeforeOpenCallsBack();
    void destructionWhileBusy();
    void destructionWithARequestOnItsWay();

private:
    static bool opened(IntakeClient &client, const Configuration &configuration, const QString &with = passphrase)
    {
        std::optional<bool> result;
        QObject context;
        client.open(configuration, with, &context, [&](const auto &outcome) { result = outcome.has_value(); });
        return QTest::qWaitFor([&] { return result.has_value(); }, 60'000) && *result;
    }
};

void ClientTest::wrongPassphraseIsToldAndMayBeMended()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    IntakeClient client;
    QVERIFY(!client.isOpen());
    QVERIFY(opened(client, configuration));
    QVERIFY(client.isOpen());
    QVERIFY(!opened(client, configuration, u"wrong horse battery"_s));
    QVERIFY(!client.isOpen());
    QVERIFY(opened(client, configuration));
    QVERIFY(client.isOpen());
}

void ClientTest::resultsComeOnceOnTheCallersThread()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path())));
    std::vector<int> results;
    QThread *ranOn = nullptr;
    for (int i = 0; i < 20; ++i) {
        client.ask(
            this,
            [i, &ranOn](Intake &) {
                ranOn = QThread::currentThread();
                return i;
            },
            [&](int result) {
                QVERIFY(QThread::currentThread() == thread());
                results.push_back(result);
            });
    }
    bool nothing = false;
    client.ask(
        this, [](Intake &) {}, [&] { nothing = true; });
    QVERIFY(results.empty());
    QTRY_VERIFY(nothing);
    QCOMPARE(results.size(), std::size_t(20));
    QVERIFY(std::ranges::is_sorted(results));
    QVERIFY(ranOn != thread());
}

void ClientTest::contextThatIsGoneIsNotCalled()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path())));
    auto context = std::make_unique<QObject>();
    std::atomic<bool> ran = false;
    bool called = false, later = false;
    client.ask(
        context.get(), [&](Intake &) { ran = true; }, [&] { called = true; });
    client.read({}, context.get(), [&](const auto &) { called = true; });
    context.reset();
    client.ask(
        this, [](Intake &) {}, [&] { later = true; });
    QTRY_VERIFY(later);
    bool read = false;
    client.read({}, this, [&](const auto &) { read = true; });
    QTRY_VERIFY(read);
    QVERIFY(ran); // the command itself is not lost
    QVERIFY(!called);
}

void ClientTest::readSeesWhatWasSaved()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path())));
    QSignalSpy changed(&client, &IntakeClient::recordsChanged);
    for (int i = 1; i <= 3; ++i) {
        std::optional<std::size_t> seen;
        const auto registration = registrationOf(u"Aino"_s);
        client.ask(
            this, [registration](Intake &intake) { return intake.save(registration); },
            [&](const Stored<Saved> &saved) {
                QVERIFY(saved && *saved == Saved::New);
                client.read({}, this, [&](const Stored<std::vector<Record>> &records) {
                    QVERIFY(records.has_value());
                    QVERIFY(records->front().id == registration.id);
                    seen = records->size();
                });
            });
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(*seen, std::size_t(i));
    }
    QTRY_VERIFY(!changed.isEmpty());
}

void ClientTest::readBeforeOpenIsAFault()
{
    IntakeClient client;
    std::optional<bool> found;
    client.read({}, this, [&](const Stored<std::vector<Record>> &records) { found = records.has_value(); });
    QTRY_VERIFY(found.has_value());
    QVERIFY(!*found);
}

void ClientTest::deliveryIsTold()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path(), server.url())));
    const auto registration = registrationOf(u"Aino"_s);
    client.ask(
        this, [registration](Intake &intake) { return intake.save(registration); }, [](const Stored<Saved> &) {});
    QTRY_COMPARE(client.status().count(StateName::Registered), 1);
    QTRY_VERIFY(std::holds_alternative<queue::Connected>(client.status().phase));
}

void ClientTest::diagnoses()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path(), server.url())));
    std::optional<Diagnosis> lines;
    client.diagnose(this, [&](const Diagnosis &found) {
        QVERIFY(QThread::currentThread() == thread());
        lines = found;
    });
    QTRY_VERIFY(lines.has_value());
    QVERIFY(lines->size() >= 8);
}

void ClientTest::stopCallsBack()
{
    ScriptedServer server;
    server.onRequest([](const Request &) { return Reply::hang(); });
    const QTemporaryDir folder(storage::test::quickFolder());
    IntakeClient client;
    QVERIFY(opened(client, configurationFor(folder.path(), server.url())));
    const auto registration = registrationOf(u"Aino"_s);
    client.ask(
        this, [registration](Intake &intake) { return intake.save(registration); }, [](const Stored<Saved> &) {});
    QTRY_VERIFY(server.requestCount() > 0);
    int stopped = 0;
    client.stop(std::chrono::milliseconds(50), this, [&] { ++stopped; });
    QTRY_COMPARE(stopped, 1);
}

void ClientTest::stopBeforeOpenCallsBack()
{
    IntakeClient client;
    int stopped = 0;
    client.stop(std::chrono::seconds(5), this, [&] { ++stopped; });
    QTRY_COMPARE(stopped, 1);
}

void ClientTest::destructionWhileBusy()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    for (int round = 0; round < 5; ++round) {
        auto client = std::make_unique<IntakeClient>();
        if (round % 2 == 0)
            QVERIFY(opened(*client, configuration));
        else
            client->open(configuration, passphrase, this, [](const auto &) {});
        for (int i = 0; i < 50; ++i) {
            const auto registration = registrationOf(u"Aino"_s);
            client->ask(
                this, [registration](Intake &intake) { return intake.save(registration); },
                [](const Stored<Saved> &) { QFAIL("the client is gone"); });
            client->read({}, this, [](const auto &) { QFAIL("the client is gone"); });
        }
        client.reset();
        QCoreApplication::processEvents();
    }
}

void ClientTest::destructionWithARequestOnItsWay()
{
    ScriptedServer server;
    server.onRequest([](const Request &) { return Reply::hang(); });
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path(), server.url());
    const auto registration = registrationOf(u"Aino"_s);
    {
        IntakeClient client;
        QVERIFY(opened(client, configuration));
        client.ask(
            this, [registration](Intake &intake) { return intake.save(registration); }, [](const Stored<Saved> &) {});
        client.ask(
            this, [](Intake &intake) { intake.tryNow(); }, [] {});
        QTRY_VERIFY(server.requestCount() > 0);
    }
    const auto intake = openIntake(configuration);
    const auto record = intake->find(registration.id);
    QVERIFY(record && *record); // whatever became of the request, the registration is there
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::ClientTest)
#include "client_test.moc"
