// SPDX-License-Identifier: Apache-2.0
#include "tests/intake/front_desk.h"
#include "tests/support/scripted_server.h"
#include "tests/support/secret_service.h"
#include "tests/support/wait.h"
#include "tests/ui/typing.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

constexpr int patience = 30'000; // ms: a passphrase costs a derived key

using Settings = QMap<Setting, QString>;

/// A computer on which the program is started for the first time.
class NewDesk
{
public:
    explicit NewDesk(const Settings &commandLine = {}, const QByteArray &machineFile = {},
                     const QString &language = u"en"_s)
        : sources(writeFile(folder.path(), u"machine.conf"_s, machineFile), userFile(), with(commandLine, language), {})
    {
        window = std::make_unique<MainWindow>(client, sources, translator, false);
        QObject::connect(window.get(), &MainWindow::finished, &m_watch, [this] { m_isFinished = true; });
    }
    ~NewDesk()
    {
        bool isStopped = m_isFinished || !client.isOpen();
        if (!isStopped)
            client.stop(5s, &m_watch, [&] { isStopped = true; });
        waitFor([&] { return isStopped; });
        window.reset();
    }

    bool start(const std::optional<QString> &given = std::nullopt)
    {
        window->show();
        window->unlock(given);
        return QTest::qWaitForWindowActive(window.get());
    }
    bool isAsked() const
    {
        return QTest::qWaitFor([this] { return assistant() && assistant()->isActiveWindow(); }, patience);
    }

    bool isAskedAgain() const
    {
        return QTest::qWaitFor([this] {
            const auto *question = find<QMessageBox>(u"question"_s);
            return question && question->isActiveWindow();
        });
    }

    QDialog *assistant() const { return window->findChild<QDialog *>(u"setupAssistant"_s); }
    template <typename Widget = QLineEdit>
    Widget *find(const QString &name) const
    {
        return window->findChild<Widget *>(name);
    }
    QString said(const QString &label) const
    {
        const auto *found = find<QLabel>(label);
        return found ? found->text() : QString();
    }
    QString heading() const { return said(u"setupHeading"_s); }
    QString focus() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    bool isFinished() const { return m_isFinished; }
    QString userFile() const { return folder.filePath(u"settings.ini"_s); }
    QString dataFolder() const { return folder.filePath(u"data"_s); }

    QTemporaryDir folder;
    ConfigurationSources sources;
    IntakeClient client;
    Translator translator;
    std::unique_ptr<MainWindow> window;

private:
    Settings with(Settings given, const QString &language) const
    {
        given.insert(Setting::DataDir, dataFolder());
        given.insert(Setting::Language, language);
        given.insert(Setting::Region, u"DE"_s);
        given.insert(Setting::RetryBaseMs, u"3600000"_s);
        return given;
    }

    QObject m_watch;
    bool m_isFinished = false;
};

void overwrite(const QString &text)
{
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
    type(text);
}

/// The first page as it is to be filled in.
void enterConnection(const NewDesk &desk, const QUrl &server)
{
    desk.find(u"setupUrl"_s)->setText(server.toString());
    desk.find(u"setupKey"_s)->setText(u"first-key"_s);
    desk.find(u"setupGroups"_s)->setText(u"acme-clinic"_s);
}

/// A button that is reached by its letter stays down for a moment before it is clicked.
bool pressMnemonic(const NewDesk &desk, const QString &button, Qt::Key letter)
{
    QSignalSpy clicked(desk.find<QPushButton>(button), &QPushButton::clicked);
    press(letter, Qt::AltModifier);
    return !clicked.isEmpty() || clicked.wait();
}

/// Fills in the first page and passes its test by.
bool goToPassphrase(const NewDesk &desk, const QUrl &server)
{
    enterConnection(desk, server);
    return pressMnemonic(desk, u"setupNext"_s, Qt::Key_X) && pressMnemonic(desk, u"setupNext"_s, Qt::Key_X);
}

bool opensByItself(const Configuration &configuration)
{
    std::optional<bool> isOpen;
    QObject context;
    Intake::openWithKeychain(configuration, &context, [&](const auto &opened) { isOpen = opened.has_value(); });
    return waitFor([&] { return isOpen.has_value(); }, 60s) && *isOpen;
}

} // namespace

