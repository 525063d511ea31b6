// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"
#include "ui/patient_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

/// A desk where what was saved can be taken back for half a minute.
class PatientDesk : public Desk
{
public:
    explicit PatientDesk(const QUrl &url) : Desk(url) { sources.write({{Setting::SendingDelayS, u"30"_s}}); }

    QString outcome() const { return find<QLabel>(u"label.outcome"_s)->text(); }
    QPushButton *undo() const { return find<QPushButton>(u"undoButton"_s); }
    QLineEdit *line(const QString &field) const { return find<QLineEdit>(u"field."_s + field); }
    PatientForm *form() const { return find<PatientForm>(u"form"_s); }

    bool saveOne()
    {
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        return QTest::qWaitFor([this] { return undo()->isVisible(); });
    }
    bool holdsMaria() const
    {
        return QTest::qWaitFor([this] { return line(u"first_name"_s)->text() == u"Maria"_s; });
    }
};

} // namespace

/// Taking a registration back before it is sent, in the real window.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
    }
    void cleanup()
    {
        // Nothing leaves that was or can be taken back.
        QCOMPARE(m_server->postCount(),
                 qstrcmp(QTest::currentTestFunction(), "onceTheTimeIsOverItIsSent") == 0 ? 1 : 0);
        m_server.reset();
    }

    void theFormHoldsAgainWhatWasTyped()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        const RecordId first = desk.form()->recordId();
        QVERIFY(desk.saveOne());
        QVERIFY(desk.outcome().startsWith(u"Maria Schmidt: Saved. Sending in "_s));
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Maria Schmidt"_s}));

        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.holdsMaria());
        QCOMPARE(desk.line(u"last_name"_s)->text(), u"Schmidt"_s);
        QCOMPARE(desk.line(u"date_of_birth"_s)->text(), u"22.3.1985"_s);
        QCOMPARE(desk.form()->draft()[Field::Sex], u"female"_s);
        QVERIFY(desk.form()->isDirty());
        QVERIFY(desk.form()->recordId() != first);
        QCOMPARE(desk.outcome(), u"Taken back into the form, not sent"_s);
        QVERIFY(!desk.undo()->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList());

        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Maria Schmidt"_s}));
    }

    void theButtonIsReachedByTab()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        desk.find(u"button.start_over"_s)->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.undo());
        QVERIFY(!desk.undo()->accessibleDescription().isEmpty());
        press(Qt::Key_Return);
        QVERIFY(desk.holdsMaria());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
    }

    void aHalfTypedPatientIsNotLost()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        type(u"Aino"_s);
        desk.undo()->click();
        QVERIFY(answerQuestion(desk, u"questionKeep"_s));
        QCOMPARE(desk.line(u"first_name"_s)->text(), u"Aino"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Maria Schmidt"_s}));

        desk.undo()->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QVERIFY(desk.holdsMaria());
    }

    void whatIsTooLateChangesNothing_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("who it is about is named") << false;
        QTest::newRow("nobody is named while the list is hidden") << true;
    }

    void whatIsTooLateChangesNothing()
    {
        QFETCH(bool, isHidden);
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        const RecordId id = desk.form()->recordId();
        QVERIFY(desk.saveOne());
        if (isHidden)
            press(Qt::Key_F9);
        type(u"Aino"_s);
        desk.undo()->click();
        QTRY_VERIFY(question(desk));
        QCOMPARE(question(desk)->text().contains(u"Maria"_s), !isHidden);
        // Somebody else is faster, and this window has not heard of it yet.
        desk.client.ask(
            this, [id](Intake &intake) { return intake.discard(id, DiscardReason::TestEntry); }, [](const auto &) {});
        question(desk)->findChild<QAbstractButton *>(u"questionYes"_s)->click();
        QTRY_VERIFY(desk.find<QMessageBox>(u"notice"_s));
        const auto *notice = desk.find<QMessageBox>(u"notice"_s);
        QCOMPARE(notice->text(), u"Too late to undo"_s);
        QCOMPARE(notice->informativeText().contains(u"Maria"_s), !isHidden);
        QCOMPARE(desk.line(u"first_name"_s)->text(), u"Aino"_s);
        QVERIFY(!desk.line(u"first_name"_s)->isReadOnly());
    }

    void theKeyIsTheEditorsWhileSomethingIsTyped()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        type(u"Ai"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.line(u"first_name"_s)->text(), QString());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.line(u"first_name"_s)->text(), u"Ai"_s);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        press(Qt::Key_Z, Qt::ControlModifier); // empty, but the editor has something to undo
        QVERIFY(!desk.line(u"first_name"_s)->text().isEmpty());
        QVERIFY(!question(desk));
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Waiting to be sent (1)"_s, u"Maria Schmidt"_s}));
    }

    void theKeyWorksBesideTheEditorsToo()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        desk.find(u"button.register"_s)->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.holdsMaria());
    }

    void aRecordsPaneOffersItToo()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"takeBackButton"_s);
        press(Qt::Key_Return);
        QVERIFY(desk.holdsMaria());
        QVERIFY(desk.form()->isVisible());
        QCOMPARE(desk.line(u"date_of_birth"_s)->text(), u"22 March 1985"_s);
    }

    void onceTheTimeIsOverItIsSent()
    {
        PatientDesk desk(m_server->url());
        desk.sources.write({{Setting::SendingDelayS, u"1"_s}});
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        desk.undo()->setFocus();
        QTRY_VERIFY(desk.outcome().contains(u"Confirmed by the server"_s));
        QVERIFY(!desk.undo()->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.first_name"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Maria Schmidt"_s}));
    }

    void aFailureIsNotToldOver()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        const QString data = desk.dataFolder, away = desk.folder.filePath(u"away"_s);
        QVERIFY(QFile::rename(data, away));
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        const QString failure = u"The data folder cannot be used."_s;
        QTRY_VERIFY_WITH_TIMEOUT(desk.outcome().startsWith(failure), 20'000);
        press(Qt::Key_F9); // tells the line again, as does each second
        QVERIFY(desk.outcome().startsWith(failure));
        QVERIFY(!desk.undo()->isVisible());
        QVERIFY(QFile::rename(away, data));
    }

    void whatIsInTheFormByThenIsAskedAboutAgain()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        desk.window->close();
        QTRY_VERIFY(question(desk));
        // As what was taken back arrives.
        QTest::sendKeyEvent(QTest::Click, desk.line(u"first_name"_s), Qt::Key_unknown, u"A"_s, Qt::NoModifier);
        QPointer<QMessageBox> first = question(desk);
        first->findChild<QAbstractButton *>(u"questionYes"_s)->click();
        QTRY_VERIFY(!first && question(desk));
        QVERIFY(question(desk)->text().contains(u"discard what was typed"_s));
        QVERIFY(desk.window->isVisible());
        QVERIFY(answerQuestion(desk, u"questionKeep"_s));
    }

    void theSecondsAreNotReadAloud()
    {
        PatientDesk desk(m_server->url());
        QVERIFY(desk.open());
        QVERIFY(desk.saveOne());
        const auto *label = desk.find<QLabel>(u"label.outcome"_s);
        const QString shown = label->text(), heard = label->accessibleName();
        QCOMPARE(heard, u"Maria Schmidt: Saved. It can be undone for a moment."_s);
        QTRY_VERIFY(label->text() != shown);
        QCOMPARE(label->accessibleName(), heard);
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(UndoTest)
#include "undo_test.moc"
