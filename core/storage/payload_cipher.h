// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace clinic::storage {

/// How the outbox seals what is personal. It is handed in, so that storage knows no cryptography.
/// `context` binds a sealed value to its place (record, revision, column): opened elsewhere it does not open.
struct PayloadCipher
{
    std::function<QByteArray(const QByteArray &plain, const QByteArray &context)> seal;
    /// Empty where the value was not sealed with this key and context.
    std::function<std::optional<QByteArray>(const QByteArray &sealed, const QByteArray &context)> open;
    /// A keyed one-way hash: equal plain values give equal results, and nobody without the key can make or test one.
    std::function<QByteArray(const QByteArray &plain)> fingerprint;
};

} // namespace clinic::storage
