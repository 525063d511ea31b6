// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::vault {

/// What is kept of a PIN: its Argon2id hash with salt and cost (libsodium's crypto_pwhash_str, interactive limits). A
/// PIN has few values, so that the hash alone protects it from nobody who can try them all: keep it sealed. None where
/// there is not enough memory.
std::optional<QByteArray> hashPin(const QString &pin);
/// Whether it was made from this PIN; false also where it is no such hash, or there is not enough memory.
bool isPinOf(const QByteArray &hash, const QString &pin);

} // namespace clinic::vault
