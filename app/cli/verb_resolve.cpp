// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"
#include "app/cli/verbs.h"

namespace clinic::cli {

namespace {

Stored<Decided> decide(Intake &intake, const ResolveOptions &options)
{
    switch (options.decision) {
    case ResolveOptions::Decision::RegisteredAs:
        return intake.markRegistered(options.id, options.profileId);
    case ResolveOptions::Decision::SendAgain:
        return intake.sendAgain(options.id);
    case ResolveOptions::Decision::SecondRemoved:
        return intake.settleSecond(options.id);
    }
    Q_UNREACHABLE();
}

} // namespace

ExitCode run(Context &context, const ResolveOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    return reportDecision(context, **intake, options.id, decide(**intake, options));
}

} // namespace clinic::cli
