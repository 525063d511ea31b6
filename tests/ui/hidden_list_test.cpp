// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

/// The list is hidden from a screen that faces the counter.
class HiddenListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_server->shutDown();
    }
    void cleanup() { m_server.reset(); }

    void oneKeyHidesEverybodyButThePatientInFront()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        type(u"Erika"_s);
        QCOMPARE(shown(desk).filter(u"Schmidt"_s).size(), 1); // the outcome; the list paints itself
        QVERIFY(desk.find(u"outbox"_s)->isVisible());

        press(Qt::Key_F9);
        QVERIFY(!desk.find(u"outbox"_s)->isVisible());
        QCOMPARE(shown(desk).filter(u"Schmidt"_s), QStringList());
        QCOMPARE(desk.find<QLabel>(u"label.outcome"_s)->text(), u"Saved on this computer, not yet sent"_s);
        QVERIFY(desk.find(u"hiddenListTitle"_s)->isVisible());
        QCOMPARE(desk.find<QLabel>(u"hiddenListCounts"_s)->text(), u"Waiting to be sent (1)"_s);
        QCOMPARE(desk.find<QLineEdit>(u"field.first_name"_s)->text(), u"Erika"_s);
        QVERIFY(desk.find(u"field.first_name"_s)->hasFocus());

        press(Qt::Key_F9);
        QVERIFY(desk.find(u"outbox"_s)->isVisible());
        QVERIFY(desk.find<QLabel>(u"label.outcome"_s)->text().startsWith(u"Maria Schmidt"_s));
    }

    void aRecordThatIsShownGoesWithItAndComesBack()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(desk).size(), 2);
        QVERIFY(goToList(desk));
        press(Qt::Key_Space);
        QTRY_VERIFY(desk.find(u"recordPane"_s)->isVisible());
        press(Qt::Key_F9);
        QVERIFY(!desk.find(u"recordPane"_s)->isVisible());
        QVERIFY(desk.find(u"form"_s)->isVisible());
        for (QAction *action : desk.window->findChildren<QAction *>())
            QVERIFY2(action->text() != u"&Open the selected registration"_s || !action->isEnabled(), "open");
        press(Qt::Key_F6);
        QVERIFY(desk.find(u"form"_s)->isAncestorOf(QApplication::focusWidget()));
        desk.find<QPushButton>(u"showList"_s)->click();
        QVERIFY(desk.find(u"recordPane"_s)->isVisible());
        QCOMPARE(desk.find<QLabel>(u"recordName"_s)->text(), u"Maria Schmidt"_s);
    }

    void whatIsRegisteredMeanwhileIsNamedNowhere()
    {
        m_server->listenAgain();
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        press(Qt::Key_F9);
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_VERIFY(desk.find<QLabel>(u"label.outcome"_s)->text().startsWith(u"Confirmed by the server"_s));
        QCOMPARE(desk.find<QLabel>(u"hiddenListCounts"_s)->text(), u"Registered today (1)"_s);
        QCOMPARE(shown(desk).filter(u"Schmidt"_s), QStringList());
    }

    void itIsRemembered()
    {
        Desk desk(m_server->url());
        QVERIFY(desk.open());
        press(Qt::Key_F9);
        {
            IntakeClient client;
            MainWindow again(client, desk.sources, desk.translator, false);
            again.show();
            QVERIFY(!again.findChild<QWidget *>(u"outbox"_s)->isVisible());
            QVERIFY(again.findChild<QWidget *>(u"hiddenList"_s)->isVisible());
        }
        QVERIFY(desk.comeBack());
        press(Qt::Key_F9);
        IntakeClient client;
        MainWindow again(client, desk.sources, desk.translator, false);
        again.show();
        QVERIFY(again.findChild<QWidget *>(u"outbox"_s)->isVisible());
    }

private:
    /// The texts of all labels and buttons that can be seen.
    static QStringList shown(const Desk &desk)
    {
        QStringList texts;
        for (const QLabel *label : desk.window->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        for (const QAbstractButton *button : desk.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }

    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(HiddenListTest)
#include "hidden_list_test.moc"
