// SPDX-License-Identifier: Apache-2.0
#include "core/domain/attendance.h"

namespace clinic {

using namespace std::chrono;

Attendance attendanceAfter(milliseconds untouched, milliseconds lockAfter)
{
    if (lockAfter <= 0ms || untouched < lockAfter - lockNotice)
        return attendance::InUse{};
    if (untouched >= lockAfter)
        return attendance::Unattended{};
    return attendance::LocksSoon{ceil<seconds>(lockAfter - untouched)};
}

} // namespace clinic
