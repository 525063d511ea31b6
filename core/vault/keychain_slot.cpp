// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain_slot.h"

#include "core/vault/slot_json.h"
#include "core/vault/wrapped_key.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr auto keychainKind = "keychain"_L1;

} // namespace

KeychainSlot makeKeychainSlot(const DataKey &key, const DataKey &wrapping, const QString &label)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return {id, label, wrapKey(key, DataKey::from(wrapping.bytes()), id), QDateTime::currentDateTimeUtc()};
}

std::optional<DataKey> openSlot(const KeychainSlot &slot, const DataKey &wrapping)
{
    return unwrapKey(slot.wrapped, DataKey::from(wrapping.bytes()), slot.id);
}

QJsonObject toJson(const KeychainSlot &slot)
{
    return {
        {u"kind"_s, keychainKind},
        {u"id"_s, slot.id},
        {u"label"_s, slot.label},
        {u"wrapped"_s, slotjson::fromBytes(slot.wrapped)},
        {u"created_at"_s, slotjson::fromTime(slot.createdAt)},
    };
}

std::optional<KeychainSlot> keychainSlotFrom(const QJsonObject &object)
{
    KeychainSlot slot{object["id"_L1].toString(), object["label"_L1].toString(),
                      slotjson::toBytes(object["wrapped"_L1]), slotjson::toTime(object["created_at"_L1])};
    // The id names an entry of the keychain: nothing but a UUID may get there from a file that others can write.
    if (!isKeychainSlot(object) || QUuid::fromString(slot.id).isNull() || slot.wrapped.isEmpty())
        return std::nullopt;
    return slot;
}

bool isKeychainSlot(const QJsonObject &object)
{
    return object["kind"_L1].toString() == keychainKind;
}

} // namespace clinic::vault
