// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace clinic::tests {

/// Looks for a secret of 32 bytes in the memory of a process, as whoever has a dump of it would. Remembers it in a form
/// that is not found itself.
class MemorySearch
{
public:
    static constexpr std::size_t secretBytes = 32;

    explicit MemorySearch(std::span<const unsigned char, secretBytes> secret);

    /// Where it was found.
    struct Place
    {
        QString region;          ///< its line in /proc/PID/smaps
        bool isLocked = false;   ///< never swapped ("lo")
        bool isUndumped = false; ///< not in a core dump ("dd")
    };
    /// Whether memory can be locked here: the address sanitizer takes mlock() for itself, and does nothing.
#ifdef __SANITIZE_ADDRESS__
    static constexpr bool canLock = false;
#else
    static constexpr bool canLock = true;
#endif

    /// In all memory of this process, or of another one; nothing where that may not be read.
    std::optional<std::vector<Place>> inProcess(const QString &id = QStringLiteral("self")) const;

private:
    bool isIn(std::span<const unsigned char> bytes) const;

    std::array<unsigned char, secretBytes> m_masked;
};

/// How much memory of this process is locked, in kB.
qint64 lockedMemory();

} // namespace clinic::tests
