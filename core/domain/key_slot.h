// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace clinic {

enum class KeySlotKind {
    Passphrase,
    Keychain, ///< opened by one person's login, without being asked
    Other,    ///< of a newer version of the program
};

/// One way to the data key, as it may be shown: nothing secret.
struct KeySlot
{
    QString id; ///< a UUID
    KeySlotKind kind = KeySlotKind::Other;
    QString label;       ///< a passphrase: what a person calls it, may be empty; a keychain: the operating-system user
    QDateTime createdAt; ///< UTC; invalid where it is not known
    bool usable = true;  ///< false: damaged, or of a kind that this version does not know
    bool isWeak = false; ///< a passphrase that is cheaper to guess than one of a slot that is made today
    bool own = false;    ///< the keychain slot of the user who runs this program
};

} // namespace clinic
