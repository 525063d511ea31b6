// SPDX-License-Identifier: Apache-2.0
#include "core/intake/private_file.h"

#include <QScopeGuard>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace clinic {

bool PrivateFile::open()
{
#ifdef Q_OS_UNIX
    // QSaveFile makes a new file for everybody whom the umask lets; whoever opens it before that is taken back may read
    // on. The umask is the whole process's: what another thread makes in this moment is its owner's alone, too.
    const mode_t usual = ::umask(S_IRWXG | S_IRWXO);
    const auto restore = qScopeGuard([usual] { ::umask(usual); });
#endif
    return m_file.open(QIODevice::WriteOnly) && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool PrivateFile::commit()
{
    // QSaveFile::commit() takes no notice of an error in what it still has to write.
    return m_file.flush() && m_file.commit();
}

} // namespace clinic
