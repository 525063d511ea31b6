// SPDX-License-Identifier: Apache-2.0
#include "core/storage/generation_witness.h"

#include "core/storage/data_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>

namespace clinic::storage {

namespace {
constexpr qint64 longestNumber = 20;
}

std::optional<QString> GenerationWitness::fileOf(const QString &databaseId) const
{
    // The name comes from the database: only what the outbox makes may become a path.
    const bool isPlain = !databaseId.isEmpty() && std::ranges::all_of(databaseId, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    if (!isPlain || m_folder.isEmpty())
        return std::nullopt;
    return QDir(m_folder).filePath(databaseId);
}

std::optional<qint64> GenerationWitness::seen(const QString &databaseId) const
{
    const auto path = fileOf(databaseId);
    if (!path)
        return std::nullopt;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool isNumber = false;
    const qint64 generation = file.read(longestNumber).trimmed().toLongLong(&isNumber);
    return isNumber && generation >= 0 ? std::optional(generation) : std::nullopt;
}

void GenerationWitness::remember(const QString &databaseId, qint64 generation) const
{
    const auto path = fileOf(databaseId);
    if (!path || seen(databaseId).value_or(-1) >= generation || !makeFolder(m_folder))
        return;
    QTemporaryFile file(QDir(m_folder).filePath(QStringLiteral(".XXXXXX")));
    if (!file.open() || file.write(QByteArray::number(generation) + '\n') < 0 || !file.flush())
        return;
    // Replaces what is there; QFile::rename() would not. Not flushed to the disk: a number that is lost in a power cut
    // is only a little lower.
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(*path).constData()) == 0)
        file.setAutoRemove(false);
}

} // namespace clinic::storage
