// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/vault/passphrase_slot.h"

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace clinic::vault {

/// What the file holds. Slots of other kinds are left alone.
struct SlotList
{
    std::vector<PassphraseSlot> passphrases;
    int damaged = 0; ///< passphrase slots that cannot be understood, or ask for impossible costs
};

/// SlotsMissing where there is no file, SlotsDamaged where it is no such list; the file is never touched.
tl::expected<SlotList, Fault<VaultFault>> readSlots(const QString &file);

/// Writes a new file for the owner only, durably and at once. An existing one is never replaced (SlotsDamaged), also
/// when two programs try at the same time.
tl::expected<void, Fault<VaultFault>> writeNewSlots(const QString &file, const PassphraseSlot &slot);

} // namespace clinic::vault
