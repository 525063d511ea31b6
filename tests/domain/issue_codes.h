// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/issue.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace clinic::test {

/// The codes of issues in their order, e.g. "digit_in_name, too_long": short enough for a column of test data.
inline QString codesOf(const std::vector<IssueKind> &kinds)
{
    QStringList codes;
    for (const IssueKind &kind : kinds) {
        codes.push_back(Issue{Field::FirstName, kind}.code());
    }
    return codes.join(QLatin1StringView(", "));
}

} // namespace clinic::test
