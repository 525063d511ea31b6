// SPDX-License-Identifier: Apache-2.0
// What is known of attempts whose outcome is not, and what a search on the server leaves behind.
#include "tests/storage/storage_fixture.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

const Binding binding{u"https://one"_s, u"key"_s, u"group"_s};

std::vector<RecordId> idsOf(const Result<std::vector<Attempted>> &found)
{
    std::vector<RecordId> ids;
    for (const Attempted &one : found.value())
        ids.push_back(one.record.id);
    return ids;
}

RemoteProfile wholeProfile()
{
    RemoteProfile profile;
    profile.id = u"6f0f7c1e-0000-4000-8000-000000000001"_s;
    profile.firstName = u"Äijö"_s;
    profile.lastName = QString(u""_s);
    profile.email = u"aino@example.com"_s;
    profile.phone = u"+358401234567"_s;
    profile.dateOfBirth = u"1985-03-22"_s;
    profile.language = u"fi"_s;
    profile.sex = 2;
    profile.height = 168.5;
    profile.weight = 0.1 + 0.2;
    profile.createdAt = at(5).addMSecs(7);
    return profile;
}

} // namespace

class OutboxReconciliationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatIsLookedForIsTheOldestFirst();
    void whatCannotBeReadIsNotLookedFor();
    void theFirstAttemptAndItsSkewStay();
    void anotherServerIsTriedAnew();
    void aSkewThatWasNotKnownStaysUnknown();
    void theLastAttemptIsTheLast();
    void aCorrectionOfWhatWasRefusedStartsAnew();
    void aCorrectionForgetsTheClockOfWhatWasRefused();
    void aCorrectionOfWhatWentOutTwiceIsSoughtSinceTheFirstAttempt();

    void looksAreCounted();
    void looksAreRefusedElsewhere_data();
    void looksAreRefusedElsewhere();
    void aLookForAnOlderAttemptIsRefused();
    void aNewAttemptForgetsTheLooks();

    void aRevisionGoesOutASecondTimeByItselfOnce();
    void aCorrectionMayGoOutASecondTimeToo();
    void onlyAConflictIsRejectedUnseen();
    void candidatesComeBackWhole();
    void leavingReviewErasesTheCandidates_data();
    void leavingReviewErasesTheCandidates();

    void whatWasResentIsWatched();
    void whatWasResentAndThenCorrectedIsWatchedToo();
    void whatWasNotResentIsNotWatched();
    void whatAPersonSentAgainIsWatched();
    void whatAPersonNamedIsWatchedTooIfItWasResent();
    void whatAPersonNamedIsWatchedTooIfMoreWentOut();
    void whomAPersonHasSeenIsRuledOut();
    void aWatchEndsWithNothing();
    void aSecondProfileWaitsForAPerson();
    void aMissingIdIsFoundOnce();

    void knownProfilesAreFoundByTheirId();
    void theLastListingIsKept();
    void aRestoredDatabaseTrustsNothingThatWaits();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    int claim(const Registration &registration, int revision, int seconds);
    void settle(const Registration &registration, int attempt, const RecordState &to, int seconds);
    /// Sent, not answered, sent a second time by itself: gives that attempt, which is under way.
    int bringToResend(const Registration &registration);
    Attempted attempted(const Registration &registration);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxReconciliationTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
}

int OutboxReconciliationTest::claim(const Registration &registration, int revision, int seconds)
{
    return m_outbox->claim(registration.id, revision, u"owner"_s, binding, at(seconds)).value().value_or(0);
}

void OutboxReconciliationTest::settle(const Registration &registration, int attempt, const RecordState &to, int seconds)
{
    QVERIFY(m_outbox->settle({registration.id, attempt, to, u"code"_s}, at(seconds)) == StepOutcome::Done);
}

int OutboxReconciliationTest::bringToResend(const Registration &registration)
{
    const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    settle(registration, attempt, state::Queued{}, 700);
    return claim(registration, 1, 701);
}

Attempted OutboxReconciliationTest::attempted(const Registration &registration)
{
    const auto all = m_outbox->toReconcile().value();
    for (const Attempted &one : all) {
        if (one.record.id == registration.id)
            return one;
    }
    qFatal("nobody looks for the record");
}

