// SPDX-License-Identifier: Apache-2.0
// What goes wrong in a world.
#include "tests/simulation/world.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::simulation {

void World::disturb()
{
    using Doing = void (World::*)();
    static const std::vector<Doing> doings{
        &World::changeWeather, &World::changeWeather,       &World::changeServerTrouble, &World::changeServerTrouble,
        &World::changeDisk,    &World::changeDisk,          &World::changeClock,         &World::crash,
        &World::crash,         &World::changeConfiguration, &World::blockDatabase};
    (this->*m_chance.of(doings))();
}

void World::changeWeather()
{
    Weather weather;
    weather.latency = milliseconds(m_chance.of<int>({5, 50, 500, 1500}));
    const auto sometimes = [this] { return m_chance.of<double>({0, 0, 0, 0.1, 0.3}); };
    weather.unreachable = m_chance.of<double>({0, 0, 0, 0.1, 1});
    weather.reason = m_chance.of<NotSentReason>({NotSentReason::Refused, NotSentReason::HostNotFound,
                                                 NotSentReason::Timeout, NotSentReason::Tls, NotSentReason::Proxy});
    weather.lostOnTheWay = sometimes();
    weather.lostOnReturn = sometimes();
    weather.stalled = sometimes();
    weather.cut = sometimes();
    weather.portal = m_chance.of<double>({0, 0, 0, 0, 0.05, 1});
    if (m_chance.is(0.4))
        weather = {};
    m_network.weather = weather;
    m_journal.add(u"weather: unreachable %1, lost %2 and %3, portal %4"_s.arg(weather.unreachable)
                      .arg(weather.lostOnTheWay)
                      .arg(weather.lostOnReturn)
                      .arg(weather.portal));
}

void World::changeServerTrouble()
{
    using Listing = ServerTrouble::Listing;
    SimServer *server = m_chance.of(m_serverList);
    ServerTrouble trouble;
    const auto sometimes = [this] { return m_chance.of<double>({0, 0, 0.05, 0.3}); };
    trouble.failure = sometimes();
    trouble.refusal = sometimes() / 3;
    trouble.tooMany = sometimes() / 2;
    trouble.hang = sometimes();
    trouble.listing = m_chance.of<Listing>({Listing::Good, Listing::Good, Listing::OneGroup, Listing::Gaps,
                                            Listing::Repeats, Listing::SamePage, Listing::Unordered, Listing::Garbage});
    trouble.lag = milliseconds(m_chance.of<int>({0, 0, 1000, 10000}));
    if (m_chance.is(0.3))
        trouble = {};
    server->trouble = trouble;
    m_journal.add(u"%1: failure %2, refusal %3, hang %4, listing %5, lag %6"_s.arg(server->nature().origin)
                      .arg(trouble.failure)
                      .arg(trouble.refusal)
                      .arg(trouble.hang)
                      .arg(static_cast<int>(trouble.listing))
                      .arg(trouble.lag.count()));
}

void World::changeDisk()
{
    m_disk.mend();
    if (m_chance.is(0.2)) {
        m_disk.reportErrorAfterCommit();
        m_journal.add(u"the next commit will report an error"_s);
    } else if (m_chance.is(0.2)) {
        const int skip = m_chance.between(0, 30);
        const int count = m_chance.of<int>({1, 1, 2, 20});
        m_disk.failReadsAfter(skip, count);
        m_journal.add(u"after %1 reads, %2 will fail"_s.arg(skip).arg(count));
    } else if (m_chance.is(0.8)) {
        const int skip = m_chance.between(0, 12);
        const int count = m_chance.of<int>({1, 1, 1, 2, 4, 40});
        const int code =
            m_chance.of<int>({SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR});
        m_disk.failAfter(skip, count, code);
        m_journal.add(u"after %1 writes, %2 will fail with %3"_s.arg(skip).arg(count).arg(code));
    }
}

