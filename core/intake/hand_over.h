// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"
#include "core/storage/outbox.h"
#include "core/vault/passphrase_slot.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <vector>

/// The file that carries registrations to another computer: one line of JSON that anybody can read (what it is, when it
/// was made, how many registrations, and the slot that a passphrase opens), then the registrations, sealed
/// (XChaCha20-Poly1305) and bound to that line.
namespace clinic::handover {

template <typename T>
using Result = tl::expected<T, Fault<HandOverFault>>;

/// A passphrase that was stretched already: that takes a while, and must not happen while the database waits.
class Sealer
{
public:
    /// WeakPassphrase; CannotWrite where there is not enough memory.
    static Result<Sealer> make(const QString &passphrase);
    QByteArray seal(const std::vector<storage::MovingRecord> &records, const QDateTime &now) const;

private:
    Sealer(vault::PassphraseSlot slot, std::shared_ptr<const vault::Cipher> cipher);
    vault::PassphraseSlot m_slot;
    std::shared_ptr<const vault::Cipher> m_cipher;
};

/// NotSuchFile, NewerVersion, WrongPassphrase, Damaged.
Result<std::vector<storage::MovingRecord>> open(const QByteArray &file, const QString &passphrase);

/// Everything that waits in `outbox`, into a new file. See Intake::handOver().
tl::expected<HandedOver, HandOverError> write(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                              const QDateTime &now);
tl::expected<TakenOver, HandOverError> read(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                            const QDateTime &now);

} // namespace clinic::handover
