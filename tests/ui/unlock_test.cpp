// SPDX-License-Identifier: Apache-2.0
#include "core/intake/privacy_gate.h"
#include "core/intake/user_name.h"
#include "core/text/words.h"
#include "core/vault/key_slots.h"
#include "core/vault/keychain.h"
#include "tests/intake/front_desk.h"
#include "tests/support/secret_service.h"
#include "tests/support/wait.h"
#include "tests/ui/typing.h"
#include "ui/unlock_flow.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

constexpr int patience = 30'000; // ms: each passphrase costs a derived key

/// A desk whose outbox holds Maria already, and may be entrusted to the keychain.
class KeyDesk : public Desk
{
public:
    using Desk::Desk;

    /// As another run of the program has left it.
    bool leave(bool inKeychain, bool locked = false)
    {
        m_configuration = sources.read();
        m_configuration.keychainPatience = 60s;
        const auto intake = openIntake(m_configuration);
        if (locked)
            (void)intake->privacy().setLocked(true);
        if (!intake->save(storage::test::registrationOf(u"Aino"_s)))
            return false;
        std::optional<Keyed<void>> kept;
        if (inKeychain)
            intake->rememberInKeychain([&](const Keyed<void> &result) { kept = result; });
        return !inKeychain || (waitFor([&] { return kept.has_value(); }, 60s) && *kept);
    }

    bool start()
    {
        window->show();
        window->unlock(std::nullopt);
        return QTest::qWaitForWindowActive(window.get());
    }

    bool isOpened() const
    {
        return QTest::qWaitFor([this] { return find(u"banner"_s)->isVisible() && !rowsOf(*this).isEmpty(); }, patience);
    }

    QDialog *dialog() const { return find<QDialog>(u"unlockDialog"_s); }
    bool isAsked() const
    {
        return QTest::qWaitFor(
            [this] { return dialog() && dialog()->findChild<QLineEdit *>(u"passphrase"_s)->hasFocus(); }, patience);
    }
    QString said(const QString &label) const
    {
        const auto *found = find<QLabel>(label);
        return found ? found->text() : QString();
    }
    QByteArray keyFile() const { return readFile(vault::KeySlots::fileIn(m_configuration.dataDir)); }
    QString entry() const
    {
        const auto own = vault::KeySlots::keychainSlots(m_configuration.dataDir, userName());
        return own && own->size() == 1 ? own->front().id : QString();
    }

    /// Whether the next start asks nobody.
    bool opensByItself() const
    {
        std::optional<bool> isOpen;
        QObject context;
        Intake::openWithKeychain(m_configuration, &context, [&](const auto &opened) { isOpen = opened.has_value(); });
        return waitFor([&] { return isOpen.has_value(); }, 60s) && *isOpen;
    }

private:
    Configuration m_configuration;
};

/// What may have become of the keychain since.
using Change = std::function<void(SecretService &, const QString &entry)>;

void exchange(SecretService &, const QString &entry)
{
    QObject context;
    bool isWritten = false;
    vault::Keychain(60s).write(entry, vault::DataKey::random(), &context,
                               [&](const vault::Result<void> &result) { isWritten = result.has_value(); });
    QVERIFY(waitFor([&] { return isWritten; }));
}

QString sentenceOf(VaultFault kind)
{
    return text::sentence(Fault<VaultFault>{kind, {}});
}

} // namespace

