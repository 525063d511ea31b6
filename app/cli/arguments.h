// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace clinic::cli {

/// What CLI11 is given: "--name=" becomes two arguments, or the next one would be taken for the value.
std::vector<std::string> argumentsOf(int argc, const char *const *argv);

/// Says what is wrong with `arguments`, without any value among them: it may be a patient's. Names of options are none.
QString usageWords(const CLI::ParseError &error, const std::vector<std::string> &arguments, const CLI::App &app);

} // namespace clinic::cli
