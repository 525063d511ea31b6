// SPDX-License-Identifier: Apache-2.0
#include "core/intake/hand_over.h"

#include "core/intake/hand_over_file.h"
#include "core/storage/data_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>
#include <system_error>
#include <tuple>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace clinic::handover {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64{512} * 1024 * 1024; // bytes; a registration takes about 2000

tl::unexpected<Fault<HandOverFault>> fault(HandOverFault kind, const QString &detail = {})
{
    return tl::unexpected(Fault<HandOverFault>{kind, detail});
}

tl::unexpected<HandOverError> error(HandOverFault kind, const QString &detail = {})
{
    return tl::unexpected(HandOverError(Fault<HandOverFault>{kind, detail}));
}

/// Under `path` and on the disk, for the owner only.
Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
                   file.write(bytes) == bytes.size() && file.flush();
#ifdef Q_OS_UNIX
    written = written && ::fsync(file.handle()) == 0;
#endif
    if (!written)
        return fault(HandOverFault::CannotWrite, file.errorString());
    return {};
}

/// What waits and was left: because it is being sent, or because nobody here can read it.
storage::Result<HandedOver> leftIn(storage::Outbox &outbox)
{
    storage::ListFilter filter;
    filter.states = {StateName::Sending, StateName::Queued, StateName::Rejected, StateName::Unconfirmed,
                     StateName::Review};
    return outbox.list(filter).map([](const std::vector<Record> &records) {
        HandedOver left;
        for (const Record &record : records) {
            if (nameOf(record.state) == StateName::Sending)
                ++left.sending;
            else if (record.erasureWantedAt)
                ++left.toErase;
            else if (!record.payload())
                ++left.unreadable;
        }
        return left;
    });
}

/// Removes a file that nobody is to find, unless it was kept.
class Unfinished
{
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) {}
    ~Unfinished()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;

    const QString &path() const { return m_path; }
    void keep() { m_path.clear(); }
    bool isKept() const { return m_path.isEmpty(); }

private:
    QString m_path;
};

/// The records are parked and their file cannot have its name: back to where they were. Where that fails too the file
/// stays under the name that it has.
tl::unexpected<HandOverError> undo(storage::Outbox &outbox, const std::vector<storage::MovingRecord> &records,
                                   Unfinished &file, const QDateTime &now)
{
    if (outbox.takeOver(records, now))
        return error(HandOverFault::CannotWrite, u"the file cannot be renamed"_s);
    const QString kept = file.path();
    file.keep();
    return error(HandOverFault::CannotWrite, u"the registrations are in %1"_s.arg(kept));
}

/// The commit reported an error: it may be durable. Where nobody can tell now, the file stays, under the name that it
/// has: it may be all that there is.
bool isParkedAllTheSame(storage::Outbox &outbox, const std::vector<storage::MovingRecord> &records, Unfinished &file)
{
    if (records.empty())
        return false;
    const auto found = outbox.find(records.front().attempted.record.id);
    if (!found) {
        file.keep();
        return false;
    }
    const auto *review = *found ? std::get_if<state::Review>(&(*found)->state) : nullptr;
    return review && review->reason == ReviewReason::HandedOver;
}

} // namespace

tl::expected<HandedOver, HandOverError> write(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                              const QDateTime &now)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymbolicLink())
        return error(HandOverFault::FileExists, path);
    const auto sealer = Sealer::make(passphrase);
    if (!sealer)
        return tl::unexpected(HandOverError(sealer.error()));

    // First the whole file under another name, then the commit that parks, then the name: a crash at any point leaves
    // each registration with this computer, or parked with a file that holds it.
    const QString unfinished = u"%1.%2.part"_s.arg(path, QUuid::createUuid().toString(QUuid::Id128));
    Unfinished file(unfinished);
    std::vector<storage::MovingRecord> records;
    HandedOver result;
    Result<void> written;
    const auto parked = outbox.transaction([&]() -> storage::Result<void> {
        auto moving = outbox.handOver(now);
        auto left = leftIn(outbox);
        if (!moving || !left)
            return tl::unexpected(moving ? left.error() : moving.error());
        records = *std::move(moving);
        result = *left;
        result.count = static_cast<int>(records.size());
        if (records.empty())
            return {};
        written = writeDurably(file.path(), sealer->seal(records, now));
        return written ? storage::Result<void>() : storage::fault(StorageFault::Other, u"rolled back"_s);
    });
    if (!written)
        return tl::unexpected(HandOverError(written.error()));
    if (!parked && !isParkedAllTheSame(outbox, records, file)) {
        auto fault = parked.error();
        if (file.isKept())
            fault.detail += u"; the registrations may be in %1"_s.arg(unfinished);
        return tl::unexpected(HandOverError(std::move(fault)));
    }
    if (records.empty())
        return result;
    // QFile::rename() would make a copy where this fails, and may leave half of one.
    std::error_code refused;
    std::filesystem::rename(QFile::encodeName(file.path()).toStdString(), QFile::encodeName(path).toStdString(),
                            refused);
    if (refused)
        return undo(outbox, records, file, now);
    file.keep();
    std::ignore = storage::syncFolder(QFileInfo(path).absolutePath()); // at worst it keeps the other name
    return result;
}

tl::expected<TakenOver, HandOverError> read(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                            const QDateTime &now)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return error(HandOverFault::CannotRead, file.errorString());
    if (file.size() > largestFile)
        return error(HandOverFault::NotSuchFile, u"it is too large"_s);
    const auto records = open(file.readAll(), passphrase);
    if (!records)
        return tl::unexpected(HandOverError(records.error()));
    const auto outcome = outbox.takeOver(*records, now);
    if (!outcome)
        return tl::unexpected(HandOverError(outcome.error()));
    return TakenOver{outcome->taken, outcome->known};
}

} // namespace clinic::handover
