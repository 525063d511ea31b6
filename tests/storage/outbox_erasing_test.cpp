// SPDX-License-Identifier: Apache-2.0
// What a patient wants to have erased goes as soon as nothing depends on it, and nothing of it is left in the file.
#include "tests/storage/storage_fixture.h"

#include <QFileInfo>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

constexpr qsizetype piece = 16; // bytes; what is shorter is no trace of anything

RemoteProfile candidate()
{
    RemoteProfile profile;
    profile.id = u"42"_s;
    profile.firstName = u"Eine"_s;
    return profile;
}

/// A seal that is as long as what the file has to keep, and random: any piece of it is a trace of that very value.
QByteArrayList sealedIn(const QString &file)
{
    Peek peek(file);
    QByteArrayList sealed;
    for (const QString &sql :
         {u"SELECT payload FROM record"_s, u"SELECT words FROM record"_s, u"SELECT candidates FROM record"_s,
          u"SELECT payload FROM revision"_s, u"SELECT words FROM revision"_s}) {
        for (const QVariant &value : peek.column(sql)) {
            if (!value.isNull())
                sealed << value.toByteArray();
        }
    }
    return sealed;
}

QSet<QByteArray> piecesOf(const QByteArray &bytes)
{
    QSet<QByteArray> pieces;
    for (qsizetype i = 0; i + piece <= bytes.size(); ++i)
        pieces.insert(bytes.mid(i, piece));
    return pieces;
}

/// Which of these values have left something in the file or its log.
qsizetype tracesOf(const QByteArrayList &sealed, const QString &file)
{
    const QSet<QByteArray> there = piecesOf(bytesOf(file));
    return std::count_if(sealed.begin(), sealed.end(), [&](const QByteArray &one) {
        for (qsizetype i = 0; i + piece <= one.size(); i += piece) {
            if (there.contains(one.mid(i, piece)))
                return true;
        }
        return false;
    });
}

} // namespace

class OutboxErasingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyState_data();
    void everyState();
    void everythingOfItIsGoneFromTheFile();
    void whatIsNeededIsErasedWhenItIsSettled_data();
    void whatIsNeededIsErasedWhenItIsSettled();
    void whatMayGoOutElsewhereIsLookedForFirst_data();
    void whatMayGoOutElsewhereIsLookedForFirst();
    void anAnswerDoesNotSettleAnEarlierRequest_data();
    void anAnswerDoesNotSettleAnEarlierRequest();
    void whatIsFoundThenIsErasedOnceItIsWatched();
    void whatWasHandedOnIsErasedAtOnce();
    void whatCannotBeReadIsNotLookedFor();
    void aProfileIdThatIsFoundEndsTheWait();
    void aWatchThatIsOverEndsTheWait();
    void aSecondProfileThatIsDealtWithEndsTheWait();
    void noRegisteredOneWaitsLongerThanTheLawAllows();
    void anUnconfirmedOneWaitsAsLongAsItTakes();
    void aWishOutlivesTheProgram();
    void theWishIsTheirsAndTheErasingTheProgrammes();
    void wishingTwiceIsOneWish();
    void noFurtherCopyIsHandedOver();
    void nothingIsLeftBetweenThePagesEither();
    void aReaderIsWaitedFor();
    void theFileIsWrittenAnewOnlyAfterAnErasing();
    void aLargeFileIsWrittenAnewOnceAnHour();
    void fingerprintsDoNotLeadToARecord();
    void anErasedRowIsNotImportedAgainByItself();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    Registration brought(StateName state)
    {
        const Registration registration = registrationOf(u"Aino"_s);
        m_attempt = bring(*m_outbox, registration, state);
        return registration;
    }
    /// Registered after the one resend by itself, so that it is watched for a second profile.
    Registration watched()
    {
        const Registration registration = brought(StateName::Unconfirmed);
        const RecordId &id = registration.id;
        settle(id, 1, state::Queued{});
        const auto attempt = m_outbox->claim(id, 1, u"owner"_s, {u"https://one"_s, u"key"_s, u"group"_s}, at(3));
        m_attempt = attempt->value();
        settle(id, m_attempt, state::Registered{u"remote"_s, at(4)});
        return registration;
    }
    /// An attempt was not answered, and a person decided to send it once more: `at(6)`.
    Registration decidedAgain()
    {
        const Registration registration = brought(StateName::Review);
        if (m_outbox->sendAgain(registration.id, at(6)) != StepOutcome::Done)
            qFatal("not sent again");
        return registration;
    }
    /// From another computer, as it waited there.
    Registration takenOver()
    {
        const QTemporaryDir folder(quickFolder());
        const auto other = openOutbox(folder.path());
        const Registration registration = registrationOf(u"Aino"_s);
        bring(*other, registration, StateName::Queued);
        const auto moving = other->handOver(at(5));
        if (!moving || m_outbox->takeOver(*moving, at(6)).value().taken != 1)
            qFatal("not taken over");
        return registration;
    }
    void settle(const RecordId &id, int attempt, const RecordState &to)
    {
        QVERIFY(m_outbox->settle({id, attempt, to, u"x"_s}, at(5)) == StepOutcome::Done);
    }
    bool isErased(const RecordId &id)
    {
        return std::holds_alternative<Erased>(m_outbox->find(id).value()->content) &&
               Peek(file()).value(u"SELECT count(*) FROM revision WHERE record ="
                                  " (SELECT seq FROM record WHERE id = ?)"_s,
                                  {id.toString()}) == 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
    int m_attempt = 0;
};

void OutboxErasingTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
    QVERIFY(m_outbox->removeTraces(at(1000)) == true); // of the migrations
}

void OutboxErasingTest::everyState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("now");
    using enum StateName;
    const auto row = [](StateName state, StateName after, bool now) {
        QTest::newRow(toString(state).data()) << int(state) << int(after) << now;
    };
    row(Queued, Discarded, true);
    row(Sending, Sending, false);
    row(Registered, Registered, true);
    row(Rejected, Discarded, true);
    row(Unconfirmed, Unconfirmed, false);
    row(Review, Discarded, true);
    row(Discarded, Discarded, true);
}

void OutboxErasingTest::everyState()
{
    QFETCH(int, state);
    QFETCH(int, after);
    QFETCH(bool, now);
    const RecordId id = brought(StateName(state)).id;
    QVERIFY(m_outbox->eraseNow(id, at(9)) == (now ? ErasureOutcome::Erased : ErasureOutcome::WhenSettled));
    QCOMPARE(stateOf(*m_outbox, id), std::optional(StateName(after)));
    QCOMPARE(isErased(id), now);
    QCOMPARE(m_outbox->find(id).value()->erasureWantedAt, now ? std::nullopt : std::optional(at(9)));
    QVERIFY(m_outbox->eraseNow(RecordId::make(), at(9)) == ErasureOutcome::NotFound);
    QVERIFY(m_outbox->eraseNow(id, at(10)) == (now ? ErasureOutcome::Erased : ErasureOutcome::WhenSettled));
}

void OutboxErasingTest::everythingOfItIsGoneFromTheFile()
{
    const Registration registration = brought(StateName::Rejected);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(3)) == StepOutcome::Done);
    const auto attempt = m_outbox->claim(registration.id, 2, u"owner"_s, {}, at(4)).value();
    settle(registration.id, *attempt, state::Unconfirmed{at(5)});
    settle(registration.id, *attempt, state::Review{ReviewReason::PossibleMatch, {candidate()}});
    const QByteArrayList sealed = sealedIn(file());
    QCOMPARE(sealed.size(), 4); // two payloads, the server's words, the candidates
    QCOMPARE(tracesOf(sealed, file()), 4);

    QVERIFY(m_outbox->eraseNow(registration.id, at(9)) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTraces(at(1000)) == true);
    QCOMPARE(tracesOf(sealed, file()), 0);
    m_outbox.reset();
    QCOMPARE(tracesOf(sealed, file()), 0);
}

