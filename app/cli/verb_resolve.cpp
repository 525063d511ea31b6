// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"
#include "app/cli/verbs.h"

namespace clinic::cli {

ExitCode run(Context &context, const ResolveOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto decided = options.registeredAs ? (*intake)->markRegistered(options.id, *options.registeredAs)
                                              : (*intake)->sendAgain(options.id);
    return reportDecision(context, **intake, options.id, decided);
}

} // namespace clinic::cli
