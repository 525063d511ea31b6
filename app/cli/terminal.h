// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>
#include <optional>

namespace clinic::cli {

bool isTerminal(FILE *stream);
/// Columns of the terminal behind standard error; 80 where it does not say.
int terminalWidth();

/// Writes a line of words in UTF-8. Control characters, which a server's words may hold, are replaced: on a terminal
/// they would be commands.
void printLine(FILE *stream, const QString &line);

/// Asks on the terminal, without echo. Empty where there is no terminal, or the person interrupts.
std::optional<QString> askHidden(const QString &prompt);

/// Up to `limit` bytes of standard input; empty where there is more.
std::optional<QByteArray> readStandardInput(qsizetype limit);

} // namespace clinic::cli
