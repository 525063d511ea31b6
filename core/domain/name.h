// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QString>
#include <QStringView>

namespace clinic {

/// At most so many characters (code points) after normalisation; the API's limit.
inline constexpr int maxNameLength = 100;

/// A name as the API takes it: NFC, trimmed, inner white space collapsed, Latin letters with their marks, spaces,
/// hyphens, apostrophes (typed ' ` ´ ‘ become U+2019), full stop, comma, middle dot; digits with a warning. Case is
/// untouched. Full-width letters and ligatures are refused. With letters of another script the name in Latin ones comes
/// along. Empty after trimming: neither value nor issue; whether that is an error depends on the field.
Checked<QString> checkName(QStringView text);

} // namespace clinic
