// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace clinic {

inline constexpr int mostInitials = 5;

/// A person's initials as the history keeps them: 1 to 5 letters of any script, in capitals, so that one person is not
/// two. Empty where `text` is anything else; white space around it does not count.
std::optional<QString> checkInitials(QStringView text);

} // namespace clinic
