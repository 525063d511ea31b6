// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QStringList>

namespace clinic::cli {

using namespace Qt::StringLiterals;

std::vector<std::string> argumentsOf(int argc, const char *const *argv)
{
    std::vector<std::string> arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const bool isEmptied = argument.size() > 3 && argument.compare(0, 2, "--") == 0 && argument.back() == '=' &&
                               argument.find('=') == argument.size() - 1;
        arguments.push_back(isEmptied ? argument.substr(0, argument.size() - 1) : argument);
        if (isEmptied)
            arguments.emplace_back();
    }
    return arguments;
}

QString usageWords(const CLI::ParseError &error, const std::vector<std::string> &arguments, const CLI::App &app)
{
    const bool holdsNoValue = dynamic_cast<const CLI::RequiredError *>(&error) ||
                              dynamic_cast<const CLI::ArgumentMismatch *>(&error) ||
                              dynamic_cast<const CLI::ValidationError *>(&error);
    if (holdsNoValue)
        return QString::fromUtf8(error.what());
    QStringList unknown;
    for (const std::string &argument : arguments) {
        const std::string name = argument.substr(0, argument.find('='));
        if (name.size() < 3 || name.compare(0, 2, "--") != 0)
            continue;
        bool known = false;
        for (const CLI::App *one : app.get_subcommands([](const CLI::App *) { return true; }))
            known = known || one->get_option_no_throw(name) != nullptr;
        if (!known && !app.get_option_no_throw(name))
            unknown << QString::fromStdString(name);
    }
    return unknown.isEmpty() ? u"There is an argument that belongs to no option."_s
                             : "This option is not known here: "_L1 + unknown.join(", "_L1);
}

} // namespace clinic::cli
