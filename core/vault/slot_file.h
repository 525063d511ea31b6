// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/vault/keychain_slot.h"
#include "core/vault/passphrase_slot.h"

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <vector>

namespace clinic::vault {

template <typename T>
using Result = tl::expected<T, Fault<VaultFault>>;

/// The key slots of a data folder as they stand in their file. Whatever this version does not understand is kept when
/// the file is written again: slots of other kinds, damaged ones, further members.
class SlotFile
{
public:
    SlotFile();
    /// SlotsDamaged where the bytes are no list of slots of this version; `name` is the file's, for the fault.
    static Result<SlotFile> fromBytes(const QByteArray &bytes, const QString &name);
    QByteArray toBytes() const;

    std::vector<PassphraseSlot> passphrases() const; ///< the usable ones
    std::vector<KeychainSlot> keychains() const;     ///< the usable ones
    int damagedPassphrases() const; ///< passphrase slots that cannot be understood, or ask for impossible costs
    /// All of them, in the order of the file.
    std::vector<KeySlot> list() const;

    /// Replaces the slot of the same id, else adds it.
    void put(const QJsonObject &slot);
    /// NoSuchSlot, or LastPassphrase where no usable passphrase would be left.
    Result<void> remove(const QString &id);

private:
    explicit SlotFile(QJsonObject object);
    QJsonObject m_object;
};

/// SlotsMissing where there is no file, SlotsDamaged where it is no such list; the file is never touched.
Result<SlotFile> readSlots(const QString &path);

/// Writes a new file durably and at once. An existing one is never replaced (SlotsDamaged), also when two programs try
/// at the same time.
Result<void> writeNewSlots(const QString &path, const SlotFile &content);

/// Reads, changes and writes the file while no other program does. It is replaced durably and at once: whatever happens
/// on the way, the old one or the new one is there. A fault of `change` leaves it as it is.
Result<void> updateSlots(const QString &path, const std::function<Result<void>(SlotFile &)> &change);

} // namespace clinic::vault
