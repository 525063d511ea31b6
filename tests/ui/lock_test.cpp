// SPDX-License-Identifier: Apache-2.0
#include "core/intake/privacy_gate.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"
#include "tests/ui/on_screen.h"
#include "tests/ui/typing.h"
#include "ui/decision_dialogs.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

/// Of the patients in these tests, as they were typed.
const QStringList ofPatients{u"Maria"_s, u"Schmidt"_s, u"Erika"_s, u"Muster"_s, u"1985"_s, u"22.3"_s};

const QString pin = u"2580"_s;

constexpr int patience = 20'000; // ms: each passphrase and each PIN costs a derived key

/// What stands in `said` and is a patient's.
QStringList patientsIn(const QString &said)
{
    QStringList found;
    for (const QString &word : ofPatients) {
        if (said.contains(word))
            found += word;
    }
    return found;
}

/// Asks the core and waits for the answer.
template <typename Command>
bool askCore(Desk &desk, Command command)
{
    bool isAnswered = false;
    desk.client.ask(desk.window.get(), command, [&isAnswered](const auto &) { isAnswered = true; });
    return waitFor([&isAnswered] { return isAnswered; });
}

bool hasPin(Desk &desk)
{
    return askCore(desk, [](Intake &intake) {
        return intake.privacy().setPin(*checkPin(pin), {}, QDateTime::currentDateTimeUtc());
    });
}

/// A desk without a server, with a PIN, with Maria Schmidt in the list and Erika half typed in the form.
class BusyDesk : public Desk
{
public:
    using Desk::Desk;

    bool begin()
    {
        if (!open() || !hasPin(*this) || !lock() || !unlock())
            return false;
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        if (!waitFor([this] { return rowsOf(*this).size() == 2; }))
            return false;
        type(u"Erika"_s);
        press(Qt::Key_Return);
        type(u"Muster"_s);
        return true;
    }

    bool lock()
    {
        window->lock();
        return waitFor([this] { return find(u"lockSecret"_s)->hasFocus(); });
    }

    /// With the PIN, by keys alone.
    bool unlock()
    {
        type(pin);
        press(Qt::Key_Return);
        return waitFor([this] { return find(u"form"_s) != nullptr; });
    }

    bool isLocked() const { return find(u"lockPage"_s)->isVisible(); }
    QString note() const { return find<QLabel>(u"lockNote"_s)->text(); }
};

} // namespace

