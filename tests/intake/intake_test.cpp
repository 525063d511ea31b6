// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"
#include "tests/intake/front_desk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;
using clinic::storage::test::renamed;

namespace clinic::test {

namespace {

VaultFault vaultFault(const tl::expected<std::unique_ptr<Intake>, OpenFault> &opened)
{
    return std::get<Fault<VaultFault>>(opened.error()).kind;
}

} // namespace

class IntakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAnEmptyFolderAndThenAReadyOne();
    void refusesWhatCannotBeOpened();
    void neverMakesANewKeyBesideSealedRecords();
    void whatWasInUseGetsNoNewKey();
    void savingTwiceIsTheSameRecord();
    void delivers();
    void edits();
    void decidesAboutWhatIsInDoubt();
    void unknownRecordIsNotFound();
    void sendingDelayAppliesToWhatIsSaved();
    void takesBackOnlyWhatWasNeverTried();
    void settlesOnlyWhatWasRegisteredTwice();
    void discardErases();
    void keepsTheKeyPerServer();
    void aKeyThatAnotherProgramKeepsIsUsed();
    void givenKeyComesFirst();
    void dataFolderCannotBeChanged();
    void stopsWithoutHavingBeenStarted();
};

void IntakeTest::opensAnEmptyFolderAndThenAReadyOne()
{
    const QTemporaryDir parent(storage::test::quickFolder());
    const QString folder = parent.filePath(u"data/outbox"_s);
    QVERIFY(Intake::look(folder) == Intake::Folder::Empty);
    const auto registration = registrationOf(u"Aino"_s);
    {
        const auto intake = openIntake(configurationFor(folder));
        QVERIFY(*intake->save(registration) == Saved::New);
    }
    QVERIFY(Intake::look(folder) == Intake::Folder::Ready);
    const auto mode = QFile::permissions(folder);
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));

    const auto intake = openIntake(configurationFor(folder));
    const auto found = intake->find(registration.id);
    QVERIFY(found && *found);
    QCOMPARE((*found)->payload()->profile.firstName, u"Aino"_s);
    QCOMPARE(intake->history(registration.id)->size(), std::size_t(1));
}

void IntakeTest::refusesWhatCannotBeOpened()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    QVERIFY(vaultFault(Intake::open(configuration, {})) == VaultFault::PassphraseNeeded);
    QVERIFY(vaultFault(Intake::open(configuration, u"short"_s)) == VaultFault::WeakPassphrase);
    QVERIFY(Intake::look(folder.path()) == Intake::Folder::Empty);
    openIntake(configuration);
    QVERIFY(vaultFault(Intake::open(configuration, u"wrong horse battery"_s)) == VaultFault::WrongPassphrase);
    QVERIFY(vaultFault(Intake::open(configuration, {})) == VaultFault::PassphraseNeeded);

    const QString file = writeFile(folder.path(), u"a-file"_s, "not a folder");
    const auto blocked = Intake::open(configurationFor(file + "/data"_L1), passphrase);
    QVERIFY(std::get<Fault<StorageFault>>(blocked.error()).kind == StorageFault::FolderUnusable);
}

void IntakeTest::neverMakesANewKeyBesideSealedRecords()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    openIntake(configuration);
    const QString keys = vault::KeySlots::fileIn(folder.path());
    QVERIFY(QFile::rename(keys, keys + ".away"_L1));
    QVERIFY(Intake::look(folder.path()) == Intake::Folder::KeysMissing);
    QVERIFY(vaultFault(Intake::open(configuration, passphrase)) == VaultFault::SlotsMissing);
    QVERIFY(!QFile::exists(keys));
    QVERIFY(QFile::rename(keys + ".away"_L1, keys));
    openIntake(configuration);
}

/// Half a restored backup, say: what is missing may come back, and must find the key that it needs.
void IntakeTest::whatWasInUseGetsNoNewKey()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto configuration = configurationFor(folder.path());
    openIntake(configuration).reset();
    QVERIFY(QFile::remove(storage::Outbox::fileIn(folder.path())));
    QVERIFY(QFile::remove(vault::KeySlots::fileIn(folder.path())));
    QVERIFY(Intake::look(folder.path()) == Intake::Folder::KeysMissing);
    QVERIFY(vaultFault(Intake::open(configuration, passphrase)) == VaultFault::SlotsMissing);
    QVERIFY(!vault::KeySlots::existIn(folder.path()));
}

void IntakeTest::savingTwiceIsTheSameRecord()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(*intake->save(registration) == Saved::New);
    QVERIFY(*intake->save(registration) == Saved::Already);
    QVERIFY(*intake->save(renamed(registration, u"Eino"_s)) == Saved::Already);
    QCOMPARE(intake->list({})->size(), std::size_t(1));
    QCOMPARE((*intake->find(registration.id))->payload()->profile.firstName, u"Aino"_s);
}

