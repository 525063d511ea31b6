// SPDX-License-Identifier: Apache-2.0
#include "tests/canary/memory_search.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

constexpr unsigned char mask = 0xa5;
constexpr std::size_t chunk = std::size_t{1} << 20;
/// The address sanitizer's shadow is larger; it holds no program's bytes.
constexpr quint64 largestRegion = quint64{1} << 32;

struct Region
{
    QString line;
    quint64 begin = 0, end = 0;
    bool isReadable = false;
    QStringList flags;
};

std::vector<Region> regionsOf(const QString &id)
{
    static const QRegularExpression head(u"^([0-9a-f]+)-([0-9a-f]+) (.)\\S+ .*$"_s);
    std::vector<Region> regions;
    QFile file(u"/proc/%1/smaps"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return regions;
    const auto lines = QString::fromLocal8Bit(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = head.match(line); match.hasMatch())
            regions.push_back({line,
                               match.captured(1).toULongLong(nullptr, 16),
                               match.captured(2).toULongLong(nullptr, 16),
                               match.captured(3) == "r"_L1,
                               {}});
        else if (line.startsWith("VmFlags:"_L1) && !regions.empty())
            regions.back().flags = line.mid(8).split(u' ', Qt::SkipEmptyParts);
    }
    return regions;
}

} // namespace

MemorySearch::MemorySearch(std::span<const unsigned char, secretBytes> secret)
{
    std::ranges::transform(secret, m_masked.begin(), [](unsigned char byte) { return byte ^ mask; });
}

bool MemorySearch::isIn(std::span<const unsigned char> bytes) const
{
    const unsigned char first = m_masked[0] ^ mask;
    for (std::size_t i = 0; i + secretBytes <= bytes.size(); ++i) {
        const auto *next = static_cast<const unsigned char *>(
            std::memchr(bytes.data() + i, first, bytes.size() - secretBytes - i + 1));
        if (!next)
            return false;
        i = static_cast<std::size_t>(next - bytes.data());
        if (std::equal(m_masked.begin(), m_masked.end(), next,
                       [](unsigned char masked, unsigned char byte) { return (masked ^ mask) == byte; }))
            return true;
    }
    return false;
}

std::optional<std::vector<MemorySearch::Place>> MemorySearch::inProcess(const QString &id) const
{
    const int memory = ::open(qPrintable(u"/proc/%1/mem"_s.arg(id)), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return std::nullopt;
    // What is read is a copy as well: it goes to a place of its own, which is left out.
    auto *buffer = static_cast<unsigned char *>(
        ::mmap(nullptr, chunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    const auto end = qScopeGuard([&] {
        ::munmap(buffer, chunk);
        ::close(memory);
    });
    const auto own = reinterpret_cast<quint64>(buffer);
    const bool isSelf = id == "self"_L1;

    std::vector<Place> places;
    for (const Region &region : regionsOf(id)) {
        if (!region.isReadable || region.end - region.begin > largestRegion)
            continue;
        bool isFound = false;
        for (quint64 at = region.begin; at + secretBytes <= region.end && !isFound;) {
            if (isSelf && at >= own && at < own + chunk) {
                at = own + chunk;
                continue;
            }
            quint64 upTo = std::min<quint64>(at + chunk, region.end);
            if (isSelf && at < own)
                upTo = std::min(upTo, std::max(own, at));
            const auto size = ::pread(memory, buffer, upTo - at, static_cast<off_t>(at));
            if (size > 0)
                isFound = isIn({buffer, static_cast<std::size_t>(size)});
            // The next part begins where one could have begun at the end of this one.
            at = upTo < region.end && upTo != own ? upTo - secretBytes + 1 : upTo;
        }
        if (isFound)
            places.push_back({region.line, region.flags.contains(u"lo"_s), region.flags.contains(u"dd"_s)});
    }
    std::memset(buffer, 0, chunk);
    return places;
}

qint64 lockedMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression locked(u"VmLck:\\s+(\\d+) kB"_s);
    return locked.match(QString::fromLatin1(file.readAll())).captured(1).toLongLong();
}

} // namespace clinic::tests
