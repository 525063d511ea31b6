// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"

#include "core/vault/cipher.h"
#include "core/vault/slot_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

/// What binds a wrapped key to its slot.
QByteArray contextOf(const PassphraseSlot &slot)
{
    return "slot|" + slot.id.toUtf8();
}

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

std::optional<DataKey> unwrap(DataKey wrapping, const PassphraseSlot &slot)
{
    auto bytes = Cipher(std::move(wrapping)).open(slot.wrapped, contextOf(slot));
    std::optional<DataKey> key;
    if (bytes && bytes->size() == dataKeyBytes) {
        const std::span secret(reinterpret_cast<const unsigned char *>(bytes->constData()), dataKeyBytes);
        key = DataKey::from(secret.first<dataKeyBytes>());
    }
    if (bytes)
        sodium_memzero(bytes->data(), static_cast<std::size_t>(bytes->size()));
    return key;
}

QByteArray wrap(const DataKey &key, DataKey wrapping, const PassphraseSlot &slot)
{
    // Does not copy: the secret stays in its guarded memory.
    const auto secret =
        QByteArray::fromRawData(reinterpret_cast<const char *>(key.bytes().data()), qsizetype{dataKeyBytes});
    return Cipher(std::move(wrapping)).seal(secret, contextOf(slot));
}

PassphraseSlot newSlot(KdfCost cost)
{
    prepareSodium();
    PassphraseSlot slot;
    slot.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    slot.operations = cost.operations;
    slot.memoryBytes = cost.memoryBytes;
    slot.salt = QByteArray(crypto_pwhash_argon2id_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(slot.salt.data(), static_cast<std::size_t>(slot.salt.size()));
    slot.createdAt = QDateTime::currentDateTimeUtc();
    return slot;
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
    if (normalised(passphrase).toUcs4().size() < shortestPassphrase)
        return fault(VaultFault::WeakPassphrase, u"at least %1 characters"_s.arg(shortestPassphrase));
    if (existIn(folder))
        return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(fileIn(folder)));
    if (!isPossibleCost(cost.operations, cost.memoryBytes))
        return fault(VaultFault::CannotWrite, u"the cost of the passphrase is out of range"_s);
    if (!makeFolder(folder))
        return fault(VaultFault::CannotWrite, folder);

    DataKey key = DataKey::random();
    PassphraseSlot slot = newSlot(cost);
    auto wrapping = wrappingKey(passphrase, slot);
    if (!wrapping)
        return fault(VaultFault::CannotWrite, u"not enough memory for the passphrase"_s);
    slot.wrapped = wrap(key, *std::move(wrapping), slot);
    if (auto written = writeNewSlots(fileIn(folder), slot); !written)
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
        auto wrapping = wrappingKey(passphrase, slot);
        if (!wrapping)
            return fault(VaultFault::SlotsDamaged, u"not enough memory for slot %1"_s.arg(slot.id));
        if (auto key = unwrap(*std::move(wrapping), slot))
            return *std::move(key);
    }
    if (list->damaged > 0)
        return fault(VaultFault::SlotsDamaged, u"%1 slots cannot be understood"_s.arg(list->damaged));
    return fault(VaultFault::WrongPassphrase, {});
}

} // namespace clinic::vault