void OutboxReconciliationTest::whatIsLookedForIsTheOldestFirst()
{
    const Registration watched = registrationOf(u"Aino"_s), withoutId = registrationOf(u"Eino"_s),
                       unconfirmed = registrationOf(u"Anna"_s);
    const int resent = bringToResend(watched);
    settle(watched, resent, state::Registered{u"id"_s, at(702)}, 702);
    for (const StateName state : allStates) {
        if (state != StateName::Unconfirmed)
            bring(*m_outbox, registrationOf(u"Other"_s), state);
    }
    bring(*m_outbox, withoutId, StateName::Sending);
    settle(withoutId, 1, state::Registered{std::nullopt, at(2)}, 2);
    bring(*m_outbox, unconfirmed, StateName::Unconfirmed);
    QCOMPARE(idsOf(m_outbox->toReconcile()), (std::vector{watched.id, withoutId.id, unconfirmed.id}));

    const Attempted one = attempted(unconfirmed);
    QCOMPARE(one.record.state, RecordState(state::Unconfirmed{at(2)}));
    QCOMPARE(one.record.payload()->profile, unconfirmed.profile);
    QCOMPARE(one.record.attempts, 1);
    QCOMPARE(one.binding, std::optional(binding));
    QVERIFY(!one.isResend);
    QVERIFY(attempted(watched).isResend);
}

void OutboxReconciliationTest::whatCannotBeReadIsNotLookedFor()
{
    const Registration broken = registrationOf(u"Aino"_s), fine = registrationOf(u"Eino"_s);
    bring(*m_outbox, broken, StateName::Unconfirmed);
    bring(*m_outbox, fine, StateName::Unconfirmed);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00' WHERE id = ?"_s, {broken.id.toString()}));
    QCOMPARE(idsOf(m_outbox->toReconcile()), std::vector{fine.id});
}

void OutboxReconciliationTest::theFirstAttemptAndItsSkewStay()
{
    using std::chrono::milliseconds;
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(1), milliseconds(-1500)));
    settle(registration, 1, state::Queued{}, 2);
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(5), milliseconds(99)));
    settle(registration, 2, state::Unconfirmed{at(6)}, 6);
    const Attempted one = attempted(registration);
    QCOMPARE(one.firstAttemptAt, at(1));
    QVERIFY(one.firstAttemptSkew == milliseconds(-1500));
    QCOMPARE(one.lastAttemptAt, at(5));
}

void OutboxReconciliationTest::anotherServerIsTriedAnew()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->claim(registration.id, 1, u"owner"_s, binding, at(1), 5s).value() == std::optional(1));
    settle(registration, 1, state::Rejected{}, 2);
    QVERIFY(m_outbox->sendAgain(registration.id, at(3)) == StepOutcome::Done);
    Binding other = binding;
    other.origin = u"https://other.example"_s;
    QVERIFY(m_outbox->claim(registration.id, 1, u"owner"_s, other, at(4), -1h).value() == std::optional(2));
    settle(registration, 2, state::Unconfirmed{at(5)}, 5);
    QCOMPARE(attempted(registration).firstAttemptAt, at(4));
    QVERIFY(attempted(registration).firstAttemptSkew == -1h);
}

void OutboxReconciliationTest::aSkewThatWasNotKnownStaysUnknown()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Sending);
    settle(registration, 1, state::Queued{}, 2);
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(5), std::chrono::milliseconds(99)));
    settle(registration, 2, state::Unconfirmed{at(6)}, 6);
    QVERIFY(!attempted(registration).firstAttemptSkew);
}

void OutboxReconciliationTest::theLastAttemptIsTheLast()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int resent = bringToResend(registration);
    settle(registration, resent, state::Unconfirmed{at(730)}, 730);
    const Attempted one = attempted(registration);
    QCOMPARE(one.firstAttemptAt, at(1));
    QCOMPARE(one.lastAttemptAt, at(701));
    QVERIFY(one.isResend);
}

void OutboxReconciliationTest::aCorrectionOfWhatWasRefusedStartsAnew()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(1), std::chrono::milliseconds(5)));
    settle(registration, 1, state::Rejected{{400, {}, {}}}, 2);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(50)) == StepOutcome::Done);
    settle(registration, claim(registration, 2, 60), state::Unconfirmed{at(61)}, 61);
    const Attempted one = attempted(registration);
    QCOMPARE(one.firstAttemptAt, at(60));
    QVERIFY(!one.firstAttemptSkew);
    QCOMPARE(one.record.payload()->profile.firstName, u"Anna"_s);
}

