// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "core/storage/owner_lock.h"
#include "core/sync/sync_engine.h"
#include "tests/simulation/process.h"
#include "tests/simulation/sim_clock.h"
#include "tests/simulation/sim_network.h"

#include <QString>

#include <memory>

namespace clinic::simulation {

/// A program that has the data folder open: the real outbox, owner's lock and engine in simulated surroundings. What it
/// is asked to do runs as its process.
class Program
{
public:
    /// Null where the folder cannot be opened at present.
    static std::unique_ptr<Program> start(Process &process, const QString &folder, Timeline &timeline,
                                          SimNetwork &network, Chance chance, const sync::EngineOptions &options);
    /// Closes what is open; a dead process closes nothing, its files are only let go.
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    const QString &name() const { return m_process.name; }
    bool isDead() const { return m_process.dead; }
    bool is(const Process &process) const { return &m_process == &process; }
    const Process &process() const { return m_process; }
    void kill() { m_process.dead = true; }
    const QString &owner() const { return m_owner->owner(); }
    bool isStopping() const { return m_stopping; }
    bool hasStopped() const { return m_stopped; }

    void configure(const sync::EngineOptions &options);
    void tryNow();
    void stop(milliseconds grace);
    /// What a person does with the outbox, of which the engine is told.
    template <typename Verb>
    auto act(Verb verb)
    {
        const Running running(&m_process);
        auto result = verb(*m_outbox);
        if (!m_process.dead)
            m_engine->wake();
        return result;
    }
    /// Looks without doing anything.
    template <typename Look>
    auto look(Look look)
    {
        const Running running(&m_process);
        return look(*m_outbox);
    }
    QueueStatus status() const { return m_engine->status(); }

private:
    Program(Process &process, std::unique_ptr<storage::Outbox> outbox, std::unique_ptr<storage::OwnerLock> owner);

    Process &m_process;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<storage::OwnerLock> m_owner;
    std::unique_ptr<sync::SyncEngine> m_engine;
    bool m_stopping = false;
    bool m_stopped = false;
};

} // namespace clinic::simulation
