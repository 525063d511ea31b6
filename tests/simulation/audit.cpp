// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/audit.h"

#include "core/domain/profile_json.h"
#include "tests/simulation/history.h"

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

namespace {

/// What tells people apart, where it was typed; everything, where the profile was made by a request for that record.
bool isSamePerson(const QJsonObject &typed, const Stored &stored, const RecordId &id)
{
    const QJsonObject &held = stored.data;
    if (stored.key.startsWith(id.toString().toLatin1() + '-'))
        return withGroup(typed, held) == held;
    static const QStringList fields{u"first_name"_s, u"last_name"_s,     u"sex"_s,
                                    u"email"_s,      u"date_of_birth"_s, u"phone"_s};
    return std::ranges::all_of(
        fields, [&](const QString &field) { return !typed.contains(field) || typed[field] == held[field]; });
}

class Auditor
{
public:
    Auditor(Ledger &ledger, const std::vector<SimServer *> &servers, storage::Outbox &outbox, Expectation expectation)
        : m_ledger(ledger), m_servers(servers), m_outbox(outbox), m_expectation(expectation)
    {
    }

    void run()
    {
        const auto records = m_outbox.list({});
        if (!records) {
            m_ledger.broken(u"the outbox cannot be read: "_s + records.error().detail);
            return;
        }
        m_ledger.events.clear();
        std::map<RecordId, const Record *> byId;
        for (const Record &record : *records)
            byId.emplace(record.id, &record);
        for (auto &[id, entry] : m_ledger.entries()) {
            const auto found = byId.find(id);
            if (found != byId.end())
                check(entry, *found->second);
            else if (entry.saved)
                broken(entry, u"is lost"_s);
        }
        if (records->size() > m_ledger.entries().size())
            m_ledger.broken(u"there are records that nobody saved"_s);
    }

private:
    void broken(const Entry &entry, const QString &what) { m_ledger.broken(entry.id.toString() + u": "_s + what); }

    void check(Entry &entry, const Record &record)
    {
        entry.saved = true;
        if (record.revision < entry.revision)
            broken(entry, u"an acknowledged correction is lost"_s);
        entry.revision = record.revision;
        checkDetails(entry, record);
        const bool isDiscarded = std::holds_alternative<state::Discarded>(record.state);
        if (isDiscarded ? !entry.discarded && !entry.mayBeDiscarded : entry.discarded)
            broken(entry, u"is %1"_s.arg(toString(nameOf(record.state))));
        entry.discarded = isDiscarded;
        if (m_expectation.settled)
            checkSettled(entry, record);
        checkRegistered(entry, record);
        checkProfiles(entry, record);
        checkHistory(entry, record);
    }

    void checkHistory(const Entry &entry, const Record &record)
    {
        const auto events = m_outbox.history(entry.id);
        if (!events) {
            broken(entry, u"has no history: "_s + events.error().detail);
            return;
        }
        for (const RecordEvent &event : *events)
            ++m_ledger.events[event.kind];
        const QString wrong = faultOfHistory(record, *events, entry.sentAgain, m_expectation.clockRight);
        if (!wrong.isEmpty())
            broken(entry, wrong);
    }

    void checkDetails(const Entry &entry, const Record &record)
    {
        const auto known = entry.details.find(record.revision);
        if (std::holds_alternative<Unreadable>(record.content) || known == entry.details.end()) {
            broken(entry, u"is unreadable, or in an unknown revision"_s);
        } else if (const Payload *payload = record.payload()) {
            if (std::ranges::count(known->second, toJson(payload->profile, payload->group)) == 0)
                broken(entry, u"holds other details than were saved"_s);
        } else {
            const StateName state = nameOf(record.state);
            if (state != StateName::Registered && state != StateName::Discarded)
                broken(entry, u"lost its details"_s);
        }
    }

    void checkSettled(const Entry &entry, const Record &record)
    {
        const StateName state = nameOf(record.state);
        if (state == StateName::Sending || state == StateName::Unconfirmed ||
            (state == StateName::Queued && !waitsForPerson(record)))
            broken(entry, u"is %1 for ever"_s.arg(toString(state)));
        const auto *registered = std::get_if<state::Registered>(&record.state);
        if (record.erasureWantedAt && m_expectation.watched && !(registered && registered->secondId))
            broken(entry, u"is never erased, although its patient wants it"_s);
    }

