// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/secret_file.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 4096; // bytes

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The key of the file, or the one that was typed or piped in; empty where it cannot go into a header.
QByteArray readKey(const QString &file)
{
    QByteArray key;
    if (!file.isEmpty())
        key = firstLineOf(file).value_or(QByteArray());
    else if (isTerminal(stdin))
        key = askHidden(CommandLineWords::tr("Access key: ")).value_or(QString()).toUtf8().trimmed();
    else
        key = readStandardInput(longestKey).value_or(QByteArray()).trimmed();
    return isUsableApiKey(key) ? key : QByteArray();
}

} // namespace

ExitCode run(Context &context, const KeyOptions &options)
{
    const QByteArray key = options.forget ? QByteArray() : readKey(options.file);
    if (!options.forget && key.isEmpty()) {
        return context.fail(
            ExitCode::Usage, "key"_L1,
            options.file.isEmpty()
                ? CommandLineWords::tr("Standard input holds no access key: one line of visible characters.")
                : CommandLineWords::tr("The file holds no access key: one line of visible characters."));
    }
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const QUrl &server = context.configuration().apiUrl;
    if (const auto kept = (*intake)->setApiKey(server, key); !kept)
        return context.fail(kept.error());
    const QString origin = server.toString(QUrl::RemovePath | QUrl::RemoveUserInfo);
    if (context.json())
        printJson(QJsonObject{{u"server"_s, origin}, {u"kept"_s, !options.forget}});
    else if (options.forget)
        printLine(stdout, CommandLineWords::tr("The access key for %1 is forgotten.").arg(origin));
    else
        printLine(stdout, CommandLineWords::tr("The access key for %1 is kept, sealed.").arg(origin));
    return ExitCode::Done;
}

} // namespace clinic::cli
