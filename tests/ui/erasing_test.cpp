// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

QString words(const Desk &desk, const QString &label)
{
    const auto *found = desk.find<QLabel>(label);
    return found ? found->text() : u"(no such label)"_s;
}

/// A desk that asks who is at work.
class ShiftDesk : public Desk
{
public:
    explicit ShiftDesk(const QUrl &url) : Desk(url) {}

    bool openAsking()
    {
        sources.write({{Setting::AskInitials, u"yes"_s}});
        window.reset(); // the one that did not ask
        window = std::make_unique<MainWindow>(client, sources, translator, false);
        return open();
    }
    QDialog *asks() const
    {
        auto *dialog = find<QDialog>(u"initialsDialog"_s);
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    /// Types initials into the question that is open, and comes back.
    bool answer(const QString &initials)
    {
        if (!QTest::qWaitFor([this] {
                const QWidget *focus = QApplication::focusWidget();
                return asks() && focus && focus->objectName() == u"initialsEdit"_s;
            }))
            return false;
        type(initials);
        press(Qt::Key_Return);
        return QTest::qWaitFor([this] { return !asks(); }) && comeBack();
    }
};

} // namespace

/// Erasing a patient's details, naming who is at work, and exporting who did what: in the real window and by keys.
class ErasingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
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

    void whatWaitsIsErasedAndNotSent()
    {
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Maria Schmidt"_s}));
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"eraseButton"_s));
        desk.find<QPushButton>(u"eraseButton"_s)->click();
        QTRY_VERIFY(question(desk));
        QVERIFY(question(desk)->text().contains(u"Maria Schmidt"_s));
        QVERIFY(question(desk)->informativeText().contains(u"not sent"_s));
        QVERIFY(answerQuestion(desk, u"questionKeep"_s)); // which Esc and Enter mean too
        QCOMPARE(words(desk, u"recordName"_s), u"Maria Schmidt"_s);

        desk.find<QPushButton>(u"eraseButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_COMPARE(words(desk, u"recordName"_s), u"(details erased)"_s);
        QVERIFY(words(desk, u"recordState"_s).contains(u"wanted the details erased"_s));
        QTRY_VERIFY(!desk.find(u"eraseButton"_s) || !desk.find(u"eraseButton"_s)->isVisible());
        QVERIFY(!rowsOf(desk).contains(u"Maria Schmidt"_s));
    }

    void whatIsRegisteredStaysSo()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Maria Schmidt"_s}));
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"eraseButton"_s));
        desk.find<QPushButton>(u"eraseButton"_s)->click();
        QTRY_VERIFY(question(desk));
        QVERIFY(question(desk)->informativeText().contains(u"at the service is not touched"_s));
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_COMPARE(words(desk, u"recordName"_s), u"(details erased)"_s);
        QVERIFY(words(desk, u"recordState"_s).startsWith(u"Confirmed by the server"_s));
    }

    void whatIsNotKnownYetIsRemembered()
    {
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? Reply::json(502, QByteArray("{}")) : Reply::json(200, QByteArray("[]"));
        });
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY(words(desk, u"recordState"_s).startsWith(u"Not confirmed yet"_s));
        desk.find<QPushButton>(u"eraseButton"_s)->click();
        QTRY_VERIFY(question(desk));
        QVERIFY(question(desk)->text().contains(u"as soon as possible"_s));
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_VERIFY(words(desk, u"recordAdvice"_s).contains(u"wants the details erased"_s));
        QCOMPARE(words(desk, u"recordName"_s), u"Maria Schmidt"_s);
        QTRY_VERIFY(!desk.find(u"eraseButton"_s) || !desk.find(u"eraseButton"_s)->isVisible());
    }

    void nobodyIsAskedUnlessTheClinicWantsIt()
    {
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
        QVERIFY(!desk.find(u"initialsDialog"_s));
        QVERIFY(!desk.find<QAction>(u"changeInitials"_s)->isVisible());
        QVERIFY(!desk.find(u"initialsShown"_s)->isVisible());
    }

    void initialsAreAskedOnceAndThenKept()
    {
        ShiftDesk desk(m_away->url());
        QVERIFY(desk.openAsking());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(desk.asks());
        QCOMPARE(rowsOf(desk).size(), 0); // not yet
        QVERIFY(!desk.find<QPushButton>(u"initialsOk"_s)->isEnabled());
        QVERIFY(desk.answer(u"mk"_s));
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
        QVERIFY(desk.find(u"initialsShown"_s)->isVisible());
        QVERIFY(desk.find<QAbstractButton>(u"initialsShown"_s)->text().contains(u"MK"_s));

        registerPatient(u"Anna"_s, u"Groß"_s);
        QTRY_VERIFY(rowsOf(desk).contains(u"Anna Groß"_s));
        QVERIFY(!desk.asks());
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY(words(desk, u"recordHistory"_s).contains(u", MK)"_s));
    }

    void cancellingKeepsTheFormAsItIs()
    {
        ShiftDesk desk(m_away->url());
        QVERIFY(desk.openAsking());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(desk.asks());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"initialsEdit"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.asks());
        QVERIFY(desk.comeBack());
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Maria"_s);
        QVERIFY(desk.find(u"field.first_name"_s)->isEnabled());
        QCOMPARE(rowsOf(desk).size(), 0);
        press(Qt::Key_Return, Qt::ControlModifier); // once more, and now with an answer
        QVERIFY(desk.answer(u"mk"_s));
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
    }

    void somebodyElseTakesOver()
    {
        ShiftDesk desk(m_away->url());
        QVERIFY(desk.openAsking());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QVERIFY(desk.answer(u"mk"_s));
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
        desk.find<QAction>(u"changeInitials"_s)->trigger();
        QVERIFY(desk.answer(u"ab"_s));
        QVERIFY(desk.find<QAbstractButton>(u"initialsShown"_s)->text().contains(u"AB"_s));
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"eraseButton"_s));
        desk.find<QPushButton>(u"eraseButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_COMPARE(words(desk, u"recordName"_s), u"(details erased)"_s);
        QTRY_VERIFY(words(desk, u"recordHistory"_s).contains(u", AB)"_s));
        QVERIFY(words(desk, u"recordHistory"_s).contains(u", MK)"_s));
    }

    void theHistoryIsExported()
    {
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(rowsOf(desk).contains(u"Maria Schmidt"_s));
        const QString file = desk.folder.filePath(u"history.csv"_s);
        QVERIFY(exportInto(desk, file));
        QTRY_VERIFY(desk.find<QMessageBox>(u"notice"_s));
        QVERIFY(desk.find<QMessageBox>(u"notice"_s)->text().contains(u"1 event"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains(",saved,") && !text.contains("Schmidt"));
        desk.find<QMessageBox>(u"notice"_s)->reject();
        QTRY_VERIFY(!desk.find<QMessageBox>(u"notice"_s));
        QVERIFY(desk.comeBack());

        QVERIFY(exportInto(desk, file)); // a file that is there is not written over by a slip
        QTRY_VERIFY(words(desk, u"auditNote"_s).contains(u"already"_s));
        desk.find<QLineEdit>(u"auditFile"_s)->setText(desk.folder.filePath(u"with.json"_s));
        QVERIFY(!desk.find(u"auditWarning"_s)->isVisible());
        desk.find<QCheckBox>(u"auditWithPatientData"_s)->click();
        QVERIFY(desk.find(u"auditWarning"_s)->isVisible());
        desk.find<QPushButton>(u"auditOk"_s)->click();
        QTRY_VERIFY(desk.find<QMessageBox>(u"notice"_s));
        QFile with(desk.folder.filePath(u"with.json"_s));
        QVERIFY(with.open(QIODevice::ReadOnly));
        QVERIFY(with.readAll().contains("Schmidt"));
    }

    void anExportThatFailsIsTold()
    {
        Desk desk(m_away->url());
        QVERIFY(desk.open());
        QVERIFY(exportInto(desk, u"/no/such/folder/history.csv"_s));
        QTRY_VERIFY(words(desk, u"auditNote"_s).contains(u"cannot be written"_s));
        QVERIFY(desk.find(u"auditFile"_s)->isEnabled());
    }

private:
    static bool exportInto(Desk &desk, const QString &file)
    {
        desk.find<QAction>(u"exportHistory"_s)->trigger();
        if (!QTest::qWaitFor([&] {
                const QWidget *focus = QApplication::focusWidget();
                return focus && focus->objectName() == u"auditPeriod"_s;
            }))
            return false;
        desk.find<QLineEdit>(u"auditFile"_s)->setText(file);
        desk.find(u"auditFile"_s)->setFocus();
        press(Qt::Key_Return);
        return true;
    }

    std::unique_ptr<ScriptedServer> m_server, m_away;
};

QTEST_MAIN(ErasingTest)
#include "erasing_test.moc"
