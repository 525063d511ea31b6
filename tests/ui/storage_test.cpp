// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"
#include "tests/intake/front_desk.h"
#include "tests/intake/mishaps.h"
#include "tests/storage/failing_disk.h"
#include "tests/support/profile_store.h"
#include "tests/ui/typing.h"
#include "ui/patient_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <filesystem>
#include <set>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace disk = clinic::storage::test::disk;

namespace {

constexpr int patience = 30'000; // ms; only ever waited for in full where something is broken

class StorageDesk : public Desk
{
public:
    using Desk::Desk;

    QString words(const char *label) const { return find<QLabel>(QString::fromLatin1(label))->text(); }
    QString typed(const char *field) const { return find<QLineEdit>(QString::fromLatin1(field))->text(); }
    /// Whether the banner says that the outbox cannot be used, and why.
    bool saysOf(StorageFault kind) const
    {
        return words("bannerWords").contains(u"The outbox cannot be used at the moment."_s) &&
               words("bannerWords").contains(text::sentence(Fault<StorageFault>{kind, {}}));
    }
    bool holdsMaria() const
    {
        return typed("field.first_name") == "Maria"_L1 && typed("field.last_name") == "Schmidt"_L1 &&
               typed("field.date_of_birth") == "22.3.1985"_L1 &&
               find<PatientForm>(u"form"_s)->draft()[Field::Sex] == "female"_L1;
    }
};

QString sentenceOf(StorageFault kind)
{
    return text::sentence(Fault<StorageFault>{kind, {}});
}

/// One of each kind, and a lock.
std::vector<Mishap> oneOfEachKind()
{
    auto all = mishapsOfTheDisk();
    for (const Mishap &mishap : mishapsOfTheFile())
        all.push_back(mishap);
    all.push_back(lostFolder());
    all.push_back(lockedDatabase());
    std::set<StorageFault> kinds;
    std::erase_if(all, [&](const Mishap &mishap) { return !kinds.insert(mishap.fault).second; });
    return all;
}

} // namespace

