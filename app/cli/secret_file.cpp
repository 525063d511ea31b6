// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secret_file.h"

#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace clinic::cli {

namespace {

constexpr qint64 longestLine = 4096; // bytes; more is no secret but a wrong file

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool openSecret(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return false;
    if (QFileInfo(file).permission(QFileDevice::ReadOther)) {
        //: %1 is a file with an access key or a passphrase in it
        printLine(stderr,
                  CommandLineWords::tr("Warning: every user of this computer can read %1.").arg(file.fileName()));
    }
    return true;
}

} // namespace

std::optional<QByteArray> firstLineOf(const QString &file)
{
    QFile source(file);
    return openSecret(source) ? std::optional(source.readLine(longestLine).trimmed()) : std::nullopt;
}

std::optional<QByteArray> wholeFile(const QString &file, qsizetype limit)
{
    QFile source(file);
    if (!openSecret(source))
        return std::nullopt;
    const QByteArray bytes = source.read(limit + 1);
    return bytes.size() <= limit ? std::optional(bytes) : std::nullopt;
}

} // namespace clinic::cli
