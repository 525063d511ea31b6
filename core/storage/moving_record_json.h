// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"

#include <QJsonObject>

#include <optional>

namespace clinic::storage {

/// A record on its way to another computer. It holds everything of the patient: whoever writes it seals it.
QJsonObject toJson(const MovingRecord &moving);
/// Empty where it is no such record, or not in a state that moves.
std::optional<MovingRecord> movingRecordFrom(const QJsonObject &object);

} // namespace clinic::storage
