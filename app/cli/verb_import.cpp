// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/domain/codes.h"
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printReport(const Context &context, const ImportReport &report)
{
    for (const ImportRejection &rejection : report.rejections) {
        for (const Issue &issue : rejection.issues) {
            if (issue.isError()) {
                //: A line of a file: %1 is its number, %2 a field, %3 what is wrong with it
                printLine(stdout, CommandLineWords::tr("Line %1: %2: %3")
                                      .arg(QString::number(rejection.line), text::label(issue.field),
                                           text::sentence(issue, context.locale())));
            }
        }
    }
    printLine(stdout, CommandLineWords::tr("%n registration(s) saved on this computer.", nullptr, report.saved));
    if (report.skipped > 0)
        printLine(stdout, CommandLineWords::tr("%n row(s) skipped: imported before.", nullptr, report.skipped));
    if (report.invalid > 0) {
        printLine(stdout, CommandLineWords::tr("%n row(s) not saved: please correct them.", nullptr, report.invalid));
    }
}

} // namespace

ExitCode run(Context &context, const ImportOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const ImportResult report = (*intake)->importCsv(options.file, options.rejectsFile, options.again);
    if (!report) {
        if (const auto *storage = std::get_if<Fault<StorageFault>>(&report.error()))
            return context.fail(*storage);
        const auto &fault = std::get<Fault<ImportFault>>(report.error());
        return context.fail(ExitCode::Usage, code(fault.kind), text::sentence(fault));
    }
    if (context.json())
        printJson(toJson(*report, context.locale()));
    else
        printReport(context, *report);
    return report->invalid == 0 ? ExitCode::Done : ExitCode::Usage;
}

} // namespace clinic::cli
