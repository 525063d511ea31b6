// SPDX-License-Identifier: Apache-2.0
// What follows from what was seen on the server, and from what was not.
#include "core/sync/verdict.h"
#include "tests/storage/storage_fixture.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace clinic::sync {

using storage::test::at;

namespace {

storage::Attempted attempted(bool conflict = false)
{
    const Registration registration = storage::test::registrationOf(u"Aino"_s);
    return {.record = {registration.id, 1, 1, at(0), at(0), state::Unconfirmed{at(1), conflict},
                       Payload{registration.profile, registration.group}},
            .binding = {},
            .firstAttemptAt = at(0),
            .firstAttemptSkew = 0ms,
            .lastAttemptAt = at(0),
            .missedAt = {}};
}

RemoteProfile held(const storage::Attempted &one, const QDateTime &created)
{
    const Profile &profile = one.record.payload()->profile;
    RemoteProfile remote;
    remote.id = u"6f1c1a34-6b7e-4c55-8f0e-1f2f8f6f0a01"_s;
    remote.firstName = profile.firstName;
    remote.lastName = profile.lastName;
    remote.email = profile.email;
    remote.dateOfBirth = profile.dateOfBirth.toString(Qt::ISODate);
    remote.sex = 2;
    remote.createdAt = created;
    return remote;
}

constexpr PassTrust trusted{true, true, true, false};
const LookPolicy policy{60s, 30s};

template <typename Kind>
bool is(const Verdict &verdict)
{
    return std::holds_alternative<Kind>(verdict);
}

bool asksFor(const Verdict &verdict, ReviewReason reason)
{
    const auto *ask = std::get_if<verdict::AskPerson>(&verdict);
    return ask && ask->reason == reason;
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsACandidate_data();
    void whoIsACandidate();
    void oneSameIsFound();
    void severalOrPossibleAskAPerson();
    void notThereCountsOnlyInATrustedPass_data();
    void notThereCountsOnlyInATrustedPass();
    void twoTrustedPassesFarEnoughApart_data();
    void twoTrustedPassesFarEnoughApart();
    void aResendIsNotRepeated();
    void aConflictIsRefused();
    void enoughLooksAskAPerson();
    void anotherPassWouldNotBeBetter();
};

void VerdictTest::whoIsACandidate_data()
{
    QTest::addColumn<int>("created"); // seconds after the first attempt, by the server's clock
    QTest::addColumn<bool>("knowsSkew");
    QTest::addColumn<QString>("expected");
    QTest::newRow("created just after the attempt") << 3 << true << u"same"_s;
    QTest::newRow("much later") << 3600 << true << u"same"_s;
    QTest::newRow("a little before, as clocks differ") << -60 << true << u"same"_s;
    QTest::newRow("well before") << -600 << true << u"none"_s;
    QTest::newRow("well before, but our clock may have been set since") << -600 << false << u"possible"_s;
    QTest::newRow("after, though the skew was not known") << 3 << false << u"same"_s;
}

void VerdictTest::whoIsACandidate()
{
    QFETCH(const int, created);
    QFETCH(const bool, knowsSkew);
    QFETCH(const QString, expected);
    storage::Attempted one = attempted();
    const auto skew = 1h; // the server's clock is ahead
    one.firstAttemptSkew = knowsSkew ? std::optional<std::chrono::milliseconds>(skew) : std::nullopt;
    Candidates candidates;
    consider(candidates, one, held(one, at(3600 + created)), skew);
    QCOMPARE(int(candidates.same.size()), expected == u"same" ? 1 : 0);
    QCOMPARE(int(candidates.possible.size()), expected == u"possible" ? 1 : 0);
}

void VerdictTest::oneSameIsFound()
{
    const auto one = attempted();
    const auto verdict = judge(one, {{held(one, at(1))}, {}}, {}, at(100), policy);
    QVERIFY(is<verdict::Found>(verdict)); // finding needs no trust in the rest of the list
    QCOMPARE(std::get<verdict::Found>(verdict).remoteId, held(one, at(1)).id);
}

void VerdictTest::severalOrPossibleAskAPerson()
{
    const auto one = attempted();
    const RemoteProfile profile = held(one, at(1));
    QVERIFY(asksFor(judge(one, {{profile, profile}, {}}, trusted, at(100), policy), ReviewReason::PossibleMatch));
    QVERIFY(asksFor(judge(one, {{}, {profile}}, trusted, at(100), policy), ReviewReason::PossibleMatch));
    const auto both = judge(one, {{profile}, {profile}}, trusted, at(100), policy);
    QVERIFY(asksFor(both, ReviewReason::PossibleMatch));
    QCOMPARE(int(std::get<verdict::AskPerson>(both).candidates.size()), 2);
}

void VerdictTest::notThereCountsOnlyInATrustedPass_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<bool>("nothingGone");
    QTest::addColumn<bool>("sawKnown");
    QTest::addColumn<bool>("counts");
    QTest::newRow("trusted") << true << true << true << true;
    QTest::newRow("not read to its end, or with an id twice") << false << true << true << false;
    QTest::newRow("something is gone since the last pass") << true << false << true << false;
    QTest::newRow("without anybody whom we know") << true << true << false << false;
}

