// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::QueueStatus)
Q_DECLARE_METATYPE(clinic::text::Banner)

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);
const QLocale finnish = text::localeFor(Language::Finnish, u"FI"_s);

QDateTime today(int hour, int minute)
{
    return QDateTime(QDate(2026, 4, 1), QTime(hour, minute)).toUTC();
}

const QDateTime now = today(14, 14);
const QDateTime since = today(14, 2);
const QDateTime next = today(14, 20);

struct Counts
{
    int queued = 0, sending = 0, rejected = 0, unconfirmed = 0, review = 0, unreadable = 0, twice = 0;
    std::optional<QDateTime> oldest = {};
};

QueueStatus status(QueuePhase phase, const Counts &counts = {})
{
    QueueStatus made{.phase = std::move(phase), .oldestQueued = counts.oldest, .unreadable = counts.unreadable};
    const auto set = [&](StateName state, int count) { made.counts[static_cast<std::size_t>(state)] = count; };
    made.registeredTwice = counts.twice;
    set(StateName::Queued, counts.queued);
    set(StateName::Sending, counts.sending);
    set(StateName::Rejected, counts.rejected);
    set(StateName::Unconfirmed, counts.unconfirmed);
    set(StateName::Review, counts.review);
    set(StateName::Registered, 18); // never matters
    set(StateName::Discarded, 1);
    return made;
}

constexpr auto calm = text::Tone::Calm;
constexpr auto attention = text::Tone::Attention;
constexpr auto trouble = text::Tone::Trouble;

} // namespace

class BannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bannerTellsTheTruth_data();
    void bannerTellsTheTruth();
    void timesFollowTheLocale();

private:
    static void row(const char *name, const QueueStatus &status, const text::Banner &expected);
    static void startingRows();
    static void connectedRows();
    static void notConfiguredRows();
    static void unreachableRows();
    static void unreachableReasonRows();
    static void backingRows();
    static void pausedRows();
};

void BannerTest::row(const char *name, const QueueStatus &status, const text::Banner &expected)
{
    QTest::newRow(name) << status << expected;
}

void BannerTest::startingRows()
{
    row("starting, nothing waits", status(queue::Starting{}),
        {calm, u"Ready. Nothing is waiting to be sent."_s, {}, {}, false});
    row("starting, some wait", status(queue::Starting{}, {.queued = 3, .oldest = today(14, 2)}),
        {calm,
         u"Connecting …"_s,
         u"3 registration(s) are saved here and will be sent automatically; oldest 12 min."_s,
         {},
         true});
    row("starting, one is there twice and another needs a person",
        status(queue::Starting{}, {.rejected = 1, .twice = 2}),
        {attention,
         u"Ready. Nothing is waiting to be sent."_s,
         u"1 registration(s) need your attention. 2 registration(s) exist twice at the service."_s,
         {},
         false});
    row("starting, some need a person", status(queue::Starting{}, {.rejected = 1}),
        {attention,
         u"Ready. Nothing is waiting to be sent."_s,
         u"1 registration(s) need your attention."_s,
         {},
         false});
}

void BannerTest::connectedRows()
{
    row("connected, nothing waits", status(queue::Connected{}),
        {calm, u"Connected. Everything sent."_s, {}, {}, false});
    row("connected, sending", status(queue::Connected{}, {.queued = 2, .sending = 4, .oldest = since}),
        {calm, u"Sending … 6 left."_s, {}, {}, false});
    row("connected, one waits for a reason of its own", status(queue::Connected{}, {.queued = 1, .oldest = since}),
        {calm, u"Sending … 1 left."_s, {}, {}, true});
    row("connected, but not everything is sent: rejected", status(queue::Connected{}, {.rejected = 2}),
        {attention, u"Connected."_s, u"2 registration(s) need your attention."_s, {}, false});
    row("rejected and to be decided count together", status(queue::Connected{}, {.rejected = 1, .review = 1}),
        {attention, u"Connected."_s, u"2 registration(s) need your attention."_s, {}, false});
    row("connected, but one is not confirmed", status(queue::Connected{}, {.unconfirmed = 1}),
        {calm, u"Connected."_s, u"1 registration(s) not confirmed yet; checking. Do not enter again."_s, {}, false});
    row("connected, but one cannot be read",
        status(queue::Connected{}, {.queued = 1, .unreadable = 1, .oldest = since}),
        {attention, u"Connected."_s, u"1 registration(s) cannot be read with this key and are kept."_s, {}, false});
    row("sending, while others need a person, checking and a key",
        status(queue::Connected{},
               {.queued = 1, .sending = 1, .rejected = 1, .unconfirmed = 1, .review = 2, .unreadable = 1}),
        {attention,
         u"Sending … 1 left."_s,
         u"3 registration(s) need your attention. 1 registration(s) not confirmed yet; checking. Do not enter again. "
         u"1 registration(s) cannot be read with this key and are kept."_s,
         {},
         false});
}