void OutboxReconciliationTest::aCorrectionForgetsTheClockOfWhatWasRefused()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(1), std::chrono::milliseconds(5)));
    settle(registration, 1, state::Rejected{{400, {}, {}}}, 2);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(50)) == StepOutcome::Done);
    QVERIFY(m_outbox->distrustQueued(at(60)) == 1); // before it is tried again
    QVERIFY(!attempted(registration).firstAttemptSkew);
    QCOMPARE(attempted(registration).firstAttemptAt, at(0));
}

void OutboxReconciliationTest::aCorrectionOfWhatWentOutTwiceIsSoughtSinceTheFirstAttempt()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Queued{}, 702); // that one never left
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(710)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(renamed(registration, u"Aina"_s), 2, at(720)) == StepOutcome::Done);
    settle(registration, claim(registration, 3, 730), state::Unconfirmed{at(740)}, 740);
    QCOMPARE(attempted(registration).firstAttemptAt, at(1));
    QVERIFY(!attempted(registration).isResend);
}

void OutboxReconciliationTest::looksAreCounted()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 0, {}) == StepOutcome::Done);
    QVERIFY(!attempted(registration).missedAt);
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 1, at(70)) == StepOutcome::Done);
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 1, at(75)) == StepOutcome::WrongState); // another process did
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 2, at(80)) == StepOutcome::Done);
    m_outbox = openOutbox(m_folder->path());
    const Attempted one = attempted(registration);
    QCOMPARE(one.looks, 3);
    QCOMPARE(one.missedAt, std::optional(at(70)));
    QCOMPARE(one.record.updatedAt, at(2)); // nothing has happened to it
    QCOMPARE(m_outbox->history(registration.id)->back().kind, u"unconfirmed"_s);
}

void OutboxReconciliationTest::looksAreRefusedElsewhere_data()
{
    QTest::addColumn<int>("state");
    for (const StateName state : allStates) {
        if (state != StateName::Unconfirmed)
            QTest::newRow(toString(state).data()) << int(state);
    }
}

void OutboxReconciliationTest::looksAreRefusedElsewhere()
{
    QFETCH(int, state);
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName(state));
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 0, at(70)) == StepOutcome::WrongState);
    QCOMPARE(Peek(file()).value(u"SELECT looks FROM record"_s), 0);
}

void OutboxReconciliationTest::aLookForAnOlderAttemptIsRefused()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Unconfirmed{at(730)}, 730);
    QVERIFY(m_outbox->noteLook(registration.id, 1, 0, at(731)) == StepOutcome::WrongState);
    QCOMPARE(attempted(registration).looks, 0);
}

void OutboxReconciliationTest::aNewAttemptForgetsTheLooks()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    QVERIFY(m_outbox->noteLook(registration.id, attempt, 0, at(70)) == StepOutcome::Done);
    settle(registration, attempt, state::Review{ReviewReason::CannotRead}, 80);
    QVERIFY(m_outbox->sendAgain(registration.id, at(90)) == StepOutcome::Done);
    QVERIFY(Peek(file()).run(u"UPDATE record SET looks = 7, missed_at = 7"_s)); // wherever they come from
    QCOMPARE(claim(registration, 1, 91), 2);
    QVERIFY(m_outbox->releaseOwner(u"owner"_s, at(92)) == 1);
    QCOMPARE(attempted(registration).looks, 0);
    QVERIFY(!attempted(registration).missedAt);
    QVERIFY(!attempted(registration).isResend); // a person decided
}

void OutboxReconciliationTest::aRevisionGoesOutASecondTimeByItselfOnce()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bringToResend(registration);
    const auto events = m_outbox->history(registration.id).value();
    QCOMPARE(events[events.size() - 2].kind, u"resent"_s);
    settle(registration, attempt, state::Unconfirmed{at(730)}, 730);
    QVERIFY(m_outbox->settle({registration.id, attempt, state::Queued{}, {}}, at(1400)) == StepOutcome::WrongState);
    settle(registration, attempt, state::Review{ReviewReason::AgainUnanswered}, 1400);
}

