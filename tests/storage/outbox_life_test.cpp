// SPDX-License-Identifier: Apache-2.0
// Every step of a record's life: where it may start, what it leaves behind, and that it is refused anywhere else.
#include "tests/storage/storage_fixture.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

Q_DECLARE_METATYPE(clinic::StateName)

namespace {

const Binding binding{u"https://two"_s, u"other key"_s, u"other group"_s};

/// What is tried on a record; gives whether it was done.
using Step = std::function<bool(Outbox &, const Registration &, int attempt)>;

bool done(const Result<StepOutcome> &outcome)
{
    return outcome && *outcome == StepOutcome::Done;
}

Step settlingTo(const RecordState &to)
{
    return [to](Outbox &outbox, const Registration &registration, int attempt) {
        return done(outbox.settle({registration.id, attempt, to, u"code"_s}, at(10)));
    };
}

struct NamedStep
{
    const char *name;
    Step step;
    std::map<StateName, StateName> ways; ///< from → to; from any other state it is refused
};

std::vector<NamedStep> allSteps()
{
    using enum StateName;
    return {
        {"edit",
         [](Outbox &outbox, const Registration &one, int) {
             return done(outbox.edit(renamed(one, u"Anna"_s), 1, at(10)));
         },
         {{Queued, Queued}, {Rejected, Queued}}},
        {"send again",
         [](Outbox &outbox, const Registration &one, int) { return done(outbox.sendAgain(one.id, at(10))); },
         {{Rejected, Queued}, {Review, Queued}}},
        {"mark as registered",
         [](Outbox &outbox, const Registration &one, int) {
             return done(outbox.markRegistered(one.id, u"found"_s, at(10)));
         },
         {{Rejected, Registered}, {Review, Registered}}},
        {"discard",
         [](Outbox &outbox, const Registration &one, int) {
             return done(outbox.discard(one.id, DiscardReason::Duplicate, at(10)));
         },
         {{Queued, Discarded}, {Rejected, Discarded}, {Review, Discarded}}},
        {"take back",
         [](Outbox &outbox, const Registration &one, int) { return done(outbox.takeBack(one.id, at(10))); },
         {{Queued, Discarded}}},
        {"settle the second profile",
         [](Outbox &outbox, const Registration &one, int) { return done(outbox.settleSecond(one.id, at(10))); },
         {}},
        {"set the remote id",
         [](Outbox &outbox, const Registration &one, int) {
             return done(outbox.setRemoteId(one.id, u"x"_s, {}, at(10)));
         },
         {}},
        {"end the watch",
         [](Outbox &outbox, const Registration &one, int) { return done(outbox.endWatch(one.id, {}, at(10))); },
         {}},
        {"find a second profile",
         [](Outbox &outbox, const Registration &one, int) { return done(outbox.endWatch(one.id, u"x"_s, at(10))); },
         {}},
        {"distrust",
         [](Outbox &outbox, const Registration &, int) { return outbox.distrustQueued(at(10)) == 1; },
         {{Queued, Unconfirmed}, {Sending, Unconfirmed}}},
        {"claim",
         [](Outbox &outbox, const Registration &one, int) {
             const auto attempt = outbox.claim(one.id, 1, u"me"_s, binding, at(10));
             return attempt && attempt->has_value();
         },
         {{Queued, Sending}}},
        {"release",
         [](Outbox &outbox, const Registration &, int) { return outbox.releaseOwner(u"owner"_s, at(10)) == 1; },
         {{Sending, Unconfirmed}}},
        {"release but those that are known",
         [](Outbox &outbox, const Registration &one, int) {
             return outbox.releaseOwner(u"owner"_s, at(10), {one.id}) == 1;
         },
         {}},
        {"return unsent",
         [](Outbox &outbox, const Registration &one, int attempt) {
             return done(outbox.returnUnsent(one.id, attempt, u"owner"_s, at(10)));
         },
         {{Sending, Queued}}},
        {"return another attempt unsent",
         [](Outbox &outbox, const Registration &one, int attempt) {
             return done(outbox.returnUnsent(one.id, attempt + 1, u"owner"_s, at(10)));
         },
         {}},
        {"return unsent of another owner",
         [](Outbox &outbox, const Registration &one, int attempt) {
             return done(outbox.returnUnsent(one.id, attempt, u"other"_s, at(10)));
         },
         {}},
        {"settle as registered",
         settlingTo(state::Registered{u"id"_s, at(9)}),
         {{Sending, Registered}, {Unconfirmed, Registered}}},
        {"settle as rejected", settlingTo(state::Rejected{{400, u"no"_s, {}}}), {{Sending, Rejected}}},
        {"settle as queued", settlingTo(state::Queued{}), {{Sending, Queued}, {Unconfirmed, Queued}}},
        {"settle as unconfirmed", settlingTo(state::Unconfirmed{at(9)}), {{Sending, Unconfirmed}}},
        {"settle as review", settlingTo(state::Review{ReviewReason::CannotRead}), {{Unconfirmed, Review}}},
        {"settle as a conflict", settlingTo(state::Unconfirmed{at(9), true}), {{Sending, Unconfirmed}}},
        {"settle as sending", settlingTo(state::Sending{at(9)}), {}},
        {"settle as discarded", settlingTo(state::Discarded{DiscardReason::Other}), {}},
    };
}

} // namespace

