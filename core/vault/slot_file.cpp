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

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr int fileVersion = 1;
constexpr qint64 mostFileBytes = 1024 * 1024;

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

#ifdef Q_OS_UNIX
bool syncHandle(int handle)
{
    return ::fsync(handle) == 0;
}

/// A rename is durable only when the folder that holds the names is.
bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = syncHandle(handle);
    ::close(handle);
    return synced;
}
#else
bool syncHandle(int)
{
    return true;
}

bool syncFolder(const QString &)
{
    return true;
}
#endif

/// QSaveFile::commit() takes no notice of an error in what it still has to write, nor of one in flushing it to the disk
/// (Qt 6.4): both are done, and looked at, before. What was sealed with a key that is not there is lost.
bool writeDurably(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush() && syncHandle(file.handle()) && file.commit();
}

} // namespace

tl::expected<SlotList, Fault<VaultFault>> readSlots(const QString &file)
{
    QFile input(file);
    if (!input.exists())
        return fault(VaultFault::SlotsMissing, file);
    // A pipe would keep us waiting, a device has no end.
    if (!QFileInfo(file).isFile() || input.size() > mostFileBytes || !input.open(QIODevice::ReadOnly))
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
        if (!isPassphraseSlot(slotObject))
            continue;
        if (auto slot = passphraseSlotFrom(slotObject))
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
    // A program that was killed before it had written its id leaves a lock that only age gives away. One that lives
    // keeps its lock however old it is: it has locked the file itself too (flock), or has it open (Windows).
    lock.setStaleLockTime(1000);
    if (!lock.tryLock(5000))
        return fault(VaultFault::CannotWrite, u"%1 is being written by another program"_s.arg(file));
    if (QFileInfo::exists(file) || QFileInfo(file).isSymbolicLink())
        return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(file));

    const QJsonObject object{{u"version"_s, fileVersion}, {u"slots"_s, QJsonArray{toJson(slot)}}};
    QSaveFile output(file);
    const bool written =
        output.open(QIODevice::WriteOnly) && output.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        writeDurably(output, QJsonDocument(object).toJson()) && syncFolder(QFileInfo(file).absolutePath());
    if (!written)
        return fault(VaultFault::CannotWrite, output.errorString());
    return {};
}

} // namespace clinic::vault
