// SPDX-License-Identifier: Apache-2.0
#include "core/sync/profile_search.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace clinic::sync {

using namespace std::chrono;

namespace {

constexpr int pageSize = 500; // the most that the API gives
/// A list of a million profiles, or ten times as many requests where the server gives smaller pages. Whatever is longer
/// has no end.
constexpr int mostPages = 2000;
/// Beyond so many, going once through the list is less work for everybody than asking for each.
constexpr std::size_t mostLookUps = 20;
/// More profiles that may be one record's help nobody to decide, and a server could fill the memory with them.
constexpr std::size_t mostCandidates = 20;

quint64 digestOf(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(hash.constData());
}

bool isWatched(const storage::Attempted &one)
{
    const auto *registered = std::get_if<state::Registered>(&one.record.state);
    return registered && registered->remoteId;
}

} // namespace

ProfileSearch::ProfileSearch(api::ProfilesApi &api, storage::Outbox &outbox, Clock &clock, QString origin,
                             std::vector<storage::Attempted> wanted)
    : m_api(api), m_outbox(outbox), m_clock(clock), m_origin(std::move(origin)), m_wanted(std::move(wanted))
{
    for (std::size_t i = 0; i < m_wanted.size(); ++i) {
        const Payload *payload = m_wanted[i].record.payload();
        if (!payload)
            continue;
        m_byBirth.insert(payload->profile.dateOfBirth, i);
        // Whoever is looked for a second profile would only find the first one by e-mail.
        if (payload->profile.email && !isWatched(m_wanted[i]) && m_toLookUp.size() < mostLookUps)
            m_toLookUp.push_back(i);
    }
    std::ranges::reverse(m_toLookUp);
}

void ProfileSearch::start(Done done)
{
    m_done = std::move(done);
    lookUpNext();
}

void ProfileSearch::lookUpNext()
{
    if (m_toLookUp.empty()) {
        if (m_result.confirmed.size() == m_wanted.size())
            end(search::FoundAll{});
        else
            readOn();
        return;
    }
    const std::size_t place = m_toLookUp.back();
    m_toLookUp.pop_back();
    m_api.lookUp(*m_wanted[place].record.payload()->profile.email,
                 [self = weak_from_this(), place](const api::ReadOutcome &outcome) {
                     if (const auto search = self.lock())
                         search->lookedUp(place, outcome);
                 });
}

/// It can only confirm: families share addresses, so whoever is not found may be there all the same.
void ProfileSearch::lookedUp(std::size_t place, const api::ReadOutcome &outcome)
{
    if (const auto *denied = std::get_if<api::read::Denied>(&outcome)) {
        end(search::Denied{denied->status});
        return;
    }
    const auto *unusable = std::get_if<api::read::Unusable>(&outcome);
    if (std::holds_alternative<api::read::NoAnswer>(outcome) || (unusable && unusable->status == 429)) {
        end(search::Failed{outcome});
        return;
    }
    if (const auto *found = std::get_if<api::read::Profiles>(&outcome)) {
        noteTime(*found);
        if (!confirm(place, found->rows))
            return;
    }
    lookUpNext();
}

/// Whom another record holds already is no answer. False where the search ended.
bool ProfileSearch::confirm(std::size_t place, const std::vector<RemoteProfile> &rows)
{
    Candidates candidates;
    for (const RemoteProfile &row : rows)
        consider(candidates, m_wanted[place], row, skewNow());
    if (candidates.same.size() != 1)
        return true;
    const RemoteProfile &same = candidates.same.front();
    const auto known = m_outbox.known({same.id});
    if (!known) {
        end(search::NoOutbox{known.error()});
        return false;
    }
    if (known->empty())
        m_result.confirmed.emplace(m_wanted[place].record.id, same);
    return true;
}

void ProfileSearch::readOn()
{
    m_api.list(pageSize, m_offset, [self = weak_from_this()](const api::ReadOutcome &outcome) {
        if (const auto search = self.lock())
            search->pageRead(outcome);
    });
}

void ProfileSearch::pageRead(const api::ReadOutcome &outcome)
{
    if (const auto *denied = std::get_if<api::read::Denied>(&outcome)) {
        end(search::Denied{denied->status});
        return;
    }
    const auto *page = std::get_if<api::read::Profiles>(&outcome);
    if (!page) {
        end(search::Failed{outcome});
        return;
    }
    noteTime(*page);
    if (page->rows.empty()) {
        end(search::Read{search::Read::Until::End});
        return;
    }
    if (!noteKnown(page->rows))
        return;
    const bool isNew = takeRows(page->rows);
    m_offset += static_cast<int>(page->rows.size());
    if (!isNew)
        end(search::Read{search::Read::Until::Repeat});
    else if (++m_pages >= mostPages)
        end(search::Read{search::Read::Until::Limit});
    else
        readOn();
}

/// False where one was there before; it is compared once only, so that it does not look like two.
bool ProfileSearch::takeRows(const std::vector<RemoteProfile> &rows)
{
    bool allNew = true;
    for (const RemoteProfile &row : rows) {
        const bool isNew = m_ids.insert(digestOf(row.id)).second;
        allNew = allNew && isNew;
        if (isNew)
            compare(row);
    }
    return allNew;
}

void ProfileSearch::compare(const RemoteProfile &row)
{
    const auto with = [&](std::size_t place) {
        Candidates found;
        consider(found, m_wanted[place], row, skewNow());
        if (found.same.empty() && found.possible.empty())
            return;
        Candidates &all = m_result.candidates[m_wanted[place].record.id];
        if (all.same.size() + all.possible.size() >= mostCandidates)
            return;
        all.same.insert(all.same.end(), found.same.begin(), found.same.end());
        all.possible.insert(all.possible.end(), found.possible.begin(), found.possible.end());
    };
    const QDate born = QDate::fromString(row.dateOfBirth.value_or(QString()), Qt::ISODate);
    if (!born.isValid()) { // unknown there: it may be anybody
        for (std::size_t i = 0; i < m_wanted.size(); ++i)
            with(i);
        return;
    }
    for (auto it = m_byBirth.constFind(born); it != m_byBirth.cend() && it.key() == born; ++it)
        with(it.value());
}

/// False where the search ended for that.
bool ProfileSearch::noteKnown(const std::vector<RemoteProfile> &rows)
{
    QStringList ids;
    for (const RemoteProfile &row : rows)
        ids << row.id;
    const auto known = m_outbox.known(ids);
    if (!known) {
        end(search::NoOutbox{known.error()});
        return false;
    }
    for (const storage::KnownProfile &profile : *known) {
        if (profile.origin == m_origin)
            m_result.knownGroups.insert(profile.group);
    }
    return true;
}

void ProfileSearch::noteTime(const api::read::Profiles &page)
{
    if (!page.serverTime || m_skew)
        return;
    m_result.serverTime = page.serverTime;
    m_skew = milliseconds(m_clock.now().wall.msecsTo(*page.serverTime));
}

void ProfileSearch::end(SearchEnd how)
{
    m_result.end = std::move(how);
    for (const quint64 digest : m_ids) { // in order
        const quint64 stored = qToBigEndian(digest);
        m_result.ids.append(reinterpret_cast<const char *>(&stored), sizeof stored);
    }
    // Whoever is called may destroy this.
    const auto self = shared_from_this();
    const Done done = std::exchange(m_done, {});
    done(m_result);
}

} // namespace clinic::sync
