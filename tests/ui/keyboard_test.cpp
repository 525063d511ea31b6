// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

/// A whole registration typed by keyboard, in each language, and found on the sandbox server.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_sandbox.start(QStringLiteral(CLINIC_SANDBOX_PROGRAM), {u"--port"_s, u"0"_s, u"--exit-with-parent"_s});
        QVERIFY(m_sandbox.waitForStarted());
        QTRY_VERIFY(m_sandbox.canReadLine());
        m_url = QUrl(QString::fromUtf8(m_sandbox.readLine()).trimmed());
    }

    void cleanupTestCase()
    {
        m_sandbox.closeWriteChannel();
        QVERIFY(m_sandbox.waitForFinished());
    }

    void aRegistrationTypedByKeyboardIsOnTheServer_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("confirmed");
        QTest::addColumn<QJsonObject>("profile");
        QTest::newRow("English") << u"en"_s << QStringList{u"Maria"_s,
                                                           u"O'Connor"_s,
                                                           u"22 March 1985"_s,
                                                           u"f"_s,
                                                           u"0151 23456789"_s,
                                                           u"maria@example.com"_s,
                                                           u"168"_s,
                                                           u"65"_s,
                                                           u"e"_s}
                                 << u"Confirmed by the server"_s
                                 << QJsonObject{{u"first_name"_s, u"Maria"_s},
                                                {u"last_name"_s, u"O’Connor"_s},
                                                {u"date_of_birth"_s, u"1985-03-22"_s},
                                                {u"sex"_s, 2},
                                                {u"phone"_s, u"+4915123456789"_s},
                                                {u"email"_s, u"maria@example.com"_s},
                                                {u"height"_s, 168},
                                                {u"weight"_s, 65},
                                                {u"language"_s, u"en"_s}};
        QTest::newRow("German") << u"de"_s << QStringList{u"Jürgen"_s, u"Groß"_s,         u"3. April 1970"_s,
                                                          u"m"_s,      u"030 12345678"_s, u"juergen@example.com"_s,
                                                          u"1,82 m"_s, u"80,5"_s,         u"d"_s}
                                << u"vom Server bestätigt"_s
                                << QJsonObject{{u"first_name"_s, u"Jürgen"_s},
                                               {u"last_name"_s, u"Groß"_s},
                                               {u"date_of_birth"_s, u"1970-04-03"_s},
                                               {u"sex"_s, 1},
                                               {u"phone"_s, u"+493012345678"_s},
                                               {u"email"_s, u"juergen@example.com"_s},
                                               {u"height"_s, 182},
                                               {u"weight"_s, 80.5},
                                               {u"language"_s, u"de"_s}};
        QTest::newRow("Finnish") << u"fi"_s
                                 << QStringList{u"Anna-Liisa"_s,
                                                u"Mäkelä"_s,
                                                u"22. maaliskuuta 1985"_s,
                                                u"n"_s,
                                                u"+358 40 1234567"_s,
                                                u"anna-liisa@example.com"_s,
                                                u"168"_s,
                                                u"65"_s,
                                                QString()}
                                 << u"palvelin vahvisti"_s
                                 << QJsonObject{{u"first_name"_s, u"Anna-Liisa"_s},
                                                {u"last_name"_s, u"Mäkelä"_s},
                                                {u"date_of_birth"_s, u"1985-03-22"_s},
                                                {u"sex"_s, 2},
                                                {u"phone"_s, u"+358401234567"_s},
                                                {u"email"_s, u"anna-liisa@example.com"_s},
                                                {u"height"_s, 168},
                                                {u"weight"_s, 65},
                                                {u"language"_s, u"fi"_s}};
    }

    void aRegistrationTypedByKeyboardIsOnTheServer()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, typed);
        QFETCH(QString, confirmed);
        QFETCH(QJsonObject, profile);
        Desk desk(m_url, language);
        QVERIFY(desk.open());
        for (const QString &text : typed) {
            type(text);
            press(Qt::Key_Return);
        }
        // The patient's language starts as the program's: in Finnish nothing is typed there.
        // One key per field beside its content: Enter went on each time, and registers on the button.
        QCOMPARE(QApplication::focusWidget()->objectName(), u"button.register"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY2(desk.find<QLabel>(u"label.outcome"_s)->text().contains(confirmed),
                     qPrintable(desk.find<QLabel>(u"label.outcome"_s)->text()));

        const QJsonObject found = onServer(profile.value("email"_L1).toString());
        for (auto member = profile.begin(); member != profile.end(); ++member)
            QCOMPARE(found.value(member.key()), member.value());
    }

private:
    QJsonObject onServer(const QString &email)
    {
        QUrl url = m_url;
        url.setPath(url.path() + u"/profiles"_s);
        QNetworkRequest request(url);
        request.setRawHeader("x-api-key", "sandbox-key");
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }))
            return {};
        const QJsonArray profiles = QJsonDocument::fromJson(reply->readAll()).array();
        for (const QJsonValue profile : profiles) {
            if (profile.toObject().value("email"_L1).toString() == email)
                return profile.toObject();
        }
        return {};
    }

    QProcess m_sandbox;
    QUrl m_url;
    QNetworkAccessManager m_network;
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
