// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/world.h"

#include "tests/simulation/audit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::simulation {

namespace {

ServerNature natureOf(Chance &chance, const QString &origin)
{
    ServerNature nature;
    nature.origin = origin;
    nature.honoursKeys = chance.is(0.15);
    nature.createsLate = chance.is(0.5);
    nature.strictNames = chance.is(0.3);
    nature.tellsTime = chance.is(0.85);
    nature.skew = milliseconds(chance.is(0.5) ? 0 : chance.between(-3600000, 3600000));
    nature.order = chance.of<ServerNature::Order>(
        {ServerNature::Order::Oldest, ServerNature::Order::Newest, ServerNature::Order::ById});
    nature.largestPage = chance.of<int>({500, 500, 100, 17});
    return nature;
}

} // namespace

World::World(quint64 seed, const QString &folder)
    : m_seed(seed),
      m_chance(seed),
      m_folder(folder),
      m_times{milliseconds(m_chance.of<int>({500, 1000, 2000})), milliseconds(m_chance.of<int>({2000, 5000})),
              milliseconds(m_chance.of<int>({200, 1000})), milliseconds(m_chance.of<int>({10000, 60000}))},
      m_timeline{m_chance.fork(), m_chance.is(0.7)},
      m_journal(m_timeline),
      m_disk(m_chance.fork()),
      m_ledger(m_timeline, m_journal, {m_chance.between(1, 6), m_times.base, m_times.settling}),
      m_network(m_timeline, m_chance.fork(), m_ledger,
                [this] {
                    for (const QString &origin : {u"https://one.example"_s, u"https://two.example"_s}) {
                        m_servers.push_back(
                            std::make_unique<SimServer>(m_timeline, m_chance.fork(), natureOf(m_chance, origin)));
                        m_serverList.push_back(m_servers.back().get());
                    }
                    return m_serverList;
                }()),
      m_desk(m_timeline, m_chance.fork(), m_journal, m_ledger, m_serverList)
{
    m_network.settling = m_times.settling;
    m_options = options();
    m_hasSecond = m_chance.is(0.6);
    People others(m_chance.fork());
    for (SimServer *server : m_serverList) {
        for (int i = m_chance.between(0, 40); i > 0; --i)
            server->createForOther(others.elsewhere(others.newcomer()));
    }
    m_ledger.stateOf = [this](const Process &process, const RecordId &id) { return stateOf(process, id); };
    start(m_slots[0]);
}

std::optional<StateName> World::stateOf(const Process &process, const RecordId &id)
{
    for (const Slot &slot : m_slots) {
        if (!slot.program || !slot.program->is(process))
            continue;
        const auto record = slot.program->look([&](storage::Outbox &outbox) { return outbox.find(id); });
        if (record && *record)
            return nameOf((*record)->state);
    }
    return std::nullopt;
}

World::~World()
{
    unblockDatabase();
    for (Slot &slot : m_slots)
        slot.program.reset();
}

sync::EngineOptions World::options() const
{
    sync::EngineOptions options;
    options.endpoint =
        api::Endpoint{QUrl(m_serverList.front()->nature().origin + u"/api/v1"_s), fullKey, {}, m_times.deadline};
    options.defaultGroup = checkProfileGroup(groups[0]).value;
    options.requestsInFlight = m_ledger.limits().inFlight;
    options.retry = {m_times.base, m_times.longest};
    options.settling = m_times.settling;
    options.retentionDays = static_cast<int>(m_seed % 3) * 4;
    return options;
}

bool World::run(qint64 steps)
{
    const qint64 end = m_steps + steps;
    while (m_steps < end && !m_ledger.failure()) {
        const qint64 pause = std::min<qint64>(end, m_steps + m_chance.between(200, 800));
        while (m_steps < pause && !m_ledger.failure())
            turn();
        if (!m_ledger.failure())
            quiesce(m_steps >= end);
    }
    return !m_ledger.failure();
}

void World::turn()
{
    if (!m_timeline.isAsleep() && m_chance.is(m_busyness)) {
        if (Program *program = anyProgram(); program && m_chance.is(0.93))
            m_desk.act(*program);
        else
            m_desk.actElsewhere();
        ++m_doings;
    } else if (!m_timeline.isAsleep() && m_chance.is(m_busyness * 0.15)) {
        disturb();
        ++m_doings;
    } else {
        m_timeline.step();
    }
    reap();
    count();
}

void World::count()
{
    QCoreApplication::sendPostedEvents();
    const quint64 activity = m_disk.changes() + m_ledger.traffic() + m_doings;
    if (activity != m_activity)
        ++m_steps;
    m_activity = activity;
}

Program *World::anyProgram()
{
    std::vector<Program *> living;
    for (const Slot &slot : m_slots) {
        if (slot.program && !slot.program->isStopping())
            living.push_back(slot.program.get());
    }
    return living.empty() ? nullptr : m_chance.of(living);
}

