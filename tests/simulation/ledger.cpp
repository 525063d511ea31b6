// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/ledger.h"

#include "core/api/outcome.h"
#include "core/domain/profile_json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

using storage::SaveOutcome;
using storage::StepOutcome;

namespace {

/// What became of a verb, as far as the person knows.
enum class Told { Done, NotDone, Nothing };

template <typename Outcome>
Told toldOf(const storage::Result<Outcome> &result, bool alive, Outcome done)
{
    if (!result || !alive)
        return Told::Nothing;
    return *result == done ? Told::Done : Told::NotDone;
}

QString nameOf(const api::TransportRequest &request)
{
    return request.body ? u"POST "_s + QString::fromLatin1(request.idempotencyKey) : u"GET "_s + request.query;
}

} // namespace

QJsonObject withGroup(QJsonObject typed, const QJsonObject &sent)
{
    if (!typed.contains(u"profile_group"_s))
        typed.insert(u"profile_group"_s, sent["profile_group"_L1]);
    return typed;
}

Entry *Ledger::find(const RecordId &id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

void Ledger::broken(const QString &what)
{
    if (m_failure)
        return;
    m_failure = what;
    m_journal.add(u"BROKEN: "_s + what);
}

void Ledger::saved(const Registration &registration, milliseconds delay, const Result<SaveOutcome> &result, bool alive)
{
    Entry &entry = m_entries.try_emplace(registration.id, registration.id).first->second;
    entry.details[1] = {toJson(registration.profile, registration.group)};
    const bool isNew = result && *result == SaveOutcome::Saved;
    entry.notBefore = isNew ? m_timeline.now() + delay : milliseconds(0);
    entry.saved = entry.saved || (result && alive);
}

void Ledger::edited(const Registration &registration, int expectedRevision, StateName from,
                    const Result<StepOutcome> &result, bool alive)
{
    Entry &entry = *find(registration.id);
    const Told told = toldOf(result, alive, StepOutcome::Done);
    if (told == Told::NotDone)
        return;
    auto &details = entry.details[expectedRevision + 1];
    if (told == Told::Done) {
        details.clear();
        entry.revision = expectedRevision + 1;
    }
    details.push_back(toJson(registration.profile, registration.group));
    entry.notBefore = {};
    entry.sent.clear();
    if (from == StateName::Rejected && entry.conflict) {
        ++entry.epoch; // the server may hold what it said is in conflict
        entry.hadConflict = true;
    }
}

void Ledger::sentAgain(const Record &record, const Result<StepOutcome> &result, bool alive)
{
    Entry &entry = *find(record.id);
    const Told told = toldOf(result, alive, StepOutcome::Done);
    if (told == Told::NotDone)
        return;
    if (told == Told::Done)
        ++entry.sentAgain;
    entry.sent.clear();
    const auto *review = std::get_if<state::Review>(&record.state);
    if (review || entry.conflict)
        ++entry.epoch;
    entry.hadConflict = entry.hadConflict || entry.conflict;
    for (const RemoteProfile &candidate : review ? review->candidates : std::vector<RemoteProfile>())
        entry.ruledOut.insert(candidate.id);
}

void Ledger::marked(const RecordId &id, const QString &remoteId, const Result<StepOutcome> &result, bool alive)
{
    Entry &entry = *find(id);
    const Told told = toldOf(result, alive, StepOutcome::Done);
    if (told == Told::Done)
        entry.marked = remoteId;
    else if (told == Told::Nothing)
        entry.mayBeMarked.insert(remoteId);
}

void Ledger::discarded(const RecordId &id, const Result<StepOutcome> &result, bool alive)
{
    Entry &entry = *find(id);
    const Told told = toldOf(result, alive, StepOutcome::Done);
    entry.discarded = entry.discarded || told == Told::Done;
    entry.mayBeDiscarded = entry.mayBeDiscarded || told == Told::Nothing;
}

void Ledger::erased(const RecordId &id, StateName from, const Result<storage::ErasureOutcome> &result, bool alive)
{
    Entry &entry = *find(id);
    if (toldOf(result, alive, storage::ErasureOutcome::NotFound) == Told::Done)
        return;
    entry.mayBeDiscarded = true; // where it was not registered, now or once that is known
    if (result && alive && from != StateName::Sending)
        entry.isToBeErased = true;
}

void Ledger::clockChanged()
{
    for (auto &[id, entry] : m_entries)
        entry.notBefore = {};
}

/// The record that a POST is for, by its idempotency key.
Entry *Ledger::sentEntry(const api::TransportRequest &request, int *revision)
{
    const QString key = QString::fromLatin1(request.idempotencyKey);
    const auto id = RecordId::fromString(key.section(u'-', 0, 4));
    if (revision)
        *revision = key.section(u'-', 5).toInt();
    return id ? find(*id) : nullptr;
}

int Ledger::epochOf(const api::TransportRequest &request)
{
    const Entry *entry = request.body ? sentEntry(request) : nullptr;
    return entry ? entry->epoch : 0;
}

void Ledger::begun(const Traffic &traffic)
{
    ++m_traffic;
    m_journal.add(u"%1 asks %2"_s.arg(traffic.process->name, nameOf(traffic.request)));
    ProcessState &process = m_processes[traffic.process];
    if (traffic.request.body)
        postBegun(traffic);
    else if (traffic.request.query.startsWith(u"limit=500&"_s) && traffic.request.query.endsWith(u"offset=0"_s))
        countSearch(process);
}

void Ledger::postBegun(const Traffic &traffic)
{
    ++m_posts;
    ProcessState &process = m_processes[traffic.process];
    if (++process.posts > m_limits.inFlight)
        broken(u"%1 requests in flight"_s.arg(process.posts));
    if (process.needsProbe)
        broken(u"a POST after an unknown fate, before a probe was answered"_s);
    int revision = 0;
    Entry *entry = sentEntry(traffic.request, &revision);
    if (!entry) {
        broken(u"a POST with the idempotency key %1"_s.arg(QString::fromLatin1(traffic.request.idempotencyKey)));
        return;
    }
    const QString id = entry->id.toString();
    if (entry->sentBy)
        broken(u"%1 is in flight twice"_s.arg(id));
    if (entry->discarded || !entry->marked.isEmpty() || entry->registered)
        broken(u"%1 is sent although it is over"_s.arg(id));
    if (entry->isToBeErased)
        broken(u"%1 is sent although its patient wants to be erased"_s.arg(id));
    if (revision < entry->revision)
        broken(u"%1 is sent in revision %2 instead of %3"_s.arg(id).arg(revision).arg(entry->revision));
    if (m_timeline.now() < entry->notBefore)
        broken(u"%1 is sent before its delay is over"_s.arg(id));
    checkBody(*entry, revision, *traffic.request.body);
    entry->sentBy = traffic.process;
}

void Ledger::checkBody(const Entry &entry, int revision, const QByteArray &body)
{
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    const auto known = entry.details.find(revision);
    const auto isSent = [&](const QJsonObject &details) { return withGroup(details, sent) == sent; };
    if (known == entry.details.end() || !std::ranges::any_of(known->second, isSent))
        broken(
            u"%1 is sent with other details than were saved in revision %2"_s.arg(entry.id.toString()).arg(revision));
}

void Ledger::postOver(const Traffic &traffic)
{
    --m_processes[traffic.process].posts;
    if (Entry *entry = sentEntry(traffic.request))
        entry->sentBy = nullptr;
}

/// What a living process sends is touched by nobody else.
void Ledger::checkUntouched(const Traffic &traffic)
{
    const Entry *entry = sentEntry(traffic.request);
    const auto state = entry && stateOf ? stateOf(*traffic.process, entry->id) : std::nullopt;
    if (state && *state != StateName::Sending)
        broken(u"%1 is %2 while it is sent"_s.arg(entry->id.toString(), toString(*state)));
}

void Ledger::answered(const Traffic &traffic, const api::Observation &seen)
{
    ++m_traffic;
    m_journal.add(u"%1 hears %2%3 of %4"_s.arg(traffic.process->name)
                      .arg(seen.status)
                      .arg(seen.complete ? QString() : u" (cut)"_s, nameOf(traffic.request)));
    if (traffic.request.body)
        postAnswered(traffic, seen);
    else
        getAnswered(traffic, seen);
}

void Ledger::getAnswered(const Traffic &traffic, const api::Observation &seen)
{
    ProcessState &process = m_processes[traffic.process];
    const auto outcome = api::classifyRead(seen);
    const auto *unusable = std::get_if<api::read::Unusable>(&outcome);
    if (!std::holds_alternative<api::read::NoAnswer>(outcome) && !(unusable && !unusable->ofApi))
        process.needsProbe = false;
    if (traffic.request.query.startsWith(u"limit=1&"_s) && !std::holds_alternative<api::read::Profiles>(outcome) &&
        !std::holds_alternative<api::read::Denied>(outcome))
        countFailure(process);
}

void Ledger::postAnswered(const Traffic &traffic, const api::Observation &seen)
{
    using namespace api::created;
    ProcessState &process = m_processes[traffic.process];
    postOver(traffic);
    checkUntouched(traffic);
    const auto outcome = api::classifyCreate(seen);
    const bool isUnknown = std::holds_alternative<Unknown>(outcome);
    const bool isConflict = std::holds_alternative<Conflict>(outcome);
    Entry *entry = sentEntry(traffic.request);
    if (entry)
        entry->conflict = isConflict;
    if (isUnknown || isConflict)
        ++m_unanswered;
    if (isUnknown || std::holds_alternative<Created>(outcome))
        mayBeCreated(entry, traffic.request);
    if (isConflict || std::holds_alternative<Created>(outcome) || std::holds_alternative<Rejected>(outcome))
        process.failures.clear();
    else if (const auto *denied = std::get_if<NotAllowed>(&outcome); !denied || denied->status == 401)
        countFailure(process); // what is refused for its group is held back by itself
    process.needsProbe = process.needsProbe || isUnknown;
}

void Ledger::mayBeCreated(Entry *entry, const api::TransportRequest &request)
{
    const int revision = QString::fromLatin1(request.idempotencyKey).section(u'-', 5).toInt();
    if (entry && ++entry->sent[revision] > 2)
        broken(u"%1 was sent %2 times without a person"_s.arg(entry->id.toString()).arg(entry->sent[revision]));
}

void Ledger::dropped(const Traffic &traffic)
{
    if (!traffic.request.body)
        return;
    postOver(traffic);
    ++m_unanswered;
    mayBeCreated(sentEntry(traffic.request), traffic.request);
}

void Ledger::hurried()
{
    for (auto &[process, state] : m_processes)
        state.calmDown();
}

int Ledger::countWithin(std::deque<milliseconds> &times, milliseconds window) const
{
    const auto now = m_timeline.now();
    times.push_back(now);
    while (times.front() < now - window)
        times.pop_front();
    return static_cast<int>(times.size());
}

void Ledger::countFailure(ProcessState &process)
{
    const int count = countWithin(process.failures, 12 * m_limits.base);
    m_worstFailures = std::max(m_worstFailures, count);
    if (count > mostFailures())
        broken(u"%1 requests that failed one soon after the other"_s.arg(count));
}

void Ledger::countSearch(ProcessState &process)
{
    const int count = countWithin(process.searches, m_limits.settling);
    m_worstSearches = std::max(m_worstSearches, count);
    if (count > mostSearches())
        broken(u"%1 searches within a settling time"_s.arg(count));
}

QString Ledger::storm() const
{
    return u"%1 failures in a row (of %2) and %3 searches at a time"_s.arg(m_worstFailures)
        .arg(mostFailures())
        .arg(m_worstSearches);
}

} // namespace clinic::simulation