void OutboxReconciliationTest::aCorrectionMayGoOutASecondTimeToo()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Rejected{{400, {}, {}}}, 702);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(710)) == StepOutcome::Done);
    const int attempt = claim(registration, 2, 720);
    settle(registration, attempt, state::Unconfirmed{at(730)}, 730);
    settle(registration, attempt, state::Queued{}, 1400);
    settle(registration, claim(registration, 2, 1401), state::Unconfirmed{at(1402)}, 1402);
    QVERIFY(attempted(registration).isResend);
}

void OutboxReconciliationTest::onlyAConflictIsRejectedUnseen()
{
    const Registration conflict = registrationOf(u"Aino"_s), lost = registrationOf(u"Eino"_s);
    bring(*m_outbox, conflict, StateName::Sending);
    bring(*m_outbox, lost, StateName::Unconfirmed);
    settle(conflict, 1, state::Unconfirmed{at(3), true}, 3);
    QCOMPARE(attempted(conflict).record.state, RecordState(state::Unconfirmed{at(3), true}));

    const state::Rejected rejected{{409, u"exists"_s, {}}};
    QVERIFY(m_outbox->settle({lost.id, 1, rejected, {}}, at(99)) == StepOutcome::WrongState);
    settle(conflict, 1, rejected, 99);
    QCOMPARE(m_outbox->find(conflict.id).value()->state, RecordState(rejected));

    QVERIFY(m_outbox->sendAgain(conflict.id, at(100)) == StepOutcome::Done);
    QCOMPARE(claim(conflict, 1, 101), 2);
    QVERIFY(m_outbox->releaseOwner(u"owner"_s, at(102)) == 1);
    QCOMPARE(attempted(conflict).record.state, RecordState(state::Unconfirmed{at(102)}));
}

void OutboxReconciliationTest::candidatesComeBackWhole()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    RemoteProfile bare;
    bare.id = u"42"_s;
    const state::Review review{ReviewReason::PossibleMatch, {wholeProfile(), bare}};
    settle(registration, attempt, review, 9);
    m_outbox = openOutbox(m_folder->path());
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(review));
    QCOMPARE(m_outbox->history(registration.id)->back().detail, u"possible_match"_s);
}

void OutboxReconciliationTest::leavingReviewErasesTheCandidates_data()
{
    using Step = std::function<Result<StepOutcome>(Outbox &, const RecordId &)>;
    QTest::addColumn<Step>("step");
    QTest::newRow("same person") << Step(
        [](Outbox &outbox, const RecordId &id) { return outbox.markRegistered(id, u"42"_s, at(10)); });
    QTest::newRow("different person") << Step(
        [](Outbox &outbox, const RecordId &id) { return outbox.sendAgain(id, at(10)); });
    QTest::newRow("discard") << Step(
        [](Outbox &outbox, const RecordId &id) { return outbox.discard(id, DiscardReason::Duplicate, at(10)); });
}

void OutboxReconciliationTest::leavingReviewErasesTheCandidates()
{
    using Step = std::function<Result<StepOutcome>(Outbox &, const RecordId &)>;
    QFETCH(Step, step);
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    settle(registration, attempt, state::Review{ReviewReason::PossibleMatch, {wholeProfile()}}, 9);
    const QByteArray sealed = Peek(file()).value(u"SELECT candidates FROM record"_s).toByteArray();
    QVERIFY(bytesOf(file()).contains(sealed.left(32)));
    QVERIFY(step(*m_outbox, registration.id) == StepOutcome::Done);
    QVERIFY(Peek(file()).value(u"SELECT candidates FROM record"_s).isNull());
    QVERIFY(!bytesOf(file()).contains(sealed.left(32)));
}

void OutboxReconciliationTest::whatWasResentIsWatched()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Registered{u"id"_s, at(702)}, 702);
    QVERIFY(attempted(registration).isResend);
    QVERIFY(m_outbox->noteLook(registration.id, 2, 0, {}) == StepOutcome::Done);
    QCOMPARE(attempted(registration).looks, 1);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(10'000), at(10'000)) == 0);
}

