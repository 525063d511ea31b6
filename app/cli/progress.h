// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/queue_status.h"

#include <QString>

namespace clinic::cli {

/// "[#####.....] 12/40", at most `width` columns wide.
QString progressBar(int done, int total, int width);

/// How far a delivery is, as one line on standard error that is drawn again and again; nothing where that is no
/// terminal.
class Progress
{
public:
    Progress();
    /// Takes the line away.
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void show(const QueueStatus &status);

private:
    bool m_wanted;
    bool m_shown = false;
    int m_total = 0; ///< the most that waited
};

} // namespace clinic::cli
