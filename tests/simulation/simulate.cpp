// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/journal.h"
#include "tests/simulation/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace clinic::simulation;

/// Simulates worlds one after the other, or one again: `simulate --seed 7 --steps 1000000`, `--worlds 1` to repeat one.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"seed"_s, u"of the first world"_s, u"number"_s, u"1"_s},
                       {u"worlds"_s, u"how many"_s, u"number"_s, u"1"_s},
                       {u"steps"_s, u"of each"_s, u"number"_s, u"2000"_s},
                       {u"lines"_s, u"of what happened last, in a report"_s, u"number"_s, u"50"_s}});
    parser.addHelpOption();
    parser.process(application);
    Journal::lines = parser.value(u"lines"_s).toInt();
    const quint64 first = parser.value(u"seed"_s).toULongLong();
    int broken = 0;
    std::map<QString, int> events;
    for (quint64 seed = first; seed < first + parser.value(u"worlds"_s).toULongLong(); ++seed) {
        const Outcome outcome = simulate(seed, parser.value(u"steps"_s).toLongLong());
        std::puts(qPrintable(outcome.isGood ? outcome.summary : outcome.report));
        broken += outcome.isGood ? 0 : 1;
        for (const auto &[kind, count] : outcome.events)
            events[kind] += count;
    }
    for (const auto &[kind, count] : events)
        std::printf("%s: %d\n", qPrintable(kind), count);
    return broken > 0 ? 1 : 0;
}