void OutboxReconciliationTest::whatWasResentAndThenCorrectedIsWatchedToo()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Queued{}, 702);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(703)) == StepOutcome::Done);
    settle(registration, claim(registration, 2, 704), state::Registered{u"id"_s, at(705)}, 705);
    QCOMPARE(idsOf(m_outbox->toReconcile()), std::vector{registration.id});
}

void OutboxReconciliationTest::whatAPersonSentAgainIsWatched()
{
    // From review, where the first request may still be carried out; not after a refusal.
    for (const auto &[from, watched] : {std::pair(StateName::Review, true), std::pair(StateName::Rejected, false)}) {
        const Registration registration = registrationOf(u"Aino"_s);
        bring(*m_outbox, registration, from);
        QVERIFY(m_outbox->sendAgain(registration.id, at(90)) == StepOutcome::Done);
        settle(registration, claim(registration, 1, 91), state::Registered{u"id"_s, at(92)}, 92);
        QCOMPARE(m_outbox->toReconcile()->size(), std::size_t(watched ? 1 : 0));
        QVERIFY(!watched || m_outbox->endWatch(registration.id, {}, at(93)) == StepOutcome::Done);
    }
}

void OutboxReconciliationTest::whatWasNotResentIsNotWatched()
{
    const Registration found = registrationOf(u"Aino"_s);
    settle(found, bring(*m_outbox, found, StateName::Unconfirmed), state::Registered{u"id"_s, at(9)}, 9);
    QVERIFY(m_outbox->toReconcile()->empty());
    QVERIFY(m_outbox->endWatch(found.id, u"second"_s, at(800)) == StepOutcome::WrongState);
}

void OutboxReconciliationTest::whatAPersonNamedIsWatchedTooIfItWasResent()
{
    const Registration once = registrationOf(u"Aino"_s), twice = registrationOf(u"Eino"_s);
    bring(*m_outbox, once, StateName::Review);
    const int attempt = bringToResend(twice);
    settle(twice, attempt, state::Unconfirmed{at(730)}, 730);
    settle(twice, attempt, state::Review{ReviewReason::AgainUnanswered}, 1400);
    QVERIFY(m_outbox->markRegistered(once.id, u"1"_s, at(1500)) == StepOutcome::Done);
    QVERIFY(m_outbox->markRegistered(twice.id, u"2"_s, at(1500)) == StepOutcome::Done);
    QCOMPARE(idsOf(m_outbox->toReconcile()), std::vector{twice.id});
}

/// In an earlier spelling, or out of an earlier review.
void OutboxReconciliationTest::whatAPersonNamedIsWatchedTooIfMoreWentOut()
{
    const Registration corrected = registrationOf(u"Aino"_s), decided = registrationOf(u"Eino"_s);
    settle(corrected, bringToResend(corrected), state::Rejected{{400, {}, {}}}, 702);
    QVERIFY(m_outbox->edit(renamed(corrected, u"Anna"_s), 1, at(710)) == StepOutcome::Done);
    settle(corrected, claim(corrected, 2, 720), state::Unconfirmed{at(730)}, 730);
    settle(corrected, 3, state::Review{ReviewReason::PossibleMatch}, 800);
    bring(*m_outbox, decided, StateName::Review);
    QVERIFY(m_outbox->sendAgain(decided.id, at(900)) == StepOutcome::Done);
    settle(decided, claim(decided, 1, 901), state::Rejected{{400, {}, {}}}, 902);
    for (const Registration &one : {corrected, decided})
        QVERIFY(m_outbox->markRegistered(one.id, one.profile.firstName, at(1000)) == StepOutcome::Done);
    QCOMPARE(idsOf(m_outbox->toReconcile()), (std::vector{corrected.id, decided.id}));
}

