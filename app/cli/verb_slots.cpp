// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/domain/codes.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject toJson(const KeySlot &slot)
{
    return {{u"id"_s, slot.id},
            {u"kind"_s, code(slot.kind)},
            {u"label"_s, slot.label},
            {u"created_at"_s, slot.createdAt.isValid() ? QJsonValue(slot.createdAt.toString(Qt::ISODateWithMs))
                                                       : QJsonValue(QJsonValue::Null)},
            {u"usable"_s, slot.usable},
            {u"own"_s, slot.own}};
}

ExitCode list(const Context &context)
{
    const auto all = Intake::keySlots(context.configuration().dataDir);
    if (!all)
        return context.fail(all.error());
    if (context.json()) {
        QJsonArray array;
        for (const KeySlot &slot : *all)
            array.append(toJson(slot));
        printJson(array);
        return ExitCode::Done;
    }
    for (const KeySlot &slot : *all) {
        printLine(stdout,
                  u"%1  %2  %3"_s.arg(slot.id, text::describe(slot),
                                      context.locale().toString(slot.createdAt.toLocalTime(), QLocale::ShortFormat)));
    }
    return ExitCode::Done;
}

/// Says what was done.
ExitCode done(const Context &context, const QString &message, const QJsonObject &json)
{
    if (context.json())
        printJson(json);
    else
        printLine(stdout, message);
    return ExitCode::Done;
}

ExitCode add(Context &context, const SlotsOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto passphrase = context.newPassphrase(options.newPassphraseFile);
    if (!passphrase)
        return passphrase.error();
    const auto id = (*intake)->addPassphrase(*passphrase, options.label);
    if (!id)
        return context.fail(id.error());
    return done(context, CommandLineWords::tr("The passphrase was added."), {{u"id"_s, *id}});
}

ExitCode change(Context &context, const SlotsOptions &options)
{
    const auto from = context.passphrase();
    if (!from)
        return from.error();
    auto intake = context.openWith(*from);
    if (!intake)
        return intake.error();
    const auto to = context.newPassphrase(options.newPassphraseFile);
    if (!to)
        return to.error();
    if (const auto changed = (*intake)->changePassphrase(*from, *to); !changed)
        return context.fail(changed.error());
    return done(context, CommandLineWords::tr("The passphrase was changed."), {{u"changed"_s, true}});
}

/// Runs one of the commands that ask the keychain, as long as it may take.
Keyed<void> waitFor(const std::function<void(const std::function<void(Keyed<void>)> &)> &command)
{
    Keyed<void> result;
    QEventLoop loop;
    command([&](const Keyed<void> &answer) {
        result = answer;
        loop.quit();
    });
    loop.exec();
    return result;
}

ExitCode remove(Context &context, const SlotsOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    if (const auto removed = waitFor([&](const auto &answered) { (*intake)->removeSlot(options.id, answered); });
        !removed)
        return context.fail(removed.error());
    return done(context, CommandLineWords::tr("It was removed and opens nothing any more."), {{u"removed"_s, true}});
}

ExitCode remember(Context &context)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    if (const auto kept = waitFor([&](const auto &answered) { (*intake)->rememberInKeychain(answered); }); !kept)
        return context.fail(ExitCode::Storage, code(kept.error().kind), text::sentence(kept.error()));
    return done(context, CommandLineWords::tr("From now on your keychain opens the registrations."),
                {{u"remembered"_s, true}});
}

ExitCode forget(Context &context)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    if (const auto gone = waitFor([&](const auto &answered) { (*intake)->forgetInKeychain(answered); }); !gone)
        return context.fail(gone.error());
    return done(context, CommandLineWords::tr("From now on you are asked for a passphrase."),
                {{u"remembered"_s, false}});
}

} // namespace

ExitCode run(Context &context, const SlotsOptions &options)
{
    switch (options.action) {
    case SlotsOptions::Action::List:
        return list(context);
    case SlotsOptions::Action::Add:
        return add(context, options);
    case SlotsOptions::Action::Change:
        return change(context, options);
    case SlotsOptions::Action::Remove:
        return remove(context, options);
    case SlotsOptions::Action::Remember:
        return remember(context);
    case SlotsOptions::Action::Forget:
        return forget(context);
    }
    Q_UNREACHABLE();
}

} // namespace clinic::cli
