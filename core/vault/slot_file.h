// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace clinic::vault {

/// One slot that a passphrase opens, as it stands in the file.
struct PassphraseSlot
{
    QString id; ///< a random UUID; the wrapped key is bound to it
    unsigned long long operations = 0;
    std::size_t memoryBytes = 0;
    QByteArray salt;
    QByteArray wrapped; ///< the data key, sealed with the derived key
    QDateTime createdAt;
};

/// What the file holds. Slots of other kinds are left alone.
struct SlotList
{
    std::vector<PassphraseSlot> passphrases;
    int damaged = 0; ///< passphrase slots that cannot be understood, or ask for impossible costs
};

/// Limits of what a slot may cost: whoever can write the file must not be able to exhaust the machine.
inline constexpr unsigned long long mostOperations = 20;
inline constexpr std::size_t mostMemoryBytes = std::size_t{1024} * 1024 * 1024;
bool isPossibleCost(unsigned long long operations, std::size_t memoryBytes);

/// SlotsMissing where there is no file, SlotsDamaged where it is no such list; the file is never touched.
tl::expected<SlotList, Fault<VaultFault>> readSlots(const QString &file);

/// Writes a new file for the owner only, durably and at once. An existing one is never replaced (SlotsDamaged), also
/// when two programs try at the same time.
tl::expected<void, Fault<VaultFault>> writeNewSlots(const QString &file, const PassphraseSlot &slot);

} // namespace clinic::vault
