// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"

#include "core/vault/slot_file.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

bool makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists())
        return info.isDir();
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return QDir().mkpath(info.absolutePath()) && QDir().mkdir(info.absoluteFilePath(), owner);
}

} // namespace

QString KeySlots::fileIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u"keys.json"_s);
}

bool KeySlots::existIn(const QString &folder)
{
    const QFileInfo info(fileIn(folder));
    return info.exists() || info.isSymbolicLink();
}

Result<DataKey> KeySlots::create(const QString &folder, const QString &passphrase, KdfCost cost)
{
    if (!isLongEnough(passphrase))
        return fault(VaultFault::WeakPassphrase, u"at least %1 characters"_s.arg(shortestPassphrase));
    if (existIn(folder))
        return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(fileIn(folder)));
    if (!isPossibleCost(cost.operations, cost.memoryBytes))
        return fault(VaultFault::CannotWrite, u"the cost of the passphrase is out of range"_s);
    if (!makeFolder(folder))
        return fault(VaultFault::CannotWrite, folder);

    DataKey key = DataKey::random();
    const auto slot = makeSlot(key, passphrase, cost);
    if (!slot)
        return fault(VaultFault::CannotWrite, u"not enough memory for the passphrase"_s);
    if (auto written = writeNewSlots(fileIn(folder), *slot); !written)
        return tl::unexpected(written.error());
    return key;
}

Result<DataKey> KeySlots::unlock(const QString &folder, const QString &passphrase)
{
    const auto list = readSlots(fileIn(folder));
    if (!list)
        return tl::unexpected(list.error());
    if (passphrase.isEmpty())
        return fault(VaultFault::PassphraseNeeded, {});

    for (const PassphraseSlot &slot : list->passphrases) {
        auto key = openSlot(slot, passphrase);
        if (key)
            return *std::move(key);
        if (key.error() == SlotRefusal::NotEnoughMemory)
            return fault(VaultFault::SlotsDamaged, u"not enough memory for slot %1"_s.arg(slot.id));
    }
    if (list->damaged > 0)
        return fault(VaultFault::SlotsDamaged, u"%1 slots cannot be understood"_s.arg(list->damaged));
    return fault(VaultFault::WrongPassphrase, {});
}

} // namespace clinic::vault
