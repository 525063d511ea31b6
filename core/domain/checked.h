// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/issue.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace clinic {

/// What a check made of a text: a value and perhaps warnings, or errors and no value, or (an optional field left
/// empty) neither.
template <typename T>
struct Checked
{
    std::optional<T> value;
    std::vector<IssueKind> issues;

    bool hasError() const
    {
        return std::ranges::any_of(issues, [](const IssueKind &kind) {
            return std::visit([](const auto &one) { return one.severity == Severity::Error; }, kind);
        });
    }

    static Checked ok(T value) { return {std::move(value), {}}; }
    static Checked fail(IssueKind kind) { return {std::nullopt, {std::move(kind)}}; }
};

/// What a check may need to know beside the text.
struct CheckContext
{
    QDate today;    ///< the desk's calendar day; ages are counted to it
    QString region; ///< ISO 3166-1 alpha-2; decides national phone numbers and the order of day and month
};

} // namespace clinic