void World::changeClock()
{
    if (m_chance.is(0.4)) {
        const auto time = m_chance.of<milliseconds>({10s, 10min, 8h, 24h * 7});
        m_timeline.suspend(time);
        ++m_troubles[u"slept"_s];
        m_journal.add(u"asleep for %1 s"_s.arg(time.count() / 1000));
    } else {
        const auto by = m_chance.of<milliseconds>({0s, 0s, 1s, 1min, 1h, 24h, 24h * 365, 24h * 3650});
        m_timeline.setWall(m_chance.is(0.5) ? by : -by);
        m_clockRight = false;
        ++m_troubles[u"clock_set"_s];
        m_journal.add(u"the clock is wrong by %1 s"_s.arg(
            (m_timeline.wall().toMSecsSinceEpoch() - m_timeline.date().toMSecsSinceEpoch()) / 1000));
    }
    m_ledger.clockChanged();
}

void World::changeConfiguration()
{
    m_options = options();
    m_areOptionsChanged = true;
    m_ledger.hurried();
    const int what = m_chance.below(8);
    if (what == 0)
        m_options.endpoint->key = wrongKey;
    else if (what == 1)
        m_options.endpoint->key = createOnlyKey;
    else if (what == 2)
        m_options.endpoint->baseUrl = QUrl(m_serverList.back()->nature().origin + u"/api/v1"_s);
    else if (what == 3)
        m_options.defaultGroup = checkProfileGroup(m_chance.of(groups)).value;
    else if (what == 4)
        m_options.endpoint.reset();
    else if (what == 5)
        m_options.defaultGroup.reset();
    m_journal.add(u"configuration %1"_s.arg(what));
    for (Slot &slot : m_slots) {
        if (slot.program && !slot.program->isStopping())
            slot.program->configure(m_options);
    }
}

/// A process is killed, at once or in one of its next writes; or the power is cut for all; or somebody ends it.
void World::crash()
{
    Slot &slot = m_slots[m_hasSecond && m_chance.is(0.5) ? 1 : 0];
    if (!slot.program) {
        startLater(slot, 0ms);
        return;
    }
    const int how = m_chance.below(10);
    if (how < 2) {
        if (!slot.program->isStopping()) {
            m_journal.add(slot.name + u" is told to end"_s);
            slot.program->stop(milliseconds(m_chance.of<int>({0, 100, 5000})));
        }
        return;
    }
    const auto kill = [this] {
        if (Process *process = Running::current()) {
            process->dead = true;
            ++m_troubles[u"killed_in_a_write"_s];
            m_journal.add(process->name + u" is killed"_s);
        }
    };
    const auto cutPower = [this] {
        m_powerCut = true;
        for (const auto &process : m_processes)
            process->dead = true;
        m_journal.add(u"the power is cut"_s);
    };
    const int nth = m_chance.between(1, 40);
    if (how < 4) {
        slot.program->kill();
        m_journal.add(slot.name + u" is killed at rest"_s);
    } else if (how < 5) {
        cutPower();
    } else if (how < 8) {
        m_disk.crashAt(nth, kill);
    } else {
        m_disk.crashAt(nth, cutPower);
    }
}

/// Another program holds the database for a while.
void World::blockDatabase()
{
    if (m_blocker)
        return;
    const QByteArray file = storage::Outbox::fileIn(m_folder).toUtf8();
    if (sqlite3_open(file.constData(), &m_blocker) != SQLITE_OK ||
        sqlite3_exec(m_blocker, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK) {
        unblockDatabase();
        return;
    }
    ++m_troubles[u"database_locked"_s];
    m_journal.add(u"the database is locked"_s);
    m_timeline.after(milliseconds(m_chance.between(100, 20000)), [this] { unblockDatabase(); });
}

void World::unblockDatabase()
{
    if (!m_blocker)
        return;
    sqlite3_close(m_blocker);
    m_blocker = nullptr;
    m_journal.add(u"the database is free"_s);
}

} // namespace clinic::simulation
