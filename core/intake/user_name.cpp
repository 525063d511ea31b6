// SPDX-License-Identifier: Apache-2.0
#include "core/intake/user_name.h"

#include <pwd.h>
#include <unistd.h>

namespace clinic {

QString userName()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
}

} // namespace clinic