/// What died is gone, and somebody will start it again.
void World::reap()
{
    for (Slot &slot : m_slots) {
        if (!slot.program || (!slot.program->isDead() && !slot.program->hasStopped()))
            continue;
        if (slot.program->isDead())
            ++m_troubles[u"process_died"_s];
        m_journal.add(slot.name + (slot.program->isDead() ? u" is dead"_s : u" has ended"_s));
        slot.program.reset();
        startLater(slot, milliseconds(m_chance.between(0, 20000)));
    }
    if (!m_powerCut)
        return;
    m_powerCut = false;
    ++m_troubles[u"power_cut"_s];
    unblockDatabase();
    m_disk.cutPower();
    m_journal.add(u"the power is back"_s);
}

void World::startLater(Slot &slot, milliseconds in)
{
    if (std::exchange(slot.wanted, true))
        return;
    m_timeline.after(in, [this, &slot] {
        slot.wanted = false;
        start(slot);
    });
}

void World::start(Slot &slot)
{
    if (slot.program)
        return;
    m_processes.push_back(std::make_unique<Process>(Process{slot.name}));
    slot.program = Program::start(*m_processes.back(), m_folder, m_timeline, m_network, m_chance.fork(), m_options);
    m_journal.add(slot.name + (slot.program ? u" starts"_s : u" cannot be started"_s));
    if (!slot.program)
        startLater(slot, milliseconds(m_chance.between(1000, 10000)));
}

void World::makeGood()
{
    m_network.weather = {};
    for (SimServer *server : m_serverList)
        server->trouble = {};
    m_disk.mend();
    m_disk.crashAt(0, {});
    unblockDatabase();
    m_journal.add(u"all is well"_s);
    if (!std::exchange(m_areOptionsChanged, false))
        return; // settings that are set anew end every wait, and here time alone has to
    m_options = options();
    m_ledger.hurried();
    for (Slot &slot : m_slots) {
        if (slot.program && !slot.program->isStopping())
            slot.program->configure(m_options);
    }
}

/// Faults end, and time runs until nothing is left that it alone could settle.
void World::quiesce(bool toTheEnd)
{
    makeGood();
    const auto patience = 6000 * m_times.settling + 60 * m_times.longest + 2h;
    auto end = m_timeline.now() + patience;
    auto nextLook = m_timeline.now();
    for (bool settled = false; !settled && !m_ledger.failure();) {
        const bool wasAsleep = m_timeline.isAsleep();
        m_timeline.step();
        if (wasAsleep) // nothing could be settled meanwhile
            end = m_timeline.now() + patience;
        reap();
        count();
        if (m_timeline.now() < nextLook || m_timeline.isAsleep())
            continue;
        nextLook = m_timeline.now() + 2s;
        Program *program = anyProgram();
        settled = m_timeline.now() > end || (program && isSettled(*program, toTheEnd));
    }
    Program *program = anyProgram();
    if (!program)
        m_ledger.broken(u"no program runs"_s);
    if (m_ledger.failure())
        return;
    ++m_quiescences;
    m_journal.add(u"audit"_s);
    program->look([&](storage::Outbox &outbox) {
        audit(m_ledger, m_serverList, outbox, {true, toTheEnd, m_clockRight});
        return true;
    });
    m_busyness = m_chance.of<double>({0.02, 0.1, 0.3});
    changeWeather();
}

bool World::isSettled(Program &program, bool toTheEnd)
{
    return program.look([&](storage::Outbox &outbox) {
        for (const SimServer *server : m_serverList) {
            if (server->pending() > 0)
                return false;
        }
        const auto counts = outbox.counts();
        if (!counts || counts->count(StateName::Sending) > 0 || counts->count(StateName::Unconfirmed) > 0)
            return false;
        storage::ListFilter queued;
        queued.states = {StateName::Queued};
        const auto waiting = outbox.list(queued);
        if (!waiting || !std::ranges::all_of(*waiting, waitsForPerson))
            return false;
        if (!toTheEnd)
            return true;
        const auto looked = outbox.toReconcile();
        return looked && looked->empty();
    });
}

std::map<QString, int> World::events() const
{
    auto all = m_ledger.events;
    all.insert(m_troubles.begin(), m_troubles.end());
    all[u"disk_failed"_s] = m_disk.failures();
    all[u"disk_unreadable"_s] = m_disk.readFailures();
    all[u"quiescent"_s] = m_quiescences;
    return all;
}

QString World::report() const
{
    return u"seed %1, step %2: %3\n%4\n%5\n"_s.arg(m_seed).arg(m_steps).arg(
        m_ledger.failure().value_or(u"nothing is broken"_s), m_journal.last(), summary());
}

QString World::summary() const
{
    const ServerNature &nature = m_serverList.front()->nature();
    const auto crashes = m_troubles.find(u"process_died"_s);
    return u"seed %1: %2 steps in %3 s of its time; %4 registrations, %5 POSTs, %6 crashes, %7 quiescences; at most "
           u"%8; "
           "settling %9 ms; keys %10, late %11"_s.arg(m_seed)
               .arg(m_steps)
               .arg(m_timeline.now().count() / 1000)
               .arg(m_ledger.size())
               .arg(m_ledger.posts())
               .arg(crashes == m_troubles.end() ? 0 : crashes->second)
               .arg(m_quiescences)
               .arg(m_ledger.storm())
               .arg(m_times.settling.count())
               .arg(nature.honoursKeys)
               .arg(nature.createsLate);
}

} // namespace clinic::simulation
