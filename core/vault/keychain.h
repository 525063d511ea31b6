// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/vault/data_key.h"
#include "core/vault/slot_file.h"

#include <QString>

#include <chrono>
#include <functional>

class QObject;

namespace clinic::vault {

/// The keychain of the operating system, as QtKeychain reaches it: the Secret Service or KWallet here, the Keychain of
/// macOS, the Credential Store of Windows. Each entry is a secret of 32 bytes under a name, below "clinic-intake".
///
/// Every question is answered by exactly one call of `done`, on the thread that asked (which must be that of `context`)
/// and never before the question returns; if `context` is gone by then, there is none. It is KeychainTimedOut once
/// `patience` is over: a keychain may wait for a person for as long as it likes, and QtKeychain can cancel nothing. It
/// also asks one question after the other; those behind one that hangs time out as well until that one is answered.
///
/// Nothing is ever stored in plain text, and "no entry" (KeychainNoEntry) says nothing: a locked keychain gives the
/// same answer.
class Keychain
{
public:
    explicit Keychain(std::chrono::milliseconds patience) : m_patience(patience) {}

    void read(const QString &entry, QObject *context, std::function<void(Result<DataKey>)> done) const;
    /// Replaces an entry of that name. A secret that is stored too late, after the time-out was told, is removed again.
    void write(const QString &entry, const DataKey &secret, QObject *context,
               std::function<void(Result<void>)> done) const;
    /// Erasing what is not there is no fault where the keychain says nothing about it.
    void erase(const QString &entry, QObject *context, std::function<void(Result<void>)> done) const;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace clinic::vault
