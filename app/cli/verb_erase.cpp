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

} // namespace

ExitCode run(Context &context, const EraseOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto erased = (*intake)->eraseNow(options.id);
    if (!erased)
        return context.fail(erased.error());
    if (*erased == Erasure::NotFound)
        return context.fail(ExitCode::Usage, "not_found"_L1,
                            CommandLineWords::tr("There is no registration with this id."));
    const bool isDone = *erased == Erasure::Done;
    if (context.json()) {
        printJson(QJsonObject{{u"id"_s, options.id.toString()}, {u"erased"_s, isDone}, {u"when_settled"_s, !isDone}});
        return ExitCode::Done;
    }
    if (isDone)
        printLine(stdout, CommandLineWords::tr("The patient's details are erased from this computer. What the service "
                                               "holds has to be erased there."));
    else
        printLine(stdout, CommandLineWords::tr("It is not settled yet what became of this registration, and the "
                                               "details are needed to find out. They are erased by themselves as soon "
                                               "as it is."));
    return ExitCode::Done;
}

} // namespace clinic::cli