using Decision = std::function<Result<StepOutcome>(Outbox &, const RecordId &, const Seen &)>;

Q_DECLARE_METATYPE(Decision)

class OutboxLifeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDecisionOnAnOldViewChangesNothing_data();
    void aDecisionOnAnOldViewChangesNothing();
    void takingBackTwiceIsTheSame();
    void aCorrectionThatWasStoredWithoutAnAnswerIsDone();
    void init();
    void steps_data();
    void steps();
    void stepsOnNothingAreNotFound();
    void savingTwiceIsTheSameRecord();
    void aSavedRecordIsWholeAfterReopening();
    void everyStateSurvivesReopening_data();
    void everyStateSurvivesReopening();
    void aCorrectionKeepsTheOldRevision();
    void aCorrectionThatChangesNothingIsNoRevision();
    void aCorrectionOfWhatSomebodyElseCorrectedIsRefused();
    void onlyOneConnectionClaims();
    void aClaimFreezesWhatItWasBoundTo();
    void aClaimOfAnOlderRevisionIsRefused();
    void anAnswerToAnOlderAttemptChangesNothing();
    void theServersWordsComeBack();
    void everyReasonComesBack();
    void aDeadOwnersRecordsAreUnconfirmedAndNobodyElses();
    void theHistoryIsInOrderAndNamesWhoDidIt();
    void whatWasSavedCanBeTakenBack();
    void whatWasTriedCannotBeTakenBack();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxLifeTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
}

void OutboxLifeTest::steps_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<StateName>("from");
    const auto steps = allSteps();
    for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
        for (const StateName from : allStates) {
            const bool allowed = steps[static_cast<std::size_t>(i)].ways.contains(from);
            QTest::addRow("%s %s %s", steps[static_cast<std::size_t>(i)].name,
                          allowed ? "is possible when" : "is refused when", toString(from).data())
                << i << from;
        }
    }
}

void OutboxLifeTest::steps()
{
    QFETCH(int, step);
    QFETCH(StateName, from);
    const NamedStep named = allSteps()[static_cast<std::size_t>(step)];
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, from);
    const auto before = m_outbox->find(registration.id).value().value();
    QVERIFY(nameOf(before.state) == from);
    const auto eventsBefore = m_outbox->history(registration.id)->size();

    const bool wasDone = named.step(*m_outbox, registration, attempt);

    const auto after = m_outbox->find(registration.id).value().value();
    const auto way = named.ways.find(from);
    QCOMPARE(wasDone, way != named.ways.end());
    if (!wasDone) {
        QCOMPARE(after.state, before.state);
        QCOMPARE(after.content, before.content);
        QCOMPARE(after.updatedAt, before.updatedAt);
        QCOMPARE(m_outbox->history(registration.id)->size(), eventsBefore);
        return;
    }
    QVERIFY(nameOf(after.state) == way->second);
    QCOMPARE(after.updatedAt, at(10));
    QCOMPARE(after.createdAt, at(0));
    QCOMPARE(m_outbox->history(registration.id)->size(), eventsBefore + 1);
    QCOMPARE(m_outbox->history(registration.id)->back().at, at(10));
    QCOMPARE(m_outbox->counts()->count(way->second), 1);
}

