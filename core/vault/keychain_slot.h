// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/data_key.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace clinic::vault {

/// A key that one person's login opens: wrapped with a random key that lies in the keychain of the operating system,
/// under the slot's id.
struct KeychainSlot
{
    QString id;    ///< a random UUID; the wrapped key is bound to it, and the keychain's entry has its name
    QString label; ///< the operating-system user whose keychain it is
    QByteArray wrapped;
    QDateTime createdAt;
};

/// A new slot of a new id.
KeychainSlot makeKeychainSlot(const DataKey &key, const DataKey &wrapping, const QString &label);
/// None where `wrapping` is not the key that it was made with.
std::optional<DataKey> openSlot(const KeychainSlot &slot, const DataKey &wrapping);

QJsonObject toJson(const KeychainSlot &slot);
/// None where it cannot be understood.
std::optional<KeychainSlot> keychainSlotFrom(const QJsonObject &object);
/// Whether the object says that it is a slot of this kind.
bool isKeychainSlot(const QJsonObject &object);

} // namespace clinic::vault