    /// Registered: there is a profile with the same data.
    void checkRegistered(Entry &entry, const Record &record)
    {
        const auto *registered = std::get_if<state::Registered>(&record.state);
        const bool isMarked = !entry.marked.isEmpty() || !entry.mayBeMarked.empty();
        if (!registered) {
            if (entry.registered || !entry.marked.isEmpty())
                broken(entry, u"was registered and is %1"_s.arg(toString(nameOf(record.state))));
            return;
        }
        entry.registered = true;
        if (!registered->remoteId) {
            if (std::ranges::all_of(m_servers,
                                    [&](const SimServer *one) { return one->ofRecord(entry.id.toString()).empty(); }))
                broken(entry, u"is registered, and no server holds it"_s);
            return;
        }
        if (isMarked && (*registered->remoteId == entry.marked || entry.mayBeMarked.contains(*registered->remoteId)))
            return;
        const Stored *held = nullptr;
        for (const SimServer *server : m_servers)
            held = held ? held : server->find(*registered->remoteId);
        const auto known = entry.details.find(record.revision);
        if (!held || !std::ranges::any_of(known->second,
                                          [&](const QJsonObject &one) { return isSamePerson(one, *held, entry.id); }))
            broken(entry, u"is registered as somebody else"_s);
    }

    /// At most one by design; of one that came later people are told.
    void checkProfiles(const Entry &entry, const Record &record)
    {
        std::map<int, std::vector<const Stored *>> byEpoch;
        bool areKeysHonoured = true;
        for (const SimServer *server : m_servers) {
            const auto ofRecord = server->ofRecord(entry.id.toString());
            checkDecided(entry, record, ofRecord);
            areKeysHonoured = areKeysHonoured && (ofRecord.empty() || server->nature().honoursKeys);
            for (const Stored *stored : ofRecord)
                byEpoch[stored->epoch].push_back(stored);
        }
        for (const auto &[epoch, profiles] : byEpoch) {
            const auto inTime = std::ranges::count(profiles, false, &Stored::late);
            if (profiles.size() < 2)
                continue;
            if (areKeysHonoured || inTime > 1)
                broken(entry, u"has %1 profiles"_s.arg(profiles.size()));
            else if (m_expectation.watched && !isShown(entry, record))
                broken(entry, u"has a second profile, and nobody is told"_s);
        }
    }

    /// A person decides about what they are shown: what an earlier request made beside that is shown later.
    void checkDecided(const Entry &entry, const Record &record, const std::vector<const Stored *> &profiles)
    {
        const auto notRuledOut =
            std::ranges::count_if(profiles, [&](const Stored *stored) { return !entry.ruledOut.contains(stored->id); });
        if (notRuledOut < 2 || !m_expectation.watched || entry.hadConflict || isShown(entry, record))
            return;
        // With a key that may not read nobody can look.
        const auto events = m_outbox.history(entry.id);
        const bool mayRead = events && std::ranges::none_of(*events, [](const RecordEvent &event) {
                                 return event.kind == "review"_L1 && event.detail == toString(ReviewReason::CannotRead);
                             });
        if (mayRead)
            broken(entry, u"has a second profile that no person has ruled out, and nobody is told"_s);
    }

    static bool isShown(const Entry &entry, const Record &record)
    {
        const auto *registered = std::get_if<state::Registered>(&record.state);
        if (registered)
            return registered->secondId || entry.secondSettled || !entry.marked.isEmpty();
        return nameOf(record.state) == StateName::Review || nameOf(record.state) == StateName::Discarded;
    }

    Ledger &m_ledger;
    const std::vector<SimServer *> &m_servers;
    storage::Outbox &m_outbox;
    const Expectation m_expectation;
};

} // namespace

bool waitsForPerson(const Record &record)
{
    const Payload *payload = record.payload();
    return payload && payload->group && !isGoodGroup(payload->group->text());
}

void audit(Ledger &ledger, const std::vector<SimServer *> &servers, storage::Outbox &outbox, Expectation expectation)
{
    Auditor(ledger, servers, outbox, expectation).run();
}

} // namespace clinic::simulation
