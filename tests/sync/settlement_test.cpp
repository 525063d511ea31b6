// SPDX-License-Identifier: Apache-2.0
#include "core/sync/settlement.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(clinic::api::CreateOutcome)
Q_DECLARE_METATYPE(clinic::RecordState)

namespace clinic::sync {

class SettlementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcome_data();
    void outcome();
};

void SettlementTest::outcome_data()
{
    using namespace api::created;
    QTest::addColumn<api::CreateOutcome>("outcome");
    QTest::addColumn<RecordState>("state");
    QTest::addColumn<QString>("code");

    const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    const ServerWords words{422, u"no"_s, {}};
    const auto row = [](const char *name, const api::CreateOutcome &outcome, const RecordState &state,
                        const QString &code) { QTest::newRow(name) << outcome << state << code; };
    row("created", Created{u"id-1"_s}, state::Registered{u"id-1"_s, now}, u"201"_s);
    row("created, its id unread", Created{}, state::Registered{{}, now}, u"201"_s);
    row("rejected with the server's words", Rejected{words}, state::Rejected{words}, u"422"_s);
    row("401 changes nothing", NotAllowed{401, {}}, state::Queued{}, u"401"_s);
    row("403 changes nothing", NotAllowed{403, u"Forbidden"_s}, state::Queued{}, u"403"_s);
    row("404 changes nothing", NotAllowed{404, {}}, state::Queued{}, u"404"_s);
    row("conflict", Conflict{}, state::Unconfirmed{now, true}, u"409"_s);
    row("too many requests", TooMany{}, state::Queued{}, u"429"_s);
    row("a proxy's 407", Unexpected{407}, state::Queued{}, u"407"_s);
    row("never sent", NotSent{NotSentReason::Refused, u"why"_s}, state::Queued{}, u"not_sent"_s);
    row("500", Unknown{500, {}}, state::Unconfirmed{now}, u"500"_s);
    row("no answer", Unknown{0, u"cut"_s}, state::Unconfirmed{now}, u"no_answer"_s);
}

void SettlementTest::outcome()
{
    QFETCH(api::CreateOutcome, outcome);
    QFETCH(RecordState, state);
    QFETCH(QString, code);
    const RecordId id = RecordId::make();
    const auto settlement = settlementOf(id, 3, outcome, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    QVERIFY(settlement.id == id);
    QCOMPARE(settlement.attempt, 3);
    QVERIFY(settlement.to == state);
    QCOMPARE(settlement.code, code);
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::SettlementTest)
#include "settlement_test.moc"
