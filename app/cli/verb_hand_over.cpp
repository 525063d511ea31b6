// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printLeft(const HandedOver &handed)
{
    if (handed.sending > 0)
        printLine(stdout, CommandLineWords::tr("%n registration(s) stay here: they are being sent right now.", nullptr,
                                               handed.sending));
    if (handed.unreadable > 0)
        printLine(stdout, CommandLineWords::tr("%n registration(s) stay here: they cannot be read.", nullptr,
                                               handed.unreadable));
    if (handed.toErase > 0)
        printLine(stdout, CommandLineWords::tr("%n registration(s) stay here: the patient wants the details erased.",
                                               nullptr, handed.toErase));
}

} // namespace

ExitCode run(Context &context, const HandOverOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto passphrase = context.transferPassphrase(options.passphraseFile, true);
    if (!passphrase)
        return passphrase.error();
    const auto handed = (*intake)->handOver(options.file, *passphrase);
    if (!handed)
        return context.fail(handed.error());
    if (context.json()) {
        printJson(QJsonObject{{u"handed_over"_s, handed->count},
                              {u"sending"_s, handed->sending},
                              {u"unreadable"_s, handed->unreadable},
                              {u"to_erase"_s, handed->toErase}});
        return ExitCode::Done;
    }
    if (handed->count > 0)
        printLine(stdout, CommandLineWords::tr("%n registration(s) handed over: this computer does not send them.",
                                               nullptr, handed->count));
    else
        printLine(stdout, CommandLineWords::tr("Nothing waits that could be handed over. No file was made."));
    printLeft(*handed);
    return ExitCode::Done;
}

ExitCode run(Context &context, const TakeOverOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto passphrase = context.transferPassphrase(options.passphraseFile, false);
    if (!passphrase)
        return passphrase.error();
    const auto taken = (*intake)->takeOver(options.file, *passphrase);
    if (!taken)
        return context.fail(taken.error());
    if (context.json()) {
        printJson(QJsonObject{{u"taken_over"_s, taken->taken}, {u"known"_s, taken->known}});
        return ExitCode::Done;
    }
    printLine(stdout,
              CommandLineWords::tr("%n registration(s) taken over: this computer sends them.", nullptr, taken->taken));
    if (taken->known > 0)
        printLine(stdout, CommandLineWords::tr("%n registration(s) are here already and stay as they are.", nullptr,
                                               taken->known));
    return ExitCode::Done;
}

} // namespace clinic::cli
