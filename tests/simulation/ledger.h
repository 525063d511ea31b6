// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/registration.h"
#include "core/storage/outbox.h"
#include "tests/simulation/journal.h"
#include "tests/simulation/sim_network.h"

#include <QJsonObject>
#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clinic::simulation {

/// What was acknowledged for one registration. A verb that ended in an error, or whose process died in it, may have
/// been done or not.
struct Entry
{
    explicit Entry(RecordId its) : id(its) {}

    RecordId id;
    bool saved = false;
    int revision = 1;                                ///< the newest that was acknowledged
    std::map<int, std::vector<QJsonObject>> details; ///< by revision: what it may hold, with the group it names
    bool discarded = false, mayBeDiscarded = false;
    bool isToBeErased = false;     ///< a person was told so, and nobody was sending it then
    QString marked;                ///< as what a person said it is registered
    std::set<QString> mayBeMarked; ///< the same, of verbs that may not have been done
    int epoch = 0;                 ///< decisions of a person that may have led to another profile
    int sentAgain = 0;             ///< acknowledged
    std::set<QString> ruledOut;    ///< profiles that a person may have said to be somebody else's
    bool hadConflict = false;      ///< it may have been sent again although a 409 said that it is there
    std::map<int, int> sent;       ///< by revision: POSTs that may have created it, since a person last decided
    milliseconds notBefore{0};     ///< the end of the sending delay, by the world's time
    bool secondSettled = false;    ///< a person has dealt with a second profile
    bool conflict = false;         ///< its last answer was a 409
    bool registered = false;       ///< it was at an audit
    const Process *sentBy = nullptr;
};

/// As it was sent: where no group was typed, in the one that `sent` went to, by the settings.
QJsonObject withGroup(QJsonObject typed, const QJsonObject &sent);

/// Remembers what every person was told, hears every request, and says so when a promise is broken.
class Ledger : public Listener
{
public:
    struct Limits
    {
        int inFlight = 4;          ///< POSTs of one process
        milliseconds base{1000};   ///< the first wait after a fault is at most this
        milliseconds settling{60}; ///< between two looks for a registration
    };

    Ledger(Timeline &timeline, Journal &journal, Limits limits)
        : m_timeline(timeline), m_journal(journal), m_limits(limits)
    {
    }

    template <typename T>
    using Result = storage::Result<T>;
    /// `alive`: the process that did it still was, after it: else nobody was told.
    void saved(const Registration &registration, milliseconds delay, const Result<storage::SaveOutcome> &result,
               bool alive);
    void edited(const Registration &registration, int expectedRevision, StateName from,
                const Result<storage::StepOutcome> &result, bool alive);
    void sentAgain(const Record &record, const Result<storage::StepOutcome> &result, bool alive);
    void marked(const RecordId &id, const QString &remoteId, const Result<storage::StepOutcome> &result, bool alive);
    void discarded(const RecordId &id, const Result<storage::StepOutcome> &result, bool alive);
    void erased(const RecordId &id, StateName from, const Result<storage::ErasureOutcome> &result, bool alive);
    /// Somebody set the clock, or closed the computer: nobody waits for a sending delay any more.
    void clockChanged();
    /// A person said "try now" to that program, or to all by new settings: what failed before does not count any more.
    void hurried(const Process &process) { m_processes[&process].calmDown(); }
    void hurried();

    void begun(const Traffic &traffic) override;
    void answered(const Traffic &traffic, const api::Observation &seen) override;
    void dropped(const Traffic &traffic) override;
    int epochOf(const api::TransportRequest &request) override;

    /// Where the outbox has a record, as that process sees it; nothing where it cannot be read at present.
    std::function<std::optional<StateName>(const Process &, const RecordId &)> stateOf;

    std::map<RecordId, Entry> &entries() { return m_entries; }
    Entry *find(const RecordId &id);
    int size() const { return static_cast<int>(m_entries.size()); }
    const Limits &limits() const { return m_limits; }
    /// Keeps the first thing that broke.
    void broken(const QString &what);
    const std::optional<QString> &failure() const { return m_failure; }
    /// How close it came to a storm of requests.
    QString storm() const;
    /// How often the histories told of each kind of event, at the last audit.
    std::map<QString, int> events;
    /// Requests that began or were answered.
    quint64 traffic() const { return m_traffic; }
    int posts() const { return m_posts; }

private:
    struct ProcessState
    {
        int posts = 0;           ///< in flight
        bool needsProbe = false; ///< an unknown fate, and no answer of the API since
        std::deque<milliseconds> failures, searches;

        void calmDown()
        {
            failures.clear();
            searches.clear();
        }
    };
    /// Failures of one process within twelve times the base (a minute, with the program's own settings) for which it
    /// must have waited. With full jitter eighteen such waits in that time are as good as impossible (10⁻¹² where the
    /// waits grow to ten times the base only); the first fault may be that of all that were in flight.
    int mostFailures() const { return 18 + m_limits.inFlight; }
    /// Within a settling time nothing is searched for twice.
    int mostSearches() const { return 1 + m_unanswered; }
    void postBegun(const Traffic &traffic);
    void postOver(const Traffic &traffic);
    void checkUntouched(const Traffic &traffic);
    void checkBody(const Entry &entry, int revision, const QByteArray &body);
    void getAnswered(const Traffic &traffic, const api::Observation &seen);
    void postAnswered(const Traffic &traffic, const api::Observation &seen);
    void mayBeCreated(Entry *entry, const api::TransportRequest &request);
    void countFailure(ProcessState &process);
    void countSearch(ProcessState &process);
    int countWithin(std::deque<milliseconds> &times, milliseconds window) const;
    Entry *sentEntry(const api::TransportRequest &request, int *revision = nullptr);

    Timeline &m_timeline;
    Journal &m_journal;
    const Limits m_limits;
    std::map<RecordId, Entry> m_entries;
    std::map<const Process *, ProcessState> m_processes;
    std::optional<QString> m_failure;
    int m_unanswered = 0; ///< registrations that were sent and not answered, so far
    int m_worstFailures = 0, m_worstSearches = 0;
    int m_posts = 0;
    quint64 m_traffic = 0;
};

} // namespace clinic::simulation
