// SPDX-License-Identifier: Apache-2.0
// A patient who wants to have their details erased, at the façade and while it delivers.
#include "tests/intake/front_desk.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using clinic::storage::test::bytesOf;
using clinic::storage::test::Peek;
using clinic::storage::test::registrationOf;

namespace clinic::test {

class ErasingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder()); }

    void whatWaitsIsDiscardedAndGone();
    void discardingLeavesNoTraceEither();
    void whatWasNotAnsweredIsErasedOnceItIsFound();
    void theRetentionTimeLeavesNoTrace();

private:
    QString file() const { return storage::Outbox::fileIn(m_folder->path()); }
    QByteArray sealed() const { return Peek(file()).value(u"SELECT payload FROM record"_s).toByteArray(); }
    bool isTraceOf(const QByteArray &sealed) const
    {
        const QByteArray bytes = bytesOf(file());
        for (qsizetype i = 0; i + 16 <= sealed.size(); i += 16) {
            if (bytes.contains(sealed.mid(i, 16)))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ErasingTest::whatWaitsIsDiscardedAndGone()
{
    const auto intake = openIntake(configurationFor(m_folder->path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration));
    const QByteArray before = sealed();
    QVERIFY(isTraceOf(before));
    QVERIFY(*intake->eraseNow(registration.id) == Erasure::Done);
    QVERIFY(!isTraceOf(before));
    const auto record = intake->find(registration.id)->value();
    QVERIFY(record.state == RecordState(state::Discarded{DiscardReason::ErasureRequested}));
    QVERIFY(*intake->eraseNow(registration.id) == Erasure::Done);
    QVERIFY(*intake->eraseNow(RecordId::make()) == Erasure::NotFound);
}

void ErasingTest::discardingLeavesNoTraceEither()
{
    const auto intake = openIntake(configurationFor(m_folder->path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration));
    const QByteArray before = sealed();
    QVERIFY(*intake->discard(registration.id, DiscardReason::TestEntry) == Decided::Done);
    QVERIFY(!isTraceOf(before));
    QVERIFY(!Peek(file()).value(u"SELECT value FROM note WHERE name = 'traces'"_s).isValid());
}

void ErasingTest::whatWasNotAnsweredIsErasedOnceItIsFound()
{
    ScriptedServer server;
    QByteArray profile;
    server.onRequest([&profile](const Request &request) {
        if (request.method == "POST") {
            const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
            const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            profile = QJsonDocument(profileFrom(request.json(), id, now)).toJson(QJsonDocument::Compact);
            return Reply::json(502, QByteArray("{}")); // it was created, and nobody is told
        }
        return Reply::json(200, request.target.contains("offset=0") || request.target.contains("email=")
                                    ? '[' + profile + ']'
                                    : QByteArray("[]"));
    });
    auto configuration = configurationFor(m_folder->path(), server.url());
    configuration.settling = std::chrono::milliseconds(1);
    configuration.requestTimeout = std::chrono::seconds(5);
    configuration.retryBase = std::chrono::milliseconds(1);
    const auto intake = openIntake(configuration);
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration));
    const auto stateNow = [&] { return nameOf(intake->find(registration.id)->value().state); };
    intake->start();
    QTRY_VERIFY_WITH_TIMEOUT(stateNow() == StateName::Unconfirmed, 30'000);
    const QByteArray before = sealed();
    QVERIFY(*intake->eraseNow(registration.id) == Erasure::WhenSettled);
    QVERIFY(intake->find(registration.id)->value().payload());
    QTRY_VERIFY_WITH_TIMEOUT(stateNow() == StateName::Registered, 60'000);
    QVERIFY(std::holds_alternative<Erased>(intake->find(registration.id)->value().content));
    QCOMPARE(intake->history(registration.id)->back().kind, u"erased"_s);
    bool stopped = false;
    intake->stop(std::chrono::seconds(1), [&] { stopped = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stopped, 30'000);
    QVERIFY(!isTraceOf(before));
}

void ErasingTest::theRetentionTimeLeavesNoTrace()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    auto configuration = configurationFor(m_folder->path(), server.url());
    configuration.retentionDays = 0;
    const auto intake = openIntake(configuration);
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration));
    const QByteArray before = sealed();
    intake->start();
    const auto isErased = [&] {
        return std::holds_alternative<Erased>(intake->find(registration.id)->value().content);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isErased(), 30'000);
    bool stopped = false;
    intake->stop(std::chrono::seconds(1), [&] { stopped = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stopped, 30'000);
    QVERIFY(!isTraceOf(before));
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::ErasingTest)
#include "erasing_test.moc"
