// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/sim_clock.h"

#include <QString>
#include <QStringList>

namespace clinic::simulation {

/// The last things that happened, for whoever looks for a fault.
class Journal
{
public:
    explicit Journal(const Timeline &timeline) : m_timeline(timeline) {}

    void add(const QString &what)
    {
        if (m_lines.size() >= 2 * lines)
            m_lines.remove(0, lines);
        m_lines << QStringLiteral("%1 s  %2")
                       .arg(static_cast<double>(m_timeline.now().count()) / 1000, 0, 'f', 3)
                       .arg(what);
    }
    QString last() const { return m_lines.mid(std::max<qsizetype>(m_lines.size() - lines, 0)).join(u'\n'); }

    static inline qsizetype lines = 50;

private:
    const Timeline &m_timeline;
    QStringList m_lines;
};

} // namespace clinic::simulation
