// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/vault/data_key.h"
#include "core/vault/passphrase_slot.h"

#include <QString>

#include <tl/expected.hpp>

namespace clinic::vault {

template <typename T>
using Result = tl::expected<T, Fault<VaultFault>>;

/// The key slots of a data folder (`keys.json`): the random data key, wrapped once per slot, as LUKS does. A passphrase
/// slot derives its wrapping key with Argon2id (libsodium).
class KeySlots
{
public:
    static QString fileIn(const QString &folder);
    static bool existIn(const QString &folder);

    /// Makes a data key and a first passphrase slot. Never over an existing file (SlotsDamaged).
    static Result<DataKey> create(const QString &folder, const QString &passphrase, KdfCost cost = {});
    /// Tries every passphrase slot. SlotsMissing where there is no file.
    static Result<DataKey> unlock(const QString &folder, const QString &passphrase);
};

} // namespace clinic::vault
