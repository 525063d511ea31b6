// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

constexpr int patience = 20'000; // ms; what another program did is looked for every few seconds

} // namespace

/// Two windows with threads, connections and owners of their own on one folder, as two users of a computer have them.
class TwoDesktopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_one = std::make_unique<Desk>(m_server->url());
        m_other = std::make_unique<Desk>(m_server->url(), u"en"_s, Desk::defaultKey(), m_one->dataFolder);
        QVERIFY(m_one->open());
        QVERIFY(m_other->open());
    }
    void cleanup()
    {
        m_other.reset();
        m_one.reset();
        m_server.reset();
    }

    void whatOneSavesTheOtherShows()
    {
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(*m_one), QStringList({u"Registered today (1)"_s, u"Maria Schmidt"_s}),
                                  patience);
        QVERIFY(m_one->comeBack());
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        for (const Desk *desk : {m_one.get(), m_other.get()})
            QTRY_COMPARE_WITH_TIMEOUT(rowsOf(*desk),
                                      QStringList({u"Registered today (2)"_s, u"Aino Virtanen"_s, u"Maria Schmidt"_s}),
                                      patience);
        QCOMPARE(m_server->postCount(), 2);
    }

    void eachRecordIsSentOnce()
    {
        m_server->shutDown();
        constexpr int patients = 12;
        for (int i = 0; i < patients; ++i) {
            Desk &desk = i % 2 == 0 ? *m_one : *m_other;
            QVERIFY(desk.comeBack());
            registerPatient(u"Ai"_s + QChar(u'a' + i) + u'o', u"Virtanen"_s);
            QTRY_COMPARE_WITH_TIMEOUT(rowsOf(desk).size(), i + 2, patience);
        }
        m_server->listenAgain();
        press(Qt::Key_F5);
        QVERIFY(m_one->comeBack());
        press(Qt::Key_F5);
        for (const Desk *desk : {m_one.get(), m_other.get()})
            QTRY_COMPARE_WITH_TIMEOUT(rowsOf(*desk).front(), u"Registered today (%1)"_s.arg(patients), patience);
        QCOMPARE(m_server->postCount(), patients);
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Desk> m_one, m_other;
};

QTEST_MAIN(TwoDesktopsTest)
#include "two_desktops_test.moc"
