// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace clinic::ui {

/// A file where people find it again, in their documents or else at home. `name` has "%1" for today's date.
QString suggestedFile(const QString &name);

} // namespace clinic::ui