void OutboxLifeTest::stepsOnNothingAreNotFound()
{
    const Registration nobody = registrationOf(u"Aino"_s);
    const RecordId id = nobody.id;
    QVERIFY(m_outbox->edit(nobody, 1, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->sendAgain(id, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->markRegistered(id, u"x"_s, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->discard(id, DiscardReason::Other, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->takeBack(id, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->settleSecond(id, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->setRemoteId(id, u"x"_s, {}, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->endWatch(id, {}, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->noteLook(id, 1, 0, {}) == StepOutcome::NotFound);
    QVERIFY(m_outbox->settle({id, 1, state::Queued{}, {}}, at(1)) == StepOutcome::NotFound);
    QVERIFY(m_outbox->claim(id, 1, u"me"_s, binding, at(1)).value() == std::optional<int>());
    QVERIFY(m_outbox->releaseOwner(u"me"_s, at(1)) == 0);
    QVERIFY(!m_outbox->find(id).value());
    QVERIFY(m_outbox->lastBinding(id).value() == std::optional<Binding>());
    QVERIFY(m_outbox->history(id)->empty());
}

void OutboxLifeTest::savingTwiceIsTheSameRecord()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)) == SaveOutcome::Saved);
    QVERIFY(m_outbox->save(renamed(registration, u"Anna"_s), at(1)) == SaveOutcome::AlreadySaved);
    const auto records = m_outbox->list({});
    QCOMPARE(records->size(), 1U);
    QCOMPARE(records->front().payload()->profile, registration.profile);
    QCOMPARE(m_outbox->counts()->count(StateName::Queued), 1);
    QCOMPARE(m_outbox->history(registration.id)->size(), 1U);
}

void OutboxLifeTest::aSavedRecordIsWholeAfterReopening()
{
    const Registration registration = registrationOf(u"Jürgen"_s, u"O’Connor-Mäkelä"_s);
    QVERIFY(m_outbox->save(registration, at(3)));
    m_outbox.reset();
    m_outbox = openOutbox(m_folder->path());
    const auto record = m_outbox->find(registration.id).value();
    QVERIFY(record);
    QCOMPARE(record->id, registration.id);
    QCOMPARE(record->revision, 1);
    QCOMPARE(record->attempts, 0);
    QCOMPARE(record->createdAt, at(3));
    QCOMPARE(record->createdAt.timeSpec(), Qt::UTC);
    QCOMPARE(record->state, RecordState(state::Queued{}));
    QVERIFY(record->payload());
    QCOMPARE(*record->payload(), (Payload{registration.profile, registration.group}));
}

void OutboxLifeTest::everyStateSurvivesReopening_data()
{
    QTest::addColumn<StateName>("state");
    for (const StateName state : allStates)
        QTest::newRow(toString(state).data()) << state;
}

void OutboxLifeTest::everyStateSurvivesReopening()
{
    QFETCH(StateName, state);
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, state);
    const auto before = m_outbox->find(registration.id).value().value();
    const auto events = m_outbox->history(registration.id)->size();
    m_outbox.reset();
    m_outbox = openOutbox(m_folder->path());
    const auto after = m_outbox->find(registration.id).value().value();
    QCOMPARE(after.state, before.state);
    QCOMPARE(after.content, before.content);
    QCOMPARE(after.attempts, before.attempts);
    QCOMPARE(after.updatedAt, before.updatedAt);
    QCOMPARE(m_outbox->history(registration.id)->size(), events);
    QCOMPARE(m_outbox->counts()->count(state), 1);
}

void OutboxLifeTest::aCorrectionKeepsTheOldRevision()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(10)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(renamed(registration, u"Aina"_s), 2, at(11)) == StepOutcome::Done);
    const auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.revision, 3);
    QCOMPARE(record.payload()->profile.firstName, u"Aina"_s);

    Peek peek(Outbox::fileIn(m_folder->path()));
    QCOMPARE(peek.column(u"SELECT revision FROM revision ORDER BY revision"_s), (QVariantList{1, 2}));
    // Each old revision still opens in its own place, and the refusal that led to the correction is kept with it.
    const auto old = cipherOf().open(peek.value(u"SELECT payload FROM revision WHERE revision = 1"_s).toByteArray(),
                                     "payload|" + registration.id.toString().toUtf8() + "|1");
    QVERIFY(old);
    QVERIFY(old->contains("Aino"));
    QVERIFY(!peek.value(u"SELECT words FROM revision WHERE revision = 1"_s).isNull());
    const auto events = m_outbox->history(registration.id).value();
    QCOMPARE(events.back().kind, u"edited"_s);
    QCOMPARE(events.back().revision, 3);
}

