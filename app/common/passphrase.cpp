// SPDX-License-Identifier: Apache-2.0
#include "app/common/passphrase.h"

#include <QFile>

namespace clinic::app {

namespace {
constexpr qint64 longestLine = 4096; // bytes; more is no passphrase but a wrong file
} // namespace

tl::expected<std::optional<QString>, PassphraseFileFault> givenPassphrase(const QString &file, const char *variable)
{
    std::optional<QString> fromEnvironment;
    if (qEnvironmentVariableIsSet(variable))
        fromEnvironment = qEnvironmentVariable(variable);
    qunsetenv(variable);
    if (file.isEmpty())
        return fromEnvironment;

    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(PassphraseFileFault{source.errorString()});
    QByteArray line = source.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace clinic::app