void VerdictTest::notThereCountsOnlyInATrustedPass()
{
    QFETCH(const bool, isWhole);
    QFETCH(const bool, nothingGone);
    QFETCH(const bool, sawKnown);
    QFETCH(const bool, counts);
    auto one = attempted();
    const PassTrust trust{isWhole, nothingGone, sawKnown, false};
    QCOMPARE(is<verdict::Missed>(judge(one, {}, trust, at(100), policy)), counts);
    one.missedAt = at(100);
    QCOMPARE(is<verdict::SendAgain>(judge(one, {}, trust, at(10'000), policy)), counts);
}

void VerdictTest::twoTrustedPassesFarEnoughApart_data()
{
    QTest::addColumn<int>("after"); // seconds between the two, by the server's clock
    QTest::addColumn<QString>("expected");
    QTest::newRow("at once") << 0 << u"too early"_s;
    QTest::newRow("just before ten settling times and a deadline") << 629 << u"too early"_s;
    QTest::newRow("ten settling times and a deadline") << 630 << u"send"_s;
    QTest::newRow("a day") << 86400 << u"send"_s;
    QTest::newRow("the server's clock was set back") << -5 << u"missed"_s;
}

void VerdictTest::twoTrustedPassesFarEnoughApart()
{
    QFETCH(const int, after);
    QFETCH(const QString, expected);
    auto one = attempted();
    one.missedAt = at(1000);
    const auto verdict = judge(one, {}, trusted, at(1000 + after), policy);
    QCOMPARE(is<verdict::TooEarly>(verdict), expected == u"too early");
    QCOMPARE(is<verdict::SendAgain>(verdict), expected == u"send");
    QCOMPARE(is<verdict::Missed>(verdict), expected == u"missed");
}

void VerdictTest::aResendIsNotRepeated()
{
    auto one = attempted();
    one.isResend = true;
    QVERIFY(asksFor(judge(one, {}, trusted, at(100), policy), ReviewReason::AgainUnanswered));
}

void VerdictTest::aConflictIsRefused()
{
    QVERIFY(is<verdict::Refused>(judge(attempted(true), {}, trusted, at(100), policy)));
    QVERIFY(is<verdict::Unclear>(judge(attempted(true), {}, {}, at(100), policy)));
}

void VerdictTest::enoughLooksAskAPerson()
{
    auto one = attempted();
    one.looks = mostLooks - 2;
    QVERIFY(is<verdict::Unclear>(judge(one, {}, {}, at(100), policy)));
    one.looks = mostLooks - 1;
    QVERIFY(asksFor(judge(one, {}, {}, at(100), policy), ReviewReason::AnswerLost));
}

void VerdictTest::anotherPassWouldNotBeBetter()
{
    QVERIFY(asksFor(judge(attempted(), {}, {true, true, false, true}, at(100), policy), ReviewReason::AnswerLost));
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::VerdictTest)
#include "verdict_test.moc"
