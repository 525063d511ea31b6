// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"
#include "ui/patient_form.h"
#include "ui/window_memory.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSemaphore>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

Reply answer(const Request &request)
{
    return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
}

} // namespace

/// The real window, driven by keys, over a real outbox and a scripted server.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest(answer);
    }
    void cleanup() { m_server.reset(); }

    void registeringSaysTruthfullyWhatHappened()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(desk.find<QLabel>(u"label.outcome"_s)->text().contains(u"Confirmed by the server"_s));
        QVERIFY(desk.find<QLabel>(u"label.outcome"_s)->text().startsWith(u"Maria Schmidt"_s));
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), QString());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Maria Schmidt"_s}));
        QCOMPARE(m_server->postCount(), 1);
    }

    void withoutAServerItIsSavedHereAndTheBannerSaysSo()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Jürgen"_s, u"Groß"_s);
        QTRY_COMPARE(desk.find<QLabel>(u"label.outcome"_s)->text(),
                     u"Jürgen Groß: Saved on this computer, not yet sent"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Jürgen Groß"_s}));
        const auto *banner = desk.find<QLabel>(u"bannerWords"_s);
        QTRY_VERIFY(banner->text().contains(u"Server not reachable"_s));
        QCOMPARE(desk.find<QAbstractButton>(u"bannerOffer"_s)->text(), u"Try now"_s);

        m_server->listenAgain();
        press(Qt::Key_F5);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Jürgen Groß"_s}));
        QTRY_VERIFY(banner->text().contains(u"Connected"_s));
    }

    void aRejectedRecordReopensWithTheServersWords()
    {
        m_server->onRequest([](const Request &request) {
            const bool isRefused = request.json().value("first_name"_L1) == u"Åke"_s;
            return isRefused ? Reply::json(400, QByteArray(R"({"errors":{"first_name":"must be A-Z only"}})"))
                             : answer(request);
        });
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Åke"_s, u"Sjöström"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Needs your attention (1)"_s, u"Åke Sjöström"_s}));

        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        auto *firstName = desk.find<QLineEdit>(u"field.first_name"_s);
        QTRY_COMPARE(firstName->text(), u"Åke"_s);
        QVERIFY(desk.find<QLabel>(u"issue.first_name"_s)->text().contains(u"must be A-Z only"_s));

        firstName->setFocus();
        firstName->selectAll();
        type(u"Ake"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Ake Sjöström"_s}));
        QCOMPARE(m_server->postCount(), 2);
        const Request second = m_server->request(m_server->requestCount() - 1);
        QCOMPARE(second.json().value("first_name"_L1).toString(), u"Ake"_s);
        QVERIFY(second.header("idempotency-key").endsWith("-2"));
    }

    void whatIsRegisteredAgainAfterAFailureIsACorrection()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        // The save of “Aimo” reported an error and was durable all the same.
        ProfileDraft draft;
        draft[Field::FirstName] = u"Aimo"_s;
        draft[Field::DateOfBirth] = u"1985-03-22"_s;
        draft[Field::Sex] = u"female"_s;
        const RecordId id = desk.find<PatientForm>(u"form"_s)->recordId();
        const Registration stored{id, *check(draft, {QDate(2026, 4, 1), u"DE"_s}).profile(), {}};
        bool isStored = false;
        desk.client.ask(
            desk.window.get(), [stored](Intake &intake) { return intake.save(stored); },
            [&isStored](const Stored<Saved> &saved) { isStored = saved.has_value(); });
        QTRY_VERIFY(isStored);

        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QTRY_COMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), QString());
    }

    void aNewPatientBeginsOnlyAfterTheAnswer()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        QSemaphore disk; // a slow one
        desk.client.ask(
            desk.window.get(), [&disk](Intake &) { disk.acquire(); }, [] {});
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        const bool isAsked = question(desk);
        disk.release();
        QVERIFY(!isAsked);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), QString());
    }

    void aWaitingRecordCanBeDiscardedByKeyboardOnly()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk).value(1), u"Aino Virtanen"_s);

        QVERIFY(goToList(desk));
        press(Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"correctButton"_s);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"discardButton"_s);
        press(Qt::Key_Space);
        QTRY_VERIFY(desk.find<QDialog>(u"discardDialog"_s));
        auto *reason = desk.find<QComboBox>(u"discardReason"_s);
        QTRY_VERIFY(reason->hasFocus());
        QVERIFY(!desk.find<QPushButton>(u"confirmDiscard"_s)->isEnabled());
        press(Qt::Key_Down);
        QCOMPARE(reason->currentText(), text::label(DiscardReason::Duplicate));
        QTest::keyClick(desk.find<QPushButton>(u"confirmDiscard"_s), Qt::Key_Space);
        QTRY_VERIFY(rowsOf(desk).value(0).startsWith(u"Registered today"_s));
        QTRY_VERIFY(desk.find<QLabel>(u"recordState"_s)->text().contains(u"Discarded, not sent"_s));
        QVERIFY(desk.comeBack());
        press(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
    }

    void aRegisteredRecordShowsItsProfileIdAndCannotBeChanged()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk).value(0), u"Registered today (1)"_s);
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"copyProfileIdButton"_s);
        QVERIFY(desk.find<QLabel>(u"recordAdvice"_s)->text().contains(u"cannot be changed here"_s));
        QVERIFY(!desk.find(u"correctButton"_s));
        QTRY_VERIFY(!desk.find<QLabel>(u"recordHistory"_s)->text().isEmpty());
    }

    void aHalfTypedFormSurvivesALookAtARecord()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        type(u"Mar"_s);
        QVERIFY(goToList(desk));
        press(Qt::Key_Space);
        QTRY_VERIFY(desk.find(u"recordPane"_s)->isVisible());
        press(Qt::Key_Escape);
        QTRY_VERIFY(desk.find(u"form"_s)->isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Mar"_s);
    }

    void aNewPatientAsksBeforeAHalfTypedOneIsLost()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        type(u"Mar"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(question(desk));
        QTest::keyClick(question(desk), Qt::Key_Escape);
        QTRY_VERIFY(!question(desk));
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Mar"_s);
        QVERIFY(desk.comeBack());

        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(question(desk));
        desk.find<QPushButton>(u"questionYes"_s)->click();
        QTRY_COMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), QString());
    }

    void closingAsksWhileAFormIsHalfTyped()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        type(u"Mar"_s);
        desk.window->close();
        QTRY_VERIFY(question(desk));
        QCOMPARE(question(desk)->defaultButton()->objectName(), u"questionKeep"_s);
        QTest::keyClick(question(desk), Qt::Key_Escape);
        QTRY_VERIFY(!question(desk));
        QVERIFY(desk.window->isVisible());
        QVERIFY(!desk.isFinished());

        desk.window->close();
        QTRY_VERIFY(question(desk));
        desk.find<QPushButton>(u"questionYes"_s)->click();
        QTRY_VERIFY(desk.isFinished());
        QVERIFY(!desk.window->isVisible());
    }

    void closingTellsHowManyAreUnsentAndThatTheyAreSafe()
    {
        m_server->shutDown();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        desk.window->close();
        QTRY_VERIFY(question(desk));
        const QString told = question(desk)->informativeText();
        QVERIFY2(told.contains(u'1') && told.contains(u"safe"_s), qPrintable(told));
        desk.find<QPushButton>(u"questionYes"_s)->click();
        QTRY_VERIFY(desk.isFinished());
    }

    void closingWithNothingToLoseAsksNothing()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        desk.window->close();
        QTRY_VERIFY(desk.isFinished());
        QVERIFY(!question(desk));
    }

    void theLanguageSwitchesAtOnceAndIsRemembered()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        QCOMPARE(desk.find<QMenuBar>(QString())->actions().constFirst()->text(), u"&Patient"_s);
        desk.find<QAction>(u"language.fi"_s)->trigger();
        QTRY_COMPARE(desk.find<QLabel>(u"label.heading"_s)->text(), u"Uusi potilas"_s);
        QVERIFY(desk.find<QPushButton>(u"button.register"_s)->text().remove(u'&').contains(u"Rekisteröi"_s));
        QCOMPARE(QLocale().language(), QLocale::Finnish);
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != u"Cancel"_s);
        QCOMPARE(desk.sources.read().language, Language::Finnish);
        desk.find<QAction>(u"language.en"_s)->trigger();
        QTRY_COMPARE(desk.find<QLabel>(u"label.heading"_s)->text(), u"New patient"_s);
    }

    void anOpenSettingsDialogFollowsTheLanguage()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        for (QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->menuRole() == QAction::PreferencesRole)
                action->trigger();
        }
        QTRY_VERIFY(desk.find<QDialog>(u"settingsDialog"_s));
        const auto *dialog = desk.find<QDialog>(u"settingsDialog"_s);
        auto *language = desk.find<QComboBox>(u"programLanguage"_s);
        auto *order = desk.find<QComboBox>(u"nameOrder"_s);
        const auto *test = desk.find<QPushButton>(u"testConnection"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        order->setCurrentIndex(order->findData(u"last-first"_s));
        QTest::keyClick(desk.find<QPushButton>(u"testConnection"_s), Qt::Key_Space);
        QTRY_COMPARE(dialog->windowTitle(), u"Einstellungen"_s);
        QTRY_VERIFY(test->isEnabled());
        QStringList words{test->text(), language->currentText(), order->currentText()};
        for (const QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons())
            words += button->text();
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words += label->text();
        const QString all = words.join(u'\n');
        for (const QString &english :
             {u"Apply"_s, u"Cancel"_s, u"German"_s, u"first name"_s, u"Server address"_s, u"Access"_s})
            QVERIFY2(!QString(all).remove(u'&').contains(english), qPrintable(english + u" in "_s + all));
        QCOMPARE(language->currentData().toString(), u"de"_s);
        QCOMPARE(order->currentData().toString(), u"last-first"_s);
        QTest::keyClick(desk.find<QDialog>(u"settingsDialog"_s), Qt::Key_Escape);
        desk.translator.use(Language::English, u"DE"_s);
    }

    void sizeAndSplitterAreRestored()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        const auto splitterOf = [](const MainWindow &window) {
            return window.findChild<QSplitter *>(QString(), Qt::FindChildrenRecursively);
        };
        desk.window->resize(720, 560); // another than the first
        const QList<int> before = splitterOf(*desk.window)->sizes();
        splitterOf(*desk.window)->setSizes({before.at(0) - 40, before.at(1) + 40});
        const QSize size = desk.window->size();
        const QList<int> sizes = splitterOf(*desk.window)->sizes();
        QVERIFY(sizes != before);
        desk.window->close();
        QTRY_VERIFY(desk.isFinished());

        IntakeClient client;
        MainWindow again(client, desk.sources, desk.translator, false);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QCOMPARE(again.size(), size);
        QCOMPARE(splitterOf(again)->sizes(), sizes);
    }

    void withNothingConfiguredPatientsAreSavedAndTheSettingsOffered()
    {
        Desk desk(m_server->url(), u"en"_s, QString());
        WindowMemory(desk.sources.userFile()).keepSetUpOffered(); // and declined
        QVERIFY(desk.open());
        QTRY_COMPARE(desk.find<QAbstractButton>(u"bannerOffer"_s)->text(), u"Settings …"_s);
        QVERIFY(desk.find(u"bannerOffer"_s)->isVisible());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QCOMPARE(m_server->requestCount(), 0);
        desk.find<QAbstractButton>(u"bannerOffer"_s)->click();
        QTRY_VERIFY(desk.find<QDialog>(u"settingsDialog"_s));
    }

    void menusAndFormShareOneSetOfMnemonics_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language language : allLanguages)
            QTest::newRow(languageCode(language).data()) << QString(languageCode(language));
    }
    void menusAndFormShareOneSetOfMnemonics()
    {
        QFETCH(QString, language);
        Desk desk(m_server->url(), language);
        QVERIFY(desk.open());
        QMap<QString, QString> users; // mnemonic → text
        int count = 0;
        const auto add = [&](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                return;
            QVERIFY2(!users.contains(key), qPrintable(key + u": "_s + text + u" | "_s + users.value(key)));
            users.insert(key, text);
            ++count;
        };
        for (const QAction *menu : desk.window->menuBar()->actions()) {
            QVERIFY2(!QKeySequence::mnemonic(menu->text()).isEmpty(), qPrintable(menu->text()));
            add(menu->text());
        }
        for (const QLabel *label : desk.find(u"form"_s)->findChildren<QLabel *>()) {
            if (label->buddy())
                add(label->text());
        }
        for (const QAbstractButton *button : desk.find(u"form"_s)->findChildren<QAbstractButton *>())
            add(button->text());
        QVERIFY2(count >= 15, qPrintable(users.values().join(u' ')));
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