void OutboxErasingTest::whatIsNeededIsErasedWhenItIsSettled_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<RecordState>("to");
    QTest::addColumn<int>("after");
    using enum StateName;
    const auto row = [](const char *name, StateName from, const RecordState &to, StateName after) {
        QTest::newRow(name) << int(from) << to << int(after);
    };
    row("sending, registered", Sending, state::Registered{u"id"_s, at(5)}, Registered);
    row("sending, rejected", Sending, state::Rejected{{400, u"no"_s, {}}}, Discarded);
    row("sending, not sent", Sending, state::Queued{}, Discarded);
    row("unconfirmed, found", Unconfirmed, state::Registered{u"id"_s, at(5)}, Registered);
    row("unconfirmed, not there", Unconfirmed, state::Queued{}, Discarded);
    row("unconfirmed, a person would have to decide", Unconfirmed, state::Review{ReviewReason::CannotRead}, Discarded);
}

void OutboxErasingTest::whatIsNeededIsErasedWhenItIsSettled()
{
    QFETCH(int, from);
    QFETCH(RecordState, to);
    QFETCH(int, after);
    const Registration registration = brought(StateName(from));
    QVERIFY(m_outbox->eraseNow(registration.id, at(4)) == ErasureOutcome::WhenSettled);
    QVERIFY(m_outbox->find(registration.id).value()->payload());
    settle(registration.id, m_attempt, to);
    QVERIFY(isErased(registration.id));
    QCOMPARE(stateOf(*m_outbox, registration.id), std::optional(StateName(after)));
    QVERIFY(m_outbox->nextQueued(5, {}, at(99))->empty()); // it is not sent any more
    QCOMPARE(m_outbox->counts()->count(StateName(after)), 1);
    if (StateName(after) == StateName::Discarded)
        QCOMPARE(m_outbox->find(registration.id).value()->state,
                 RecordState(state::Discarded{DiscardReason::ErasureRequested}));
}

void OutboxErasingTest::whatMayGoOutElsewhereIsLookedForFirst_data()
{
    QTest::addColumn<bool>("isFromElsewhere");
    QTest::addColumn<bool>("wasTriedSince");
    QTest::addColumn<RecordState>("state");
    QTest::newRow("sent once more, queued") << false << false << RecordState(state::Queued{});
    QTest::newRow("sent once more, not sent") << false << true << RecordState(state::Queued{});
    QTest::newRow("sent once more, rejected") << false << true << RecordState(state::Rejected{{400, u"no"_s, {}}});
    QTest::newRow("sent once more, not answered") << false << true << RecordState(state::Unconfirmed{at(7)});
    QTest::newRow("taken over, queued") << true << false << RecordState(state::Queued{});
    QTest::newRow("taken over, rejected") << true << true << RecordState(state::Rejected{{400, u"no"_s, {}}});
}

void OutboxErasingTest::whatMayGoOutElsewhereIsLookedForFirst()
{
    QFETCH(bool, isFromElsewhere);
    QFETCH(bool, wasTriedSince);
    QFETCH(RecordState, state);
    const RecordId id = (isFromElsewhere ? takenOver() : decidedAgain()).id;
    if (wasTriedSince)
        settle(id, m_outbox->claim(id, 1, u"owner"_s, {}, at(7)).value().value(), state);

    QVERIFY(m_outbox->eraseNow(id, at(9)) == ErasureOutcome::WhenSettled);
    QCOMPARE(stateOf(*m_outbox, id), std::optional(StateName::Unconfirmed));
    QCOMPARE(m_outbox->find(id).value()->erasureWantedAt, std::optional(at(9)));
    QVERIFY(m_outbox->nextQueued(5, {}, at(99))->empty());
    const auto looked = m_outbox->toReconcile().value();
    QCOMPARE(looked.size(), 1U);
    QVERIFY(looked.front().firstAttemptAt.isValid() && looked.front().lastAttemptAt.isValid());

    settle(id, looked.front().record.attempts, state::Queued{}); // not there
    QCOMPARE(m_outbox->find(id).value()->state, RecordState(state::Discarded{DiscardReason::ErasureRequested}));
    QVERIFY(isErased(id));
}

