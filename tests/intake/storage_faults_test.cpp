// SPDX-License-Identifier: Apache-2.0
// What happens to the disk while the program is open: a registration is refused with the right fault or it is safe, and
// the same program goes on when the cause is gone.
#include "tests/intake/front_desk.h"
#include "tests/intake/mishaps.h"
#include "tests/storage/failing_disk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;

namespace disk = clinic::storage::test::disk;

namespace clinic::test {

namespace {

/// Every mishap but a lock, which a save waits for.
void everyMishap()
{
    auto all = mishapsOfTheDisk();
    for (const Mishap &mishap : mishapsOfTheFile())
        all.push_back(mishap);
    all.push_back(lostFolder());
    addRows(all);
}

/// One page more than are used: harmless, and seen by a check only.
void addUnusedPage(const QString &path)
{
    constexpr qsizetype pageBytes = 4096, pageCountAt = 28; // sqlite.org/fileformat2.html, 1.3
    QByteArray content = readFile(path) + QByteArray(pageBytes, '\0');
    qToBigEndian(quint32(content.size() / pageBytes), content.data() + pageCountAt);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file cannot be written");
}

} // namespace

class StorageFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { disk::install(); }
    void cleanup() { disk::mend(); }
    void nothingSavedIsLostAndItRecovers_data() { everyMishap(); }
    void nothingSavedIsLostAndItRecovers();
    void anAnswerThatCannotBeKeptIsKeptLater_data() { everyMishap(); }
    void anAnswerThatCannotBeKeptIsKeptLater();
    void aLockedDatabaseIsWaitedForAndThenNamed();
    void aRestoredBackupIsNotSentBlindly();
    void settingsThatCameMeanwhileAreUsed();
    void theFileIsCheckedAfterAnUncleanEnd_data();
    void theFileIsCheckedAfterAnUncleanEnd();
};

void StorageFaultsTest::nothingSavedIsLostAndItRecovers()
{
    QFETCH(Mishap, mishap);
    const QTemporaryDir parent(storage::test::quickFolder());
    const QString folder = parent.filePath(u"data"_s);
    const auto before = registrationOf(u"Aino"_s), during = registrationOf(u"Eino"_s);
    {
        const auto intake = openIntake(configurationFor(folder));
        QVERIFY(intake->save(before));
        mishap.happens(folder);
        for (int i = 0; i < 2; ++i) { // not only the first time
            const auto refused = intake->save(during);
            QVERIFY(!refused);
            QVERIFY(refused.error().kind == mishap.fault);
        }
        mishap.ends(folder);
        QVERIFY(*intake->save(during) == Saved::New); // it was refused, so it is not there
        QVERIFY(intake->find(before.id)->has_value());
    }
    const auto again = openIntake(configurationFor(folder));
    QCOMPARE(again->list({})->size(), std::size_t(2));
}

void StorageFaultsTest::anAnswerThatCannotBeKeptIsKeptLater()
{
    QFETCH(Mishap, mishap);
    ScriptedServer server;
    server.onRequest([](const Request &request) {
        return request.method == "POST" ? profileCreated(request).held() : Reply::json(200, QByteArray("[]"));
    });
    const QTemporaryDir parent(storage::test::quickFolder());
    const QString folder = parent.filePath(u"data"_s);
    const auto intake = openIntake(configurationFor(folder, server.url()));
    QSignalSpy failed(intake.get(), &Intake::storageFailed);
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(one));
    intake->start();
    QTRY_COMPARE(server.postCount(), 1);

    mishap.happens(folder);
    server.release();
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(failed.first().first().value<Fault<StorageFault>>().kind == mishap.fault);
    mishap.ends(folder);
    // It tries again by itself, but only in a few seconds.
    QTRY_COMPARE_WITH_TIMEOUT(intake->status().count(StateName::Registered), 1, 30'000);
    const auto record = intake->find(one.id)->value();
    QVERIFY(std::get<state::Registered>(record.state).remoteId);
    QCOMPARE(server.postCount(), 1);
}

