// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QIcon>
#include <QPalette>

namespace clinic::ui {

/// The icon of a record's state. Each state has a shape of its own, so that nothing depends on colour.
QIcon stateIcon(const Record &record, const QPalette &palette);

} // namespace clinic::ui
