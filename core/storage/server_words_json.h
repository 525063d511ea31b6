// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QJsonObject>

namespace clinic::storage {

/// The server's words as the outbox keeps them (sealed).
QJsonObject toJson(const ServerWords &words);
ServerWords serverWordsFrom(const QJsonObject &object);

} // namespace clinic::storage
