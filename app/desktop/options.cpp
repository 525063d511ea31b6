// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/options.h"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace clinic::desktop {

namespace {
constexpr int usageError = 2;
}

std::optional<Options> parseOptions(int argc, char *argv[], int &exitCode)
{
    CLI::App parser{"Registers patients at the front desk, online and offline."};
    parser.set_version_flag("--version", CLINIC_INTAKE_VERSION);
    Options options;
    std::string passphraseFile;
    parser.add_flag("--demo", options.isDemo,
                    "Training mode: invented data only, a server of its own on this computer, nothing is kept");
    parser.add_option("--passphrase-file", passphraseFile,
                      "Opens the outbox with the first line of this file, without asking");

    struct Value
    {
        Setting setting;
        const char *name;
        const char *help;
        std::string text;
    };
    std::vector<Value> values{
        {Setting::DataDir, "--data-dir", "Folder of the outbox", {}},
        {Setting::ApiUrl, "--api-url", "Base URL of the service", {}},
        {Setting::ProfileGroups, "--profile-group", "UUID or slug of the profile group", {}},
        {Setting::Language, "--language", "Language of the program: en, de or fi", {}},
        {Setting::Region, "--region", "ISO 3166 country for phone numbers without a prefix, and for dates", {}},
    };
    for (Value &value : values)
        parser.add_option(value.name, value.text, value.help);

    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &outcome) {
        exitCode = parser.exit(outcome) == 0 ? 0 : usageError;
        return std::nullopt;
    }
    options.passphraseFile = QString::fromStdString(passphraseFile);
    for (const Value &value : values) {
        if (!value.text.empty())
            options.settings.insert(value.setting, QString::fromStdString(value.text));
    }
    return options;
}

} // namespace clinic::desktop
