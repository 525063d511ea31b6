// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_disk.h"

#include "tests/simulation/sim_disk_vfs.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace clinic::simulation {

namespace {

constexpr qint64 sectorBytes = 512;
SimDisk *activeDisk = nullptr;

void put(QFile &file, qint64 offset, const QByteArray &bytes)
{
    file.seek(offset);
    file.write(bytes);
}

void undo(QFile &file, const SimDisk::Write &write)
{
    put(file, write.offset, write.before);
    file.resize(write.sizeBefore);
}

void redo(QFile &file, const SimDisk::Write &write)
{
    put(file, write.offset, write.after);
    if (write.sizeAfter < write.sizeBefore)
        file.resize(write.sizeAfter);
}

/// Some of its sectors only.
void redoTorn(QFile &file, const SimDisk::Write &write, Chance &chance)
{
    for (qint64 at = 0; at < write.after.size();) {
        const qint64 next = ((write.offset + at) / sectorBytes + 1) * sectorBytes - write.offset;
        if (chance.is(0.5))
            put(file, write.offset + at, write.after.mid(at, next - at));
        at = next;
    }
}

} // namespace

SimDisk::SimDisk(Chance chance) : m_chance(chance)
{
    vfs::install();
    activeDisk = this;
}

SimDisk::~SimDisk()
{
    activeDisk = nullptr;
}

SimDisk *SimDisk::active()
{
    return activeDisk;
}

SimDisk::Node &SimDisk::node(const QByteArray &path)
{
    Node &node = m_nodes[path];
    node.path = path;
    return node;
}

void SimDisk::failAfter(int skip, int count, int code)
{
    m_failSkip = skip;
    m_failCount = count;
    m_failCode = code;
}

void SimDisk::failReadsAfter(int skip, int count)
{
    m_readFailSkip = skip;
    m_readFailCount = count;
}

void SimDisk::mend()
{
    m_failCount = 0;
    m_readFailCount = 0;
    m_errorAfterCommit = false;
}

void SimDisk::crashAt(int nth, std::function<void()> crash)
{
    m_crashIn = nth;
    m_crash = std::move(crash);
}

int SimDisk::change(const Process *process)
{
    ++m_changes;
    if (m_crash && --m_crashIn <= 0)
        std::exchange(m_crash, {})();
    if (process && process->dead)
        return SQLITE_IOERR;
    if (m_failCount == 0)
        return SQLITE_OK;
    if (m_failSkip > 0) {
        --m_failSkip;
        return SQLITE_OK;
    }
    --m_failCount;
    ++m_failures;
    return m_failCode;
}

int SimDisk::read()
{
    if (m_readFailCount == 0)
        return SQLITE_OK;
    if (m_readFailSkip > 0) {
        --m_readFailSkip;
        return SQLITE_OK;
    }
    --m_readFailCount;
    ++m_readFailures;
    return SQLITE_IOERR_READ;
}

void SimDisk::cutPower()
{
    for (auto &[path, node] : m_nodes) {
        if (path.endsWith("-shm"))
            QFile::remove(QString::fromUtf8(path));
        else
            lose(node);
        node.unflushed.clear();
    }
    m_crash = {};
    mend();
}

void SimDisk::lose(Node &node)
{
    QFile file(QString::fromUtf8(node.path));
    if (node.unflushed.empty() || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return;
    for (auto write = node.unflushed.rbegin(); write != node.unflushed.rend(); ++write)
        undo(file, *write);
    const double kept = m_chance.of<double>({0, 0.5, 0.9, 1});
    for (std::size_t i = 0; i < node.unflushed.size(); ++i) {
        if (i + 1 == node.unflushed.size() && m_chance.is(0.5))
            redoTorn(file, node.unflushed[i], m_chance);
        else if (m_chance.is(kept))
            redo(file, node.unflushed[i]);
    }
}

} // namespace clinic::simulation
