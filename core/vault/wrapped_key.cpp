// SPDX-License-Identifier: Apache-2.0
#include "core/vault/wrapped_key.h"

#include "core/vault/cipher.h"

#include <sodium.h>

#include <utility>

namespace clinic::vault {

namespace {

QByteArray contextOf(const QString &slotId)
{
    return "slot|" + slotId.toUtf8();
}

} // namespace

QByteArray wrapKey(const DataKey &key, DataKey wrapping, const QString &slotId)
{
    // Does not copy: the secret stays in its guarded memory.
    const auto secret =
        QByteArray::fromRawData(reinterpret_cast<const char *>(key.bytes().data()), qsizetype{dataKeyBytes});
    return Cipher(std::move(wrapping)).seal(secret, contextOf(slotId));
}

std::optional<DataKey> unwrapKey(const QByteArray &wrapped, DataKey wrapping, const QString &slotId)
{
    auto bytes = Cipher(std::move(wrapping)).open(wrapped, contextOf(slotId));
    std::optional<DataKey> key;
    if (bytes && bytes->size() == dataKeyBytes) {
        const std::span secret(reinterpret_cast<const unsigned char *>(bytes->constData()), dataKeyBytes);
        key = DataKey::from(secret.first<dataKeyBytes>());
    }
    if (bytes)
        sodium_memzero(bytes->data(), static_cast<std::size_t>(bytes->size()));
    return key;
}

} // namespace clinic::vault
