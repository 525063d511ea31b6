// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QString>
#include <QStringView>

namespace clinic {

/// RFC 5321 §4.5.3.1.3 as usually read (erratum 1690).
inline constexpr int maxEmailLength = 254;

/// An address as HTML's `input type=email` takes it (WHATWG HTML §4.10.5.1.5), trimmed. A domain in other letters than
/// ASCII is turned into its IDNA form. Usual slips of large mail domains are a warning with the likely domain.
/// Empty: neither value nor issue.
Checked<QString> checkEmail(QStringView text);

} // namespace clinic
