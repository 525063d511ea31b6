// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void printIssues(const Context &context, const std::vector<Issue> &issues)
{
    for (const Issue &issue : issues) {
        const QString words = text::sentence(issue, context.locale());
        //: %1 is a field, %2 what is wrong with it
        printLine(stdout, issue.isError()
                              ? CommandLineWords::tr("%1: %2").arg(text::label(issue.field), words)
                              //: %1 is a field, %2 what is unusual about it
                              : CommandLineWords::tr("%1: %2 (warning)").arg(text::label(issue.field), words));
    }
}

ExitCode refuseIssues(const Context &context, const std::vector<Issue> &issues)
{
    if (context.json())
        printJson(QJsonObject{{u"issues"_s, toJson(issues, context.locale())}});
    else
        printIssues(context, issues);
    printLine(stderr, CommandLineWords::tr("Nothing was saved: please correct the details."));
    return ExitCode::Usage;
}

void printRecord(const Context &context, const Record &record)
{
    if (context.json()) {
        printJson(briefJson(record));
        return;
    }
    const QString line = text::stateLine(record, QDateTime::currentDateTimeUtc(), context.locale());
    printLine(stdout, record.id.toString() + u"  "_s + line);
}

ExitCode reportDecision(const Context &context, Intake &intake, const RecordId &id, const Stored<Decided> &decided)
{
    if (!decided)
        return context.fail(decided.error());
    switch (*decided) {
    case Decided::NotFound:
        return context.fail(ExitCode::Usage, "not_found"_L1,
                            CommandLineWords::tr("There is no registration with this id."));
    case Decided::NotPossible:
        return context.fail(
            ExitCode::Usage, "not_possible"_L1,
            CommandLineWords::tr("The registration is in a state that does not allow this (any more)."));
    case Decided::Done:
        break;
    }
    const auto record = intake.find(id);
    if (!record)
        return context.fail(record.error());
    if (*record)
        printRecord(context, **record);
    return ExitCode::Done;
}

} // namespace clinic::cli
