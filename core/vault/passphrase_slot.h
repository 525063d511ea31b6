// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/data_key.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clinic::vault {

/// How much a guess at a passphrase costs. The stored slot holds what it was made with.
struct KdfCost
{
    unsigned long long operations = 3;
    std::size_t memoryBytes = std::size_t{64} * 1024 * 1024;
};

inline constexpr int shortestPassphrase = 8; ///< characters
bool isLongEnough(const QString &passphrase);

/// Limits of what a slot may cost: whoever can write the file must not be able to exhaust the machine.
inline constexpr unsigned long long mostOperations = 20;
inline constexpr std::size_t mostMemoryBytes = std::size_t{1024} * 1024 * 1024;
bool isPossibleCost(unsigned long long operations, std::size_t memoryBytes);

/// A key that a passphrase opens: wrapped with another key that Argon2id (libsodium) derives from it.
struct PassphraseSlot
{
    QString id;    ///< a random UUID; the wrapped key is bound to it
    QString label; ///< what a person calls it; empty where nobody said
    unsigned long long operations = 0;
    std::size_t memoryBytes = 0;
    QByteArray salt;
    QByteArray wrapped; ///< the data key, sealed with the derived key
    QDateTime createdAt;
};

/// Whether guessing costs less memory, or fewer operations on it, than with a slot of today.
bool isCheap(const PassphraseSlot &slot);

/// None where there is not enough memory.
std::optional<PassphraseSlot> makeSlot(const DataKey &key, const QString &passphrase, KdfCost cost,
                                       const QString &label = {});

enum class SlotRefusal { WrongPassphrase, NotEnoughMemory };
tl::expected<DataKey, SlotRefusal> openSlot(const PassphraseSlot &slot, const QString &passphrase);

QJsonObject toJson(const PassphraseSlot &slot);
/// None where it is no such slot, or asks for an impossible cost.
std::optional<PassphraseSlot> passphraseSlotFrom(const QJsonObject &object);
/// Whether the object says that it is a slot of this kind.
bool isPassphraseSlot(const QJsonObject &object);

} // namespace clinic::vault