void IntakeTest::delivers()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), server.url()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration).has_value());
    QCOMPARE(server.connectionCount(), 0); // nothing is sent before start()
    intake->start();
    QTRY_VERIFY(nameOf((*intake->find(registration.id))->state) == StateName::Registered);
    QTRY_COMPARE(intake->status().count(StateName::Registered), 1);
    QCOMPARE(server.request(0).header("x-api-key"), "test-key");
    QVERIFY(*intake->edit(renamed(registration, u"Eino"_s), 1) == Decided::NotPossible);
    QVERIFY(*intake->discard(registration.id, DiscardReason::Other) == Decided::NotPossible);
}

void IntakeTest::edits()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration).has_value());
    QVERIFY(*intake->edit(renamed(registration, u"Eino"_s), 1) == Decided::Done);
    QVERIFY(*intake->edit(renamed(registration, u"Oili"_s), 1) == Decided::NotPossible); // was seen at revision 1
    const auto record = **intake->find(registration.id);
    QCOMPARE(record.revision, 2);
    QCOMPARE(record.payload()->profile.firstName, u"Eino"_s);
}

void IntakeTest::decidesAboutWhatIsInDoubt()
{
    ScriptedServer server;
    server.onRequest([](const Request &request) {
        return request.method == "POST" ? Reply::json(500, QByteArray("{}")) : Reply::json(200, QByteArray("[]"));
    });
    const QTemporaryDir folder(storage::test::quickFolder());
    auto configuration = configurationFor(folder.path(), server.url());
    configuration.retryBase = std::chrono::milliseconds(20);
    configuration.requestTimeout = std::chrono::milliseconds(500);
    configuration.settling = std::chrono::milliseconds(1);
    const auto intake = openIntake(configuration);
    const auto one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    QVERIFY(intake->save(one).has_value());
    QVERIFY(intake->save(other).has_value());
    intake->start();
    QTRY_COMPARE(intake->status().count(StateName::Review), 2);
    QVERIFY(*intake->edit(renamed(one, u"Oili"_s), 1) == Decided::NotPossible);

    const QString remoteId = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    QVERIFY(*intake->markRegistered(one.id, remoteId) == Decided::Done);
    QCOMPARE(std::get<state::Registered>((*intake->find(one.id))->state).remoteId.value(), remoteId);
    QVERIFY(*intake->markRegistered(one.id, remoteId) == Decided::NotPossible);

    server.onRequest(friendlyService());
    QVERIFY(*intake->sendAgain(other.id) == Decided::Done);
    QTRY_VERIFY(nameOf((*intake->find(other.id))->state) == StateName::Registered);
}

void IntakeTest::unknownRecordIsNotFound()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(*intake->edit(registration, 1) == Decided::NotFound);
    QVERIFY(*intake->sendAgain(registration.id) == Decided::NotFound);
    QVERIFY(*intake->markRegistered(registration.id, u"x"_s) == Decided::NotFound);
    QVERIFY(*intake->discard(registration.id, DiscardReason::Other) == Decided::NotFound);
    QVERIFY(!*intake->find(registration.id));
}

void IntakeTest::sendingDelayAppliesToWhatIsSaved()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    auto configuration = configurationFor(folder.path(), server.url());
    configuration.sendingDelay = std::chrono::seconds(30);
    const auto intake = openIntake(configuration);
    const auto delayed = registrationOf(u"Aino"_s);
    const auto before = QDateTime::currentDateTimeUtc();
    QVERIFY(*intake->save(delayed) == Saved::New);
    const auto queued = std::get<state::Queued>((*intake->find(delayed.id))->state);
    QVERIFY(queued.sendAfter && *queued.sendAfter >= before.addSecs(29) && *queued.sendAfter <= before.addSecs(60));

    configuration.sendingDelay = {};
    intake->configure(configuration);
    const auto atOnce = registrationOf(u"Eino"_s);
    QVERIFY(*intake->save(atOnce) == Saved::New);
    intake->start();
    QTRY_VERIFY(nameOf((*intake->find(atOnce.id))->state) == StateName::Registered);
    QVERIFY(nameOf((*intake->find(delayed.id))->state) == StateName::Queued);
    QCOMPARE(server.postCount(), 1);
}

void IntakeTest::takesBackOnlyWhatWasNeverTried()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), server.url()));
    const auto aino = registrationOf(u"Aino"_s), eino = registrationOf(u"Eino"_s);
    QVERIFY(intake->save(aino) && intake->save(eino));
    QVERIFY(*intake->takeBack(aino.id) == Decided::Done);
    QVERIFY(*intake->takeBack(aino.id) == Decided::Done); // once more: its answer may have been lost
    const auto record = **intake->find(aino.id);
    QVERIFY(record.state == RecordState(state::Discarded{DiscardReason::TakenBack}));
    QVERIFY(!record.payload());
    intake->start();
    QTRY_VERIFY(nameOf((*intake->find(eino.id))->state) == StateName::Registered);
    QVERIFY(*intake->takeBack(eino.id) == Decided::NotPossible);
    QVERIFY(*intake->takeBack(RecordId::make()) == Decided::NotFound);
    QCOMPARE(server.postCount(), 1);
}

