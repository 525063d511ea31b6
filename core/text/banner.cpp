// SPDX-License-Identifier: Apache-2.0
#include "core/text/moments.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct BannerWords
{
    Q_DECLARE_TR_FUNCTIONS(BannerWords)
};

/// Queued, without those that cannot be read: they stay queued, but no time sends them.
int queued(const QueueStatus &status)
{
    return std::max(0, status.count(StateName::Queued) - status.unreadable);
}

int waiting(const QueueStatus &status)
{
    return queued(status) + status.count(StateName::Sending);
}

int needingAttention(const QueueStatus &status)
{
    return status.count(StateName::Rejected) + status.count(StateName::Review);
}

/// What no delivery settles by itself; empty where there is nothing of the kind.
QStringList unsettled(const QueueStatus &status)
{
    QStringList sentences;
    if (const int count = status.count(StateName::Unconfirmed); count > 0)
        sentences << BannerWords::tr("%n registration(s) not confirmed yet; checking. Do not enter again.", nullptr,
                                     count);
    if (status.unreadable > 0)
        sentences << BannerWords::tr("%n registration(s) cannot be read with this key and are kept.", nullptr,
                                     status.unreadable);
    return sentences;
}

/// The same, and before it what waits for a person: said where nothing more urgent is to be said.
QStringList unsettledAndAttention(const QueueStatus &status)
{
    QStringList sentences = unsettled(status);
    if (const int count = status.registeredTwice; count > 0)
        sentences.prepend(BannerWords::tr("%n registration(s) exist twice at the service.", nullptr, count));
    if (const int count = needingAttention(status); count > 0)
        sentences.prepend(BannerWords::tr("%n registration(s) need your attention.", nullptr, count));
    return sentences;
}

Tone calmUnless(const QueueStatus &status)
{
    return needingAttention(status) > 0 || status.registeredTwice > 0 || status.unreadable > 0 ? Tone::Attention
                                                                                               : Tone::Calm;
}

/// What is saved here and goes out once the server can be reached again.
QString savedHere(const QueueStatus &status, const QDateTime &now)
{
    const int count = waiting(status);
    if (count == 0)
        return BannerWords::tr("New registrations are saved here and will be sent automatically.");
    if (!status.oldestQueued)
        return BannerWords::tr("%n registration(s) are saved here and will be sent automatically.", nullptr, count);
    return BannerWords::tr("%n registration(s) are saved here and will be sent automatically; oldest %1.", nullptr,
                           count)
        .arg(waited(*status.oldestQueued, now));
}

/// The same while somebody has to mend something first.
QString savedMeanwhile(const QueueStatus &status, const QDateTime &now)
{
    const int count = waiting(status);
    if (count == 0)
        return BannerWords::tr("New registrations are saved here and will be sent once this is solved.");
    if (!status.oldestQueued)
        return BannerWords::tr("%n registration(s) are saved here and will be sent once this is solved.", nullptr,
                               count);
    return BannerWords::tr("%n registration(s) are saved here and will be sent once this is solved; oldest %1.",
                           nullptr, count)
        .arg(waited(*status.oldestQueued, now));
}

QString nextTry(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    return when.isValid() ? BannerWords::tr("Next try: %1.").arg(moment(when, now, locale)) : QString();
}

QString stoppedSince(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    return when.isValid() ? BannerWords::tr("Stopped since %1.").arg(moment(when, now, locale)) : QString();
}

/// Sentences as one line, without the empty ones.
QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    for (QString &sentence : sentences) { // the words of a library end without a full stop
        if (sentence.back().isLetterOrNumber())
            sentence += u'.';
    }
    return sentences.join(u' ');
}

QString words(NotSentReason reason)
{
    switch (reason) {
    case NotSentReason::Refused:
        return BannerWords::tr("The server refuses the connection.");
    case NotSentReason::HostNotFound:
        return BannerWords::tr("The server's name was not found; perhaps there is no network.");
    case NotSentReason::Timeout:
        return BannerWords::tr("The server did not answer in time.");
    case NotSentReason::Tls:
        return BannerWords::tr("No secure connection could be made.");
    case NotSentReason::Proxy:
        return BannerWords::tr("The proxy does not let the connection through.");
    case NotSentReason::Other:
        return BannerWords::tr("The connection failed.");
    }
    return {};
}

QString headline(PauseReason reason)
{
    switch (reason) {
    case PauseReason::KeyRefused:
        return BannerWords::tr("Sending stopped: access key refused. Tell your administrator.");
    case PauseReason::GroupNotFound:
        return BannerWords::tr("Sending stopped: profile group not found. Tell your administrator.");
    case PauseReason::RejectsEverything:
        return BannerWords::tr("Sending stopped: the server refused several registrations in a row. "
                               "Tell your administrator.");
    case PauseReason::UnexpectedAnswer:
        return BannerWords::tr(
            "Sending stopped: something else than the service answers, perhaps a network sign-in page. "
            "Tell your administrator.");
    case PauseReason::TlsFault:
        return BannerWords::tr("Sending stopped: the connection to the server is not secure. Tell your administrator.");
    }
    return {};
}

