// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

const QString filePassphrase = u"blue elephant"_s;

/// The dialog that the menu opens, with its file and passphrase typed by keys.
bool fillIn(Desk &desk, const QString &action, const QString &file, const QStringList &passphrases)
{
    desk.find<QAction>(action)->trigger();
    if (!QTest::qWaitFor([] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->objectName() == u"movingFile"_s;
        }))
        return false;
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    edit->selectAll();
    type(file);
    press(Qt::Key_Tab); // the button that chooses
    for (const QString &passphrase : passphrases) {
        press(Qt::Key_Tab);
        type(passphrase);
    }
    press(Qt::Key_Return);
    return true;
}

/// What the program tells once it is done: headline and explanation.
QStringList told(const Desk &desk)
{
    const auto *box = desk.find<QMessageBox>(u"notice"_s);
    return box ? QStringList{box->text(), box->informativeText()} : QStringList();
}

QString note(const Desk &desk)
{
    const auto *label = desk.find<QLabel>(u"movingNote"_s);
    return label ? label->text() : QString();
}

} // namespace

/// Registrations go from one computer to another, in the real window and by keys.
class MovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"clinic.handover"_s);
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_away = std::make_unique<ScriptedServer>();
        m_away->shutDown();
    }
    void cleanup()
    {
        m_server.reset();
        m_away.reset();
    }

    void whatWaitsIsSentByTheOtherComputer()
    {
        {
            Desk old(m_away->url());
            QVERIFY(old.open());
            registerPatient(u"Maria"_s, u"Schmidt"_s);
            QTRY_COMPARE(rowsOf(old).size(), 2);
            registerPatient(u"Jürgen"_s, u"Groß"_s);
            QTRY_COMPARE(rowsOf(old).size(), 3);
            QVERIFY(fillIn(old, u"handOver"_s, m_file, {filePassphrase, filePassphrase}));
            QTRY_COMPARE_WITH_TIMEOUT(told(old).value(0), u"2 registrations handed over"_s, 20'000);
            QVERIFY(told(old).value(1).contains(m_file));
            QTRY_COMPARE(rowsOf(old).value(0), u"Needs your attention (2)"_s);
            QVERIFY(!old.find(u"handOverDialog"_s) || !old.find(u"handOverDialog"_s)->isVisible());
        }
        Desk other(m_server->url());
        QVERIFY(other.open());
        QVERIFY(fillIn(other, u"takeOver"_s, m_file, {filePassphrase}));
        QTRY_COMPARE_WITH_TIMEOUT(told(other).value(0), u"2 registrations taken over"_s, 20'000);
        QTRY_COMPARE(rowsOf(other).value(0), u"Registered today (2)"_s);
        QCOMPARE(m_server->postCount(), 2);
    }

    void aWrongPassphraseMayBeTriedAgain()
    {
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        QVERIFY(fillIn(desk, u"handOver"_s, m_file, {filePassphrase, filePassphrase}));
        QTRY_VERIFY_WITH_TIMEOUT(!told(desk).isEmpty(), 20'000);
        desk.find<QMessageBox>(u"notice"_s)->reject();
        QTRY_VERIFY(told(desk).isEmpty());
        QVERIFY(desk.comeBack());

        QVERIFY(fillIn(desk, u"takeOver"_s, m_file, {u"green elephant"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(note(desk).startsWith(u"The passphrase is wrong"_s), 20'000);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"movingPassphrase"_s);
        type(filePassphrase); // over what is selected
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(told(desk).value(0), u"1 registration taken over"_s, 20'000);
        QTRY_COMPARE(rowsOf(desk).value(0), u"Waiting to be sent (1)"_s);
    }

    void nothingIsWrittenOver()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") > 0);
        file.close();
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        QVERIFY(fillIn(desk, u"handOver"_s, m_file, {filePassphrase, filePassphrase}));
        QTRY_VERIFY_WITH_TIMEOUT(note(desk).startsWith(u"There is a file of this name already"_s), 20'000);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"movingFile"_s);
        QCOMPARE(rowsOf(desk).value(0), u"Waiting to be sent (1)"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("precious"));
    }

    void whereNothingWaitsItSaysSo()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(fillIn(desk, u"handOver"_s, m_file, {filePassphrase, filePassphrase}));
        QTRY_COMPARE_WITH_TIMEOUT(told(desk).value(0), u"Nothing was handed over"_s, 20'000);
        QVERIFY(!QFile::exists(m_file));
    }

    void theNewPassphraseIsTypedTwice()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(fillIn(desk, u"handOver"_s, m_file, {filePassphrase, u"blue elefant"_s}));
        QTRY_COMPARE(note(desk), u"The two passphrases differ"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"movingPassphrase"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.find(u"handOverDialog"_s));
        QVERIFY(!QFile::exists(m_file));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<ScriptedServer> m_server, m_away;
};

QTEST_MAIN(MovingTest)
#include "moving_test.moc"
