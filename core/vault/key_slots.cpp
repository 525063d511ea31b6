// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

tl::unexpected<Fault<VaultFault>> tooShort()
{
    return fault(VaultFault::WeakPassphrase, u"at least %1 characters"_s.arg(shortestPassphrase));
}

tl::unexpected<Fault<VaultFault>> noMemory()
{
    return fault(VaultFault::CannotWrite, u"not enough memory for the passphrase"_s);
}

struct OpenedSlot
{
    PassphraseSlot slot;
    DataKey key;
};

/// With the first passphrase slot that `passphrase` opens.
Result<OpenedSlot> openWith(const SlotFile &content, const QString &passphrase)
{
    const auto all = content.passphrases();
    if (all.empty())
        return fault(VaultFault::SlotsDamaged, u"there is no usable passphrase slot"_s);
    if (passphrase.isEmpty())
        return fault(VaultFault::PassphraseNeeded, {});
    QString tooLarge;
    for (const PassphraseSlot &slot : all) {
        auto key = openSlot(slot, passphrase);
        if (key)
            return OpenedSlot{slot, *std::move(key)};
        if (key.error() == SlotRefusal::NotEnoughMemory)
            tooLarge = slot.id;
    }
    if (!tooLarge.isEmpty())
        return fault(VaultFault::SlotsDamaged, u"not enough memory for slot %1"_s.arg(tooLarge));
    if (const int damaged = content.damagedPassphrases(); damaged > 0)
        return fault(VaultFault::SlotsDamaged, u"%1 slots cannot be understood"_s.arg(damaged));
    return fault(VaultFault::WrongPassphrase, {});
}

std::vector<KeychainSlot> slotsOf(const SlotFile &content, const QString &user)
{
    auto all = content.keychains();
    std::erase_if(all, [&](const KeychainSlot &slot) { return slot.label != user; });
    return all;
}

/// All keychain slots of that user; gives their ids.
Result<std::vector<QString>> removeAll(SlotFile &content, const QString &user)
{
    std::vector<QString> ids;
    for (const KeychainSlot &slot : slotsOf(content, user)) {
        if (auto removed = content.remove(slot.id); !removed)
            return tl::unexpected(removed.error());
        ids.push_back(slot.id);
    }
    return ids;
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
        return tooShort();
    if (existIn(folder))
        return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(fileIn(folder)));
    if (!isPossibleCost(cost.operations, cost.memoryBytes))
        return fault(VaultFault::CannotWrite, u"the cost of the passphrase is out of range"_s);
    if (!makeFolder(folder))
        return fault(VaultFault::CannotWrite, folder);

    DataKey key = DataKey::random();
    const auto slot = makeSlot(key, passphrase, cost);
    if (!slot)
        return noMemory();
    SlotFile content;
    content.put(toJson(*slot));
    if (auto written = writeNewSlots(fileIn(folder), content); !written)
        return tl::unexpected(written.error());
    return key;
}

Result<DataKey> KeySlots::unlock(const QString &folder, const QString &passphrase)
{
    const auto content = readSlots(fileIn(folder));
    if (!content)
        return tl::unexpected(content.error());
    auto opened = openWith(*content, passphrase);
    if (!opened)
        return tl::unexpected(opened.error());
    return std::move(opened->key);
}

Result<std::vector<KeySlot>> KeySlots::list(const QString &folder)
{
    return readSlots(fileIn(folder)).map([](const SlotFile &content) { return content.list(); });
}

Result<QString> KeySlots::addPassphrase(const QString &folder, const DataKey &key, const QString &passphrase,
                                        const QString &label, KdfCost cost)
{
    if (!isLongEnough(passphrase))
        return tooShort();
    const auto slot = makeSlot(key, passphrase, cost, label);
    if (!slot)
        return noMemory();
    const auto added = updateSlots(fileIn(folder), [&](SlotFile &content) -> Result<void> {
        content.put(toJson(*slot));
        return {};
    });
    return added.map([&] { return slot->id; });
}

Result<void> KeySlots::changePassphrase(const QString &folder, const QString &from, const QString &to, KdfCost cost)
{
    if (!isLongEnough(to))
        return tooShort();
    const auto content = readSlots(fileIn(folder));
    if (!content)
        return tl::unexpected(content.error());
    const auto opened = openWith(*content, from);
    if (!opened)
        return tl::unexpected(opened.error());
    auto slot = makeSlot(opened->key, to, cost, opened->slot.label);
    if (!slot)
        return noMemory();
    // Deriving took its time, outside the lock: only the slot that `from` opened makes room.
    return updateSlots(fileIn(folder), [&](SlotFile &now) -> Result<void> {
        const auto all = now.passphrases();
        const auto same = std::ranges::find(all, opened->slot.wrapped, &PassphraseSlot::wrapped);
        if (same == all.end())
            return fault(VaultFault::NoSuchSlot, opened->slot.id);
        now.put(toJson(*slot));
        return now.remove(same->id);
    });
}

Result<void> KeySlots::remove(const QString &folder, const QString &id)
{
    return updateSlots(fileIn(folder), [&](SlotFile &content) { return content.remove(id); });
}

Result<std::vector<KeychainSlot>> KeySlots::keychainSlots(const QString &folder, const QString &user)
{
    return readSlots(fileIn(folder)).map([&](const SlotFile &content) { return slotsOf(content, user); });
}

Result<std::vector<QString>> KeySlots::replaceKeychainSlots(const QString &folder, const KeychainSlot &slot)
{
    std::vector<QString> replaced;
    const auto done = updateSlots(fileIn(folder), [&](SlotFile &content) {
        auto removed = removeAll(content, slot.label);
        content.put(toJson(slot));
        return removed.map([&](std::vector<QString> ids) { replaced = std::move(ids); });
    });
    return done.map([&] { return replaced; });
}

Result<std::vector<QString>> KeySlots::removeKeychainSlots(const QString &folder, const QString &user)
{
    std::vector<QString> removed;
    const auto done = updateSlots(fileIn(folder), [&](SlotFile &content) {
        return removeAll(content, user).map([&](std::vector<QString> ids) { removed = std::move(ids); });
    });
    return done.map([&] { return removed; });
}

} // namespace clinic::vault