QString headline(const queue::NotConfigured &missing)
{
    if (missing.keyMissing && missing.groupMissing)
        return BannerWords::tr("This program is not set up yet: access key and profile group are missing.");
    if (missing.keyMissing)
        return BannerWords::tr("This program is not set up yet: the access key is missing.");
    if (missing.groupMissing)
        return BannerWords::tr("This program is not set up yet: the profile group is missing.");
    return BannerWords::tr("This program is not set up yet: the server's address is missing.");
}

/// A banner per phase of the queue.
struct BannerOf
{
    const QueueStatus &status;
    const QDateTime &now;
    const QLocale &locale;

    Banner operator()(const queue::Starting &) const;
    Banner operator()(const queue::Connected &) const;
    Banner operator()(const queue::NotConfigured &phase) const;
    Banner operator()(const queue::Unreachable &phase) const;
    Banner operator()(const queue::Backing &phase) const;
    Banner operator()(const queue::Paused &phase) const;
};

Banner BannerOf::operator()(const queue::Starting &) const
{
    QStringList body = unsettledAndAttention(status);
    if (waiting(status) > 0)
        body.prepend(savedHere(status, now));
    return {.tone = calmUnless(status),
            .headline = waiting(status) > 0 ? BannerWords::tr("Connecting …")
                                            : BannerWords::tr("Ready. Nothing is waiting to be sent."),
            .body = joined(body),
            .detail = {},
            .canTryNow = waiting(status) > 0};
}

Banner BannerOf::operator()(const queue::Connected &) const
{
    const QStringList body = unsettledAndAttention(status);
    QString headline;
    if (waiting(status) > 0)
        headline = BannerWords::tr("Sending … %n left.", nullptr, waiting(status));
    else
        headline = body.isEmpty() ? BannerWords::tr("Connected. Everything sent.") : BannerWords::tr("Connected.");
    // What is queued and not under way may wait for its own reason: a person may ask for it at once.
    const bool idle = queued(status) > 0 && status.count(StateName::Sending) == 0;
    return {.tone = calmUnless(status), .headline = headline, .body = joined(body), .detail = {}, .canTryNow = idle};
}

Banner BannerOf::operator()(const queue::NotConfigured &phase) const
{
    QStringList body = unsettled(status);
    body.prepend(BannerWords::tr("Patients can be saved already; they will be sent once it is set up."));
    if (waiting(status) > 0)
        body.insert(1, BannerWords::tr("%n registration(s) saved so far.", nullptr, waiting(status)));
    return {.tone = Tone::Attention,
            .headline = headline(phase),
            .body = joined(body),
            .detail = BannerWords::tr("Open the settings to set it up."),
            .canTryNow = false};
}

Banner BannerOf::operator()(const queue::Unreachable &phase) const
{
    return {.tone = Tone::Attention,
            .headline = BannerWords::tr("Server not reachable since %1.").arg(moment(phase.since, now, locale)),
            .body = joined(QStringList(savedHere(status, now)) + unsettled(status)),
            .detail = joined({words(phase.reason), phase.detail, nextTry(phase.nextTry, now, locale)}),
            .canTryNow = true};
}

Banner BannerOf::operator()(const queue::Backing &phase) const
{
    constexpr int tooManyRequests = 429;
    const QString headline = phase.httpStatus == tooManyRequests
                                 ? BannerWords::tr("The server has been busy since %1 and asks to wait.")
                                 : BannerWords::tr("The server has had faults since %1.");
    return {.tone = Tone::Attention,
            .headline = headline.arg(moment(phase.since, now, locale)),
            .body = joined(QStringList(savedHere(status, now)) + unsettled(status)),
            .detail =
                joined({BannerWords::tr("HTTP status %1.").arg(phase.httpStatus), nextTry(phase.nextTry, now, locale)}),
            .canTryNow = true};
}

Banner BannerOf::operator()(const queue::Paused &phase) const
{
    return {.tone = Tone::Trouble,
            .headline = headline(phase.reason),
            .body = joined(QStringList(savedMeanwhile(status, now)) + unsettled(status)),
            .detail =
                joined({stoppedSince(phase.since, now, locale), phase.detail, nextTry(phase.nextTry, now, locale)}),
            .canTryNow = true};
}

} // namespace

Banner banner(const QueueStatus &status, const QDateTime &now, const QLocale &locale)
{
    return std::visit(BannerOf{status, now, locale}, status.phase);
}

} // namespace clinic::text
