// SPDX-License-Identifier: Apache-2.0
#include "core/intake/private_file.h"

namespace clinic {

bool PrivateFile::open()
{
    return m_file.open(QIODevice::WriteOnly) && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool PrivateFile::commit()
{
    // QSaveFile::commit() takes no notice of an error in what it still has to write.
    return m_file.flush() && m_file.commit();
}

} // namespace clinic
