// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/data_key.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::vault {

/// Seals `key` with `wrapping`, bound to the slot of that id: under another id it does not open.
QByteArray wrapKey(const DataKey &key, DataKey wrapping, const QString &slotId);
/// None where it was wrapped with another key, for another slot, or is damaged.
std::optional<DataKey> unwrapKey(const QByteArray &wrapped, DataKey wrapping, const QString &slotId);

} // namespace clinic::vault