void IntakeTest::settlesOnlyWhatWasRegisteredTwice()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration));
    QVERIFY(*intake->settleSecond(registration.id) == Decided::NotPossible);
    QVERIFY(*intake->settleSecond(RecordId::make()) == Decided::NotFound);
}

void IntakeTest::discardErases()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto registration = registrationOf(u"Aino"_s);
    QVERIFY(intake->save(registration).has_value());
    QVERIFY(*intake->discard(registration.id, DiscardReason::EnteredByMistake) == Decided::Done);
    const auto record = **intake->find(registration.id);
    QVERIFY(std::get<state::Discarded>(record.state).reason == DiscardReason::EnteredByMistake);
    QVERIFY(std::holds_alternative<Erased>(record.content));
}

void IntakeTest::keepsTheKeyPerServer()
{
    ScriptedServer server, other;
    server.onRequest(friendlyService());
    other.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    auto configuration = configurationFor(folder.path(), server.url());
    configuration.apiKey.clear();
    const auto registration = registrationOf(u"Aino"_s);
    {
        const auto intake = openIntake(configuration);
        QVERIFY(intake->save(registration).has_value());
        intake->start();
        QTRY_VERIFY(std::holds_alternative<queue::NotConfigured>(intake->status().phase));
        QVERIFY(!intake->hasApiKey(server.url()));
        QVERIFY(intake->setApiKey(server.url(), "kept-key-of-one").has_value());
        QVERIFY(intake->hasApiKey(server.url()));
        QVERIFY(!intake->hasApiKey(other.url()));
        QTRY_VERIFY(nameOf((*intake->find(registration.id))->state) == StateName::Registered);
        QCOMPARE(server.request(0).header("x-api-key"), "kept-key-of-one");

        // An edited address never receives another server's key.
        configuration.apiUrl = other.url();
        intake->configure(configuration);
        QVERIFY(intake->save(registrationOf(u"Eino"_s)).has_value());
        QTRY_VERIFY(std::holds_alternative<queue::NotConfigured>(intake->status().phase));
        QCOMPARE(other.connectionCount(), 0);
    }
    QVERIFY(!storage::test::bytesOf(storage::Outbox::fileIn(folder.path())).contains("kept-key-of-one"));
    configuration.apiUrl = server.url();
    const auto intake = openIntake(configuration);
    QVERIFY(intake->hasApiKey(server.url()));
    QVERIFY(intake->setApiKey(server.url(), {}).has_value());
    QVERIFY(!intake->hasApiKey(server.url()));
}

void IntakeTest::aKeyThatAnotherProgramKeepsIsUsed()
{
    ScriptedServer server;
    server.onRequest([](const Request &request) {
        return request.header("x-api-key") == "new-key" ? friendlyService()(request)
                                                        : Reply::json(401, QByteArray("{}"));
    });
    const QTemporaryDir folder(storage::test::quickFolder());
    Configuration configuration = configurationFor(folder.path(), server.url());
    configuration.apiKey.clear();
    const auto desktop = openIntake(configuration), tool = openIntake(configuration);
    QVERIFY(desktop->setApiKey(configuration.apiUrl, "old-key"));
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(desktop->save(one));
    desktop->start();
    QTRY_VERIFY(std::holds_alternative<queue::Paused>(desktop->status().phase));
    QVERIFY(tool->setApiKey(configuration.apiUrl, "new-key"));
    QTRY_VERIFY(nameOf(desktop->find(one.id)->value().state) == StateName::Registered);
}

void IntakeTest::givenKeyComesFirst()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path(), server.url()));
    QVERIFY(intake->setApiKey(server.url(), "kept-key").has_value());
    intake->start();
    QTRY_COMPARE(server.requestCount(), 1);
    QCOMPARE(server.request(0).header("x-api-key"), "test-key");
}

void IntakeTest::dataFolderCannotBeChanged()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    intake->configure(configurationFor(u"/elsewhere"_s));
    QCOMPARE(intake->configuration().dataDir, folder.path());
    QCOMPARE(intake->readerSource().folder, folder.path());
}

void IntakeTest::stopsWithoutHavingBeenStarted()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    int stopped = 0;
    intake->stop(std::chrono::seconds(5), [&] { ++stopped; });
    QTRY_COMPARE(stopped, 1);
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::IntakeTest)
#include "intake_test.moc"
