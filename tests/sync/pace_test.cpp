// SPDX-License-Identifier: Apache-2.0
#include "core/sync/pace.h"

#include <QTest>

#include <functional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace clinic::sync {
namespace {

const QDateTime start(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

/// So long after the start on both clocks, and the longest that jitter gives.
Moment after(milliseconds time, double random = 1.0)
{
    return {start.addMSecs(time.count()), 1000h + time, random};
}

QByteArray nameOf(const QueuePhase &phase)
{
    struct Name
    {
        QByteArray operator()(const queue::Starting &) const { return "starting"; }
        QByteArray operator()(const queue::Connected &) const { return "connected"; }
        QByteArray operator()(const queue::NotConfigured &missing) const
        {
            return QByteArray("not configured") + (missing.keyMissing ? " key" : "") +
                   (missing.groupMissing ? " group" : "");
        }
        QByteArray operator()(const queue::Unreachable &it) const
        {
            return "unreachable " + QByteArray::number(int(it.reason)) + ' ' + it.detail.toUtf8();
        }
        QByteArray operator()(const queue::Backing &it) const { return "backing " + QByteArray::number(it.httpStatus); }
        QByteArray operator()(const queue::Paused &it) const
        {
            return "paused " + QString(toString(it.reason)).toUtf8() + ' ' + it.detail.toUtf8();
        }
    };
    return std::visit(Name{}, phase);
}

qint64 waitAt(const Pace &pace, milliseconds time)
{
    return pace.wait(after(time).monotonic).count();
}

using Lesson = std::function<void(Pace &, const Moment &)>;

Lesson notSent(NotSentReason reason)
{
    return [reason](Pace &pace, const Moment &now) { pace.notSent({reason, u"why"_s}, now); };
}
Lesson unknown(int status)
{
    return [status](Pace &pace, const Moment &now) { pace.unknown({status, u"cut"_s}, now); };
}
Lesson tooMany(std::optional<std::chrono::seconds> retryAfter)
{
    return [retryAfter](Pace &pace, const Moment &now) { pace.tooMany({retryAfter}, now); };
}
Lesson probeFailed(const api::ReadOutcome &outcome)
{
    return [outcome](Pace &pace, const Moment &now) { pace.probeFailed(outcome, now); };
}
Lesson pauseFor(PauseReason reason)
{
    return [reason](Pace &pace, const Moment &now) { pace.pause(reason, u"why"_s, now); };
}

} // namespace
} // namespace clinic::sync

Q_DECLARE_METATYPE(clinic::sync::Lesson)

namespace clinic::sync {

class PaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lesson_data();
    void lesson();
    void backoffGrowsToItsCap();
    void failuresThatArriveTogetherAreOne();
    void successForgetsTheFailures();
    void retryAfter_data();
    void retryAfter();
    void threeRejectionsInARowPause();
    void successBetweenRejectionsStartsTheCountAnew();
    void oneRequestGoesFirst();
    void answerFromBeforeTheWaitDoesNotEndIt();
    void sinceIsTheFirstOfItsKind();
    void tryNowWaitsForNothing();
    void unknownNeedsAProbe();
    void survivesARestart_data();
    void survivesARestart();
    void wallClockThatJumped_data();
    void wallClockThatJumped();
    void uselessNotes_data();
    void uselessNotes();
};