void OutboxErasingTest::anAnswerDoesNotSettleAnEarlierRequest_data()
{
    QTest::addColumn<RecordState>("answer");
    QTest::newRow("rejected") << RecordState(state::Rejected{{400, u"no"_s, {}}});
    QTest::newRow("not sent") << RecordState(state::Queued{});
}

void OutboxErasingTest::anAnswerDoesNotSettleAnEarlierRequest()
{
    QFETCH(RecordState, answer);
    const RecordId id = decidedAgain().id;
    const int attempt = m_outbox->claim(id, 1, u"owner"_s, {}, at(7)).value().value();
    QVERIFY(m_outbox->eraseNow(id, at(8)) == ErasureOutcome::WhenSettled);
    settle(id, attempt, answer);
    QCOMPARE(stateOf(*m_outbox, id), std::optional(StateName::Unconfirmed));
    QVERIFY(m_outbox->find(id).value()->payload());
    settle(id, attempt, state::Queued{}); // not there
    QVERIFY(isErased(id));
}

void OutboxErasingTest::whatIsFoundThenIsErasedOnceItIsWatched()
{
    const RecordId id = takenOver().id;
    QVERIFY(m_outbox->eraseNow(id, at(9)) == ErasureOutcome::WhenSettled);
    settle(id, 0, state::Registered{u"remote"_s, at(10)});
    QVERIFY(m_outbox->find(id).value()->payload()); // its file may have been used twice
    QVERIFY(m_outbox->endWatch(id, std::nullopt, at(11)) == StepOutcome::Done);
    QVERIFY(isErased(id));
}

void OutboxErasingTest::whatWasHandedOnIsErasedAtOnce()
{
    const RecordId id = takenOver().id;
    QCOMPARE(m_outbox->handOver(at(8))->size(), 1U); // whoever takes it over looks for it
    QVERIFY(m_outbox->eraseNow(id, at(9)) == ErasureOutcome::Erased);
    QVERIFY(isErased(id));
}

void OutboxErasingTest::whatCannotBeReadIsNotLookedFor()
{
    const RecordId id = takenOver().id;
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00' WHERE id = ?"_s, {id.toString()}));
    QVERIFY(m_outbox->eraseNow(id, at(9)) == ErasureOutcome::Erased);
    QVERIFY(isErased(id));
}

void OutboxErasingTest::aProfileIdThatIsFoundEndsTheWait()
{
    const Registration registration = brought(StateName::Sending);
    settle(registration.id, m_attempt, state::Registered{std::nullopt, at(5)});
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    QCOMPARE(m_outbox->toReconcile()->size(), 1U);
    QVERIFY(m_outbox->setRemoteId(registration.id, u"id"_s, {}, at(7)) == StepOutcome::Done);
    QVERIFY(isErased(registration.id));
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Registered{u"id"_s, at(5)}));
}

void OutboxErasingTest::aWatchThatIsOverEndsTheWait()
{
    const Registration registration = watched();
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    QVERIFY(m_outbox->endWatch(registration.id, std::nullopt, at(7)) == StepOutcome::Done);
    QVERIFY(isErased(registration.id));
}

void OutboxErasingTest::aSecondProfileThatIsDealtWithEndsTheWait()
{
    const Registration registration = watched();
    QVERIFY(m_outbox->endWatch(registration.id, u"second"_s, at(5)) == StepOutcome::Done);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    QVERIFY(m_outbox->find(registration.id).value()->payload());
    QVERIFY(m_outbox->settleSecond(registration.id, at(7)) == StepOutcome::Done);
    QVERIFY(isErased(registration.id));
}

void OutboxErasingTest::noRegisteredOneWaitsLongerThanTheLawAllows()
{
    const Registration registration = watched();
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    constexpr int day = 24 * 60 * 60;
    QVERIFY(m_outbox->eraseRegisteredBefore(at(0), at(14 * day)));
    QVERIFY(!isErased(registration.id));
    QVERIFY(m_outbox->eraseRegisteredBefore(at(0), at(15 * day)));
    QVERIFY(isErased(registration.id));
    QVERIFY(m_outbox->toReconcile()->empty());
}

