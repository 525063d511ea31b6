// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"
#include "app/cli/verbs.h"

namespace clinic::cli {

ExitCode run(Context &context, const DiscardOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    return reportDecision(context, **intake, options.id, (*intake)->discard(options.id, options.reason));
}

} // namespace clinic::cli
