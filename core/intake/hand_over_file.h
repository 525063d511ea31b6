// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/storage/outbox.h"
#include "core/vault/cipher.h"
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

/// What can be read of a file without its passphrase.
struct Envelope
{
    QByteArray header; ///< the line as it stands; what is sealed is bound to it
    vault::PassphraseSlot slot;
    qint64 count = 0; ///< registrations that the file claims to hold
    QByteArray sealed;
};

/// NotSuchFile, NewerVersion, Damaged.
Result<Envelope> envelopeOf(const QByteArray &file);

/// What is sealed in a file, before and after.
QByteArray contentOf(const std::vector<storage::MovingRecord> &records);
/// Damaged where it is not what contentOf() wrote of `count` registrations.
Result<std::vector<storage::MovingRecord>> registrationsIn(const QByteArray &content, qint64 count);

/// NotSuchFile, NewerVersion, WrongPassphrase, Damaged; CannotRead where there is not enough memory.
Result<std::vector<storage::MovingRecord>> open(const QByteArray &file, const QString &passphrase);

} // namespace clinic::handover