/// The privacy lock of the real window. The time that nobody touches anything is the test's own.
class LockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_server->shutDown();
    }
    void cleanup()
    {
        m_server.reset();
        QGuiApplication::clipboard()->clear();
    }

    // What is hidden.

    void nothingOfAnyPatientIsLeft()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        auto *name = desk.find<QLineEdit>(u"field.first_name"_s);
        name->selectAll();
        name->copy();
        QCOMPARE(patientsIn(everythingSaid()), QStringList({u"Maria"_s, u"Schmidt"_s, u"Erika"_s, u"Muster"_s}));

        QVERIFY(desk.lock());
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QVERIFY(!desk.find(u"form"_s));
        QVERIFY(!desk.find(u"outbox"_s));
        QVERIFY(!desk.find(u"recordPane"_s));
        QVERIFY(everythingSaid().contains(u"Patient data hidden"_s));
        QCOMPARE(desk.window->windowTitle(), QApplication::applicationDisplayName());
    }

    void theListIsForgottenAndReadAgain()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        const auto *list = desk.find<OutboxView>(u"outbox"_s);
        QVERIFY(goToList(desk));
        QVERIFY(list->current());
        QVERIFY(desk.lock());
        QCOMPARE(list->model()->rowCount(), 0);
        // Also while something changes.
        QVERIFY(askCore(desk, [](Intake &intake) {
            const auto all = intake.list({});
            return intake.discard(all->front().id, DiscardReason::Other);
        }));
        QVERIFY(askCore(desk, [](Intake &intake) { return intake.list({}); }));
        QTest::qWait(0);
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(desk.unlock());
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
        QVERIFY(list->hasFocus());
    }

    void openDialogsAreHiddenAndComeBackAsTheyWere()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(goToList(desk));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"correctButton"_s, patience);
        desk.find<QPushButton>(u"discardButton"_s)->click();
        auto *reason = desk.find<QComboBox>(u"discardReason"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reason->hasFocus(), patience);
        press(Qt::Key_Down);
        auto *dialog = desk.find<QDialog>(u"discardDialog"_s);
        int ended = 0;
        connect(dialog, &QDialog::finished, this, [&ended] { ++ended; });
        // And a message over the dialog.
        tell(dialog, u"Maria Schmidt"_s);
        auto *message = desk.find<QMessageBox>(u"notice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), patience);
        QVERIFY(everythingSaid().contains(u"Discard the registration of Maria Schmidt"_s));

        QVERIFY(desk.lock());
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QVERIFY(!dialog->isVisible() && !message->isVisible());
        QVERIFY(!QApplication::activeModalWidget());

        QVERIFY(desk.unlock());
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible() && message->isVisible(), patience);
        QCOMPARE(message->parentWidget(), dialog);
        QCOMPARE(dialog->parentWidget(), desk.window.get());
        QCOMPARE(QApplication::activeModalWidget(), message);
        QVERIFY(dialog->isModal());
        QCOMPARE(ended, 0);
        QVERIFY(desk.find(u"recordPane"_s)->isVisible());
        QCOMPARE(desk.find<QLabel>(u"recordName"_s)->text(), u"Maria Schmidt"_s);
        message->reject();
        dialog->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), reason, patience);
        QCOMPARE(reason->currentIndex(), 0);
        QTest::keyClick(desk.find<QPushButton>(u"confirmDiscard"_s), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(ended, 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"recordState"_s)->text().contains(u"Discarded"_s), patience);
    }

    void menusAndTooltipsClose()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QToolTip::showText({10, 10}, u"Erika"_s, desk.window.get());
        auto *menu = desk.window->menuBar()->actions().constFirst()->menu();
        menu->popup({10, 10});
        QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), patience);
        QVERIFY(desk.lock());
        QVERIFY(!menu->isVisible());
        for (const QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(widget == desk.window.get() || !widget->isVisible(), widget->metaObject()->className());
    }

    void whatIsAnsweredMeanwhileStaysHidden()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        press(Qt::Key_Return);
        type(u"22.3.1985"_s);
        press(Qt::Key_Return);
        type(u"f"_s);
        QSemaphore disk; // a slow one
        desk.client.ask(
            desk.window.get(), [&disk](Intake &) { disk.acquire(); }, [] {});
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.lock());
        disk.release();
        QVERIFY(askCore(desk, [](Intake &intake) { return intake.list({}); }));
        tell(desk.window.get(), u"Too late to undo"_s, u"The registration of Maria Schmidt is being sent"_s);
        QCoreApplication::processEvents();
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QVERIFY(desk.find(u"lockSecret"_s)->hasFocus());
        QVERIFY(!QApplication::activeModalWidget());

        QVERIFY(desk.unlock());
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"notice"_s) && desk.find(u"notice"_s)->isVisible(), patience);
        desk.find<QDialog>(u"notice"_s)->reject();
        QVERIFY(desk.comeBack());
        QVERIFY(desk.find<QLabel>(u"label.outcome"_s)->text().startsWith(u"Erika Muster"_s));
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), QString());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
    }

    void onlyWhatWasCopiedHereIsTakenFromTheClipboard()
    {
        BusyDesk desk(m_server->url());
        QGuiApplication::clipboard()->setText(u"of another program"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"of another program"_s);
        QVERIFY(desk.unlock());
        desk.find<QLineEdit>(u"field.first_name"_s)->selectAll();
        desk.find<QLineEdit>(u"field.first_name"_s)->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Erika"_s);
        QVERIFY(desk.lock());
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    // What comes back.

    void aHalfTypedFormComesBackWithItsCursor()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        auto *name = desk.find<QLineEdit>(u"field.last_name"_s);
        name->setSelection(1, 3);
        QVERIFY(desk.lock());
        QVERIFY(desk.unlock());
        QVERIFY(name->hasFocus());
        QCOMPARE(name->selectedText(), u"ust"_s);
        type(u"-"_s);
        QCOMPARE(name->text(), u"M-er"_s);
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Erika"_s);
        press(Qt::Key_Z, Qt::ControlModifier); // what can be undone can be undone still
        QCOMPARE(name->text(), u"Muster"_s);
        press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
    }

    void aFieldIsNotScoldedForTheLock()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        press(Qt::Key_Return);
        type(u"22"_s); // no date yet
        const auto *note = desk.find<QLabel>(u"issue.date_of_birth"_s);
        const QString before = note->text();
        QVERIFY(desk.lock());
        QVERIFY(desk.unlock());
        QCOMPARE(note->text(), before);
    }

    void anOpenCorrectionComesBack()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(hasPin(desk));
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk).size(), 2, patience);
        QVERIFY(goToList(desk));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"correctButton"_s, patience);
        press(Qt::Key_Space);
        auto *name = desk.find<QLineEdit>(u"field.first_name"_s);
        QTRY_COMPARE_WITH_TIMEOUT(name->text(), u"Maria"_s, patience);
        name->setFocus();
        name->selectAll();
        type(u"Marie"_s);
        QVERIFY(desk.lock());
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QVERIFY(desk.unlock());
        QCOMPARE(name->text(), u"Marie"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Marie Schmidt"_s}),
                                  patience);
    }

    // When it locks.

    void itLocksAfterATimeAndSaysSoBefore()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        const auto *notice = desk.find<QLabel>(u"lockNotice"_s);
        const QWidget *focus = QApplication::focusWidget();
        desk.time += 4min + 29s;
        QTest::qWait(0);
        QVERIFY(!notice->isVisible());
        desk.time += 1s;
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QVERIFY2(notice->text().contains(u"Locks in 30 s"_s), qPrintable(notice->text()));
        QCOMPARE(QApplication::focusWidget(), focus);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(desk.find(u"form"_s)->isVisible());
        desk.time += 20s;
        QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"10 s"_s), patience);

        type(u"m"_s);
        QVERIFY(!notice->isVisible());
        QVERIFY(!desk.isLocked());
        desk.time += 4min + 40s;
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QTest::mouseMove(desk.window.get(), {30, 40});
        QTest::mouseMove(desk.window.get(), {60, 80});
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), patience);
        desk.time += 5min;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isLocked(), patience);
        QVERIFY(!notice->isVisible());
        QVERIFY(desk.unlock());
        QCOMPARE(desk.find<QLineEdit>(u"field.last_name"_s)->text(), u"Musterm"_s);
    }

    void theKeyThatEndsASuspendIsNotUsed()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        desk.time += 9h; // before any timer could notice
        type(u"x"_s);
        QVERIFY(desk.isLocked());
        QVERIFY(desk.unlock());
        QCOMPARE(desk.find<QLineEdit>(u"field.last_name"_s)->text(), u"Muster"_s);
    }

    void theTimeIsASettingAndMayBeNever()
    {
        BusyDesk desk(m_server->url());
        desk.sources.write({{Setting::LockAfterMin, u"0"_s}});
        desk.window = std::make_unique<MainWindow>(desk.client, desk.sources, desk.translator, false,
                                                   [&desk] { return desk.time; });
        QVERIFY(desk.begin());
        desk.time += 9h;
        type(u"x"_s);
        QVERIFY(!desk.isLocked());
        press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.isLocked());
    }

    void theKeyLocksAlsoOverADialog()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(question(desk) && question(desk)->isActiveWindow(), patience);
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isLocked(), patience);
        QVERIFY(!question(desk));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockSecret"_s)->hasFocus(), patience);
        QVERIFY(desk.unlock());
        QTRY_VERIFY_WITH_TIMEOUT(question(desk) && question(desk)->isVisible(), patience);
    }

    void withoutAPinTheFirstLockOffersToChooseOne()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        const auto *page = desk.find(u"lockPage"_s);
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"pinFirst"_s) && desk.find(u"pinFirst"_s)->hasFocus(), patience);
        QVERIFY(!page->isVisible());
        type(u"1234"_s);
        press(Qt::Key_Return);
        QVERIFY(desk.find<QLabel>(u"pinNote"_s)->text().contains(u"easy to guess"_s));
        type(pin);
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"pinSecond"_s);
        type(u"2581"_s);
        press(Qt::Key_Return);
        QVERIFY(desk.find<QLabel>(u"pinNote"_s)->text().contains(u"differ"_s));
        type(pin);
        press(Qt::Key_Tab);
        type(pin);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), patience);
        QVERIFY(desk.comeBack());
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockSecret"_s)->hasFocus(), patience);
        type(pin);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"form"_s), patience);
        QVERIFY(!desk.find(u"pinDialog"_s));
    }

    void withoutAPinThePassphraseUnlocksAndAPinIsOffered()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"pinWithout"_s), patience);
        desk.find<QPushButton>(u"pinWithout"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockPage"_s)->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockChoosePin"_s)->isVisible(), patience);
        QCOMPARE(desk.find(u"lockSecret"_s)->accessibleName(), u"Passphrase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"lockSecret"_s)->hasFocus(), patience);
        type(u"wrong horse battery"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"lockNote"_s)->text().contains(u"passphrase is wrong"_s), patience);
        type(u"correct horse battery"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"pinFirst"_s) && desk.find(u"pinFirst"_s)->hasFocus(), patience);
        QVERIFY(desk.find(u"form"_s)->isVisible());
    }

    // What unlocks it.

    void aWrongPinIsSaidAndCounted()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        press(Qt::Key_Return);
        QVERIFY(desk.note().contains(u"Enter the PIN"_s));
        type(u"9999"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.note(), u"Wrong PIN"_s, patience);
        QVERIFY(desk.isLocked());
        QCOMPARE(desk.find<QLineEdit>(u"lockSecret"_s)->text(), QString());
        QVERIFY(desk.find(u"lockSecret"_s)->hasFocus());
    }

    void afterTooManyWrongPinsOnlyThePassphraseUnlocks()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(askCore(desk, [](Intake &intake) {
            for (int nth = 1; nth < mostPinTries; ++nth) // yesterday
                (void)intake.privacy().unlock(u"9999"_s, QDateTime::currentDateTimeUtc().addSecs(-86400 + 3600 * nth));
            return true;
        }));
        QVERIFY(desk.lock());
        type(u"9999"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.note().contains(u"Enter the passphrase"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.find(u"lockSecret"_s)->accessibleName(), u"Passphrase"_s, patience);
        type(pin);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find<QLineEdit>(u"lockSecret"_s)->isReadOnly(), patience);
        QVERIFY(desk.isLocked());
        type(u"correct horse battery"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"form"_s), patience);
    }

    void whoEndsTheProgramFindsItLocked()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        QVERIFY(askCore(desk, [](Intake &intake) { return intake.list({}); })); // that it is locked is durable now

        desk.window.reset();
        IntakeClient client;
        MainWindow again(client, desk.sources, desk.translator, false);
        again.show();
        again.unlock(u"correct horse battery"_s); // as a keychain does it: nobody is asked
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<QWidget *>(u"lockPage"_s)->isVisible(), patience);
        QVERIFY(QTest::qWaitForWindowActive(&again));
        QVERIFY(!again.findChild<QWidget *>(u"form"_s));
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<QWidget *>(u"lockSecret"_s)->hasFocus(), patience);
        type(pin);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<QWidget *>(u"form"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(again.findChild<OutboxView *>(u"outbox"_s)->model()->rowCount(), 2, patience);
        bool stopped = false;
        client.stop(5s, this, [&stopped] { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, patience);
    }

    void whoTypesThePassphraseAtTheStartIsNotAskedAgain()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        QVERIFY(askCore(desk, [](Intake &intake) { return intake.list({}); }));

        desk.window.reset();
        IntakeClient client;
        MainWindow again(client, desk.sources, desk.translator, false);
        again.show();
        again.unlock({});
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<QLineEdit *>(u"passphrase"_s), patience);
        again.findChild<QLineEdit *>(u"passphrase"_s)->setText(u"correct horse battery"_s);
        again.findChild<QPushButton *>(u"unlockOk"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(again.findChild<OutboxView *>(u"outbox"_s)->model()->rowCount(), 2, patience);
        QVERIFY(!again.findChild<QWidget *>(u"lockPage"_s)->isVisible());
        bool stopped = false;
        client.stop(5s, this, [&stopped] { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, patience);
    }

    // Meanwhile.

    void deliveryGoesOnBehindItAndTheBannerSaysSo()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        const auto *banner = desk.find<QLabel>(u"bannerWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"not reachable"_s), patience);
        QVERIFY(desk.lock());
        QVERIFY(banner->text().contains(u"Patient data hidden"_s));
        QVERIFY(!banner->text().contains(u"sending continues"_s)); // it does not, just now
        QVERIFY(banner->text().contains(u"1 registration"_s));
        QVERIFY(!desk.find(u"bannerOffer"_s)->isVisible());
        m_server->listenAgain();
        desk.client.ask(
            desk.window.get(), [](Intake &intake) { intake.tryNow(); }, [] {});
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"sending continues"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->postCount(), 1, patience);
        QCOMPARE(patientsIn(everythingSaid()), QStringList());
        QVERIFY(desk.unlock());
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(desk).value(0).startsWith(u"Registered today"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"label.outcome"_s)->text().contains(u"Confirmed"_s), patience);
    }

    void theLanguageCanBeChangedMeanwhile()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        desk.find<QAction>(u"language.de"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"bannerWords"_s)->text().contains(u"Patientendaten verborgen"_s),
                                 patience);
        QVERIFY(desk.unlock());
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>(u"label.heading"_s)->text(), u"Neuer Patient"_s, patience);
        desk.translator.use(Language::English, u"DE"_s);
    }

    void closingLosesNoHalfTypedForm()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(desk.lock());
        desk.window->close();
        QVERIFY(desk.window->isVisible());
        QVERIFY(desk.note().contains(u"Unlock first"_s));
        QVERIFY(!question(desk));
    }

    void closingWithNothingTypedIsPossible()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(hasPin(desk));
        desk.window->lock();
        desk.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isFinished(), patience);
    }

    void nothingElseOfTheMenuCanBeUsed()
    {
        BusyDesk desk(m_server->url());
        QVERIFY(desk.begin());
        QVERIFY(goToList(desk));
        QVERIFY(desk.lock());
        const QStringList allowed{u"Ctrl+Q"_s, u"F11"_s};
        for (const QAction *menu : desk.window->menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                const bool isLanguage = action->objectName().startsWith(u"language."_s);
                if (!action->isSeparator() && !isLanguage && !allowed.contains(action->shortcut().toString()))
                    QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
            }
        }
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(LockTest)
#include "lock_test.moc"
