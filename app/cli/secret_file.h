// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::cli {

/// The first line of a file; empty where that cannot be read. Says so on standard error where everybody can read it.
std::optional<QByteArray> firstLineOf(const QString &file);

/// All of a file of at most `limit` bytes; empty where there is more, or nothing can be read. Warns as firstLineOf().
std::optional<QByteArray> wholeFile(const QString &file, qsizetype limit);

} // namespace clinic::cli
