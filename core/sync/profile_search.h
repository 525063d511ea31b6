// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/profiles_api.h"
#include "core/storage/outbox.h"
#include "core/sync/clock.h"
#include "core/sync/verdict.h"

#include <QByteArray>
#include <QDateTime>
#include <QMultiHash>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace clinic::sync {

/// How a search ended.
namespace search {
/// All that was asked for was found by e-mail: the list was not read.
struct FoundAll
{
};
/// The list was read.
struct Read
{
    enum class Until {
        End,    ///< an empty page
        Repeat, ///< an id came twice: what else is missing nobody knows
        Limit,  ///< it is longer than any list that makes sense
    };
    Until until = Until::End;
};
/// The key may not read profiles (403), or is refused (401).
struct Denied
{
    int status = 0;
};
/// A page could not be had.
struct Failed
{
    api::ReadOutcome outcome;
};
/// The outbox could not be asked which profiles are known.
struct NoOutbox
{
    Fault<StorageFault> fault;
};
} // namespace search

using SearchEnd = std::variant<search::FoundAll, search::Read, search::Denied, search::Failed, search::NoOutbox>;

/// What a search saw.
struct SearchResult
{
    SearchEnd end;
    std::optional<QDateTime> serverTime;         ///< of the first answer that had one
    std::map<RecordId, RemoteProfile> confirmed; ///< by e-mail
    std::map<RecordId, Candidates> candidates;   ///< from the list; those that a record here holds are still among them
    QByteArray ids;                              ///< digests of all, sorted
    std::set<QString> knownGroups; ///< of the profiles that were seen and that a record here holds, by profile group
};

/// Looks for several records at once on the server: by e-mail where there is one, then once through the whole list.
/// Destroyed before its end, it does not call back.
class ProfileSearch : public std::enable_shared_from_this<ProfileSearch>
{
public:
    using Done = std::function<void(const SearchResult &)>;

    /// `origin` is that of the server behind `api`; all of these outlive the search.
    ProfileSearch(api::ProfilesApi &api, storage::Outbox &outbox, Clock &clock, QString origin,
                  std::vector<storage::Attempted> wanted);
    /// Calls back once, from the event loop.
    void start(Done done);

    const std::vector<storage::Attempted> &wanted() const { return m_wanted; }

private:
    void lookUpNext();
    void lookedUp(std::size_t place, const api::ReadOutcome &outcome);
    bool confirm(std::size_t place, const std::vector<RemoteProfile> &rows);
    void readOn();
    void pageRead(const api::ReadOutcome &outcome);
    bool takeRows(const std::vector<RemoteProfile> &rows);
    void compare(const RemoteProfile &row);
    bool noteKnown(const std::vector<RemoteProfile> &rows);
    void noteTime(const api::read::Profiles &page);
    void end(SearchEnd how);
    std::chrono::milliseconds skewNow() const { return m_skew.value_or(std::chrono::milliseconds(0)); }

    api::ProfilesApi &m_api;
    storage::Outbox &m_outbox;
    Clock &m_clock;
    const QString m_origin;
    const std::vector<storage::Attempted> m_wanted;
    QMultiHash<QDate, std::size_t> m_byBirth; ///< places in m_wanted

    Done m_done;
    SearchResult m_result;
    std::optional<std::chrono::milliseconds> m_skew;
    std::vector<std::size_t> m_toLookUp;
    std::set<quint64> m_ids;
    int m_offset = 0;
    int m_pages = 0;
};

} // namespace clinic::sync
