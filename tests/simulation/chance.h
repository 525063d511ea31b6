// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace clinic::simulation {

/// Random numbers that one seed decides, the same on every computer (SplitMix64: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014). Each part of the simulation has its own, so that what one of them
/// asks for changes nothing for the others.
class Chance
{
public:
    explicit Chance(quint64 seed) : m_state(seed) {}
    Chance fork() { return Chance(next()); }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool is(double probability) { return unit() < probability; }
    /// In [0, end).
    int below(int end) { return static_cast<int>(next() % static_cast<quint64>(end)); }
    /// Both ends included.
    int between(int low, int high) { return low + below(high - low + 1); }
    template <typename T>
    const T &of(const std::vector<T> &choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    quint64 m_state;
};

} // namespace clinic::simulation
