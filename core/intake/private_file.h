// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSaveFile>

namespace clinic {

/// A new file that only its owner can read, and that has its name only once it is whole and on the disk. Without
/// commit() there is none, or the one from before.
class PrivateFile
{
public:
    explicit PrivateFile(const QString &path) : m_file(path) {}

    bool open();
    bool isOpen() const { return m_file.isOpen(); }
    QIODevice &device() { return m_file; }
    bool commit();
    QString errorString() const { return m_file.errorString(); }

private:
    QSaveFile m_file;
};

} // namespace clinic
