// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"
#include "tests/api/wire_rows.h"
#include "tests/support/wait.h"

#include <QTest>

#include <algorithm>

using namespace clinic;
using namespace clinic::api;
using test::ProfileStore;
using test::ScriptedServer;
using test::WireRow;

Q_DECLARE_METATYPE(clinic::test::WireRow)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)

namespace {

/// A server that does what a row says with the next POST, and the API's side of the conversation.
struct Wire
{
    explicit Wire(ScriptedServer::Security security, std::chrono::milliseconds deadline = std::chrono::seconds(20))
        : server(security), api(test::endpointOf(server, deadline))
    {
    }

    /// Makes a connection that the next request uses again.
    bool warmUp()
    {
        server.reply(200, "[]");
        return test::get(api).has_value();
    }

    ScriptedServer server;
    ProfileStore store;
    ProfilesApi api;
};

int creationsOf(const WireRow &row)
{
    return row.creation == test::Creation::None ? 0 : 1;
}

constexpr std::array securities{ScriptedServer::Security::Plain, ScriptedServer::Security::Tls};

} // namespace

/// Each row of the answer table over a real socket, and each way in which a connection can end instead: plain and TLS,
/// on a new connection and on one that is kept alive. Whatever happens, there is one POST.
class WireAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ending_data();
    void ending();
    void hanging_data();
    void hanging();
    void answerShortlyBeforeTheDeadlineCounts();
};

void WireAnswersTest::ending_data()
{
    QTest::addColumn<ScriptedServer::Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<WireRow>("row");
    for (const auto security : securities) {
        for (const bool isReused : {false, true}) {
            for (const WireRow &row : test::endingRows())
                QTest::addRow("%s: %s, %s connection", row.name.constData(),
                              security == ScriptedServer::Security::Tls ? "TLS" : "plain", isReused ? "reused" : "new")
                    << security << isReused << row;
        }
    }
}

void WireAnswersTest::ending()
{
    QFETCH(const ScriptedServer::Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const WireRow, row);
    Wire wire(security);
    if (isReused)
        QVERIFY(wire.warmUp());

    wire.server.then(test::scriptOf(row, wire.store));
    COMPARE_OUTCOME(test::post(wire.api), row.outcome);

    QCOMPARE(wire.server.postCount(), 1);
    QCOMPARE(wire.server.requests().constLast().connection, 1);
    QCOMPARE(wire.store.count(), creationsOf(row));
    QCOMPARE(wire.api.inFlight(), 0);

    // Nothing of it is left over that would disturb the next one, or follow it.
    wire.server.reply(201, test::wireProfile());
    COMPARE_OUTCOME(test::post(wire.api), created::Created{test::wireProfileId()});
    QCOMPARE(wire.server.postCount(), 2);
    QCOMPARE(wire.server.unscriptedCount(), 0);
}

void WireAnswersTest::hanging_data()
{
    QTest::addColumn<WireRow>("row");
    for (const WireRow &row : test::hangingRows())
        QTest::newRow(row.name.constData()) << row;
}

void WireAnswersTest::hanging()
{
    QFETCH(const WireRow, row);
    // All four together: they wait for the same time.
    std::vector<std::unique_ptr<Wire>> wires;
    for (const auto security : securities) {
        for (const bool isReused : {false, true}) {
            wires.push_back(std::make_unique<Wire>(security, std::chrono::seconds(1)));
            if (isReused)
                QVERIFY(wires.back()->warmUp());
        }
    }
    std::vector<CreateOutcome> outcomes;
    for (const auto &wire : wires) {
        wire->server.then(test::scriptOf(row, wire->store));
        wire->api.create(test::createBody(), "key", [&](const CreateOutcome &seen) { outcomes.push_back(seen); });
    }
    QVERIFY(test::waitFor([&] { return outcomes.size() == wires.size(); }));

    for (const CreateOutcome &outcome : outcomes)
        QCOMPARE(test::describe(outcome), test::describe(row.outcome));
    for (const auto &wire : wires) {
        QVERIFY(test::waitFor([&] { return wire->server.openConnectionCount() == 0; }));
        wire->server.release();
        QCOMPARE(wire->server.postCount(), 1);
        QCOMPARE(wire->store.count(), creationsOf(row));
    }
    QCOMPARE(outcomes.size(), wires.size());
}

void WireAnswersTest::answerShortlyBeforeTheDeadlineCounts()
{
    for (const auto security : securities) {
        Wire wire(security, std::chrono::seconds(3));
        wire.server.then(test::Reply::json(201, test::wireProfile()).delayed(std::chrono::milliseconds(1500)));
        COMPARE_OUTCOME(test::post(wire.api), created::Created{test::wireProfileId()});
        QCOMPARE(wire.server.postCount(), 1);
    }
}

QTEST_GUILESS_MAIN(WireAnswersTest)
#include "wire_answers_test.moc"
