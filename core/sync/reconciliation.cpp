// SPDX-License-Identifier: Apache-2.0
#include "core/sync/reconciliation.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clinic::sync {

using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

/// What a step of the outbox came to is of no interest: whoever was faster, a person or another process, knew more.
storage::Result<void> regardless(const storage::Result<storage::StepOutcome> &step)
{
    return step.map([](storage::StepOutcome) {});
}

bool isUnconfirmed(const storage::Attempted &one)
{
    return std::holds_alternative<state::Unconfirmed>(one.record.state);
}

bool isWatched(const storage::Attempted &one)
{
    const auto *registered = std::get_if<state::Registered>(&one.record.state);
    return registered && registered->remoteId;
}

/// The digests are of equal length and in order, as bytes.
bool holdsAll(const QByteArray &of, const QByteArray &in)
{
    constexpr qsizetype length = sizeof(quint64);
    qsizetype place = 0;
    for (qsizetype i = 0; i + length <= of.size(); i += length) {
        const auto digest = QByteArrayView(of).sliced(i, length);
        while (place + length <= in.size() && QByteArrayView(in).sliced(place, length) < digest)
            place += length;
        if (place + length > in.size() || QByteArrayView(in).sliced(place, length) != digest)
            return false;
    }
    return true;
}

} // namespace

storage::Result<void> Reconciliation::refresh(const Moment &now)
{
    return m_outbox.toReconcile().map([&](std::vector<storage::Attempted> waiting) {
        m_schedule.update(waiting, now);
        m_waiting = std::move(waiting);
        std::erase_if(m_missed, [this](const auto &missed) {
            return std::ranges::none_of(m_waiting, [&](const auto &one) { return one.record.id == missed.first; });
        });
    });
}

bool Reconciliation::isDue(milliseconds monotonic) const
{
    const auto next = m_schedule.next();
    return next && *next <= monotonic;
}

std::vector<storage::Attempted> Reconciliation::due(milliseconds monotonic) const
{
    std::vector<storage::Attempted> found;
    std::ranges::copy_if(m_waiting, std::back_inserter(found),
                         [&](const storage::Attempted &one) { return m_schedule.isDue(one.record.id, monotonic); });
    return found;
}

/// An attempt is never matched against another server; nor, where not finding it would prove something, with another
/// key's eyes or in another profile group. Where the attempt itself is unknown it can only have been the server of
/// today.
bool Reconciliation::isBoundElsewhere(const storage::Attempted &one) const
{
    if (!one.binding)
        return false;
    if (one.binding->origin != m_destination.origin || !isUnconfirmed(one))
        return one.binding->origin != m_destination.origin;
    const Payload *payload = one.record.payload();
    const auto &group = payload && payload->group ? payload->group : m_destination.defaultGroup;
    return isOfAnotherKey(one) || (group && one.binding->group != group->text());
}

bool Reconciliation::isOfAnotherKey(const storage::Attempted &one) const
{
    return one.binding && one.binding->keyFingerprint != m_destination.keyFingerprint;
}

void Reconciliation::start(api::ProfilesApi &api, const Destination &destination, const std::function<void()> &ended)
{
    m_destination = destination;
    m_result.reset();
    std::vector<storage::Attempted> wanted = due(m_clock.now().monotonic);
    const auto elsewhere =
        std::ranges::stable_partition(wanted, [this](const storage::Attempted &one) { return !isBoundElsewhere(one); });
    m_elsewhere.assign(elsewhere.begin(), elsewhere.end());
    wanted.erase(elsewhere.begin(), elsewhere.end());
    m_search = std::make_shared<ProfileSearch>(api, m_outbox, m_clock, destination.origin, std::move(wanted));
    m_search->start([this, ended](const SearchResult &result) {
        m_result = result;
        ended();
    });
}

void Reconciliation::cancel()
{
    m_search.reset();
    m_result.reset();
    m_elsewhere.clear();
}

storage::Result<void> Reconciliation::settle(const Moment &now, bool countsAsLook)
{
    m_taken.clear();
    m_postponed.clear();
    if (const auto step = settleElsewhere(now); !step)
        return step;
    const auto *denied = std::get_if<search::Denied>(&m_result->end);
    if (denied && denied->status == 403)
        return settleDenied(now);
    const bool isFailure = std::holds_alternative<search::Failed>(m_result->end) && !countsAsLook;
    if (denied || isFailure || std::holds_alternative<search::NoOutbox>(m_result->end)) {
        postponeAll();
        return {};
    }
    const auto pass = passTrust();
    if (!pass)
        return tl::unexpected(pass.error());
    for (const storage::Attempted &one : m_search->wanted()) {
        if (const auto step = settleOne(one, *pass, now); !step)
            return step;
    }
    return {};
}

void Reconciliation::finish(const Moment &now)
{
    for (const Postponed &one : m_postponed)
        m_schedule.postpone(one.id, one.wait, one.isCounted, now);
    cancel();
}