void OutboxReconciliationTest::whomAPersonHasSeenIsRuledOut()
{
    const Registration registration = registrationOf(u"Aino"_s);
    int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
    const auto seen = [](const QString &id) {
        RemoteProfile profile;
        profile.id = id;
        return profile;
    };
    settle(registration, attempt, state::Review{ReviewReason::PossibleMatch, {seen(u"a"_s), seen(u"b"_s)}}, 100);
    for (const QString &next : {u"c"_s, u"d"_s}) {
        QVERIFY(m_outbox->sendAgain(registration.id, at(200)) == StepOutcome::Done);
        attempt = claim(registration, 1, 300);
        settle(registration, attempt, state::Unconfirmed{at(301)}, 301);
        QVERIFY(!attempted(registration).ruledOut.contains(next));
        QCOMPARE(attempted(registration).firstAttemptAt, at(1)); // its profile may still be to come
        settle(registration, attempt, state::Review{ReviewReason::PossibleMatch, {seen(next)}}, 400);
    }
    QVERIFY(m_outbox->sendAgain(registration.id, at(500)) == StepOutcome::Done);
    settle(registration, claim(registration, 1, 501), state::Unconfirmed{at(502)}, 502);
    QCOMPARE(attempted(registration).ruledOut, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void OutboxReconciliationTest::aWatchEndsWithNothing()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Registered{u"id"_s, at(702)}, 702);
    QVERIFY(m_outbox->endWatch(registration.id, {}, at(9000)) == StepOutcome::Done);
    QVERIFY(m_outbox->endWatch(registration.id, {}, at(9001)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->toReconcile()->empty());
    const auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Registered{u"id"_s, at(702)}));
    QCOMPARE(record.updatedAt, at(702)); // the day's list does not show it again
    QCOMPARE(m_outbox->history(registration.id)->back().kind, u"registered"_s);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(10'000), at(10'000)) == 1);
}

void OutboxReconciliationTest::aSecondProfileWaitsForAPerson()
{
    const Registration registration = registrationOf(u"Aino"_s);
    settle(registration, bringToResend(registration), state::Registered{u"id"_s, at(702)}, 702);
    QVERIFY(m_outbox->settleSecond(registration.id, at(703)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->endWatch(registration.id, u"second"_s, at(9000)) == StepOutcome::Done);
    QVERIFY(m_outbox->toReconcile()->empty());
    auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Registered{u"id"_s, at(702), u"second"_s}));
    QCOMPARE(record.updatedAt, at(9000));
    QCOMPARE(m_outbox->counts()->registeredTwice, 1);
    QCOMPARE(m_outbox->counts()->count(StateName::Registered), 1);
    const RecordEvent event = m_outbox->history(registration.id)->back();
    QCOMPARE(event.kind, u"registered_twice"_s);
    QCOMPARE(event.detail, QString());
    QVERIFY(m_outbox->eraseRegisteredBefore(at(10'000), at(10'000)) == 0); // a person has to see who it is

    QVERIFY(m_outbox->settleSecond(registration.id, at(9100)) == StepOutcome::Done);
    record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Registered{u"id"_s, at(702)}));
    QCOMPARE(record.updatedAt, at(9100));
    QCOMPARE(m_outbox->counts()->registeredTwice, 0);
    QCOMPARE(m_outbox->history(registration.id)->back().kind, u"second_settled"_s);
    QCOMPARE(m_outbox->history(registration.id)->back().actor, u"desk"_s);
    QVERIFY(m_outbox->settleSecond(registration.id, at(9101)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(10'000), at(10'000)) == 1);
}

void OutboxReconciliationTest::aMissingIdIsFoundOnce()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Sending);
    settle(registration, 1, state::Registered{std::nullopt, at(2)}, 2);
    QVERIFY(m_outbox->noteLook(registration.id, 1, 0, {}) == StepOutcome::Done);
    QVERIFY(m_outbox->setRemoteId(registration.id, u"found"_s, {}, at(70)) == StepOutcome::Done);
    QVERIFY(m_outbox->setRemoteId(registration.id, u"other"_s, {}, at(71)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->toReconcile()->empty());
    const auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Registered{u"found"_s, at(2)}));
    QCOMPARE(record.updatedAt, at(2));
    QCOMPARE(m_outbox->history(registration.id)->back().kind, u"found"_s);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(100), at(100)) == 1);
}