void OutboxLifeTest::aCorrectionThatChangesNothingIsNoRevision()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Queued);
    QVERIFY(m_outbox->edit(registration, 1, at(10)) == StepOutcome::Done);
    QCOMPARE(m_outbox->find(registration.id).value()->revision, 1);

    // Without its group it is another request.
    Registration other = registration;
    other.group.reset();
    QVERIFY(m_outbox->edit(other, 1, at(10)) == StepOutcome::Done);
    QCOMPARE(m_outbox->find(registration.id).value()->revision, 2);

    const Registration rejected = registrationOf(u"Eino"_s);
    bring(*m_outbox, rejected, StateName::Rejected);
    QVERIFY(m_outbox->edit(rejected, 1, at(10)) == StepOutcome::Done);
    QCOMPARE(m_outbox->find(rejected.id).value()->revision, 2);
    QVERIFY(stateOf(*m_outbox, rejected.id) == StateName::Queued);
}

void OutboxLifeTest::aCorrectionOfWhatSomebodyElseCorrectedIsRefused()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Queued);
    const auto other = openOutbox(m_folder->path());
    QVERIFY(other->edit(renamed(registration, u"Anna"_s), 1, at(10)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(renamed(registration, u"Aina"_s), 1, at(11)) == StepOutcome::WrongState);
    QCOMPARE(m_outbox->find(registration.id).value()->payload()->profile.firstName, u"Anna"_s);
}

void OutboxLifeTest::onlyOneConnectionClaims()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    const auto other = openOutbox(m_folder->path());
    const auto mine = m_outbox->nextQueued(1, {}, at(9)).value();
    const auto theirs = other->nextQueued(1, {}, at(9)).value();
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(theirs.size(), 1U);
    QVERIFY(other->claim(theirs[0].id, 1, u"them"_s, binding, at(1)).value() == std::optional(1));
    QVERIFY(m_outbox->claim(mine[0].id, 1, u"me"_s, binding, at(1)).value() == std::optional<int>());
    QCOMPARE(m_outbox->owners().value(), (std::vector<QString>{u"them"_s}));
}

void OutboxLifeTest::aClaimFreezesWhatItWasBoundTo()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Sending);
    const Binding first{u"https://one"_s, u"key"_s, u"group"_s};
    QCOMPARE(m_outbox->lastBinding(registration.id).value(), std::optional(first));
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Sending{at(1)}));

    QVERIFY(m_outbox->settle({registration.id, 1, state::Queued{}, u"refused"_s}, at(2)) == StepOutcome::Done);
    QCOMPARE(m_outbox->lastBinding(registration.id).value(), std::optional(first));
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(7)).value() == std::optional(2));
    QCOMPARE(m_outbox->lastBinding(registration.id).value(), std::optional(binding));
    QCOMPARE(m_outbox->find(registration.id).value()->attempts, 2);

    Peek peek(Outbox::fileIn(m_folder->path()));
    // Another server than the first time.
    QCOMPARE(peek.value(u"SELECT first_attempt_at FROM record"_s), at(7).toMSecsSinceEpoch());
    QCOMPARE(peek.value(u"SELECT attempt_started_at FROM record"_s), at(7).toMSecsSinceEpoch());
    QCOMPARE(peek.value(u"SELECT attempt_revision FROM record"_s), 1);
}

void OutboxLifeTest::aClaimOfAnOlderRevisionIsRefused()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Queued);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(2)).value() == std::optional<int>());
    QVERIFY(m_outbox->claim(registration.id, 2, u"me"_s, binding, at(2)).value() == std::optional(1));
}

