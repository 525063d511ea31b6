// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress.h"

#include "app/cli/terminal.h"

#include <algorithm>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestBar = 50; // columns
}

QString progressBar(int done, int total, int width)
{
    const QString count = u" %1/%2"_s.arg(done).arg(total);
    const int room = std::clamp(width - int(count.size()) - 3, 1, widestBar); // two brackets and the cursor
    const int filled = total > 0 ? int(qint64(room) * done / total) : room;
    return u'[' + QString(filled, u'#') + QString(room - filled, u'.') + u']' + count;
}

Progress::Progress() : m_wanted(isTerminal(stderr)) {}

Progress::~Progress()
{
    if (m_shown) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
    }
}

void Progress::show(const QueueStatus &status)
{
    const int waiting = status.count(StateName::Queued) + status.count(StateName::Sending);
    m_total = std::max(m_total, waiting);
    if (!m_wanted || m_total == 0)
        return;
    m_shown = true;
    const QByteArray line = "\r" + progressBar(m_total - waiting, m_total, terminalWidth()).toUtf8() + "\033[K";
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace clinic::cli
