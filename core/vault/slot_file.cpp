// SPDX-License-Identifier: Apache-2.0
#include "core/vault/slot_file.h"

#include "core/vault/slot_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr int fileVersion = 1;
constexpr qsizetype mostSlots = 100;
constexpr auto slotsMember = "slots"_L1;

bool hasId(const QJsonValue &slot, const QString &id)
{
    return !id.isEmpty() && slot.toObject()["id"_L1].toString() == id;
}

KeySlot described(const QJsonObject &slot)
{
    KeySlot info;
    info.id = slot["id"_L1].toString();
    info.label = slot["label"_L1].toString();
    info.createdAt = slotjson::toTime(slot["created_at"_L1]);
    info.usable = false;
    if (isPassphraseSlot(slot)) {
        info.kind = KeySlotKind::Passphrase;
        const auto passphrase = passphraseSlotFrom(slot);
        info.usable = passphrase.has_value();
        info.isWeak = passphrase && isCheap(*passphrase);
    } else if (isKeychainSlot(slot)) {
        info.kind = KeySlotKind::Keychain;
        info.usable = keychainSlotFrom(slot).has_value();
    }
    return info;
}

/// Those that `parse` understands.
template <typename Slot>
std::vector<Slot> understood(const QJsonArray &array, std::optional<Slot> (*parse)(const QJsonObject &))
{
    std::vector<Slot> found;
    for (const QJsonValue &entry : array) {
        if (auto slot = parse(entry.toObject()))
            found.push_back(*std::move(slot));
    }
    return found;
}

} // namespace

SlotFile::SlotFile() : m_object{{u"version"_s, fileVersion}, {slotsMember, QJsonArray()}} {}

SlotFile::SlotFile(QJsonObject object) : m_object(std::move(object)) {}

Result<SlotFile> SlotFile::fromBytes(const QByteArray &bytes, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["version"_L1].toInt() != fileVersion || !object[slotsMember].isArray()) {
        return tl::unexpected(Fault<VaultFault>{
            VaultFault::SlotsDamaged, u"%1 is no list of key slots of version %2"_s.arg(name).arg(fileVersion)});
    }
    // Each may cost minutes to try: a file that nobody made by hand has a few.
    if (object[slotsMember].toArray().size() > mostSlots)
        return tl::unexpected(Fault<VaultFault>{VaultFault::SlotsDamaged, u"%1 has too many slots"_s.arg(name)});
    return SlotFile(object);
}

QByteArray SlotFile::toBytes() const
{
    return QJsonDocument(m_object).toJson();
}

std::vector<PassphraseSlot> SlotFile::passphrases() const
{
    return understood(m_object[slotsMember].toArray(), &passphraseSlotFrom);
}

std::vector<KeychainSlot> SlotFile::keychains() const
{
    return understood(m_object[slotsMember].toArray(), &keychainSlotFrom);
}

int SlotFile::damagedPassphrases() const
{
    const auto all = list();
    return static_cast<int>(std::ranges::count_if(
        all, [](const KeySlot &slot) { return slot.kind == KeySlotKind::Passphrase && !slot.usable; }));
}

std::vector<KeySlot> SlotFile::list() const
{
    const QJsonArray array = m_object[slotsMember].toArray();
    std::vector<KeySlot> all;
    std::ranges::transform(array, std::back_inserter(all),
                           [](const QJsonValue &entry) { return described(entry.toObject()); });
    return all;
}

void SlotFile::put(const QJsonObject &slot)
{
    QJsonArray array = m_object[slotsMember].toArray();
    const auto same = std::find_if(array.begin(), array.end(),
                                   [&](const QJsonValue &one) { return hasId(one, slot["id"_L1].toString()); });
    if (same == array.end())
        array.append(slot);
    else
        *same = slot;
    m_object[slotsMember] = array;
}

Result<void> SlotFile::remove(const QString &id)
{
    QJsonArray array = m_object[slotsMember].toArray();
    const auto found = std::find_if(array.begin(), array.end(), [&](const QJsonValue &one) { return hasId(one, id); });
    if (found == array.end())
        return tl::unexpected(Fault<VaultFault>{VaultFault::NoSuchSlot, id});
    array.erase(found);
    if (understood(array, &passphraseSlotFrom).empty())
        return tl::unexpected(Fault<VaultFault>{VaultFault::LastPassphrase, id});
    m_object[slotsMember] = array;
    return {};
}

} // namespace clinic::vault
