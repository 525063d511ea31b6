// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/every_step.h"

#include "tests/crash/bench.h"

#include <QThread>

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

/// A run may have a few steps more or less than the one before it: what arrives together is committed together.
constexpr int variance = 3;

/// The strikes that are still to be made, and what came of those that were.
class Work
{
public:
    Work(QStringList strikes, QString upTo, int steps)
        : m_strikes(std::move(strikes)), m_upTo(std::move(upTo)), m_steps(steps)
    {
    }

    /// Whether there is another one, with its number.
    std::pair<QString, int> next()
    {
        const std::lock_guard lock(m_mutex);
        const int step = m_taken / static_cast<int>(m_strikes.size()) + 1;
        const QString strike = m_strikes[m_taken % m_strikes.size()];
        if (step > std::min(m_last, std::max(m_steps, m_farthest) + variance))
            return {};
        ++m_taken;
        return {strike, step};
    }

    void done(const QString &strike, int step, const Struck &struck)
    {
        const std::lock_guard lock(m_mutex);
        if (struck.reached)
            m_farthest = std::max(m_farthest, step);
        if (struck.reached && struck.step == m_upTo)
            m_last = std::min(m_last, step);
        m_sweep.runs += struck.reached ? 1 : 0;
        for (const QString &fault : struck.faults)
            m_sweep.faults << u"%1 (%2): %3"_s.arg(strike.arg(step), struck.step, fault);
    }

    Sweep sweep() const { return m_sweep; }

private:
    const QStringList m_strikes;
    const QString m_upTo;
    const int m_steps; ///< of an undisturbed run
    int m_last = std::numeric_limits<int>::max();
    std::mutex m_mutex;
    int m_taken = 0;
    int m_farthest = 0;
    Sweep m_sweep;
};

void work(Work &work, const Scene &scene)
{
    Bench bench(scene);
    for (auto [strike, step] = work.next(); step > 0; std::tie(strike, step) = work.next())
        work.done(strike, step, bench.strikeAt(strike, step));
}

} // namespace

Sweep strikeAtEveryStep(const Scene &scene, const QStringList &strikes)
{
    const int steps = Bench(scene).countSteps(strikes.front());
    if (steps <= 0)
        return {steps, 0, 0, {u"the undisturbed run failed"_s}};
    Work shared(strikes, scene.upTo, steps);
    std::vector<std::unique_ptr<QThread>> workers;
    // Much of a run is waiting: for the disk, for the service, for a time to pass.
    for (int i = 0; i < 2 * QThread::idealThreadCount(); ++i) {
        workers.emplace_back(QThread::create([&] { work(shared, scene); }));
        workers.back()->start();
    }
    for (const auto &worker : workers)
        worker->wait();
    Sweep sweep = shared.sweep();
    sweep.steps = steps;
    sweep.least = static_cast<int>(strikes.size()) * std::max(1, scene.isVaried ? steps / 2 : steps - variance);
    return sweep;
}

} // namespace clinic::tests