void StorageFaultsTest::aLockedDatabaseIsWaitedForAndThenNamed()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto one = registrationOf(u"Aino"_s);
    {
        storage::test::Peek other(storage::Outbox::fileIn(folder.path()));
        QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
        const auto refused = intake->save(one);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == StorageFault::Busy);
        QVERIFY(intake->list({})); // reading goes on
    }
    QVERIFY(*intake->save(one) == Saved::New);
}

void StorageFaultsTest::aRestoredBackupIsNotSentBlindly()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir parent(storage::test::quickFolder());
    auto configuration = configurationFor(parent.filePath(u"data"_s), server.url());
    configuration.generationsDir = parent.filePath(u"config/generations"_s);
    const QString file = storage::Outbox::fileIn(configuration.dataDir), backup = parent.filePath(u"backup"_s);
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(openIntake(configuration)->save(one));
    QVERIFY(QFile::copy(file, backup));
    {
        const auto intake = openIntake(configuration);
        intake->start();
        QTRY_COMPARE(intake->status().count(StateName::Registered), 1);
    }
    QVERIFY(QFile::remove(file) && QFile::copy(backup, file));

    const auto posts = [&server] {
        int count = 0;
        for (int i = 0; i < server.requestCount(); ++i)
            count += server.request(i).method == "POST" ? 1 : 0;
        return count;
    };
    const auto intake = openIntake(configuration);
    QVERIFY(nameOf((*intake->find(one.id))->state) == StateName::Unconfirmed);
    const auto other = registrationOf(u"Eino"_s);
    QVERIFY(intake->save(other)); // that it is sent shows that the engine had its chance
    intake->start();
    QTRY_VERIFY(nameOf((*intake->find(other.id))->state) == StateName::Registered);
    QCOMPARE(posts(), 2);
}

/// The access key lies in the folder that was away when they were applied.
void StorageFaultsTest::settingsThatCameMeanwhileAreUsed()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir parent(storage::test::quickFolder());
    const QString folder = parent.filePath(u"data"_s);
    Configuration configuration = configurationFor(folder, server.url());
    configuration.apiKey.clear();
    const auto intake = openIntake(configuration);
    QVERIFY(intake->setApiKey(configuration.apiUrl, "kept-key"));
    intake->start();
    QSignalSpy failed(intake.get(), &Intake::storageFailed);
    const Mishap mishap = lostFolder();
    mishap.happens(folder);
    intake->configure(configuration);
    QTRY_VERIFY(!failed.isEmpty());
    mishap.ends(folder);
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(one));
    const auto isRegistered = [&] { return nameOf(intake->find(one.id)->value().state) == StateName::Registered; };
    QTRY_VERIFY_WITH_TIMEOUT(isRegistered(), 20'000);
}

void StorageFaultsTest::theFileIsCheckedAfterAnUncleanEnd_data()
{
    QTest::addColumn<bool>("isUnclean");
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<bool>("isOpenedBefore");
    QTest::newRow("a sound file, clean end") << false << false << false;
    QTest::newRow("a sound file, unclean end") << true << false << false;
    QTest::newRow("a damaged file, unclean end") << true << true << false;
    QTest::newRow("a damaged file, unclean end, and somebody has looked at the list") << true << true << true;
}

void StorageFaultsTest::theFileIsCheckedAfterAnUncleanEnd()
{
    QFETCH(bool, isUnclean);
    QFETCH(bool, isDamaged);
    QFETCH(bool, isOpenedBefore);
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    openIntake(configuration).reset();
    if (isUnclean)
        writeFile(folder.path(), u"owners/0123456789abcdef.lock"_s, {}); // nobody holds it
    if (isDamaged)
        addUnusedPage(storage::Outbox::fileIn(folder.path()));
    if (isOpenedBefore)
        openIntake(configuration).reset();
    const auto intake = openIntake(configuration);
    QSignalSpy rested(intake.get(), &Intake::rested), failed(intake.get(), &Intake::storageFailed);
    intake->start();
    QTRY_VERIFY(!rested.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), isDamaged ? 1 : 0);
    if (isDamaged)
        QVERIFY(failed.first().first().value<Fault<StorageFault>>().kind == StorageFault::Corrupt);
    QVERIFY(intake->save(registrationOf(u"Aino"_s))); // what still works goes on
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::StorageFaultsTest)
#include "storage_faults_test.moc"