void BannerTest::notConfiguredRows()
{
    const QString body = u"Patients can be saved already; they will be sent once it is set up."_s;
    const QString detail = u"Open the settings to set it up."_s;
    row("nothing configured", status(queue::NotConfigured{true, true}),
        {attention, u"This program is not set up yet: access key and profile group are missing."_s, body, detail,
         false});
    row("no key", status(queue::NotConfigured{true, false}),
        {attention, u"This program is not set up yet: the access key is missing."_s, body, detail, false});
    row("no group, and some are saved", status(queue::NotConfigured{false, true}, {.queued = 3, .oldest = since}),
        {attention, u"This program is not set up yet: the profile group is missing."_s,
         body + u" 3 registration(s) saved so far."_s, detail, false});
    row("no server", status(queue::NotConfigured{false, false}),
        {attention, u"This program is not set up yet: the server's address is missing."_s, body, detail, false});
}

void BannerTest::unreachableRows()
{
    const auto unreachable = [](const QDateTime &from) {
        return queue::Unreachable{NotSentReason::Refused, from, next, u"connect ECONNREFUSED."_s};
    };
    const QString headline = u"Server not reachable since 14:02."_s;
    const QString detail = u"The server refuses the connection. connect ECONNREFUSED. Next try: 14:20."_s;
    row("unreachable, nothing waits", status(unreachable(since)),
        {attention, headline, u"New registrations are saved here and will be sent automatically."_s, detail, true});
    row("unreachable, some wait, minutes", status(unreachable(since), {.queued = 2, .sending = 1, .oldest = since}),
        {attention, headline, u"3 registration(s) are saved here and will be sent automatically; oldest 12 min."_s,
         detail, true});
    row("unreachable, some wait, hours", status(unreachable(since), {.queued = 1, .oldest = today(9, 0)}),
        {attention, headline, u"1 registration(s) are saved here and will be sent automatically; oldest 5 h."_s, detail,
         true});
    row("unreachable, some wait, days", status(unreachable(since), {.queued = 1, .oldest = now.addDays(-3)}),
        {attention, headline, u"1 registration(s) are saved here and will be sent automatically; oldest 3 day(s)."_s,
         detail, true});
    row("unreachable, age unknown", status(unreachable(since), {.queued = 1}),
        {attention, headline, u"1 registration(s) are saved here and will be sent automatically."_s, detail, true});
    row("unreachable since yesterday", status(unreachable(since.addDays(-1))),
        {attention, u"Server not reachable since 31 Mar, 14:02."_s,
         u"New registrations are saved here and will be sent automatically."_s, detail, true});
    row("unreachable, and one is not confirmed", status(unreachable(since), {.unconfirmed = 1, .review = 1}),
        {attention, headline,
         u"New registrations are saved here and will be sent automatically. "
         u"1 registration(s) not confirmed yet; checking. Do not enter again."_s,
         detail, true});
}

void BannerTest::unreachableReasonRows()
{
    const auto reason = [](const char *name, NotSentReason why, const QString &words) {
        row(name, status(queue::Unreachable{why, since, {}, {}}),
            {attention, u"Server not reachable since 14:02."_s,
             u"New registrations are saved here and will be sent automatically."_s, words, true});
    };
    reason("refused", NotSentReason::Refused, u"The server refuses the connection."_s);
    reason("no such name", NotSentReason::HostNotFound,
           u"The server's name was not found; perhaps there is no network."_s);
    reason("timeout", NotSentReason::Timeout, u"The server did not answer in time."_s);
    reason("TLS", NotSentReason::Tls, u"No secure connection could be made."_s);
    reason("proxy", NotSentReason::Proxy, u"The proxy does not let the connection through."_s);
    reason("other", NotSentReason::Other, u"The connection failed."_s);
}

