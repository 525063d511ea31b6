// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <utility>

namespace clinic::simulation {

/// A program that runs on the simulated computer. Once dead it does nothing any more: its timers do not call, its
/// requests are not answered, and the disk does nothing for it.
struct Process
{
    QString name;
    bool dead = false;
};

/// Says for its lifetime which process the code that is called belongs to.
class Running
{
public:
    explicit Running(Process *process) : m_before(std::exchange(s_current, process)) {}
    ~Running() { s_current = m_before; }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    /// Null: the simulation itself.
    static Process *current() { return s_current; }

private:
    inline static Process *s_current = nullptr;
    Process *m_before;
};

} // namespace clinic::simulation
