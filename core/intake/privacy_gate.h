// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/domain/pin.h"
#include "core/domain/unlocking.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clinic {

namespace storage {
class Outbox;
}

/// The privacy lock of one operating-system user, as far as it outlives the program: the PIN (its Argon2id hash,
/// sealed), how often a wrong one was entered, and whether the window is locked. A wrong PIN is counted before it is
/// looked at, so that ending the program resets nothing. The passphrase opens always, also on a full disk.
class PrivacyGate
{
public:
    struct State
    {
        bool hasPin = false;
        bool isPinUsedUp = false; ///< after too many wrong ones
        bool isLocked = false;    ///< or was, when the program ended
    };

    /// `folder` holds the key slots that the passphrase is checked against. `outbox` must outlive the gate.
    PrivacyGate(storage::Outbox &outbox, QString folder, const QString &user);

    tl::expected<State, Fault<StorageFault>> state();
    tl::expected<void, Fault<StorageFault>> setLocked(bool locked);

    /// `secret`: the PIN, or the passphrase. Opened: it is not locked any more, and no wrong PIN counts. A fault:
    /// the try could not be counted, so the PIN was not looked at.
    tl::expected<UnlockAnswer, Fault<StorageFault>> unlock(const QString &secret, const QDateTime &now);

    /// Sets the first PIN, or another one with `proof` (the old one or the passphrase), which is answered as by
    /// unlock(). Only on Opened the PIN is the new one.
    tl::expected<UnlockAnswer, Fault<StorageFault>> setPin(const Pin &pin, const QString &proof, const QDateTime &now);

private:
    /// What is sealed.
    struct Kept
    {
        QByteArray hash;
        PinTries tries;
    };

    template <typename T>
    using Stored = tl::expected<T, Fault<StorageFault>>;
    Stored<std::optional<Kept>> kept();
    Stored<void> keep(const Kept &kept);
    Stored<UnlockAnswer> tryEither(const QString &secret, const QDateTime &now);
    Stored<UnlockAnswer> tryPin(Kept kept, const QString &pin, const QDateTime &now);
    UnlockAnswer tryPassphrase(const QString &passphrase) const;
    void forgetTries();

    storage::Outbox &m_outbox;
    QString m_folder;
    QString m_pinName, m_lockedName;
};

} // namespace clinic
