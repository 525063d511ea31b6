// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/secret_file.h"
#include "app/cli/setup_json.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QDir>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestObject = 64 * 1024; // bytes

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString words(const SetupJsonFault &fault)
{
    switch (fault.kind) {
    case SetupJsonFault::Kind::NotAnObject:
        return CommandLineWords::tr("What --from names is not one JSON object.");
    case SetupJsonFault::Kind::UnknownMember:
        return CommandLineWords::tr("The JSON object holds something else than server, profile_groups, key and "
                                    "passphrase.");
    case SetupJsonFault::Kind::WrongType:
        return CommandLineWords::tr("The member “%1” of the JSON object must be a text.").arg(fault.member);
    }
    Q_UNREACHABLE();
}

tl::unexpected<ExitCode> refuse(const Context &context, QLatin1StringView code, const QString &message)
{
    return tl::unexpected(context.fail(ExitCode::Usage, code, message));
}

/// What the object and the files say, read but not judged.
tl::expected<SetupWish, ExitCode> read(const Context &context, const SetupOptions &options)
{
    SetupWish wish;
    if (!options.file.isEmpty()) {
        const auto json =
            options.file == "-"_L1 ? readStandardInput(longestObject) : wholeFile(options.file, longestObject);
        const auto found = setupFromJson(json.value_or(QByteArray()));
        if (!found)
            return refuse(context, "setup"_L1, words(found.error()));
        wish = *found;
    }
    if (!options.keyFile.isEmpty()) {
        wish.key = firstLineOf(options.keyFile);
        if (!wish.key)
            return refuse(context, "key"_L1, CommandLineWords::tr("The file of the access key cannot be read."));
    }
    return wish;
}

/// Whether the person's settings may say `value`; what is fixed elsewhere may only be the same.
tl::expected<void, ExitCode> check(const Context &context, Setting setting, const std::optional<QString> &value)
{
    if (!value)
        return {};
    const QString name = ConfigurationSources::iniKey(setting);
    if (value->isEmpty() || !ConfigurationSources::isUsableValue(setting, *value))
        return refuse(context, "setting_unusable"_L1,
                      CommandLineWords::tr("The value for %1 cannot be used.").arg(name));
    const auto &sources = context.sources();
    const QMap<Setting, QString> alone{{setting, *value}};
    const auto wanted = ConfigurationSources(QString(), QString(), alone, {}).read();
    const auto &now = context.configuration();
    const bool isSame =
        setting == Setting::ApiUrl ? wanted.apiUrl == now.apiUrl : wanted.profileGroups == now.profileGroups;
    if (sources.isFixed(setting) && !isSame)
        return tl::unexpected(
            context.fail(ExitCode::Configuration, "setting_fixed"_L1,
                         //: %1 is the name of a setting
                         CommandLineWords::tr("%1 is fixed for this computer, with another value.").arg(name)));
    return {};
}

tl::expected<SetupWish, ExitCode> readAndCheck(const Context &context, const SetupOptions &options)
{
    auto wish = read(context, options);
    if (!wish)
        return wish;
    if (const auto server = check(context, Setting::ApiUrl, wish->server); !server)
        return tl::unexpected(server.error());
    if (const auto groups = check(context, Setting::ProfileGroups, wish->groups); !groups)
        return tl::unexpected(groups.error());
    if (wish->key && !isUsableApiKey(*wish->key))
        return refuse(context, "key"_L1,
                      CommandLineWords::tr("This is no access key: it is one line of visible characters."));
    return wish;
}

/// In this order, so that whatever interrupts it can be mended by doing it once more.
tl::expected<void, ExitCode> carryOut(const Context &context, Intake &intake, const SetupWish &wish, const QUrl &server)
{
    if (wish.key) {
        if (const auto kept = intake.setApiKey(server, *wish.key); !kept)
            return tl::unexpected(context.fail(kept.error()));
    }
    QMap<Setting, QString> settings;
    if (wish.server && !context.sources().isFixed(Setting::ApiUrl))
        settings.insert(Setting::ApiUrl, *wish.server);
    if (wish.groups && !context.sources().isFixed(Setting::ProfileGroups))
        settings.insert(Setting::ProfileGroups, *wish.groups);
    if (!settings.isEmpty() && !context.sources().write(settings))
        return tl::unexpected(context.fail(ExitCode::Configuration, "setting_unusable"_L1,
                                           CommandLineWords::tr("The settings cannot be written: %1")
                                               .arg(QDir::toNativeSeparators(context.sources().userFile()))));
    return {};
}

} // namespace

ExitCode run(Context &context, const SetupOptions &options)
{
    const auto wish = readAndCheck(context, options);
    if (!wish)
        return wish.error();
    QUrl server = context.configuration().apiUrl;
    if (wish->server)
        server = ConfigurationSources(QString(), QString(), {{Setting::ApiUrl, *wish->server}}, {}).read().apiUrl;

    const bool isNew = Intake::look(context.configuration().dataDir) == Intake::Folder::Empty;
    auto intake = wish->passphrase ? context.openWith(*wish->passphrase) : context.open();
    if (!intake)
        return intake.error();
    if (const auto done = carryOut(context, **intake, *wish, server); !done)
        return done.error();

    const bool hasKey = (*intake)->hasApiKey(server);
    const auto groups = context.sources().read().profileGroups;
    if (context.json()) {
        QJsonArray names;
        for (const ProfileGroup &group : groups)
            names.append(group.text());
        printJson(QJsonObject{
            {u"server"_s, server.toString()}, {u"profile_groups"_s, names}, {u"key"_s, hasKey}, {u"made"_s, isNew}});
        return ExitCode::Done;
    }
    printLine(stdout, CommandLineWords::tr("This computer is set up for %1.").arg(server.toString()));
    if (!hasKey)
        printLine(stdout, CommandLineWords::tr("An access key is still missing."));
    if (groups.empty())
        printLine(stdout, CommandLineWords::tr("A profile group is still missing."));
    return ExitCode::Done;
}

} // namespace clinic::cli
