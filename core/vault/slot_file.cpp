// SPDX-License-Identifier: Apache-2.0
#include "core/vault/slot_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <sodium.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr int fileVersion = 1;
constexpr qint64 mostFileBytes = 1024 * 1024;
constexpr auto passphraseKind = "passphrase"_L1;
constexpr auto argon2id13 = "argon2id13"_L1;

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

QJsonObject toJson(const PassphraseSlot &slot)
{
    return {
        {u"kind"_s, passphraseKind},
        {u"id"_s, slot.id},
        {u"kdf"_s, argon2id13},
        {u"operations"_s, static_cast<qint64>(slot.operations)},
        {u"memory_bytes"_s, static_cast<qint64>(slot.memoryBytes)},
        {u"salt"_s, QString::fromLatin1(slot.salt.toBase64())},
        {u"wrapped"_s, QString::fromLatin1(slot.wrapped.toBase64())},
        {u"created_at"_s, slot.createdAt.toUTC().toString(Qt::ISODateWithMs)},
    };
}

QByteArray base64(const QJsonValue &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

std::optional<PassphraseSlot> passphraseSlot(const QJsonObject &object)
{
    const qint64 operations = object["operations"_L1].toInteger(-1);
    const qint64 memory = object["memory_bytes"_L1].toInteger(-1);
    PassphraseSlot slot;
    slot.id = object["id"_L1].toString();
    slot.salt = base64(object["salt"_L1]);
    slot.wrapped = base64(object["wrapped"_L1]);
    slot.createdAt = QDateTime::fromString(object["created_at"_L1].toString(), Qt::ISODateWithMs);
    if (operations < 0 || memory < 0 || slot.id.isEmpty() || slot.wrapped.isEmpty() ||
        object["kdf"_L1].toString() != argon2id13 || slot.salt.size() != crypto_pwhash_argon2id_SALTBYTES)
        return std::nullopt;
    slot.operations = static_cast<unsigned long long>(operations);
    slot.memoryBytes = static_cast<std::size_t>(memory);
    if (!isPossibleCost(slot.operations, slot.memoryBytes))
        return std::nullopt;
    return slot;
}

/// A rename is durable only when the folder that holds the names is.
bool syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
#else
    Q_UNUSED(folder);
    return true;
#endif
}

} // namespace

bool isPossibleCost(unsigned long long operations, std::size_t memoryBytes)
{
    return operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN && operations <= mostOperations &&
           memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && memoryBytes <= mostMemoryBytes;
}

tl::expected<SlotList, Fault<VaultFault>> readSlots(const QString &file)
{
    QFile input(file);
    if (!input.exists())
        return fault(VaultFault::SlotsMissing, file);
    if (input.size() > mostFileBytes || !input.open(QIODevice::ReadOnly))
        return fault(VaultFault::SlotsDamaged, u"%1 cannot be read"_s.arg(file));
    const QJsonDocument document = QJsonDocument::fromJson(input.readAll());
    const QJsonObject object = document.object();
    if (object["version"_L1].toInt() != fileVersion || !object["slots"_L1].isArray())
        return fault(VaultFault::SlotsDamaged,
                     u"%1 is no list of key slots of version %2"_s.arg(file).arg(fileVersion));

    SlotList list;
    const QJsonArray entries = object["slots"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject slotObject = entry.toObject();
        if (slotObject["kind"_L1].toString() != passphraseKind)
            continue;
        if (auto slot = passphraseSlot(slotObject))
            list.passphrases.push_back(*std::move(slot));
        else
            ++list.damaged;
    }
    if (list.passphrases.empty())
        return fault(VaultFault::SlotsDamaged, u"%1 holds no usable passphrase slot"_s.arg(file));
    return list;
}

tl::expected<void, Fault<VaultFault>> writeNewSlots(const QString &file, const PassphraseSlot &slot)
{
    QLockFile lock(file + ".lock"_L1);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(5000))
        return fault(VaultFault::CannotWrite, u"%1 is being written by another program"_s.arg(file));
    if (QFileInfo::exists(file) || QFileInfo(file).isSymbolicLink())
        return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(file));

    const QJsonObject object{{u"version"_s, fileVersion}, {u"slots"_s, QJsonArray{toJson(slot)}}};
    QSaveFile output(file);
    const bool written =
        output.open(QIODevice::WriteOnly) && output.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        output.write(QJsonDocument(object).toJson()) >= 0 && output.commit() // flushes to the disk before renaming
        && syncFolder(QFileInfo(file).absolutePath());
    if (!written)
        return fault(VaultFault::CannotWrite, output.errorString());
    return {};
}

} // namespace clinic::vault
