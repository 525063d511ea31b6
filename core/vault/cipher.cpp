// SPDX-License-Identifier: Apache-2.0
#include "core/vault/cipher.h"

#include <sodium.h>

#include <array>

namespace clinic::vault {

namespace {

constexpr char envelopeVersion = 1;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headBytes = 1 + nonceBytes;
static_assert(dataKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(dataKeyBytes == crypto_kdf_KEYBYTES);

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray additionalData(const QByteArray &context)
{
    return QByteArray(1, envelopeVersion) + context;
}

/// Equal values must give equal fingerprints, and a fingerprint must not be usable against the sealed values: hence a
/// key of its own.
DataKey fingerprintKeyOf(const DataKey &key)
{
    constexpr std::uint64_t subkeyId = 1;
    std::array<unsigned char, dataKeyBytes> subkey;
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), subkeyId, "clinicfp", key.bytes().data());
    DataKey derived = DataKey::from(subkey);
    sodium_memzero(subkey.data(), subkey.size());
    return derived;
}

} // namespace

Cipher::Cipher(DataKey key) : m_key(std::move(key)), m_fingerprintKey(fingerprintKeyOf(m_key)) {}

QByteArray Cipher::seal(const QByteArray &plain, const QByteArray &context) const
{
    const QByteArray additional = additionalData(context);
    QByteArray envelope(headBytes + plain.size() + tagBytes, Qt::Uninitialized);
    envelope[0] = envelopeVersion;
    unsigned char *const nonce = bytesOf(envelope) + 1;
    randombytes_buf(nonce, static_cast<std::size_t>(nonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(envelope) + headBytes, nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()),
        bytesOf(additional), static_cast<unsigned long long>(additional.size()), nullptr, nonce, m_key.bytes().data());
    return envelope;
}

std::optional<QByteArray> Cipher::open(const QByteArray &envelope, const QByteArray &context) const
{
    if (envelope.size() < headBytes + tagBytes || envelope[0] != envelopeVersion)
        return std::nullopt;
    const QByteArray additional = additionalData(context);
    QByteArray plain(envelope.size() - headBytes - tagBytes, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, bytesOf(envelope) + headBytes,
        static_cast<unsigned long long>(envelope.size() - headBytes), bytesOf(additional),
        static_cast<unsigned long long>(additional.size()), bytesOf(envelope) + 1, m_key.bytes().data());
    if (failed)
        return std::nullopt;
    return plain;
}

QByteArray Cipher::fingerprint(const QByteArray &plain) const
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), static_cast<std::size_t>(hash.size()), bytesOf(plain),
                       static_cast<unsigned long long>(plain.size()), m_fingerprintKey.bytes().data(), dataKeyBytes);
    return hash;
}

} // namespace clinic::vault
