// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/issue.h"

#include <optional>
#include <vector>

namespace clinic::ui {

/// How far a person has come with a field.
enum class Progress {
    Typing,    ///< still at it, or not there yet
    Left,      ///< the cursor was in it and has gone on
    Submitted, ///< the form was to be registered
};

/// Whether the form speaks of an issue yet: an empty or half-typed field is not scolded before it is left, but what no
/// further key can mend is said at once.
bool isTimely(const IssueKind &kind, Progress progress);

/// The one issue to show of a field's: the first error that is timely, else the first such warning.
std::optional<Issue> issueToShow(const std::vector<Issue> &ofField, Progress progress);

} // namespace clinic::ui
