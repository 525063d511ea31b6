// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"
#include "core/intake/intake.h"

#include <vector>

/// What several verbs print in the same way.
namespace clinic::cli {

/// The errors and warnings of what was given; the exit code is that of invalid input.
ExitCode refuseIssues(const Context &context, const std::vector<Issue> &issues);
/// The issues as lines on standard output: they may quote what was typed, so they are not for standard error.
void printIssues(const Context &context, const std::vector<Issue> &issues);

/// A record and its state, as briefJson() or as a line of words.
void printRecord(const Context &context, const Record &record);

/// After a person's decision: the record as it is now, or why the decision was not possible.
ExitCode reportDecision(const Context &context, Intake &intake, const RecordId &id, const Stored<Decided> &decided);

} // namespace clinic::cli
