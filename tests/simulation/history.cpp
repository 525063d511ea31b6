// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/history.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

namespace {

struct Step
{
    std::set<StateName> from;
    std::optional<StateName> to; ///< none: the state stays
};

const Step *stepOf(const QString &kind)
{
    using enum StateName;
    static const std::map<QString, Step> steps{
        {u"edited"_s, {{Queued, Rejected}, Queued}},
        {u"claimed"_s, {{Queued}, Sending}},
        {u"returned"_s, {{Sending}, Queued}},
        {u"resent"_s, {{Unconfirmed}, Queued}},
        {u"registered"_s, {{Sending, Unconfirmed}, Registered}},
        {u"rejected"_s, {{Sending, Unconfirmed}, Rejected}},
        {u"unconfirmed"_s, {{Sending}, Unconfirmed}},
        {u"owner_lost"_s, {{Sending}, Unconfirmed}},
        {u"review"_s, {{Unconfirmed}, Review}},
        {u"sent_again"_s, {{Rejected, Review}, Queued}},
        {u"marked_registered"_s, {{Rejected, Review}, Registered}},
        {u"discarded"_s, {{Queued, Rejected, Review}, Discarded}},
        {u"taken_back"_s, {{Queued}, Discarded}},
        {u"found"_s, {{Registered}, {}}},
        {u"registered_twice"_s, {{Registered}, {}}},
        {u"second_settled"_s, {{Registered}, {}}},
        {u"erased"_s, {{Registered}, {}}},
        {u"erasure_wanted"_s, {{Queued, Sending, Registered, Rejected, Unconfirmed, Review}, {}}},
        {u"looked_for"_s, {{Queued, Rejected, Review}, Unconfirmed}},
    };
    const auto found = steps.find(kind);
    return found == steps.end() ? nullptr : &found->second;
}

int countOf(const std::vector<RecordEvent> &events, const QString &kind)
{
    return static_cast<int>(std::ranges::count(events, kind, &RecordEvent::kind));
}

QString kindsOf(const std::vector<RecordEvent> &events)
{
    QStringList kinds;
    for (const RecordEvent &event : events)
        kinds << event.kind;
    return kinds.join(u", ");
}

} // namespace

QString faultOfHistory(const Record &record, const std::vector<RecordEvent> &events, int sentAgain, bool clockRight)
{
    if (events.empty() || events.front().kind != "saved"_L1)
        return u"its history does not begin with being saved"_s;
    StateName state = StateName::Queued;
    for (std::size_t i = 1; i < events.size(); ++i) {
        const Step *step = stepOf(events[i].kind);
        if (!step || !step->from.contains(state))
            return u"its history has %1 while it was %2: %3"_s.arg(events[i].kind, toString(state), kindsOf(events));
        state = step->to.value_or(state);
        if (clockRight && events[i].at < events[i - 1].at)
            return u"its history is not in order"_s;
    }
    if (state != nameOf(record.state))
        return u"its history ends as %1, it is %2"_s.arg(toString(state), toString(nameOf(record.state)));
    if (countOf(events, u"claimed"_s) != record.attempts || countOf(events, u"edited"_s) != record.revision - 1)
        return u"its history lacks an attempt or a correction"_s;
    if (countOf(events, u"sent_again"_s) < sentAgain)
        return u"its history lacks that it was sent again"_s;
    return {};
}

} // namespace clinic::simulation