void OutboxReconciliationTest::knownProfilesAreFoundByTheirId()
{
    const Registration answered = registrationOf(u"Aino"_s), named = registrationOf(u"Eino"_s),
                       twice = registrationOf(u"Anna"_s);
    bring(*m_outbox, answered, StateName::Registered); // as "remote"
    bring(*m_outbox, named, StateName::Review);
    QVERIFY(m_outbox->markRegistered(named.id, u"named"_s, at(9)) == StepOutcome::Done);
    settle(twice, bringToResend(twice), state::Registered{u"first's \"id\""_s, at(702)}, 702);
    QVERIFY(m_outbox->endWatch(twice.id, u"second"_s, at(800)) == StepOutcome::Done);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(10'000), at(10'000)) == 2); // still known

    QStringList asked{u"remote"_s, u"REMOTE"_s, u"named"_s, u"first's \"id\""_s, u"second"_s, u""_s};
    for (int i = 0; i < 500; ++i)
        asked << u"nobody's %1"_s.arg(i);
    QStringList told;
    const auto known = m_outbox->known(asked).value();
    for (const KnownProfile &one : known)
        told << u"%1 at %2 in %3"_s.arg(one.remoteId, one.origin, one.group);
    told.sort();
    QCOMPARE(told, (QStringList{u"first's \"id\" at https://one in group"_s, u"named at  in "_s,
                                u"remote at https://one in group"_s, u"second at https://one in group"_s}));
    QVERIFY(m_outbox->known({})->empty());
}

void OutboxReconciliationTest::theLastListingIsKept()
{
    QVERIFY(!m_outbox->lastListing().value());
    QVERIFY(m_outbox->setLastListing({u"https://one"_s, u"key"_s, {}}));
    QVERIFY(m_outbox->lastListing().value());
    const QByteArray ids("\0\1\xff ids", 7);
    QVERIFY(m_outbox->setLastListing({u"https://two"_s, u"other"_s, ids}));
    m_outbox = openOutbox(m_folder->path());
    const auto listing = m_outbox->lastListing().value();
    QVERIFY(listing);
    QCOMPARE(listing->origin, u"https://two"_s);
    QCOMPARE(listing->keyFingerprint, u"other"_s);
    QCOMPARE(listing->ids, ids);
}

void OutboxReconciliationTest::aRestoredDatabaseTrustsNothingThatWaits()
{
    const Registration fresh = registrationOf(u"Aino"_s), tried = registrationOf(u"Eino"_s),
                       broken = registrationOf(u"Anna"_s);
    QVERIFY(m_outbox->save(fresh, at(0), std::chrono::seconds(20)));
    bring(*m_outbox, tried, StateName::Sending);
    settle(tried, 1, state::Queued{}, 2);
    bring(*m_outbox, broken, StateName::Queued);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00' WHERE id = ?"_s, {broken.id.toString()}));
    for (const StateName state : allStates) {
        if (state != StateName::Queued)
            bring(*m_outbox, registrationOf(u"Other"_s), state);
    }

    const Registration missed = registrationOf(u"Oili"_s);
    bring(*m_outbox, missed, StateName::Unconfirmed);
    QVERIFY(m_outbox->noteLook(missed.id, 1, 0, at(100)) == StepOutcome::Done);

    QVERIFY(m_outbox->distrustQueued(at(500)) == 4); // also what a living process was sending when it was copied
    QVERIFY(m_outbox->distrustQueued(at(500)) == 0);
    const QueueStatus counts = m_outbox->counts().value();
    QCOMPARE(counts.counts, (std::array<int, allStates.size()>{0, 0, 1, 1, 6, 1, 1}));
    QVERIFY(stateOf(*m_outbox, broken.id) == StateName::Unconfirmed);
    QVERIFY(!attempted(missed).missedAt); // it may have been sent since
    QCOMPARE(attempted(missed).looks, 0);
    QCOMPARE(attempted(missed).lastAttemptAt, at(500));
    QVERIFY(attempted(missed).binding.has_value());
    for (const auto &[registration, attempts] : {std::pair(fresh, 0), std::pair(tried, 1)}) {
        const Attempted one = attempted(registration);
        QCOMPARE(one.record.state, RecordState(state::Unconfirmed{at(500)}));
        QVERIFY(!one.binding); // of the attempt that may be lost
        QCOMPARE(one.firstAttemptAt, at(attempts));
        QCOMPARE(one.lastAttemptAt, at(500));
        QVERIFY(m_outbox->lastBinding(registration.id).value() == std::optional<Binding>());
        QCOMPARE(m_outbox->history(registration.id)->back().kind, u"restored"_s);
        settle(registration, attempts, state::Queued{}, 600);
        QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(601)).value() == attempts + 1);
    }
}

QTEST_GUILESS_MAIN(OutboxReconciliationTest)
#include "outbox_reconciliation_test.moc"
