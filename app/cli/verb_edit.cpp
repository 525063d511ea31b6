// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"
#include "app/cli/verbs.h"

namespace clinic::cli {

ExitCode run(Context &context, const EditOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto record = (*intake)->find(options.id);
    if (!record)
        return context.fail(record.error());
    if (!*record)
        return reportDecision(context, **intake, options.id, Decided::NotFound);
    const Payload *payload = (*record)->payload();
    if (!payload) // erased, or not to be read with this key
        return reportDecision(context, **intake, options.id, Decided::NotPossible);

    ProfileDraft draft = ProfileDraft::from(payload->profile, payload->group);
    for (const auto &[field, text] : options.texts)
        draft[field] = text;
    const CheckedDraft checked = check(draft, context.checkContext());
    const auto profile = checked.profile();
    if (!profile)
        return refuseIssues(context, checked.issues());
    if (!context.json())
        printIssues(context, checked.issues());
    const auto decided = (*intake)->edit({options.id, *profile, checked.group()}, (*record)->revision);
    return reportDecision(context, **intake, options.id, decided);
}

} // namespace clinic::cli