void BannerTest::backingRows()
{
    row("the server has faults", status(queue::Backing{503, since, next}, {.queued = 1, .oldest = since}),
        {attention, u"The server has had faults since 14:02."_s,
         u"1 registration(s) are saved here and will be sent automatically; oldest 12 min."_s,
         u"HTTP status 503. Next try: 14:20."_s, true});
    row("the server asks for patience", status(queue::Backing{429, since, next}),
        {attention, u"The server has been busy since 14:02 and asks to wait."_s,
         u"New registrations are saved here and will be sent automatically."_s, u"HTTP status 429. Next try: 14:20."_s,
         true});
}

void BannerTest::pausedRows()
{
    const auto paused = [](const char *name, PauseReason reason, const QString &headline) {
        row(name, status(queue::Paused{reason, since, next, u"HTTP status 403."_s}),
            {trouble, headline, u"New registrations are saved here and will be sent once this is solved."_s,
             u"Stopped since 14:02. HTTP status 403. Next try: 14:20."_s, true});
    };
    paused("key refused", PauseReason::KeyRefused, u"Sending stopped: access key refused. Tell your administrator."_s);
    paused("group not found", PauseReason::GroupNotFound,
           u"Sending stopped: profile group not found. Tell your administrator."_s);
    paused("rejects everything", PauseReason::RejectsEverything,
           u"Sending stopped: the server refused several registrations in a row. Tell your administrator."_s);
    paused("unexpected answer", PauseReason::UnexpectedAnswer,
           u"Sending stopped: something else than the service answers, perhaps a network sign-in page. "
           u"Tell your administrator."_s);
    paused("TLS fault", PauseReason::TlsFault,
           u"Sending stopped: the connection to the server is not secure. Tell your administrator."_s);
    row("paused, some wait",
        status(queue::Paused{PauseReason::KeyRefused, since.addDays(-1), now.addDays(1), {}},
               {.queued = 4, .unreadable = 1, .oldest = since}),
        {trouble, u"Sending stopped: access key refused. Tell your administrator."_s,
         u"3 registration(s) are saved here and will be sent once this is solved; oldest 12 min. "
         u"1 registration(s) cannot be read with this key and are kept."_s,
         u"Stopped since 31 Mar, 14:02. Next try: 2 Apr, 14:14."_s, true});
    row("paused, age unknown", status(queue::Paused{PauseReason::KeyRefused, {}, {}, {}}, {.queued = 4}),
        {trouble,
         u"Sending stopped: access key refused. Tell your administrator."_s,
         u"4 registration(s) are saved here and will be sent once this is solved."_s,
         {},
         true});
}

void BannerTest::bannerTellsTheTruth_data()
{
    QTest::addColumn<QueueStatus>("status");
    QTest::addColumn<text::Banner>("expected");
    startingRows();
    connectedRows();
    notConfiguredRows();
    unreachableRows();
    unreachableReasonRows();
    backingRows();
    pausedRows();
}

void BannerTest::bannerTellsTheTruth()
{
    QFETCH(QueueStatus, status);
    QFETCH(text::Banner, expected);
    const text::Banner shown = text::banner(status, now, english);
    QCOMPARE(shown.headline, expected.headline);
    QCOMPARE(shown.body, expected.body);
    QCOMPARE(shown.detail, expected.detail);
    QCOMPARE(shown.tone, expected.tone);
    QCOMPARE(shown.canTryNow, expected.canTryNow);
}

void BannerTest::timesFollowTheLocale()
{
    const text::Banner shown =
        text::banner(status(queue::Unreachable{NotSentReason::Other, since.addDays(-1), next, {}}), now, finnish);
    QCOMPARE(shown.headline, u"Server not reachable since 31.3., 14.02."_s);
    QCOMPARE(shown.detail, u"The connection failed. Next try: 14.20."_s);
}

QTEST_GUILESS_MAIN(BannerTest)
#include "banner_test.moc"
