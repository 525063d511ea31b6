// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/chance.h"
#include "tests/simulation/process.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <vector>

namespace clinic::simulation {

/// The disk of the simulated computer: an SQLite VFS in front of the real one that flushes nothing, remembers what was
/// not flushed, fails when it is told to, and knows which process asks.
///
/// A killed process leaves behind what it wrote. When the power is cut, what was not flushed is lost write by write or
/// stays, as chance wills, the last write torn between sectors. There is one disk at a time.
class SimDisk
{
public:
    explicit SimDisk(Chance chance);
    ~SimDisk();
    SimDisk(const SimDisk &) = delete;
    SimDisk &operator=(const SimDisk &) = delete;

    /// Writes, truncations, flushes and deletions so far.
    quint64 changes() const { return m_changes; }
    /// How many of them failed, but for those of the dead.
    int failures() const { return m_failures; }
    int readFailures() const { return m_readFailures; }

    /// After `skip` changes the next `count` fail with SQLite's result code `code`.
    void failAfter(int skip, int count, int code);
    /// The same for reading.
    void failReadsAfter(int skip, int count);
    /// The next commit is done and then reports an error nevertheless.
    void reportErrorAfterCommit() { m_errorAfterCommit = true; }
    /// Nothing fails any more.
    void mend();

    /// `crash` is called within the n-th change from now, instead of it; it says which processes are dead.
    void crashAt(int nth, std::function<void()> crash);
    /// The power is gone, and no process lives: what was not flushed is lost or stays.
    void cutPower();

    // For the VFS.
    struct Write
    {
        qint64 offset = 0;
        QByteArray before, after;
        qint64 sizeBefore = 0, sizeAfter = 0;
    };
    struct Node
    {
        QByteArray path;
        std::vector<Write> unflushed;
    };
    Node &node(const QByteArray &path);
    void forget(const QByteArray &path) { node(path).unflushed.clear(); }
    /// A change that `process` wants to make: SQLite's result code.
    int change(const Process *process);
    /// The same for what it wants to read.
    int read();
    bool takeErrorAfterCommit() { return std::exchange(m_errorAfterCommit, false); }
    static SimDisk *active();

private:
    void lose(Node &node);

    Chance m_chance;
    std::map<QByteArray, Node> m_nodes;
    quint64 m_changes = 0;
    int m_failures = 0;
    int m_failSkip = 0, m_failCount = 0, m_failCode = 0;
    int m_readFailSkip = 0, m_readFailCount = 0, m_readFailures = 0;
    int m_crashIn = 0;
    std::function<void()> m_crash;
    bool m_errorAfterCommit = false;
};

} // namespace clinic::simulation