/// After a failure that is the server's as a whole, or the outbox's.
void Reconciliation::postponeAll()
{
    for (const storage::Attempted &one : m_search->wanted())
        m_postponed.push_back({one.record.id, m_schedule.policy().settling});
}

storage::Result<void> Reconciliation::settleElsewhere(const Moment &now)
{
    for (const storage::Attempted &one : m_elsewhere) {
        storage::Result<void> step;
        if (isUnconfirmed(one))
            step = to(one, state::Review{ReviewReason::BindingChanged}, {}, now);
        else if (isWatched(one))
            step = goOnWatching(one, false, now);
        else
            step = notFound(one, std::nullopt, m_schedule.afterLooks(one.looks + 1));
        if (!step)
            return step;
    }
    return {};
}

/// The key may not read: nobody but a person can find out.
storage::Result<void> Reconciliation::settleDenied(const Moment &now)
{
    for (const storage::Attempted &one : m_search->wanted()) {
        storage::Result<void> step;
        if (const auto found = m_result->confirmed.find(one.record.id); found != m_result->confirmed.end())
            step = settleOne(one, {}, now);
        else if (isUnconfirmed(one))
            step = to(one, state::Review{ReviewReason::CannotRead}, {}, now);
        else
            step = settleRegistered(one, {}, now);
        if (!step)
            return step;
    }
    return {};
}

storage::Result<PassTrust> Reconciliation::passTrust()
{
    PassTrust trust;
    const auto *read = std::get_if<search::Read>(&m_result->end);
    if (!read)
        return trust;
    trust.isWhole = read->until == search::Read::Until::End;
    trust.isHopeless = read->until == search::Read::Until::Limit;
    if (!trust.isWhole)
        return trust;
    const auto last = m_outbox.lastListing();
    if (!last)
        return tl::unexpected(last.error());
    const bool isComparable =
        *last && (*last)->origin == m_destination.origin && (*last)->keyFingerprint == m_destination.keyFingerprint;
    trust.nothingGone = !isComparable || holdsAll((*last)->ids, m_result->ids);
    return m_outbox.setLastListing({m_destination.origin, m_destination.keyFingerprint, m_result->ids}).map([&] {
        return trust;
    });
}

/// The pass as seen by one record: only a profile of its own group shows that the list holds that group.
storage::Result<PassTrust> Reconciliation::trustOf(const storage::Attempted &one, const PassTrust &pass) const
{
    PassTrust trust = pass;
    const Payload *payload = one.record.payload();
    const auto &group = payload && payload->group ? payload->group : m_destination.defaultGroup;
    const QString name = one.binding ? one.binding->group : group ? group->text() : QString();
    trust.sawKnown = m_result->knownGroups.contains(name);
    if (trust.sawKnown || !trust.isWhole)
        return trust;
    const auto holds = m_outbox.holdsProfileOf(m_destination.origin, name);
    if (!holds)
        return tl::unexpected(holds.error());
    trust.isHopeless = !*holds;
    return trust;
}

/// What was seen for it and is held by no record, here or meanwhile by another process.
storage::Result<Candidates> Reconciliation::unheld(const RecordId &id) const
{
    Candidates seen;
    if (const auto mail = m_result->confirmed.find(id); mail != m_result->confirmed.end())
        seen.same.push_back(mail->second);
    else if (const auto list = m_result->candidates.find(id); list != m_result->candidates.end())
        seen = list->second;
    QStringList ids;
    for (const auto *profiles : {&seen.same, &seen.possible}) {
        for (const RemoteProfile &profile : *profiles)
            ids << profile.id;
    }
    if (ids.isEmpty())
        return seen;
    const auto known = m_outbox.known(ids);
    if (!known)
        return tl::unexpected(known.error());
    const auto isHeld = [&](const RemoteProfile &profile) {
        return m_taken.contains(profile.id) ||
               std::ranges::any_of(*known, [&](const auto &one) { return one.remoteId == profile.id; });
    };
    std::erase_if(seen.same, isHeld);
    std::erase_if(seen.possible, isHeld);
    return seen;
}

storage::Result<void> Reconciliation::settleOne(const storage::Attempted &one, const PassTrust &pass, const Moment &now)
{
    const auto candidates = unheld(one.record.id);
    if (!candidates)
        return tl::unexpected(candidates.error());
    if (!isUnconfirmed(one))
        return settleRegistered(one, *candidates, now);
    return trustOf(one, pass).and_then(
        [&](const PassTrust &trust) { return settleUnconfirmed(one, *candidates, trust, now); });
}

/// For a server that does not tell its time. Our clock may have been set since it was missed: only the time that this
/// process has waited counts.
QDateTime Reconciliation::timeWithoutServer(const storage::Attempted &one, const Moment &now)
{
    if (!one.missedAt) {
        m_missed.insert_or_assign(one.record.id, now.monotonic);
        return now.wall;
    }
    const auto since = m_missed.try_emplace(one.record.id, now.monotonic).first->second;
    return one.missedAt->addMSecs((now.monotonic - since).count());
}

