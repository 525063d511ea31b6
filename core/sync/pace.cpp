// SPDX-License-Identifier: Apache-2.0
#include "core/sync/pace.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

template <typename PhaseType>
QDateTime sinceOf(const QueuePhase &phase, const QDateTime &now)
{
    const auto *same = std::get_if<PhaseType>(&phase);
    return same ? same->since : now;
}

} // namespace

milliseconds Pace::wait(milliseconds monotonic) const
{
    return m_notBefore ? std::max(milliseconds(0), *m_notBefore - monotonic) : milliseconds(0);
}

void Pace::answered(const Moment &now)
{
    if (wait(now.monotonic) > milliseconds(0))
        return;
    m_failures = 0;
    m_notBefore.reset();
    m_phase = queue::Connected{};
    m_trusted = true;
}

void Pace::created(const Moment &now)
{
    m_rejectionsInRow = 0;
    answered(now);
}

void Pace::rejected(const Moment &now)
{
    ++m_rejectionsInRow;
    if (m_rejectionsInRow >= rejectionsThatPause)
        pause(PauseReason::RejectsEverything, {}, now);
    else
        answered(now);
}

void Pace::probed(const Moment &now)
{
    if (wait(now.monotonic) > milliseconds(0))
        return;
    m_needsProbe = false;
    m_notBefore.reset();
    m_phase = queue::Connected{};
}

/// Failures that arrive together, from requests that were in flight together, are one failure.
milliseconds Pace::backOff(const Moment &now)
{
    if (wait(now.monotonic) == milliseconds(0) || m_failures == 0)
        ++m_failures;
    return m_policy.delay(m_failures, now.random);
}

void Pace::waitFor(milliseconds time, const Moment &now)
{
    m_trusted = false;
    const auto left = std::max(wait(now.monotonic), time);
    m_notBefore = now.monotonic + left;
    m_notBeforeWall = now.wall.addMSecs(left.count());
}

void Pace::unreachable(NotSentReason reason, const QString &detail, const Moment &now)
{
    waitFor(backOff(now), now);
    m_phase = queue::Unreachable{reason, sinceOf<queue::Unreachable>(m_phase, now.wall), m_notBeforeWall, detail};
}

void Pace::backing(int status, milliseconds time, const Moment &now)
{
    waitFor(time, now);
    m_phase = queue::Backing{status, sinceOf<queue::Backing>(m_phase, now.wall), m_notBeforeWall};
}

void Pace::notSent(const api::created::NotSent &outcome, const Moment &now)
{
    if (outcome.reason == NotSentReason::Tls)
        pause(PauseReason::TlsFault, outcome.detail, now, outcome.tls);
    else
        unreachable(outcome.reason, outcome.detail, now);
}

void Pace::unknown(const api::created::Unknown &outcome, const Moment &now)
{
    m_needsProbe = true;
    if (outcome.status == 0)
        unreachable(NotSentReason::Timeout, outcome.detail, now);
    else
        backing(outcome.status, backOff(now), now);
}

void Pace::tooMany(const api::created::TooMany &outcome, const Moment &now)
{
    const auto ownPace = backOff(now);
    // Never sooner than our own pace: "0", or a date that our clock has passed already, would be a flood of requests.
    const auto asked = std::min<milliseconds>(outcome.retryAfter.value_or(0s), longestRetryAfter);
    backing(429, std::max(asked, ownPace), now);
}

void Pace::probeFailed(const api::ReadOutcome &outcome, const Moment &now)
{
    if (const auto *noAnswer = std::get_if<api::read::NoAnswer>(&outcome)) {
        notSent({noAnswer->reason, noAnswer->detail, noAnswer->tls}, now);
    } else if (const auto *unusable = std::get_if<api::read::Unusable>(&outcome)) {
        if (unusable->status == 429)
            tooMany({unusable->retryAfter}, now);
        else if (unusable->status < 500)
            pause(PauseReason::UnexpectedAnswer, QString::number(unusable->status), now);
        else
            backing(unusable->status, backOff(now), now);
    }
}

void Pace::pause(PauseReason reason, const QString &detail, const Moment &now, std::optional<TlsFault> tls)
{
    QDateTime since = now.wall;
    if (const auto *same = std::get_if<queue::Paused>(&m_phase); same && same->reason == reason)
        since = same->since;
    waitFor(m_policy.longest, now);
    m_phase = queue::Paused{reason, since, m_notBeforeWall, detail, tls};
}

void Pace::notConfigured(queue::NotConfigured what)
{
    m_trusted = false;
    m_phase = what;
}

void Pace::tryNow()
{
    m_notBefore.reset();
    m_trusted = false;
    if (std::holds_alternative<queue::NotConfigured>(m_phase))
        m_phase = queue::Starting{};
}

QByteArray Pace::toJson() const
{
    QJsonObject object{{u"failures"_s, m_failures}, {u"rejections"_s, m_rejectionsInRow}, {u"probe"_s, m_needsProbe}};
    if (m_notBefore)
        object.insert(u"not_before"_s, m_notBeforeWall.toMSecsSinceEpoch());
    if (const auto *unreachable = std::get_if<queue::Unreachable>(&m_phase)) {
        object.insert(u"unreachable"_s, static_cast<int>(unreachable->reason));
        object.insert(u"since"_s, unreachable->since.toMSecsSinceEpoch());
    } else if (const auto *paused = std::get_if<queue::Paused>(&m_phase)) {
        object.insert(u"paused"_s, toString(paused->reason));
        object.insert(u"since"_s, paused->since.toMSecsSinceEpoch());
        object.insert(u"detail"_s, paused->detail);
    } else if (const auto *backing = std::get_if<queue::Backing>(&m_phase)) {
        object.insert(u"backing"_s, backing->httpStatus);
        object.insert(u"since"_s, backing->since.toMSecsSinceEpoch());
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Pace Pace::fromJson(const QByteArray &json, RetryPolicy policy, const Moment &now)
{
    Pace pace(policy);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return pace;
    pace.m_failures = std::clamp(object.value("failures"_L1).toInt(), 0, 1000);
    pace.m_rejectionsInRow = std::clamp(object.value("rejections"_L1).toInt(), 0, rejectionsThatPause);
    pace.m_needsProbe = object.value("probe"_L1).toBool();

    const auto longest = std::max(policy.longest, longestRetryAfter);
    const qint64 notBefore = std::max<qint64>(object.value("not_before"_L1).toInteger(), 0);
    const auto left = milliseconds(notBefore - now.wall.toMSecsSinceEpoch());
    if (left > milliseconds(0))
        pace.waitFor(std::min(left, longest), now);
    const QDateTime next = left > milliseconds(0) ? pace.m_notBeforeWall : now.wall;
    const QDateTime since =
        std::min(QDateTime::fromMSecsSinceEpoch(object.value("since"_L1).toInteger(), Qt::UTC), now.wall);

    if (const auto code = object.value("unreachable"_L1); code.isDouble()) {
        const int reason = std::clamp(code.toInt(), 0, static_cast<int>(NotSentReason::Other));
        pace.m_phase = queue::Unreachable{static_cast<NotSentReason>(reason), since, next, {}};
    } else if (const auto paused = pauseReasonFromString(object.value("paused"_L1).toString())) {
        pace.m_phase = queue::Paused{*paused, since, next, object.value("detail"_L1).toString()};
    } else if (const auto status = object.value("backing"_L1); status.isDouble()) {
        pace.m_phase = queue::Backing{status.toInt(), since, next};
    }
    return pace;
}

} // namespace clinic::sync
