// SPDX-License-Identifier: Apache-2.0
#include "core/vault/passphrase_slot.h"

#include "core/vault/slot_json.h"
#include "core/vault/wrapped_key.h"

#include <QUuid>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr auto passphraseKind = "passphrase"_L1;
constexpr auto argon2id13 = "argon2id13"_L1;

/// In one form, so that "ü" opens the slot however a keyboard composes it.
QString normalised(const QString &passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_C);
}

std::optional<DataKey> wrappingKey(const QString &passphrase, const PassphraseSlot &slot)
{
    prepareSodium();
    QByteArray secret = normalised(passphrase).toUtf8();
    std::array<unsigned char, dataKeyBytes> derived{};
    const int failed = crypto_pwhash_argon2id(derived.data(), derived.size(), secret.constData(),
                                              static_cast<unsigned long long>(secret.size()),
                                              reinterpret_cast<const unsigned char *>(slot.salt.constData()),
                                              slot.operations, slot.memoryBytes, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    std::optional<DataKey> key;
    if (!failed)
        key = DataKey::from(derived);
    sodium_memzero(derived.data(), derived.size());
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    return key;
}

PassphraseSlot newSlot(KdfCost cost, const QString &label)
{
    prepareSodium();
    PassphraseSlot slot;
    slot.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    slot.label = label;
    slot.operations = cost.operations;
    slot.memoryBytes = cost.memoryBytes;
    slot.salt = QByteArray(crypto_pwhash_argon2id_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(slot.salt.data(), static_cast<std::size_t>(slot.salt.size()));
    slot.createdAt = QDateTime::currentDateTimeUtc();
    return slot;
}

} // namespace

bool isLongEnough(const QString &passphrase)
{
    return normalised(passphrase).toUcs4().size() >= shortestPassphrase;
}

bool isPossibleCost(unsigned long long operations, std::size_t memoryBytes)
{
    return operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN && operations <= mostOperations &&
           memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && memoryBytes <= mostMemoryBytes;
}

bool isCheap(const PassphraseSlot &slot)
{
    constexpr KdfCost today;
    return slot.operations < today.operations || slot.memoryBytes < today.memoryBytes;
}

std::optional<PassphraseSlot> makeSlot(const DataKey &key, const QString &passphrase, KdfCost cost,
                                       const QString &label)
{
    PassphraseSlot slot = newSlot(cost, label);
    auto wrapping = wrappingKey(passphrase, slot);
    if (!wrapping)
        return std::nullopt;
    slot.wrapped = wrapKey(key, *std::move(wrapping), slot.id);
    return slot;
}

tl::expected<DataKey, SlotRefusal> openSlot(const PassphraseSlot &slot, const QString &passphrase)
{
    auto wrapping = wrappingKey(passphrase, slot);
    if (!wrapping)
        return tl::unexpected(SlotRefusal::NotEnoughMemory);
    if (auto key = unwrapKey(slot.wrapped, *std::move(wrapping), slot.id))
        return *std::move(key);
    return tl::unexpected(SlotRefusal::WrongPassphrase);
}

QJsonObject toJson(const PassphraseSlot &slot)
{
    QJsonObject object{
        {u"kind"_s, passphraseKind},
        {u"id"_s, slot.id},
        {u"kdf"_s, argon2id13},
        {u"operations"_s, static_cast<qint64>(slot.operations)},
        {u"memory_bytes"_s, static_cast<qint64>(slot.memoryBytes)},
        {u"salt"_s, slotjson::fromBytes(slot.salt)},
        {u"wrapped"_s, slotjson::fromBytes(slot.wrapped)},
        {u"created_at"_s, slotjson::fromTime(slot.createdAt)},
    };
    if (!slot.label.isEmpty())
        object.insert(u"label"_s, slot.label);
    return object;
}

std::optional<PassphraseSlot> passphraseSlotFrom(const QJsonObject &object)
{
    const qint64 operations = object["operations"_L1].toInteger(-1);
    const qint64 memory = object["memory_bytes"_L1].toInteger(-1);
    PassphraseSlot slot;
    slot.id = object["id"_L1].toString();
    slot.label = object["label"_L1].toString();
    slot.salt = slotjson::toBytes(object["salt"_L1]);
    slot.wrapped = slotjson::toBytes(object["wrapped"_L1]);
    slot.createdAt = slotjson::toTime(object["created_at"_L1]);
    if (operations < 0 || memory < 0 || slot.id.isEmpty() || slot.wrapped.isEmpty() || !isPassphraseSlot(object) ||
        object["kdf"_L1].toString() != argon2id13 || slot.salt.size() != crypto_pwhash_argon2id_SALTBYTES)
        return std::nullopt;
    slot.operations = static_cast<unsigned long long>(operations);
    slot.memoryBytes = static_cast<std::size_t>(memory);
    if (!isPossibleCost(slot.operations, slot.memoryBytes))
        return std::nullopt;
    return slot;
}

bool isPassphraseSlot(const QJsonObject &object)
{
    return object["kind"_L1].toString() == passphraseKind;
}

} // namespace clinic::vault