/// How the outbox is opened at the start: the real window, with a real keychain.
class UnlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server.onRequest(friendlyService()); }
    void init()
    {
        // The first of them: a keychain may come late, but not again.
        if (QLatin1StringView(QTest::currentTestFunction()) != "withoutAKeychainThePassphraseIsAskedFor"_L1) {
            m_service.start();
            m_service.empty();
        }
    }

    void withoutAKeychainThePassphraseIsAskedFor()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(false));
        // The slot was made while there was a keychain.
        const QString folder = desk.sources.read().dataDir;
        const auto key = vault::KeySlots::unlock(folder, passphrase);
        QVERIFY(key);
        QVERIFY(vault::KeySlots::replaceKeychainSlots(
            folder, vault::makeKeychainSlot(*key, vault::DataKey::random(), userName())));
        const QByteArray before = desk.keyFile();
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QCOMPARE(desk.said(u"unlockReason"_s), sentenceOf(VaultFault::KeychainAbsent));
        QVERIFY(!desk.find<QCheckBox>(u"unlockRemember"_s));
        type(passphrase);
        press(Qt::Key_Return);
        QVERIFY(desk.isOpened());
        QCOMPARE(desk.keyFile(), before);
    }

    void withAKeychainNobodyIsAsked()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        QVERIFY(desk.start());
        QVERIFY(desk.isOpened());
        QVERIFY(!desk.dialog());
        QVERIFY(!desk.find(u"lockPage"_s)->isVisible());
    }

    /// Otherwise the lock would shut out who never knew the passphrase.
    void whoTheKeychainLetsInIsOfferedAPin()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        QVERIFY(desk.start());
        QVERIFY(desk.isOpened());
        auto *offer = desk.find<QAbstractButton>(u"bannerOffer"_s);
        QTRY_COMPARE(offer->text(), u"Choose a PIN …"_s);
        QVERIFY(offer->isVisible());
        offer->click();
        QTRY_VERIFY(desk.find(u"pinDialog"_s));
        for (const QString &name : {u"pinFirst"_s, u"pinSecond"_s})
            desk.find<QLineEdit>(name)->setText(u"2580"_s);
        desk.find<QAbstractButton>(u"pinOk"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!offer->isVisible(), patience);
    }

    void whatTheKeychainOpensStaysLocked()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true, true));
        QVERIFY(desk.start());
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockPage"_s)->isVisible(), patience);
        QVERIFY(!desk.dialog());
    }

    void nobodyWaitsForASlowKeychain()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        m_service.pause();
        QVERIFY(desk.start());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
        type(u"Maria"_s);
        press(Qt::Key_Return);
        type(u"Schmidt"_s);
        press(Qt::Key_Return);
        type(u"22.3.1985"_s);
        press(Qt::Key_Return);
        type(u"f"_s);
        QVERIFY(!desk.client.isOpen());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.said(u"label.outcome"_s).contains(u"not open yet"_s));

        QWidget *before = QApplication::focusWidget();
        m_service.resume();
        QVERIFY(desk.isOpened());
        QVERIFY(!desk.dialog());
        QCOMPARE(QApplication::focusWidget(), before); // whoever is typing goes on
        QCOMPARE(desk.find<QLineEdit>(u"field.last_name"_s)->text(), u"Schmidt"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
    }

    void thePassphraseIsAlwaysAWayIn_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<VaultFault>("fault");
        QTest::newRow("locked") << Change([](SecretService &service, const QString &) { service.lock(); })
                                << VaultFault::KeychainNoEntry;
        QTest::newRow("emptied") << Change([](SecretService &service, const QString &) { service.empty(); })
                                 << VaultFault::KeychainNoEntry;
        QTest::newRow("swapped") << Change(&exchange) << VaultFault::KeychainOtherKey;
    }
    void thePassphraseIsAlwaysAWayIn()
    {
        QFETCH(Change, change);
        QFETCH(VaultFault, fault);
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        change(m_service, desk.entry());
        const QByteArray before = desk.keyFile();
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QCOMPARE(desk.said(u"unlockReason"_s), sentenceOf(fault));
        QCOMPARE(desk.keyFile(), before); // no new key over old data

        type(u"wrong horse battery"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(u"unlockNote"_s), sentenceOf(VaultFault::WrongPassphrase), patience);
        QVERIFY(!desk.client.isOpen());
        m_service.unlock();
        type(passphrase); // over the wrong one, which is selected
        press(Qt::Key_Return);
        QVERIFY(desk.isOpened());
        QVERIFY(rowsOf(desk).last().startsWith(u"Aino"_s));

        // Whoever had it opened by the keychain gets that back.
        QTRY_VERIFY_WITH_TIMEOUT(desk.keyFile() != before, patience);
        QVERIFY(desk.opensByItself());
        QCOMPARE(Intake::keySlots(desk.sources.read().dataDir)->size(), std::size_t(2));
    }

    void theKeychainIsAskedAgainOnceItIsUnlocked()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        m_service.lock();
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        press(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(u"unlockNote"_s), sentenceOf(VaultFault::KeychainNoEntry), patience);
        m_service.unlock();
        press(Qt::Key_T, Qt::AltModifier);
        QVERIFY(desk.isOpened());
        QVERIFY(!desk.dialog() || !desk.dialog()->isVisible());
    }

    void aSilentKeychainIsNotWaitedForForever()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        m_service.pause();
        QWidget window;
        UnlockFlow flow(desk.client, &window);
        Configuration configuration = desk.sources.read();
        configuration.keychainPatience = 1ms;
        flow.start(configuration, std::nullopt);
        QTRY_VERIFY(window.findChild<QDialog *>(u"unlockDialog"_s));
        QCOMPARE(window.findChild<QLabel *>(u"unlockReason"_s)->text(), sentenceOf(VaultFault::KeychainTimedOut));
        window.findChild<QLineEdit *>(u"passphrase"_s)->setText(passphrase);
        window.findChild<QPushButton *>(u"unlockOk"_s)->click();
        QSignalSpy opened(&flow, &UnlockFlow::opened);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCOMPARE(opened.constFirst().constFirst().toBool(), true);
        m_service.resume();
    }

    void whoWantsItIsNotAskedAgain()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(false));
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QVERIFY(!desk.find<QCheckBox>(u"unlockRemember"_s)->isChecked()); // nobody is made to
        press(Qt::Key_K, Qt::AltModifier);
        desk.find<QLineEdit>(u"passphrase"_s)->setFocus();
        type(passphrase);
        press(Qt::Key_Return);
        QVERIFY(desk.isOpened());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.entry().isEmpty(), patience);
        QVERIFY(desk.opensByItself());
    }

    void whatTheKeychainDoesNotTakeIsTold()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(false));
        m_service.lock(); // and nobody can be asked to unlock it
        const QByteArray before = desk.keyFile();
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        desk.find<QCheckBox>(u"unlockRemember"_s)->setChecked(true);
        type(passphrase);
        press(Qt::Key_Return);
        QVERIFY(desk.isOpened());
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QMessageBox>(QString()), patience);
        QVERIFY(desk.find<QMessageBox>(QString())->text().contains(u"asked for again"_s));
        QCOMPARE(desk.keyFile(), before);
        m_service.unlock();
    }

    void whoGivesUpChangesNothing()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        m_service.empty();
        const QByteArray before = desk.keyFile();
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        press(Qt::Key_Escape);
        QTRY_VERIFY(desk.isFinished());
        QCOMPARE(desk.keyFile(), before);
    }

    void whatIsTypedMeanwhileIsNotThrownAway()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(false));
        desk.window->show();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.find(u"field.first_name"_s)->setFocus();
        type(u"Maria"_s);
        desk.window->unlock(std::nullopt);
        QVERIFY(desk.isAsked());
        press(Qt::Key_Escape);
        QTRY_VERIFY(question(desk));
        question(desk)->findChild<QAbstractButton *>(u"questionKeep"_s)->click();
        QVERIFY(desk.isAsked()); // there is a way on
        QVERIFY(!desk.isFinished());
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Maria"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(question(desk));
        question(desk)->findChild<QAbstractButton *>(u"questionYes"_s)->click();
        QTRY_VERIFY(desk.isFinished());
    }

    void sealedDataWithoutAKeyFileGetsNoNewKey()
    {
        KeyDesk desk(m_server.url());
        QVERIFY(desk.leave(true));
        QVERIFY(QFile::remove(vault::KeySlots::fileIn(desk.sources.read().dataDir)));
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.find<QMessageBox>(u"cannotOpen"_s));
        QCOMPARE(desk.find<QMessageBox>(u"cannotOpen"_s)->informativeText(), sentenceOf(VaultFault::SlotsMissing));
        QVERIFY(!desk.dialog() && !desk.find<QDialog>(u"setupAssistant"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(desk.isFinished());
        QVERIFY(desk.keyFile().isEmpty());
    }

private:
    SecretService m_service;
    ScriptedServer m_server;
};

QTEST_MAIN(UnlockTest)
#include "unlock_test.moc"
