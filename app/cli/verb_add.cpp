// SPDX-License-Identifier: Apache-2.0
#include "app/cli/delivery.h"
#include "app/cli/draft_json.h"
#include "app/cli/report.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestObject = 64 * 1024; // bytes

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString words(const DraftJsonFault &fault)
{
    switch (fault.kind) {
    case DraftJsonFault::Kind::NotAnObject:
        return CommandLineWords::tr("Standard input is not one JSON object.");
    case DraftJsonFault::Kind::UnknownMember:
        return CommandLineWords::tr("The member “%1” of the JSON object is no field of a registration.")
            .arg(fault.member);
    case DraftJsonFault::Kind::WrongType:
        return CommandLineWords::tr("The member “%1” of the JSON object must be a text or a number.").arg(fault.member);
    }
    Q_UNREACHABLE();
}

tl::expected<ProfileDraft, DraftJsonFault> draftOf(const AddOptions &options)
{
    if (options.fromStandardInput) {
        const auto input = readStandardInput(longestObject);
        return draftFromJson(input.value_or(QByteArray()));
    }
    ProfileDraft draft;
    for (const auto &[field, text] : options.texts)
        draft[field] = text;
    return draft;
}

bool isWaiting(const Stored<std::optional<Record>> &record)
{
    if (!record || !*record)
        return false;
    const StateName state = nameOf((*record)->state);
    return state == StateName::Queued || state == StateName::Sending;
}

/// Delivers until something has become of this record, or nothing will soon.
DeliveryEnd deliverOne(Intake &intake, const RecordId &id)
{
    const auto record = [&] { return intake.find(id); };
    return deliver(intake, {
                               .isReached = [&] { return !isWaiting(record()); },
                               // Another program may be sending it just now.
                               .isEnough =
                                   [&] {
                                       const auto now = record();
                                       return !now || !*now || nameOf((*now)->state) != StateName::Sending;
                                   },
                               .timeout = {},
                               .outlastsLock = false,
                           });
}

} // namespace

ExitCode run(Context &context, const AddOptions &options)
{
    const auto draft = draftOf(options);
    if (!draft)
        return context.fail(ExitCode::Usage, "json"_L1, words(draft.error()));
    const CheckedDraft checked = check(*draft, context.checkContext());
    const auto profile = checked.profile();
    if (!profile)
        return refuseIssues(context, checked.issues());

    auto intake = context.open();
    if (!intake)
        return intake.error();
    const RecordId id = options.id ? *options.id : RecordId::make();
    const auto saved = (*intake)->save({id, *profile, checked.group()});
    if (!saved) {
        const ExitCode failed = context.fail(saved.error());
        if (!options.id) { // it may be durable all the same
            printLine(stderr,
                      CommandLineWords::tr("Whoever tries again should use --id %1: it is then saved once only.")
                          .arg(id.toString()));
        }
        return failed;
    }
    if (!context.json())
        printIssues(context, checked.issues());
    if (*saved == Saved::Already)
        printLine(stderr, CommandLineWords::tr("A registration with this id is saved already; it was not changed."));

    DeliveryEnd end;
    if (!options.offline)
        end = deliverOne(**intake, id);
    const auto record = (*intake)->find(id);
    if (!record) { // whoever tries again must be able to say which one it is
        printLine(stderr, CommandLineWords::tr("The registration is saved, with the id %1.").arg(id.toString()));
        return context.fail(record.error());
    }
    if (!*record)
        return context.fail({StorageFault::Other, {}});
    printRecord(context, **record);
    if (end.fault)
        printLine(stderr, text::sentence(*end.fault));
    if (options.offline)
        return ExitCode::Done;
    const bool hasFailed = end.fault && isWaiting(record);
    return hasFailed ? ExitCode::Storage : exitCodeFor(**record, end.status, end.cutShort);
}

} // namespace clinic::cli
