// SPDX-License-Identifier: Apache-2.0
#include "core/vault/pin_hash.h"

#include "core/vault/data_key.h"

#include <sodium.h>

namespace clinic::vault {

namespace {

/// Runs `use` over the PIN's bytes and wipes them.
template <typename Use>
auto withBytes(const QString &pin, Use use)
{
    prepareSodium();
    QByteArray bytes = pin.toUtf8();
    const auto result = use(bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return result;
}

} // namespace

std::optional<QByteArray> hashPin(const QString &pin)
{
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const int failed = withBytes(pin, [&hash](const char *bytes, unsigned long long size) {
        return crypto_pwhash_str(hash.data(), bytes, size, crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                 crypto_pwhash_MEMLIMIT_INTERACTIVE);
    });
    if (failed)
        return std::nullopt;
    return QByteArray(hash.constData()); // up to its end
}

bool isPinOf(const QByteArray &hash, const QString &pin)
{
    return withBytes(pin, [&hash](const char *bytes, unsigned long long size) {
        return crypto_pwhash_str_verify(hash.constData(), bytes, size) == 0;
    });
}

} // namespace clinic::vault