void PaceTest::lesson_data()
{
    QTest::addColumn<Lesson>("lesson");
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<qint64>("wait");
    QTest::addColumn<bool>("needsProbe");

    const auto row = [](const char *name, const Lesson &lesson, const QByteArray &phase, milliseconds wait,
                        bool needsProbe = false) {
        QTest::newRow(name) << lesson << phase << qint64(wait.count()) << needsProbe;
    };
    row("created", &Pace::created, "connected", 0s);
    row("one rejection", &Pace::rejected, "connected", 0s);
    row("another answer of the service", &Pace::answered, "connected", 0s);
    row("refused connection", notSent(NotSentReason::Refused), "unreachable 0 why", 5s);
    row("unknown host", notSent(NotSentReason::HostNotFound), "unreachable 1 why", 5s);
    row("stalled handshake", notSent(NotSentReason::Timeout), "unreachable 2 why", 5s);
    row("TLS fault", notSent(NotSentReason::Tls), "paused tls_fault why", 15min);
    row("proxy", notSent(NotSentReason::Proxy), "unreachable 4 why", 5s);
    row("no answer to what was sent", unknown(0), "unreachable 2 cut", 5s, true);
    row("500", unknown(500), "backing 500", 5s, true);
    row("302", unknown(302), "backing 302", 5s, true);
    row("429", tooMany(std::nullopt), "backing 429", 5s);
    row("probe unanswered", probeFailed(api::read::NoAnswer{NotSentReason::Refused, u"why"_s}), "unreachable 0 why",
        5s);
    row("probe over bad TLS", probeFailed(api::read::NoAnswer{NotSentReason::Tls, u"why"_s}), "paused tls_fault why",
        15min);
    row("probe gets 502", probeFailed(api::read::Unusable{502, false, {}}), "backing 502", 5s);
    row("probe gets 429", probeFailed(api::read::Unusable{429, false, 30s}), "backing 429", 30s);
    row("probe gets a portal's page", probeFailed(api::read::Unusable{200, false, {}}), "paused unexpected_answer 200",
        15min);
    row("key refused", pauseFor(PauseReason::KeyRefused), "paused key_refused why", 15min);
    row(
        "nothing configured",
        [](Pace &pace, const Moment &) {
            pace.notConfigured({true, true});
        },
        "not configured key group", 0s);
}

void PaceTest::lesson()
{
    QFETCH(Lesson, lesson);
    QFETCH(QByteArray, phase);
    QFETCH(qint64, wait);
    QFETCH(bool, needsProbe);
    Pace pace;
    lesson(pace, after(0s));
    QCOMPARE(nameOf(pace.phase()), phase);
    QCOMPARE(waitAt(pace, 0s), wait);
    QCOMPARE(waitAt(pace, milliseconds(wait) + 1s), qint64(0));
    QCOMPARE(pace.needsProbe(), needsProbe);
    if (wait > 0)
        QCOMPARE(pace.window(4), 1);
}