void OutboxLifeTest::anAnswerToAnOlderAttemptChangesNothing()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Sending);
    QVERIFY(m_outbox->settle({registration.id, 1, state::Queued{}, {}}, at(2)) == StepOutcome::Done);
    QVERIFY(m_outbox->claim(registration.id, 1, u"me"_s, binding, at(3)).value() == std::optional(2));
    QVERIFY(m_outbox->settle({registration.id, 1, state::Registered{u"late"_s, at(4)}, {}}, at(4)) ==
            StepOutcome::WrongState);
    QVERIFY(stateOf(*m_outbox, registration.id) == StateName::Sending);
    QVERIFY(m_outbox->settle({registration.id, 2, state::Registered{std::nullopt, at(4)}, u"201"_s}, at(5)) ==
            StepOutcome::Done);
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Registered{std::nullopt, at(4)}));
}

void OutboxLifeTest::theServersWordsComeBack()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Sending);
    const ServerWords words{422,
                            u"Virheellinen: \"Äijö\""_s,
                            {{Field::FirstName, issue::RefusedByServer{u"too exotic"_s}},
                             {Field::Phone, issue::RefusedByServer{u"no such number"_s}}}};
    QVERIFY(m_outbox->settle({registration.id, 1, state::Rejected{words}, u"422"_s}, at(2)) == StepOutcome::Done);
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Rejected{words}));
    QVERIFY(!bytesOf(Outbox::fileIn(m_folder->path())).contains("exotic"));
}

void OutboxLifeTest::everyReasonComesBack()
{
    for (const DiscardReason reason : allDiscardReasons) {
        const Registration registration = registrationOf(u"Aino"_s);
        bring(*m_outbox, registration, StateName::Queued);
        QVERIFY(m_outbox->discard(registration.id, reason, at(1)) == StepOutcome::Done);
        const auto record = m_outbox->find(registration.id).value().value();
        QCOMPARE(record.state, RecordState(state::Discarded{reason}));
        QVERIFY(std::holds_alternative<Erased>(record.content));
        QCOMPARE(m_outbox->history(registration.id)->back().detail, QString(toString(reason)));
    }
    for (const ReviewReason reason : {ReviewReason::AnswerLost, ReviewReason::CannotRead, ReviewReason::PossibleMatch,
                                      ReviewReason::BindingChanged, ReviewReason::AgainUnanswered}) {
        const Registration registration = registrationOf(u"Aino"_s);
        const int attempt = bring(*m_outbox, registration, StateName::Unconfirmed);
        QVERIFY(m_outbox->settle({registration.id, attempt, state::Review{reason}, {}}, at(3)) == StepOutcome::Done);
        QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Review{reason}));
    }
}

void OutboxLifeTest::aDeadOwnersRecordsAreUnconfirmedAndNobodyElses()
{
    const Registration dead = registrationOf(u"Aino"_s), alive = registrationOf(u"Eino"_s);
    bring(*m_outbox, dead, StateName::Sending);
    QVERIFY(m_outbox->save(alive, at(0)));
    QVERIFY(m_outbox->claim(alive.id, 1, u"living"_s, binding, at(1)));
    QVERIFY(m_outbox->releaseOwner(u"owner"_s, at(5)) == 1);
    QCOMPARE(m_outbox->find(dead.id).value()->state, RecordState(state::Unconfirmed{at(5)}));
    QCOMPARE(m_outbox->history(dead.id)->back().kind, u"owner_lost"_s);
    QVERIFY(stateOf(*m_outbox, alive.id) == StateName::Sending);
    QCOMPARE(m_outbox->owners().value(), (std::vector<QString>{u"living"_s}));
    QVERIFY(m_outbox->releaseOwner(u"owner"_s, at(6)) == 0);
}

void OutboxLifeTest::theHistoryIsInOrderAndNamesWhoDidIt()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Review);
    QVERIFY(m_outbox->sendAgain(registration.id, at(4)) == StepOutcome::Done);
    QVERIFY(m_outbox->discard(registration.id, DiscardReason::Duplicate, at(5)) == StepOutcome::Done);
    QStringList told;
    const auto events = m_outbox->history(registration.id).value();
    for (const RecordEvent &event : events)
        told << u"%1 %2 by %3"_s.arg(event.kind, event.detail, event.actor);
    QCOMPARE(told, (QStringList{u"saved  by desk"_s, u"claimed  by program"_s, u"unconfirmed  by program"_s,
                                u"review answer_lost by program"_s, u"sent_again review by desk"_s,
                                u"discarded duplicate by desk"_s}));
}

