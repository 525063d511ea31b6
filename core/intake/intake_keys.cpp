// SPDX-License-Identifier: Apache-2.0
#include "core/intake/intake_private.h"
#include "core/intake/user_name.h"
#include "core/vault/key_slots.h"
#include "core/vault/keychain.h"

#include <algorithm>
#include <utility>

namespace clinic {

namespace {

using Slots = std::vector<vault::KeychainSlot>;

OpenFault fault(VaultFault kind, const QString &detail = {})
{
    return Fault<VaultFault>{kind, detail};
}

/// Asks for one slot after the other; usually there is one. The last fault is told.
void unlockNext(const vault::Keychain &keychain, Slots left, QObject *context,
                const std::function<void(vault::Result<vault::DataKey>)> &done)
{
    const vault::KeychainSlot slot = std::move(left.back());
    left.pop_back();
    keychain.read(slot.id, context, [=, left = std::move(left)](const vault::Result<vault::DataKey> &wrapping) {
        std::optional<vault::DataKey> key;
        if (wrapping)
            key = openSlot(slot, *wrapping);
        if (key)
            done(*std::move(key));
        else if (!left.empty())
            unlockNext(keychain, left, context, done);
        else if (wrapping)
            done(tl::unexpected(Fault<VaultFault>{VaultFault::KeychainOtherKey, slot.id}));
        else
            done(tl::unexpected(wrapping.error()));
    });
}

/// Whether an entry is still there does not matter to anybody: without its slot it opens nothing.
void eraseAll(const vault::Keychain &keychain, std::vector<QString> entries, QObject *context,
              const std::function<void()> &done)
{
    if (entries.empty()) {
        done();
        return;
    }
    const QString entry = std::move(entries.back());
    entries.pop_back();
    keychain.erase(entry, context, [=, entries = std::move(entries)](const vault::Result<void> &) {
        eraseAll(keychain, entries, context, done);
    });
}

} // namespace

void Intake::openWithKeychain(const Configuration &configuration, QObject *context, OpenedWithKeychain done)
{
    const auto refuse = [&](OpenFault why) {
        QMetaObject::invokeMethod(
            context, [done, why = std::move(why)] { done(tl::unexpected(why)); }, Qt::QueuedConnection);
    };
    const QString &folder = configuration.dataDir;
    switch (look(folder)) {
    case Folder::Empty:
        refuse(fault(VaultFault::PassphraseNeeded));
        return;
    case Folder::KeysMissing:
        refuse(fault(VaultFault::SlotsMissing, vault::KeySlots::fileIn(folder)));
        return;
    case Folder::Ready:
        break;
    }
    const auto own = vault::KeySlots::keychainSlots(folder, userName());
    if (!own) {
        refuse(own.error());
        return;
    }
    if (own->empty()) {
        refuse(fault(VaultFault::PassphraseNeeded));
        return;
    }
    unlockNext(vault::Keychain(configuration.keychainPatience), *own, context,
               [configuration, done](vault::Result<vault::DataKey> key) {
                   auto intake =
                       key ? openWithKey(configuration, *std::move(key)) : tl::unexpected(OpenFault(key.error()));
                   if (!intake)
                       Logbook::openFailed(EventLog(configuration.logDir), intake.error());
                   done(std::move(intake));
               });
}

Keyed<std::vector<KeySlot>> Intake::keySlots(const QString &folder)
{
    auto all = vault::KeySlots::list(folder);
    if (!all)
        return all;
    for (KeySlot &slot : *all)
        slot.own = slot.kind == KeySlotKind::Keychain && slot.label == userName();
    return all;
}

Keyed<QString> Intake::addPassphrase(const QString &passphrase, const QString &label)
{
    auto added = vault::KeySlots::addPassphrase(d->configuration.dataDir, d->key, passphrase, label);
    if (added)
        d->logbook.write(logged::SlotsChanged{logged::SlotChange::Added, KeySlotKind::Passphrase});
    return added;
}

Keyed<void> Intake::changePassphrase(const QString &from, const QString &to)
{
    auto changed = vault::KeySlots::changePassphrase(d->configuration.dataDir, from, to);
    if (changed)
        d->logbook.write(logged::SlotsChanged{logged::SlotChange::Changed, KeySlotKind::Passphrase});
    return changed;
}

void Intake::removeSlot(const QString &id, const std::function<void(Keyed<void>)> &done)
{
    const QString &folder = d->configuration.dataDir;
    const auto own = vault::KeySlots::keychainSlots(folder, userName());
    const auto all = vault::KeySlots::list(folder);
    const auto result = vault::KeySlots::remove(folder, id);
    if (all && result) {
        const auto removed = std::ranges::find(*all, id, &KeySlot::id);
        d->logbook.write(logged::SlotsChanged{logged::SlotChange::Removed,
                                              removed == all->end() ? KeySlotKind::Other : removed->kind});
    }
    std::vector<QString> entries;
    if (own && result && std::ranges::count(*own, id, &vault::KeychainSlot::id) > 0)
        entries.push_back(id);
    finishErasing(std::move(entries), result, done);
}

void Intake::rememberInKeychain(const std::function<void(Keyed<void>)> &done)
{
    // First the entry, then its slot, then what they replace: whatever interrupts this, what opened before still does.
    const auto wrapping = vault::DataKey::random();
    const auto slot = vault::makeKeychainSlot(d->key, wrapping, userName());
    const vault::Keychain keychain(d->configuration.keychainPatience);
    keychain.write(slot.id, wrapping, this, [this, keychain, slot, done](const vault::Result<void> &written) {
        if (!written) {
            d->logbook.keychainAnswered(written);
            done(written);
            return;
        }
        const auto replaced = vault::KeySlots::replaceKeychainSlots(d->configuration.dataDir, slot);
        const Keyed<void> result = replaced ? Keyed<void>() : Keyed<void>(tl::unexpected(replaced.error()));
        if (replaced)
            d->logbook.write(logged::SlotsChanged{logged::SlotChange::Added, KeySlotKind::Keychain});
        eraseAll(keychain, replaced.value_or(std::vector{slot.id}), this, [done, result] { done(result); });
    });
}

void Intake::forgetInKeychain(const std::function<void(Keyed<void>)> &done)
{
    const auto removed = vault::KeySlots::removeKeychainSlots(d->configuration.dataDir, userName());
    const Keyed<void> result = removed ? Keyed<void>() : Keyed<void>(tl::unexpected(removed.error()));
    if (removed && !removed->empty())
        d->logbook.write(logged::SlotsChanged{logged::SlotChange::Removed, KeySlotKind::Keychain});
    finishErasing(removed.value_or(std::vector<QString>()), result, done);
}

/// The slots are gone, or not: now what lies in the keychain for them, then the answer, never at once.
void Intake::finishErasing(std::vector<QString> entries, const Keyed<void> &result,
                           const std::function<void(Keyed<void>)> &done)
{
    if (entries.empty())
        QMetaObject::invokeMethod(
            this, [done, result] { done(result); }, Qt::QueuedConnection);
    else
        eraseAll(vault::Keychain(d->configuration.keychainPatience), std::move(entries), this,
                 [done, result] { done(result); });
}

} // namespace clinic
