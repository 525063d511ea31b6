// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace clinic {

/// The large mail domain that `domain` is a usual slip of: one letter missing, doubled, wrong or swapped ("gmial.com"),
/// the end cut off or mistyped ("hotmail.con", "web.d", "gmail"). Empty for the large domains themselves, for real
/// domains that resemble them ("ymail.com", "gmx.at"), and for everything else.
std::optional<QString> likelyMailDomain(QStringView domain);

} // namespace clinic