/// The first start, in the real window.
class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest(friendlyService());
        // The first of them: a keychain may come late, but not again.
        if (QLatin1StringView(QTest::currentTestFunction()) != "withoutAKeychainThePassphraseIsAskedAtEachStart"_L1) {
            m_service.start();
            m_service.unlock();
            m_service.empty();
        }
    }

    void withoutAKeychainThePassphraseIsAskedAtEachStart()
    {
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        desk.find<QPushButton>(u"setupLater"_s)->click();
        desk.find(u"newPassphrase"_s)->setText(passphrase);
        desk.find(u"newPassphraseAgain"_s)->setText(passphrase);
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupDone"_s).contains(u"no keychain"_s), patience);
        QVERIFY(desk.said(u"setupDone"_s).contains(u"asked for at each start"_s));
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY(desk.find<QWidget>(u"banner"_s)->isVisible());
        QVERIFY(!opensByItself(desk.sources.read()));
        QVERIFY(Intake::keySlots(desk.dataFolder())->size() == 1);
    }

    void itIsDoneByKeys()
    {
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QTRY_COMPARE(desk.focus(), u"setupUrl"_s);
        overwrite(m_server->url().toString());
        press(Qt::Key_Return); // leads to what is missing
        QCOMPARE(desk.focus(), u"setupKey"_s);
        type(u"first-key"_s);
        press(Qt::Key_Return);
        QCOMPARE(desk.focus(), u"setupGroups"_s);
        type(u"acme-clinic, second-clinic"_s);
        press(Qt::Key_Return);
        QCOMPARE(desk.heading(), u"Test of the connection"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupVerdict"_s).startsWith(u"The server answers"_s), patience);
        QCOMPARE(m_server->request(0).header("x-api-key"), QByteArray("first-key"));
        QVERIFY(!QFile::exists(desk.dataFolder())); // nothing is made before the end
        press(Qt::Key_Return);
        QCOMPARE(desk.focus(), u"newPassphrase"_s);
        type(passphrase);
        press(Qt::Key_Return);
        QCOMPARE(desk.focus(), u"newPassphraseAgain"_s);
        type(passphrase);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupDone"_s).contains(u"nobody is asked"_s), patience);
        press(Qt::Key_Return);
        QTRY_VERIFY(!desk.assistant());
        desk.window->activateWindow(); // as a window manager does
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.focus(), u"field.first_name"_s, patience);

        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->postCount(), 1, patience);
        const Request post = m_server->request(m_server->requestCount() - 1);
        QCOMPARE(post.header("x-api-key"), QByteArray("first-key"));
        QVERIFY(!readFile(desk.userFile()).contains("first-key"));
        QVERIFY(!readFile(desk.userFile()).contains(passphrase.toUtf8()));
        QCOMPARE(desk.sources.read().profileGroups.size(), std::size_t(2));
        QVERIFY(opensByItself(desk.sources.read()));
        QVERIFY(!desk.assistant());
    }

    void whatIsFixedIsNotAsked_data()
    {
        QTest::addColumn<Settings>("commandLine");
        QTest::addColumn<QByteArray>("machineFile");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("step");
        QTest::newRow("nothing is fixed")
            << Settings() << QByteArray() << QStringList{u"setupUrl"_s, u"setupKey"_s, u"setupGroups"_s}
            << u"Step 1 of 4"_s;
        QTest::newRow("server of the computer") << Settings() << QByteArray("[api]\nurl=https://clinic.example/api\n")
                                                << QStringList{u"setupKey"_s, u"setupGroups"_s} << u"Step 1 of 4"_s;
        QTest::newRow("server and group of the computer, locked")
            << Settings()
            << QByteArray("[api]\nurl=https://clinic.example/api\nprofile_groups=acme\n"
                          "[locked]\nkeys=api/url, api/profile_groups\n")
            << QStringList{u"setupKey"_s} << u"Step 1 of 4"_s;
        QTest::newRow("everything but the passphrase")
            << Settings{{Setting::ApiKey, u"a-key"_s}} << QByteArray("[api]\nprofile_groups=acme\n") << QStringList{}
            << u"Step 1 of 2"_s;
    }
    void whatIsFixedIsNotAsked()
    {
        QFETCH(Settings, commandLine);
        QFETCH(QByteArray, machineFile);
        QFETCH(QStringList, asked);
        NewDesk desk(commandLine, machineFile);
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QStringList found;
        for (const QString &name : {u"setupUrl"_s, u"setupKey"_s, u"setupGroups"_s}) {
            if (desk.find(name))
                found += name;
        }
        QCOMPARE(found, asked);
        QTEST(desk.said(u"setupStep"_s), "step");
        QCOMPARE(desk.heading() == u"Recovery passphrase"_s, asked.isEmpty());
    }

    void aPassphraseThatWasGivenIsNotAsked()
    {
        NewDesk desk;
        QVERIFY(desk.start(passphrase)); // as from a file of the administrator
        QVERIFY(desk.isAsked());
        QVERIFY(!desk.find(u"newPassphrase"_s));
        enterConnection(desk, m_server->url());
        desk.find<QPushButton>(u"setupNext"_s)->click();
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupDone"_s).contains(u"are sent"_s), patience);
        desk.find<QPushButton>(u"setupNext"_s)->click();
        QTRY_VERIFY(!desk.assistant());
        QCOMPARE(desk.sources.read().apiUrl, m_server->url());
    }

    void whoDoesNotWantToConnectIsNotAskedAgain()
    {
        NewDesk desk;
        QVERIFY(desk.start(passphrase));
        QVERIFY(desk.isAsked());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.assistant());
        QVERIFY(!desk.isFinished());
        QTRY_COMPARE(desk.find<QAbstractButton>(u"bannerOffer"_s)->text(), u"Settings …"_s);
        bool isStopped = false;
        desk.client.stop(5s, this, [&] { isStopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isStopped, patience);

        IntakeClient client;
        MainWindow again(client, desk.sources, desk.translator, false);
        again.show();
        again.unlock(passphrase);
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<QWidget *>(u"banner"_s)->isVisible(), patience);
        bool isLookedFor = false;
        client.ask(
            this, [](Intake &) {}, [&] { isLookedFor = true; });
        QTRY_VERIFY(isLookedFor);
        QVERIFY(!again.findChild<QDialog *>(u"setupAssistant"_s));
        isStopped = false;
        client.stop(5s, this, [&] { isStopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isStopped, patience);
    }

    void whatIsWrongIsToldAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("address without encryption") << u"setupUrl"_s << u"http://clinic.example/api"_s << u"https://"_s;
        QTest::newRow("no address") << u"setupUrl"_s << QString() << u"Enter the server address"_s;
        QTest::newRow("no key") << u"setupKey"_s << u"  "_s << u"Enter the access key"_s;
        QTest::newRow("key with a space in it") << u"setupKey"_s << u"two words"_s << u"Copy it once more"_s;
        QTest::newRow("no group") << u"setupGroups"_s << QString() << u"Enter the profile group"_s;
        QTest::newRow("group with capitals") << u"setupGroups"_s << u"Acme!"_s << u"small letters"_s;
    }
    void whatIsWrongIsToldAtItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, told);
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        enterConnection(desk, m_server->url());
        const QString good = desk.find(field)->text();
        desk.find(field)->setText(text);
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_X));
        QCOMPARE(desk.focus(), field);
        QVERIFY2(desk.find(field)->accessibleDescription().contains(told),
                 qPrintable(desk.find(field)->accessibleDescription()));
        QCOMPARE(desk.find(field)->text(), text); // nothing typed is lost
        QCOMPARE(m_server->requestCount(), 0);
        desk.find(field)->setText(good);
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_X));
        QCOMPARE(desk.heading(), u"Test of the connection"_s);
    }

    void aTestSaysWhatIsWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("key is refused") << 401 << u"does not take this access key"_s;
        QTest::newRow("key may only create") << 403 << u"in order"_s;
        QTest::newRow("something else answers") << 204 << u"Something is not right"_s;
        QTest::newRow("nobody answers") << 0 << u"cannot be reached now"_s;
    }
    void aTestSaysWhatIsWrong()
    {
        QFETCH(int, status);
        QFETCH(QString, verdict);
        if (status == 0)
            m_server->shutDown();
        else
            m_server->onRequest([status](const Request &) { return Reply::json(status, QByteArray("{}")); });
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        enterConnection(desk, m_server->url());
        press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(desk.said(u"setupVerdict"_s).contains(verdict),
                                  qPrintable(desk.said(u"setupVerdict"_s)), patience);

        if (status == 0)
            m_server->listenAgain();
        m_server->onRequest(friendlyService());
        QVERIFY(pressMnemonic(desk, u"setupTestAgain"_s, Qt::Key_T));
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupVerdict"_s).startsWith(u"The server answers"_s), patience);
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_X));
        QCOMPARE(desk.heading(), u"Recovery passphrase"_s);
    }

    void backAndForthNothingIsLost()
    {
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QVERIFY(goToPassphrase(desk, m_server->url()));
        type(u"half a passph"_s);
        QVERIFY(pressMnemonic(desk, u"setupBack"_s, Qt::Key_B));
        QCOMPARE(desk.heading(), u"Test of the connection"_s);
        QVERIFY(pressMnemonic(desk, u"setupBack"_s, Qt::Key_B));
        QCOMPARE(desk.find(u"setupKey"_s)->text(), u"first-key"_s);
        QCOMPARE(desk.find(u"setupGroups"_s)->text(), u"acme-clinic"_s);
        QVERIFY(!desk.find<QPushButton>(u"setupBack"_s)->isEnabled());
        QVERIFY(pressMnemonic(desk, u"setupLater"_s, Qt::Key_L));
        QCOMPARE(desk.find(u"newPassphrase"_s)->text(), u"half a passph"_s);
        QVERIFY(pressMnemonic(desk, u"setupBack"_s, Qt::Key_B));
        QCOMPARE(desk.find(u"setupUrl"_s)->text(), m_server->url().toString());
    }

    void aPassphraseIsLongEnoughAndTypedTwice_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("told");
        QTest::newRow("short") << u"short"_s << u"short"_s << u"newPassphrase"_s << u"At least 8"_s;
        QTest::newRow("typed once") << u"long enough"_s << QString() << u"newPassphraseAgain"_s << QString();
        QTest::newRow("different") << u"long enough"_s << u"long enaugh"_s << u"newPassphraseAgain"_s << u"differ"_s;
    }
    void aPassphraseIsLongEnoughAndTypedTwice()
    {
        QFETCH(QString, first);
        QFETCH(QString, again);
        QFETCH(QString, field);
        QFETCH(QString, told);
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QVERIFY(pressMnemonic(desk, u"setupLater"_s, Qt::Key_L));
        desk.find(u"newPassphrase"_s)->setText(first);
        desk.find(u"newPassphraseAgain"_s)->setText(again);
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_S));
        QCOMPARE(desk.focus(), field);
        QVERIFY(desk.find(field)->accessibleDescription().contains(told));
        QVERIFY(!QFile::exists(desk.dataFolder()));
    }

    void whoLeavesItLeavesNothingBehind()
    {
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QVERIFY(goToPassphrase(desk, m_server->url()));
        type(passphrase);
        press(Qt::Key_Escape);
        QVERIFY(desk.isAskedAgain()); // what was typed is not thrown away by a slip
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.find<QMessageBox>(u"question"_s));
        QCOMPARE(desk.find(u"newPassphrase"_s)->text(), passphrase);
        desk.assistant()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.assistant()));
        press(Qt::Key_Escape);
        QVERIFY(desk.isAskedAgain());
        desk.find<QMessageBox>(u"question"_s)->buttons().constFirst()->click();
        QTRY_VERIFY(desk.isFinished());
        QVERIFY(!QFile::exists(desk.dataFolder()));
        QCOMPARE(desk.sources.sourceOf(Setting::ApiUrl), SettingSource::Default);
        QCOMPARE(desk.sources.sourceOf(Setting::ProfileGroups), SettingSource::Default);
    }

    void whatFailsCanBeTriedAgain()
    {
        NewDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        QVERIFY(goToPassphrase(desk, m_server->url()));
        desk.find(u"newPassphrase"_s)->setText(passphrase);
        desk.find(u"newPassphraseAgain"_s)->setText(passphrase);
        writeFile(desk.folder.path(), u"data"_s, "a file in the way"); // of the data folder
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_S));
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupNote"_s).contains(u"data folder"_s), patience);
        QCOMPARE(desk.find(u"newPassphrase"_s)->text(), passphrase);
        QCOMPARE(desk.sources.sourceOf(Setting::ApiUrl), SettingSource::Default);
        QVERIFY(QFile::remove(desk.dataFolder()));
        QVERIFY(pressMnemonic(desk, u"setupNext"_s, Qt::Key_S));
        QTRY_VERIFY_WITH_TIMEOUT(desk.said(u"setupDone"_s).contains(u"nobody is asked"_s), patience);
        QCOMPARE(desk.sources.read().apiUrl, m_server->url());
    }

    void everythingHasOneMnemonicOfItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language language : allLanguages)
            QTest::newRow(languageCode(language).data()) << QString(languageCode(language));
    }
    void everythingHasOneMnemonicOfItsOwn()
    {
        QFETCH(QString, language);
        NewDesk desk({}, {}, language);
        QVERIFY(desk.start());
        QVERIFY(desk.isAsked());
        enterConnection(desk, m_server->url());
        for (int page = 0; page < 3; ++page) {
            QMap<QString, QString> users;
            const auto add = [&](const QWidget *widget, const QString &text) {
                if (!widget->isVisible())
                    return;
                const QString key = QKeySequence::mnemonic(text).toString();
                QVERIFY2(!key.isEmpty(), qPrintable(text));
                QVERIFY2(!users.contains(key), qPrintable(key + u": "_s + text + u" | "_s + users.value(key)));
                users.insert(key, text);
            };
            for (const QLabel *label : desk.assistant()->findChildren<QLabel *>()) {
                if (label->buddy())
                    add(label, label->text());
            }
            for (const QAbstractButton *button : desk.assistant()->findChildren<QAbstractButton *>())
                add(button, button->text());
            QVERIFY(users.size() >= 4);
            if (page < 2)
                desk.find<QPushButton>(u"setupNext"_s)->click();
        }
    }

private:
    SecretService m_service;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(SetupTest)
#include "setup_test.moc"