void OutboxLifeTest::whatWasSavedCanBeTakenBack()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0), std::chrono::seconds(20)));
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->takeBack(registration.id, at(2)) == StepOutcome::Done);
    const auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Discarded{DiscardReason::TakenBack}));
    QVERIFY(std::holds_alternative<Erased>(record.content));
    QCOMPARE(Peek(Outbox::fileIn(m_folder->path())).value(u"SELECT count(*) FROM revision"_s), 0);
    const RecordEvent event = m_outbox->history(registration.id)->back();
    QCOMPARE(event.kind, u"taken_back"_s);
    QCOMPARE(event.actor, u"desk"_s);
    QVERIFY(m_outbox->claim(registration.id, 2, u"me"_s, binding, at(3)).value() == std::optional<int>());
}

void OutboxLifeTest::whatWasTriedCannotBeTakenBack()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const int attempt = bring(*m_outbox, registration, StateName::Sending);
    QVERIFY(m_outbox->settle({registration.id, attempt, state::Queued{}, u"refused"_s}, at(2)) == StepOutcome::Done);
    QVERIFY(m_outbox->takeBack(registration.id, at(3)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->find(registration.id).value()->payload());
}

/// A person decides about what is shown; somebody else has corrected it, or it was sent and came back, meanwhile.
void OutboxLifeTest::aDecisionOnAnOldViewChangesNothing_data()
{
    QTest::addColumn<Decision>("decision");
    QTest::newRow("discard") << Decision([](Outbox &outbox, const RecordId &id, const Seen &seen) {
        return outbox.discard(id, DiscardReason::Duplicate, at(9), seen);
    });
    QTest::newRow("send again") << Decision(
        [](Outbox &outbox, const RecordId &id, const Seen &seen) { return outbox.sendAgain(id, at(9), seen); });
    QTest::newRow("mark as registered") << Decision([](Outbox &outbox, const RecordId &id, const Seen &seen) {
        return outbox.markRegistered(id, u"remote"_s, at(9), seen);
    });
}

void OutboxLifeTest::aDecisionOnAnOldViewChangesNothing()
{
    QFETCH(const Decision, decision);
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    const Record shown = *m_outbox->find(registration.id).value();
    const Seen seen = seenOf(shown);
    QVERIFY(decision(*m_outbox, registration.id, {seen.revision - 1, seen.attempts}) == StepOutcome::WrongState);
    QVERIFY(decision(*m_outbox, registration.id, {seen.revision, seen.attempts - 1}) == StepOutcome::WrongState);
    QCOMPARE(stateOf(*m_outbox, registration.id), std::optional(StateName::Rejected));
    QVERIFY(m_outbox->find(registration.id).value()->payload());
    QVERIFY(decision(*m_outbox, registration.id, seen) == StepOutcome::Done);
}

void OutboxLifeTest::takingBackTwiceIsTheSame()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0), std::chrono::seconds(30)));
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->takeBack(registration.id, at(2), Seen{1, 0}) == StepOutcome::WrongState); // somebody corrected it
    QVERIFY(m_outbox->takeBack(registration.id, at(2), Seen{2, 0}) == StepOutcome::Done);
    QVERIFY(m_outbox->takeBack(registration.id, at(3), Seen{2, 0}) == StepOutcome::Done); // the answer was lost

    const Registration other = registrationOf(u"Eino"_s);
    QVERIFY(m_outbox->save(other, at(0)));
    QVERIFY(m_outbox->discard(other.id, DiscardReason::Duplicate, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->takeBack(other.id, at(2)) == StepOutcome::WrongState);
}

void OutboxLifeTest::aCorrectionThatWasStoredWithoutAnAnswerIsDone()
{
    const Registration registration = registrationOf(u"Aino"_s), corrected = renamed(registration, u"Anna"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->edit(corrected, 1, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(corrected, 1, at(2)) == StepOutcome::Done);
    QCOMPARE(m_outbox->find(registration.id).value()->revision, 2);
    QVERIFY(m_outbox->edit(renamed(registration, u"Aada"_s), 1, at(3)) == StepOutcome::WrongState);
}

QTEST_GUILESS_MAIN(OutboxLifeTest)
#include "outbox_life_test.moc"
