// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/domain/codes.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// To standard output, of which a part may have been written already: what went wrong is said beside it.
AuditResult printAudit(Intake &intake, const AuditRequest &request)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, out.errorString()}));
    auto written = intake.exportAudit(request, out);
    if (written && !out.flush())
        return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, out.errorString()}));
    return written;
}

} // namespace

ExitCode run(Context &context, const AuditOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    if (options.request.withPatientData)
        printLine(stderr, CommandLineWords::tr("Warning: this holds patients' details, unencrypted. Keep it where only "
                                               "those can read it who may, and delete it when it has served."));
    const bool isFile = !options.file.isEmpty();
    if (isFile && QFileInfo::exists(options.file))
        return context.fail(ExitCode::Usage, "file_exists"_L1,
                            CommandLineWords::tr("There is a file of this name already. Choose another one."));
    const auto written =
        isFile ? (*intake)->exportAudit(options.request, options.file) : printAudit(**intake, options.request);
    if (!written) {
        const QString message = std::visit([](const auto &fault) { return text::sentence(fault); }, written.error());
        const auto named = std::visit([](const auto &fault) { return code(fault.kind); }, written.error());
        if (isFile)
            return context.fail(ExitCode::Storage, named, message);
        printLine(stderr, message);
        return ExitCode::Storage;
    }
    if (!isFile)
        return ExitCode::Done;
    if (context.json())
        printJson(QJsonObject{{u"events"_s, *written}});
    else
        printLine(stdout, CommandLineWords::tr("%n event(s) written.", nullptr, static_cast<int>(*written)));
    return ExitCode::Done;
}

} // namespace clinic::cli
