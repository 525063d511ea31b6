// SPDX-License-Identifier: Apache-2.0
#include "core/intake/unlocking.h"

#include <QtGlobal>

namespace clinic {

bool passphraseMayHelp(VaultFault fault)
{
    switch (fault) {
    case VaultFault::PassphraseNeeded:
    case VaultFault::WrongPassphrase:
    case VaultFault::WeakPassphrase:
    case VaultFault::KeychainNoEntry:
    case VaultFault::KeychainDenied:
    case VaultFault::KeychainAbsent:
    case VaultFault::KeychainTimedOut:
    case VaultFault::KeychainFailed:
    case VaultFault::KeychainOtherKey:
        return true;
    case VaultFault::SlotsMissing:
    case VaultFault::SlotsDamaged:
    case VaultFault::SlotsNotReadable:
    case VaultFault::CannotWrite:
    case VaultFault::LastPassphrase:
    case VaultFault::NoSuchSlot:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace clinic