void OutboxErasingTest::anUnconfirmedOneWaitsAsLongAsItTakes()
{
    const Registration registration = brought(StateName::Unconfirmed);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(0), at(100'000'000)));
    QVERIFY(m_outbox->find(registration.id).value()->payload());
    QCOMPARE(m_outbox->toReconcile()->size(), 1U);
}

void OutboxErasingTest::aWishOutlivesTheProgram()
{
    const Registration registration = brought(StateName::Unconfirmed);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    m_outbox.reset();
    m_outbox = openOutbox(m_folder->path());
    QCOMPARE(m_outbox->find(registration.id).value()->erasureWantedAt, std::optional(at(6)));
    settle(registration.id, m_attempt, state::Registered{u"id"_s, at(7)});
    QVERIFY(isErased(registration.id));
}

void OutboxErasingTest::theWishIsTheirsAndTheErasingTheProgrammes()
{
    m_outbox->setInitials(u"MK"_s);
    const Registration registration = brought(StateName::Unconfirmed);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    settle(registration.id, m_attempt, state::Registered{u"id"_s, at(7)});
    const auto events = m_outbox->history(registration.id).value();
    QStringList lines;
    for (const RecordEvent &event : events)
        lines << u"%1/%2/%3/%4"_s.arg(event.kind, event.detail, event.actor, event.initials);
    QCOMPARE(lines,
             (QStringList{u"saved//desk/MK"_s, u"claimed//program/"_s, u"unconfirmed//program/"_s,
                          u"erasure_wanted//desk/MK"_s, u"registered/x/program/"_s, u"erased/requested/program/"_s}));
}

void OutboxErasingTest::wishingTwiceIsOneWish()
{
    const Registration registration = brought(StateName::Unconfirmed);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    const auto before = m_outbox->history(registration.id)->size();
    QVERIFY(m_outbox->eraseNow(registration.id, at(8)) == ErasureOutcome::WhenSettled);
    QCOMPARE(m_outbox->history(registration.id)->size(), before);
    QCOMPARE(m_outbox->find(registration.id).value()->erasureWantedAt, std::optional(at(6)));
}

void OutboxErasingTest::noFurtherCopyIsHandedOver()
{
    const Registration registration = brought(StateName::Unconfirmed);
    QVERIFY(m_outbox->eraseNow(registration.id, at(6)) == ErasureOutcome::WhenSettled);
    QVERIFY(m_outbox->handOver(at(7))->empty());
    QCOMPARE(stateOf(*m_outbox, registration.id), std::optional(StateName::Unconfirmed));
}

/// SQLite copies values from page to page while it makes room, and does not zero what it copied.
void OutboxErasingTest::nothingIsLeftBetweenThePagesEither()
{
    QRandomGenerator random(20261127);
    std::vector<Registration> live;
    for (int i = 0; i < 160; ++i) {
        live.push_back(registrationOf(u"Aino"_s, QString(random.bounded(5, 90), u'a')));
        QVERIFY(m_outbox->save(live.back(), at(i)));
        const auto &one = live[static_cast<std::size_t>(random.bounded(static_cast<int>(live.size())))];
        const int revision = m_outbox->find(one.id).value()->revision;
        QVERIFY(m_outbox->edit(renamed(one, QString(random.bounded(2, 95), u'b')), revision, at(i)));
    }
    const QByteArrayList sealed = sealedIn(file());
    std::shuffle(live.begin(), live.end(), random);
    for (const Registration &one : live)
        QVERIFY(m_outbox->eraseNow(one.id, at(999)) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTraces(at(1000)) == true);
    QCOMPARE(tracesOf(sealed, file()), 0);
}

