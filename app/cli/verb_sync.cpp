// SPDX-License-Identifier: Apache-2.0
#include "app/cli/delivery.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/text/words.h"

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

void printStatus(const Context &context, const QueueStatus &status)
{
    if (context.json()) {
        printJson(toJson(status));
        return;
    }
    const auto banner = text::banner(status, QDateTime::currentDateTimeUtc(), context.locale());
    printLine(stdout, banner.headline);
    if (!banner.body.isEmpty())
        printLine(stdout, banner.body);
    for (const StateName state : allStates) {
        if (status.count(state) > 0)
            printLine(stdout, u"%1  %2"_s.arg(status.count(state), 6).arg(text::label(state)));
    }
}

} // namespace

ExitCode run(Context &context, const SyncOptions &options)
{
    auto opened = context.open();
    if (!opened)
        return opened.error();
    Intake &intake = **opened;
    const auto isEnough = [&] {
        // Without --wait the first rest is the end; only what another program is sending just now is waited for.
        const QueueStatus status = intake.status();
        return options.wait ? isSettled(status) : status.count(StateName::Sending) == 0;
    };
    const DeliveryEnd end = deliver(intake, {[] { return false; }, isEnough, options.timeout, options.wait});
    if (end.fault)
        return context.fail(*end.fault);
    printStatus(context, end.status);
    return exitCodeFor(end.status, end.cutShort);
}

} // namespace clinic::cli
