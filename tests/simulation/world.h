// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/desk.h"
#include "tests/simulation/sim_disk.h"

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

struct sqlite3;

namespace clinic::simulation {

/// A clinic with its computer, its network and its servers, of which one seed decides everything. There is one at a
/// time.
///
/// One step is an event in which something was written, sent, received, done or broken, or after which a process was
/// found to have done so; timers that call for nothing are none.
class World
{
public:
    World(quint64 seed, const QString &folder);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    /// Lets so many steps happen, with a quiescence and its audit every few hundred and at the end. False where a
    /// promise was broken.
    bool run(qint64 steps);

    qint64 steps() const { return m_steps; }
    /// How often the histories tell of each kind of event, and what else went wrong how often.
    std::map<QString, int> events() const;
    /// Seed, step, what broke, and the last things that happened.
    QString report() const;
    /// What the world was like, in one line.
    QString summary() const;

private:
    struct Slot
    {
        explicit Slot(QString itsName) : name(std::move(itsName)) {}
        QString name;
        std::unique_ptr<Program> program;
        bool wanted = false; ///< somebody will start it
    };
    struct Times
    {
        milliseconds settling, deadline, base, longest;
    };

    void turn();
    void count();
    void reap();
    void start(Slot &slot);
    void startLater(Slot &slot, milliseconds in);
    Program *anyProgram();
    std::optional<StateName> stateOf(const Process &process, const RecordId &id);

    void disturb();
    void changeWeather();
    void changeServerTrouble();
    void changeDisk();
    void changeClock();
    void changeConfiguration();
    void crash();
    void blockDatabase();
    void unblockDatabase();

    void quiesce(bool toTheEnd);
    void makeGood();
    bool isSettled(Program &program, bool toTheEnd);
    sync::EngineOptions options() const;

    const quint64 m_seed;
    Chance m_chance;
    const QString m_folder;
    const Times m_times;
    Timeline m_timeline;
    Journal m_journal;
    SimDisk m_disk;
    std::vector<std::unique_ptr<SimServer>> m_servers;
    std::vector<SimServer *> m_serverList;
    Ledger m_ledger;
    SimNetwork m_network;
    Desk m_desk;
    std::vector<std::unique_ptr<Process>> m_processes;
    std::array<Slot, 2> m_slots{Slot(QStringLiteral("desktop")), Slot(QStringLiteral("cli"))};
    sync::EngineOptions m_options;
    sqlite3 *m_blocker = nullptr; ///< another program's connection that keeps the database locked

    double m_busyness = 0.1; ///< how often people do something
    bool m_hasSecond = false;
    bool m_clockRight = true;
    bool m_powerCut = false;
    bool m_areOptionsChanged = false;
    quint64 m_activity = 0; ///< of disk and network, when the last step was counted
    quint64 m_doings = 0;   ///< of people and of chance
    qint64 m_steps = 0;
    std::map<QString, int> m_troubles; ///< how often each happened
    int m_quiescences = 0;
};

} // namespace clinic::simulation