storage::Result<void> Reconciliation::settleUnconfirmed(const storage::Attempted &one, const Candidates &candidates,
                                                        const PassTrust &trust, const Moment &now)
{
    struct Apply
    {
        Reconciliation &self;
        const storage::Attempted &one;
        const Moment &now;
        const QDateTime &serverNow;

        storage::Result<void> operator()(const verdict::Found &found) const
        {
            self.m_taken.insert(found.remoteId);
            return self.to(one, state::Registered{found.remoteId, now.wall}, u"found"_s, now);
        }
        storage::Result<void> operator()(const verdict::AskPerson &ask) const
        {
            return self.to(one, state::Review{ask.reason, ask.candidates}, {}, now);
        }
        storage::Result<void> operator()(const verdict::Missed &) const
        {
            return self.notFound(one, serverNow, self.m_schedule.policy().beforeResend());
        }
        storage::Result<void> operator()(const verdict::SendAgain &) const
        {
            return self.to(one, state::Queued{}, u"not_found"_s, now);
        }
        storage::Result<void> operator()(const verdict::Refused &) const
        {
            return self.to(one, state::Rejected{ServerWords{409, {}, {}}}, u"409"_s, now);
        }
        storage::Result<void> operator()(const verdict::Unclear &) const
        {
            return self.notFound(one, std::nullopt, self.m_schedule.afterLooks(one.looks + 1));
        }
        storage::Result<void> operator()(const verdict::TooEarly &early) const
        {
            self.m_postponed.push_back({one.record.id, early.wait});
            return {};
        }
    };
    const QDateTime serverNow = m_result->serverTime ? *m_result->serverTime : timeWithoutServer(one, now);
    return std::visit(Apply{*this, one, now, serverNow}, judge(one, candidates, trust, serverNow, m_schedule.policy()));
}

/// Completes one without a profile id, or looks whether a watched one is there twice.
storage::Result<void> Reconciliation::settleRegistered(const storage::Attempted &one, const Candidates &candidates,
                                                       const Moment &now)
{
    if (!isWatched(one)) {
        if (candidates.same.empty())
            return notFound(one, std::nullopt, m_schedule.afterLooks(one.looks + 1));
        const auto first = std::ranges::min_element(candidates.same, {}, &RemoteProfile::createdAt);
        const auto second =
            std::ranges::find_if(candidates.same, [&](const RemoteProfile &other) { return other.id != first->id; });
        m_taken.insert(first->id);
        const bool isThereTwice = second != candidates.same.end();
        if (isThereTwice)
            m_taken.insert(second->id);
        return regardless(m_outbox.setRemoteId(one.record.id, first->id,
                                               isThereTwice ? std::optional(second->id) : std::nullopt, now.wall));
    }
    // One that is only possible as well: the request that comes late may be that of an earlier spelling.
    const auto &seconds = candidates.same.empty() ? candidates.possible : candidates.same;
    if (!seconds.empty()) {
        m_taken.insert(seconds.front().id);
        return regardless(m_outbox.endWatch(one.record.id, seconds.front().id, now.wall));
    }
    // What kept the list from being read may end, but for a key that never could: a profile may come meanwhile.
    const bool isDenied = std::holds_alternative<search::Denied>(m_result->end);
    const bool hasFailed = std::holds_alternative<search::Failed>(m_result->end) || (isDenied && isOfAnotherKey(one));
    return goOnWatching(one, !hasFailed, now);
}

storage::Result<void> Reconciliation::goOnWatching(const storage::Attempted &one, bool isLook, const Moment &now)
{
    const auto &confirmedAt = std::get<state::Registered>(one.record.state).confirmedAt;
    const bool isOver = isLook ? one.looks + 1 >= watchLooks
                               : milliseconds(confirmedAt.msecsTo(now.wall)) > m_schedule.policy().longestWatch();
    if (isOver)
        return regardless(m_outbox.endWatch(one.record.id, std::nullopt, now.wall));
    if (isLook)
        return notFound(one, std::nullopt, m_schedule.afterLooks(one.looks + 2));
    m_postponed.push_back({one.record.id, m_schedule.afterLooks(one.looks + 1)});
    return {};
}

storage::Result<void> Reconciliation::to(const storage::Attempted &one, RecordState state, const QString &code,
                                         const Moment &now)
{
    return regardless(m_outbox.settle({one.record.id, one.record.attempts, std::move(state), code}, now.wall));
}

storage::Result<void> Reconciliation::notFound(const storage::Attempted &one, const std::optional<QDateTime> &missedAt,
                                               milliseconds wait)
{
    m_postponed.push_back({one.record.id, wait, true});
    return regardless(m_outbox.noteLook(one.record.id, one.record.attempts, one.looks, missedAt));
}

} // namespace clinic::sync
