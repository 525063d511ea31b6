// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::text {

namespace {

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

QString kindOf(const KeySlot &slot)
{
    switch (slot.kind) {
    case KeySlotKind::Passphrase:
        //: %1 is what a person called it, e.g. "safe in the office"
        return slot.label.isEmpty() ? KeyWords::tr("Passphrase") : KeyWords::tr("Passphrase: %1").arg(slot.label);
    case KeySlotKind::Keychain:
        //: %1 is a user of the computer
        return KeyWords::tr("Keychain of %1").arg(slot.label);
    case KeySlotKind::Other:
        return KeyWords::tr("Of a newer version of this program");
    }
    return {};
}

} // namespace

QString describe(const KeySlot &slot)
{
    const bool isDamaged = !slot.usable && slot.kind != KeySlotKind::Other;
    //: %1 is e.g. "Passphrase: safe in the office"
    return isDamaged ? KeyWords::tr("%1 (damaged)").arg(kindOf(slot)) : kindOf(slot);
}

} // namespace clinic::text