/// What a person at the desk sees of a disk that fails and of an outbox that is not there, in the real window.
class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { disk::install(); }
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest(friendlyService());
    }
    void cleanup()
    {
        disk::mend();
        m_server.reset();
    }

    void whatWasTypedStaysUntilItCanBeSaved_data()
    {
        auto all = mishapsOfTheDisk();
        for (const Mishap &mishap : mishapsOfTheFile())
            all.push_back(mishap);
        all.push_back(lostFolder());
        all.push_back(lockedDatabase());
        addRows(all);
    }

    void whatWasTypedStaysUntilItCanBeSaved()
    {
        QFETCH(Mishap, mishap);
        StorageDesk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        const QStringList before{u"Registered today (1)"_s, u"Aino Virtanen"_s};
        QTRY_COMPARE(rowsOf(desk), before);

        mishap.happens(desk.dataFolder);
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.words("label.outcome"), sentenceOf(mishap.fault), 20'000);
        QVERIFY(desk.holdsMaria());
        QCOMPARE(rowsOf(desk), before);
        QCOMPARE(m_server->postCount(), 1);

        mishap.ends(desk.dataFolder);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (2)"_s, u"Maria Schmidt"_s, u"Aino Virtanen"_s}));
        QTRY_VERIFY(desk.words("bannerWords").contains(u"Connected"_s));
        QCOMPARE(m_server->postCount(), 2);
    }

    void theBannerSaysSoAndGoesByItself_data() { addRows(oneOfEachKind()); }

    void theBannerSaysSoAndGoesByItself()
    {
        QFETCH(Mishap, mishap);
        m_server->shutDown();
        StorageDesk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        // The server may be missed before there is anything to send.
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QTRY_VERIFY(desk.words("bannerWords").contains(u"Server not reachable"_s));
        mishap.happens(desk.dataFolder);
        m_server->listenAgain();
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(desk.saysOf(mishap.fault), patience);
        QCOMPARE(m_server->postCount(), 0);
        mishap.ends(desk.dataFolder);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}), patience);
        QTRY_VERIFY(desk.words("bannerWords").contains(u"Connected"_s));
        QCOMPARE(m_server->postCount(), 1);
    }

    void anOlderBackupUnderTheWindowIsLookedUp()
    {
        ProfileStore store;
        m_server->onRequest(store.handler());
        StorageDesk desk(m_server->url());
        desk.sources.write({{Setting::RequestTimeoutMs, u"1000"_s}, {Setting::SettleMs, u"20"_s}});
        QVERIFY(desk.open());
        m_server->shutDown();
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        const QString file = storage::Outbox::fileIn(desk.dataFolder), backup = desk.folder.filePath(u"backup"_s);
        QVERIFY(storage::test::Peek(file).run(u"VACUUM INTO '%1'"_s.arg(backup)));
        m_server->listenAgain();
        press(Qt::Key_F5);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}));

        std::filesystem::rename(backup.toStdString(), file.toStdString());
        press(Qt::Key_F5);
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.words("recordHistory").contains(u"Restored from a backup"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.words("recordHistory").contains(u"Confirmed by the server"_s), patience);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}));
        QCOMPARE(m_server->postCount(), 1);
        QCOMPARE(store.count(), 1);
    }

    void damageIsSaidUntilTheEnd()
    {
        StorageDesk desk(m_server->url());
        QVERIFY(desk.open());
        Q_EMIT desk.client.storageFailed({StorageFault::Corrupt, u"*** in database main ***"_s});
        QTRY_VERIFY(desk.words("bannerWords").contains(sentenceOf(StorageFault::Corrupt)));
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}));
        QTRY_VERIFY(desk.words("bannerWords").contains(u"Connected"_s)); // what the queue does is said beside it
        QVERIFY(desk.words("bannerWords").contains(sentenceOf(StorageFault::Corrupt)));
    }

    void atTheStartItIsToldAndMayBeMended_data() { addRows(mishapsOfTheFile()); }

    void atTheStartItIsToldAndMayBeMended()
    {
        QFETCH(Mishap, mishap);
        StorageDesk desk(m_server->url());
        const auto saved = storage::test::registrationOf(u"Aino"_s);
        QVERIFY(openIntake(configurationFor(desk.dataFolder))->save(saved));
        mishap.happens(desk.dataFolder);

        desk.window->show();
        desk.window->unlock(std::nullopt);
        QTRY_VERIFY(desk.find<QLineEdit>(u"passphrase"_s));
        auto *passphraseEdit = desk.find<QLineEdit>(u"passphrase"_s);
        passphraseEdit->setText(passphrase);
        QTest::keyClick(passphraseEdit, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.words("unlockNote"), sentenceOf(mishap.fault), 20'000);
        QVERIFY(!desk.client.isOpen());

        mishap.ends(desk.dataFolder);
        passphraseEdit->setText(passphrase);
        QTest::keyClick(passphraseEdit, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}), 20'000);
    }

    void whatWasGivenAtTheStartMayBeTriedAgain()
    {
        const Mishap mishap = mishapsOfTheFile()[1]; // garbage
        StorageDesk desk(m_server->url());
        QVERIFY(openIntake(configurationFor(desk.dataFolder))->save(storage::test::registrationOf(u"Aino"_s)));
        mishap.happens(desk.dataFolder);
        desk.window->show();
        desk.window->unlock(passphrase); // as from a file of the administrator
        for (int again = 0; again < 2; ++again) {
            QTRY_VERIFY_WITH_TIMEOUT(desk.find<QMessageBox>(u"cannotOpen"_s), patience);
            auto *told = desk.find<QMessageBox>(u"cannotOpen"_s);
            QCOMPARE(told->informativeText(), sentenceOf(mishap.fault));
            if (again == 1)
                mishap.ends(desk.dataFolder);
            told->button(QMessageBox::Retry)->click();
            QTRY_VERIFY(desk.find<QMessageBox>(u"cannotOpen"_s) != told);
        }
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}), patience);
    }

    void whatCannotBeWrittenAtTheStartIsShownAllTheSame_data()
    {
        auto all = mishapsOfTheDisk();
        all.push_back(lockedDatabase());
        addRows(all);
    }

    void whatCannotBeWrittenAtTheStartIsShownAllTheSame()
    {
        QFETCH(Mishap, mishap);
        StorageDesk desk(m_server->url());
        QVERIFY(openIntake(configurationFor(desk.dataFolder))->save(storage::test::registrationOf(u"Aino"_s)));
        mishap.happens(desk.dataFolder);
        QVERIFY(desk.open());
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.saysOf(mishap.fault), patience);
        QCOMPARE(m_server->postCount(), 0);
        mishap.ends(desk.dataFolder);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}), patience);
        QCOMPARE(m_server->postCount(), 1);
    }

    void theFirstStartMayBeTriedAgain_data() { addRows(mishapsOfTheDisk()); }

    void theFirstStartMayBeTriedAgain()
    {
        QFETCH(Mishap, mishap);
        StorageDesk desk(m_server->url());
        mishap.happens(desk.dataFolder);
        desk.window->show();
        desk.window->unlock(std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLineEdit>(u"newPassphrase"_s), patience);
        for (const QString &name : {u"newPassphrase"_s, u"newPassphraseAgain"_s})
            desk.find<QLineEdit>(name)->setText(passphrase);
        desk.find<QCheckBox>(u"setupKeychain"_s)->setChecked(false); // nobody's keychain is touched by a test
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.words("setupNote"), sentenceOf(mishap.fault), patience);
        QVERIFY(!desk.client.isOpen());
        QCOMPARE(desk.typed("newPassphrase"), passphrase);

        mishap.ends(desk.dataFolder);
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.client.isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.words("setupDone").isEmpty(), patience);
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.words("bannerWords").contains(u"Connected"_s), patience);
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(StorageTest)
#include "storage_test.moc"
