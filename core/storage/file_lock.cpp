// SPDX-License-Identifier: Apache-2.0
#include "core/storage/file_lock.h"

#include <QFile>
#include <QFileInfo>

#include <thread>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <tuple>
#else
#include <QLockFile>
#endif

namespace clinic::storage {

namespace {
constexpr std::chrono::milliseconds betweenTries{20};
}

#ifdef Q_OS_UNIX

namespace {

/// An open file, closed at the end; with it goes the lock that it may hold.
class Handle
{
public:
    explicit Handle(int descriptor) : m_descriptor(descriptor) {}
    Handle(Handle &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~Handle()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    bool isOpen() const { return m_descriptor >= 0; }
    bool lock() const { return ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0; }
    /// Whoever may read in `folder` may read the file, and the administrator's is its owner's. Only for others' sight:
    /// where it is not possible (a strange file system) the lock holds all the same.
    void fitInto(const QByteArray &folder) const
    {
        struct stat info = {};
        if (::stat(folder.constData(), &info) != 0)
            return;
        if (::geteuid() == 0)
            std::ignore = ::fchown(m_descriptor, info.st_uid, info.st_gid);
        std::ignore = ::fchmod(m_descriptor, S_IRUSR | S_IWUSR | (info.st_mode & (S_IRGRP | S_IROTH)));
    }

    /// Whether `path` still names this file: it may have been removed, and made anew, before its lock was ours.
    bool isAt(const QByteArray &path) const
    {
        struct stat here = {}, there = {};
        return ::fstat(m_descriptor, &here) == 0 && ::lstat(path.constData(), &there) == 0 &&
               here.st_dev == there.st_dev && here.st_ino == there.st_ino;
    }

private:
    int m_descriptor;
};

Handle openFile(const QByteArray &path, int flags)
{
    return Handle(::open(path.constData(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
}

} // namespace

class FileLock::Native
{
public:
    Native(QByteArray path, Handle handle) : m_path(std::move(path)), m_handle(std::move(handle)) {}
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;
    ~Native()
    {
        if (m_handle.isAt(m_path)) // removed while it is locked: nobody can lock what is no longer there
            ::unlink(m_path.constData());
    }

    static tl::expected<std::unique_ptr<Native>, Refusal> take(const QString &name)
    {
        const QByteArray path = QFile::encodeName(name);
        while (true) {
            Handle handle = openFile(path, O_RDWR | O_CREAT | O_EXCL);
            if (handle.isOpen()) {
                handle.fitInto(QFile::encodeName(QFileInfo(name).absolutePath()));
            } else if (errno == EEXIST) {
                // It may be another user's, for us only to read; a lock needs no more.
                Handle theirs = openFile(path, O_RDONLY);
                if (!theirs.isOpen() && errno == ENOENT)
                    continue; // removed in this moment
                handle = std::move(theirs);
            }
            if (!handle.isOpen())
                return tl::unexpected(Refusal::Unusable);
            if (!handle.lock())
                return tl::unexpected(errno == EWOULDBLOCK ? Refusal::Held : Refusal::Unusable);
            if (handle.isAt(path))
                return std::make_unique<Native>(path, std::move(handle));
        }
    }

    static bool isFree(const QString &name, bool isToBeRemoved)
    {
        const QByteArray path = QFile::encodeName(name);
        while (true) {
            const Handle handle = openFile(path, O_RDONLY);
            if (!handle.isOpen())
                return errno == ENOENT;
            if (!handle.lock())
                return false;
            if (handle.isAt(path)) {
                if (isToBeRemoved)
                    ::unlink(path.constData());
                return true;
            }
        }
    }

private:
    const QByteArray m_path;
    const Handle m_handle;
};

#else

/// Qt's lock file: it tells by process id and host name who is alive.
class FileLock::Native
{
public:
    explicit Native(const QString &path) : m_lock(path) { m_lock.setStaleLockTime(0); }

    static tl::expected<std::unique_ptr<Native>, Refusal> take(const QString &name)
    {
        auto native = std::make_unique<Native>(name);
        if (native->m_lock.tryLock(0))
            return native;
        return tl::unexpected(native->m_lock.error() == QLockFile::LockFailedError ? Refusal::Held : Refusal::Unusable);
    }

    static bool isFree(const QString &name, bool /*isToBeRemoved*/)
    {
        Native native(name);
        return !QFileInfo::exists(name) || native.m_lock.tryLock(0); // unlocking removes the file
    }

private:
    QLockFile m_lock;
};

#endif

FileLock::FileLock(std::unique_ptr<Native> native) : m_native(std::move(native)) {}

FileLock::~FileLock() = default;

tl::expected<std::unique_ptr<FileLock>, FileLock::Refusal> FileLock::take(const QString &path,
                                                                          std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        auto native = Native::take(path);
        if (native)
            return std::unique_ptr<FileLock>(new FileLock(*std::move(native)));
        if (native.error() == Refusal::Unusable || std::chrono::steady_clock::now() >= end)
            return tl::unexpected(native.error());
        std::this_thread::sleep_for(betweenTries);
    }
}

bool FileLock::isFree(const QString &path)
{
    return Native::isFree(path, false);
}

bool FileLock::removeIfFree(const QString &path)
{
    return Native::isFree(path, true);
}

} // namespace clinic::storage
