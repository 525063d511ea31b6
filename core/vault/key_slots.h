// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/vault/data_key.h"
#include "core/vault/slot_file.h"

#include <QString>

#include <vector>

namespace clinic::vault {

/// The key slots of a data folder (`keys.json`): the random data key, wrapped once per slot, as LUKS does. A passphrase
/// slot derives its wrapping key with Argon2id (libsodium); that of a keychain slot lies in the keychain of one user of
/// the computer.
///
/// Removing a slot does not change the data key: who kept a copy of an older file and its passphrase still has it.
class KeySlots
{
public:
    static QString fileIn(const QString &folder);
    static bool existIn(const QString &folder);

    /// Makes a data key and a first passphrase slot. Never over an existing file (SlotsDamaged).
    static Result<DataKey> create(const QString &folder, const QString &passphrase, KdfCost cost = {});
    /// Tries every passphrase slot. SlotsMissing where there is no file.
    static Result<DataKey> unlock(const QString &folder, const QString &passphrase);

    static Result<std::vector<KeySlot>> list(const QString &folder);
    /// Another passphrase; gives the slot's id. `label` is what a person calls it, nothing of a patient.
    static Result<QString> addPassphrase(const QString &folder, const DataKey &key, const QString &passphrase,
                                         const QString &label, KdfCost cost = {});
    /// The slot that `from` opens is opened by `to` from now on.
    static Result<void> changePassphrase(const QString &folder, const QString &from, const QString &to,
                                         KdfCost cost = {});
    /// NoSuchSlot, or LastPassphrase: there is always a way back in.
    static Result<void> remove(const QString &folder, const QString &id);

    /// The keychain slots of that user of the computer.
    static Result<std::vector<KeychainSlot>> keychainSlots(const QString &folder, const QString &user);
    /// Puts `slot` in the place of all keychain slots of its user; gives the ids of those.
    static Result<std::vector<QString>> replaceKeychainSlots(const QString &folder, const KeychainSlot &slot);
    /// Removes all keychain slots of that user; gives their ids.
    static Result<std::vector<QString>> removeKeychainSlots(const QString &folder, const QString &user);
};

} // namespace clinic::vault
