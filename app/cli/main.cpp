// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "app/common/process_hardening.h"
#include "core/intake/program_log.h"

#include <QCoreApplication>

#include <variant>

using namespace Qt::StringLiterals;
using namespace clinic::cli;

namespace {

int answer(const Notice &notice)
{
    const bool isWrong = notice.exitCode != ExitCode::Done;
    printLine(isWrong ? stderr : stdout, notice.text.trimmed());
    if (isWrong && notice.json)
        printJson(errorJson("usage"_L1, notice.text));
    return static_cast<int>(notice.exitCode);
}

} // namespace

int main(int argc, char *argv[])
{
    clinic::app::hardenProcess();
    const auto options = parse(argc, argv);
    if (!options)
        return answer(options.error());

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"clinic-intake-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLINIC_INTAKE_VERSION));

    Context context(*options);
    const clinic::ProgramLog log(clinic::logged::Program::CommandLine, context.sources());
    const auto refused = context.refuseConfiguration();
    return log.ended(static_cast<int>(
        refused ? *refused : std::visit([&](const auto &verb) { return run(context, verb); }, options->verb)));
}