void PaceTest::backoffGrowsToItsCap()
{
    Pace pace;
    milliseconds now = 0s;
    for (const milliseconds expected : {5s, 10s, 20s, 40s, 80s, 160s, 320s, 640s, 900s, 900s}) {
        pace.notSent({}, after(now));
        QCOMPARE(waitAt(pace, now), qint64(expected.count()));
        now += expected;
    }
    pace.notSent({}, after(now, 0.5));
    QCOMPARE(waitAt(pace, now), qint64(450'000));
}

void PaceTest::failuresThatArriveTogetherAreOne()
{
    Pace pace;
    for (int i = 0; i < 4; ++i)
        pace.notSent({}, after(0s));
    QCOMPARE(waitAt(pace, 0s), qint64(5000));
    pace.notSent({}, after(5s));
    QCOMPARE(waitAt(pace, 5s), qint64(10'000));
}

void PaceTest::successForgetsTheFailures()
{
    Pace pace;
    pace.notSent({}, after(0s));
    pace.notSent({}, after(5s));
    pace.created(after(15s));
    QCOMPARE(nameOf(pace.phase()), "connected");
    pace.notSent({}, after(16s));
    QCOMPARE(waitAt(pace, 16s), qint64(5000));
}

void PaceTest::retryAfter_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("at once is not sooner than our own pace") << 0 << qint64(5'000);
    QTest::newRow("ten seconds") << 10 << qint64(10'000);
    QTest::newRow("half an hour is more than our own longest") << 1800 << qint64(1'800'000);
    QTest::newRow("one hour") << 3600 << qint64(3'600'000);
    QTest::newRow("a day is cut to an hour") << 86400 << qint64(3'600'000);
}

void PaceTest::retryAfter()
{
    QFETCH(int, asked);
    QFETCH(qint64, wait);
    Pace pace;
    pace.tooMany({std::chrono::seconds(asked)}, after(0s));
    QCOMPARE(waitAt(pace, 0s), wait);
    QVERIFY(std::get<queue::Backing>(pace.phase()).nextTry == start.addMSecs(wait));
}

void PaceTest::threeRejectionsInARowPause()
{
    Pace pace;
    pace.rejected(after(0s));
    pace.rejected(after(1s));
    QCOMPARE(waitAt(pace, 1s), qint64(0));
    pace.rejected(after(2s));
    QCOMPARE(nameOf(pace.phase()), "paused rejects_everything ");
    QCOMPARE(waitAt(pace, 2s), qint64(900'000));
    pace.tryNow();
    pace.rejected(after(3s));
    QCOMPARE(nameOf(pace.phase()), "paused rejects_everything ");
}

void PaceTest::successBetweenRejectionsStartsTheCountAnew()
{
    Pace pace;
    pace.rejected(after(0s));
    pace.rejected(after(1s));
    pace.created(after(2s));
    pace.rejected(after(3s));
    pace.rejected(after(4s));
    QCOMPARE(nameOf(pace.phase()), "connected");
}

void PaceTest::oneRequestGoesFirst()
{
    Pace pace;
    QCOMPARE(pace.window(4), 1);
    pace.created(after(0s));
    QCOMPARE(pace.window(4), 4);
    pace.tooMany({1s}, after(1s));
    QCOMPARE(pace.window(4), 1);
    pace.rejected(after(10s));
    QCOMPARE(pace.window(4), 4);
    pace.tryNow();
    QCOMPARE(pace.window(4), 1);
}

void PaceTest::answerFromBeforeTheWaitDoesNotEndIt()
{
    Pace pace;
    pace.tooMany({60s}, after(0s));
    pace.created(after(1s));
    QCOMPARE(nameOf(pace.phase()), "backing 429");
    QCOMPARE(waitAt(pace, 1s), qint64(59'000));
    pace.rejected(after(2s));
    QCOMPARE(waitAt(pace, 2s), qint64(58'000));
    pace.created(after(60s));
    QCOMPARE(nameOf(pace.phase()), "connected");
}

void PaceTest::sinceIsTheFirstOfItsKind()
{
    Pace pace;
    pace.notSent({}, after(0s));
    pace.notSent({NotSentReason::HostNotFound, {}}, after(5s));
    const auto unreachable = std::get<queue::Unreachable>(pace.phase());
    QCOMPARE(unreachable.since, start);
    QCOMPARE(unreachable.nextTry, start.addSecs(15));
    pace.pause(PauseReason::KeyRefused, {}, after(20s));
    pace.pause(PauseReason::KeyRefused, {}, after(40s));
    QCOMPARE(std::get<queue::Paused>(pace.phase()).since, start.addSecs(20));
    pace.pause(PauseReason::TlsFault, {}, after(50s));
    QCOMPARE(std::get<queue::Paused>(pace.phase()).since, start.addSecs(50));
}

void PaceTest::tryNowWaitsForNothing()
{
    Pace pace;
    pace.pause(PauseReason::KeyRefused, u"401"_s, after(0s));
    pace.tryNow();
    QCOMPARE(waitAt(pace, 0s), qint64(0));
    QCOMPARE(nameOf(pace.phase()), "paused key_refused 401"); // until it is known to be over
    pace.notConfigured({true, false});
    pace.tryNow();
    QCOMPARE(nameOf(pace.phase()), "starting");
}

void PaceTest::unknownNeedsAProbe()
{
    Pace pace;
    pace.unknown({500, {}}, after(0s));
    pace.tryNow();
    QVERIFY(pace.needsProbe());
    pace.probeFailed(api::read::NoAnswer{}, after(1s));
    QVERIFY(pace.needsProbe());
    pace.probed(after(1h));
    QVERIFY(!pace.needsProbe());
    QCOMPARE(waitAt(pace, 1h), qint64(0));
    QCOMPARE(nameOf(pace.phase()), "connected");
}

void PaceTest::survivesARestart_data()
{
    QTest::addColumn<Lesson>("lesson");
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("nothing tried yet") << Lesson([](Pace &, const Moment &) {}) << QByteArray("starting") << qint64(0);
    QTest::newRow("connected") << Lesson(&Pace::created) << QByteArray("starting") << qint64(0);
    QTest::newRow("unreachable") << notSent(NotSentReason::HostNotFound) << QByteArray("unreachable 1 ")
                                 << qint64(3000);
    QTest::newRow("backing") << unknown(503) << QByteArray("backing 503") << qint64(3000);
    QTest::newRow("asked to wait for an hour") << tooMany(2h) << QByteArray("backing 429") << qint64(3'598'000);
    QTest::newRow("paused") << pauseFor(PauseReason::RejectsEverything) << QByteArray("paused rejects_everything why")
                            << qint64(898'000);
}

void PaceTest::survivesARestart()
{
    QFETCH(Lesson, lesson);
    QFETCH(QByteArray, phase);
    QFETCH(qint64, wait);
    Pace before;
    lesson(before, after(0s));

    // Two seconds later, on a monotonic clock that began anew.
    const Moment now{start.addSecs(2), 7s, 1.0};
    const Pace pace = Pace::fromJson(before.toJson(), {}, now);
    QCOMPARE(nameOf(pace.phase()), phase);
    QCOMPARE(qint64(pace.wait(7s).count()), wait);
    QCOMPARE(pace.needsProbe(), before.needsProbe());
    QCOMPARE(pace.window(4), 1);
    if (const auto *paused = std::get_if<queue::Paused>(&pace.phase())) {
        QCOMPARE(paused->since, start);
        QCOMPARE(paused->nextTry, start.addMSecs(2000 + wait));
    }

    // The backoff goes on where it was.
    Pace goesOn = pace;
    goesOn.tryNow();
    goesOn.notSent({}, now);
    const bool failedBefore = phase.startsWith("unreachable") || phase.startsWith("backing");
    QCOMPARE(qint64(goesOn.wait(7s).count()), failedBefore ? qint64(10'000) : qint64(5000));
}

void PaceTest::wallClockThatJumped_data()
{
    QTest::addColumn<int>("years");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("ten years forward: the time has come") << 10 << qint64(0);
    QTest::newRow("ten years back: not longer than the longest wait") << -10 << qint64(3'600'000);
}

void PaceTest::wallClockThatJumped()
{
    QFETCH(int, years);
    QFETCH(qint64, wait);
    Pace before;
    before.notSent({}, after(0s));
    const Moment now{start.addYears(years), 7s, 1.0};
    const Pace pace = Pace::fromJson(before.toJson(), {}, now);
    QCOMPARE(qint64(pace.wait(7s).count()), wait);
    const auto unreachable = std::get<queue::Unreachable>(pace.phase());
    QVERIFY(unreachable.since <= now.wall);
    QCOMPARE(unreachable.nextTry, now.wall.addMSecs(wait));
}

void PaceTest::uselessNotes_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"failures\":");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("numbers out of any range")
        << QByteArray(R"({"failures":-3,"rejections":99999999999,"not_before":-9223372036854775808})");
    QTest::newRow("a reason of another version") << QByteArray(R"({"failures":0,"paused":"moon_phase","since":1})");
}

void PaceTest::uselessNotes()
{
    QFETCH(QByteArray, note);
    const Pace pace = Pace::fromJson(note, {}, after(0s));
    QCOMPARE(nameOf(pace.phase()), "starting");
    QCOMPARE(waitAt(pace, 0s), qint64(0));
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::PaceTest)
#include "pace_test.moc"
