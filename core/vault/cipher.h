// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/data_key.h"

#include <QByteArray>

#include <optional>

namespace clinic::vault {

/// Seals small values with XChaCha20-Poly1305 (libsodium). An envelope is: version (1 byte, now 1), nonce (24 random
/// bytes), ciphertext and tag. The additional data are the envelope's version and the caller's context.
class Cipher
{
public:
    explicit Cipher(DataKey key);

    QByteArray seal(const QByteArray &plain, const QByteArray &context) const;
    /// Empty where the envelope is damaged, of another version, of another key, or of another context.
    std::optional<QByteArray> open(const QByteArray &envelope, const QByteArray &context) const;
    /// Keyed BLAKE2b with a subkey of its own: 32 bytes.
    QByteArray fingerprint(const QByteArray &plain) const;

private:
    DataKey m_key;
    DataKey m_fingerprintKey;
};

} // namespace clinic::vault
