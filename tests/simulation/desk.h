// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/journal.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/people.h"
#include "tests/simulation/program.h"

#include <optional>
#include <vector>

namespace clinic::simulation {

/// The people at the desk. They know the truth when they decide, and are wrong at times nevertheless.
class Desk
{
public:
    Desk(Timeline &timeline, Chance chance, Journal &journal, Ledger &ledger, std::vector<SimServer *> servers)
        : m_timeline(timeline),
          m_chance(chance),
          m_people(m_chance.fork()),
          m_journal(journal),
          m_ledger(ledger),
          m_servers(std::move(servers))
    {
    }

    /// Somebody does something in that program.
    void act(Program &program);
    /// Somebody registers a person with another program.
    void actElsewhere();

private:
    void save(Program &program);
    void takeBack(Program &program);
    void edit(Program &program);
    void sendAgain(Program &program);
    void resolve(Program &program);
    void discard(Program &program);
    void settleSecond(Program &program);
    void erase(Program &program);
    std::optional<Record> any(Program &program, const std::set<StateName> &states);
    /// The profile that this registration has on a server, or that is of the same person.
    std::optional<QString> profileOf(const Record &record);
    template <typename T>
    QString told(const Program &program, const storage::Result<T> &result) const;

    Timeline &m_timeline;
    Chance m_chance;
    People m_people;
    Journal &m_journal;
    Ledger &m_ledger;
    const std::vector<SimServer *> m_servers;
    std::vector<Registration> m_known;        ///< registered lately, for those who do it elsewhere
    std::optional<Registration> m_form;       ///< could not be saved, and is still there
    std::optional<RecordId> m_mayBeTakenBack; ///< saved last
};

} // namespace clinic::simulation