void OutboxErasingTest::aReaderIsWaitedFor()
{
    const Registration registration = brought(StateName::Registered);
    const QByteArrayList sealed = sealedIn(file());
    {
        Peek reader(file());
        QVERIFY(reader.run(u"BEGIN"_s));
        QCOMPARE(reader.value(u"SELECT count(*) FROM record"_s), 1); // its snapshot needs what is to go
        QVERIFY(m_outbox->eraseNow(registration.id, at(9)) == ErasureOutcome::Erased);
        QVERIFY(m_outbox->removeTraces(at(1000)) == false);
        QVERIFY(tracesOf(sealed, file()) > 0);
        const qint64 log = QFileInfo(file() + u"-wal"_s).size();
        QVERIFY(m_outbox->removeTraces(at(2000)) == false);
        QCOMPARE(QFileInfo(file() + u"-wal"_s).size(), log); // no copy is added each time
    }
    m_outbox.reset(); // it is remembered in the file, for whoever comes next
    m_outbox = openOutbox(m_folder->path());
    QVERIFY(m_outbox->note(u"traces"_s).value());
    QVERIFY(m_outbox->removeTraces(at(1000)) == true);
    QVERIFY(!m_outbox->note(u"traces"_s).value());
    QCOMPARE(tracesOf(sealed, file()), 0);
}

void OutboxErasingTest::theFileIsWrittenAnewOnlyAfterAnErasing()
{
    brought(StateName::Registered);
    const auto written = [this] { return Peek(file()).value(u"PRAGMA schema_version"_s); }; // grows with each VACUUM
    const QVariant before = written();
    QVERIFY(m_outbox->removeTraces(at(1000)) == true);
    QCOMPARE(written(), before);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(100), at(100)) == 1);
    QVERIFY(m_outbox->removeTraces(at(1000)) == true);
    QVERIFY(written() != before);
}

void OutboxErasingTest::aLargeFileIsWrittenAnewOnceAnHour()
{
    const auto erase = [this](int second) { return m_outbox->eraseNow(brought(StateName::Registered).id, at(second)); };
    QVERIFY(erase(0) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTracesWhenDue(at(0)) == true);
    QVERIFY(erase(1) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTracesWhenDue(at(1)) == true); // it is small
    QVERIFY(m_outbox->setNote(u"large"_s, QString(9 << 20, u'x')));
    QVERIFY(erase(2) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTracesWhenDue(at(3600)) == false);
    QVERIFY(m_outbox->note(u"traces"_s).value());
    QVERIFY(m_outbox->removeTracesWhenDue(at(3601)) == true);
    QVERIFY(!m_outbox->note(u"traces"_s).value());
    QVERIFY(erase(3602) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTracesWhenDue(at(0)) == true); // the clock was set back
    QVERIFY(erase(3603) == ErasureOutcome::Erased);
    QVERIFY(m_outbox->removeTraces(at(1)) == true); // whoever asks for it has it at once
}

void OutboxErasingTest::fingerprintsDoNotLeadToARecord()
{
    QVERIFY(m_outbox->import({{registrationOf(u"Aino"_s), "Aino,Virtanen"}}, false, at(5)));
    const qint64 day = Peek(file()).value(u"SELECT imported_at FROM import_fingerprint"_s).toLongLong();
    QCOMPARE(day, QDateTime(QDate(2026, 11, 23), QTime(), Qt::UTC).toMSecsSinceEpoch());
}

void OutboxErasingTest::anErasedRowIsNotImportedAgainByItself()
{
    const ImportRow row{registrationOf(u"Aino"_s), "Aino,Virtanen"};
    QVERIFY(m_outbox->import({row}, false, at(5)));
    QVERIFY(m_outbox->eraseNow(row.registration.id, at(6)) == ErasureOutcome::Erased);
    const ImportRow same{registrationOf(u"Aino"_s), "Aino,Virtanen"};
    QCOMPARE(m_outbox->import({same}, false, at(7))->skipped, 1);
    QCOMPARE(m_outbox->import({same}, true, at(8))->saved, 1); // a person wants it
}

Q_DECLARE_METATYPE(clinic::RecordState)

QTEST_GUILESS_MAIN(OutboxErasingTest)
#include "outbox_erasing_test.moc"
