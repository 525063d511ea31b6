// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/domain/codes.h"
#include "core/intake/support_report.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

ExitCode run(Context &context, const SupportOptions &options)
{
    const bool isFile = !options.file.isEmpty();
    if (isFile && QFileInfo::exists(options.file))
        return context.fail(ExitCode::Usage, "file_exists"_L1,
                            CommandLineWords::tr("There is a file of this name already. Choose another one."));
    const auto report = SupportReport::make(context.sources(), QDateTime::currentDateTimeUtc());
    if (!isFile) {
        if (context.json())
            printJson(report.toJson());
        else
            printLine(stdout, QString::fromUtf8(report.toText()).trimmed());
        return ExitCode::Done;
    }
    if (const auto saved = report.save(options.file); !saved)
        return context.fail(ExitCode::Storage, code(saved.error().kind), text::sentence(saved.error()));
    if (context.json())
        printJson(QJsonObject{{u"written"_s, true}});
    else
        printLine(stdout,
                  CommandLineWords::tr("The report is written. It is plain text and holds nothing of a patient: "
                                       "read it before you send it."));
    return ExitCode::Done;
}

} // namespace clinic::cli
