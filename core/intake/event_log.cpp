// SPDX-License-Identifier: Apache-2.0
#include "core/intake/event_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <tuple>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

QByteArray fileName(int age)
{
    return age == 0 ? "clinic-intake.log" : "clinic-intake.log." + QByteArray::number(age);
}

#ifdef Q_OS_UNIX

constexpr mode_t folderMode = S_IRWXU;
constexpr mode_t fileMode = S_IRUSR | S_IWUSR;
constexpr int never = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK; // no link is followed, no pipe waited for

class Handle
{
public:
    explicit Handle(int handle) : m_handle(handle) {}
    ~Handle()
    {
        if (isOpen())
            ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Handle)

    bool isOpen() const { return m_handle >= 0; }
    int get() const { return m_handle; }

    /// Of this user, and closed to others (which is mended where it is not).
    bool isOurs(mode_t kind, mode_t mode) const
    {
        struct stat found = {};
        if (!isOpen() || ::fstat(m_handle, &found) != 0 || (found.st_mode & S_IFMT) != kind ||
            found.st_uid != ::geteuid() || (kind == S_IFREG && found.st_nlink != 1))
            return false;
        return (found.st_mode & (S_IRWXG | S_IRWXO)) == 0 || ::fchmod(m_handle, mode) == 0;
    }
    qint64 size() const
    {
        struct stat found = {};
        return ::fstat(m_handle, &found) == 0 ? found.st_size : 0;
    }

private:
    int m_handle;
};

int openFile(const Handle &folder, int flags)
{
    return ::openat(folder.get(), fileName(0).constData(), flags | never, fileMode);
}

/// The newest file becomes an older one, unless another program is just doing that.
void rotate(const Handle &folder)
{
    if (::flock(folder.get(), LOCK_EX | LOCK_NB) != 0)
        return;
    const Handle newest(openFile(folder, O_WRONLY));
    if (newest.isOpen() && newest.size() >= EventLog::largestFile) {
        for (int age = EventLog::olderFiles; age > 0; --age)
            std::ignore =
                ::renameat(folder.get(), fileName(age - 1).constData(), folder.get(), fileName(age).constData());
    }
    ::flock(folder.get(), LOCK_UN);
}

void append(const QString &path, const QByteArray &line)
{
    const QByteArray name = QFile::encodeName(path);
    if (!QDir(path).exists()) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        ::mkdir(name.constData(), folderMode);
    }
    const Handle folder(::open(name.constData(), O_RDONLY | O_DIRECTORY | never));
    if (!folder.isOurs(S_IFDIR, folderMode))
        return;
    if (const Handle file(openFile(folder, O_WRONLY)); file.isOpen() && file.size() >= EventLog::largestFile)
        rotate(folder);
    const Handle file(openFile(folder, O_WRONLY | O_APPEND | O_CREAT));
    if (file.isOurs(S_IFREG, fileMode))
        std::ignore = ::write(file.get(), line.constData(), static_cast<std::size_t>(line.size()));
}

#else

void append(const QString &path, const QByteArray &line)
{
    const QDir folder(path);
    if (!folder.exists() && !QDir().mkpath(path))
        return;
    const auto nameOf = [&](int age) { return folder.filePath(QString::fromLatin1(fileName(age))); };
    if (QFile(nameOf(0)).size() >= EventLog::largestFile) {
        for (int age = EventLog::olderFiles; age > 0; --age) {
            QFile::remove(nameOf(age));
            QFile::rename(nameOf(age - 1), nameOf(age));
        }
    }
    QFile file(nameOf(0));
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(line);
}

#endif

/// What is read of each file, at most: nobody else's file is worth more.
constexpr qint64 mostRead = 2 * EventLog::largestFile;

} // namespace

void EventLog::write(const LogEvent &event) const
{
    if (!m_folder.isEmpty())
        append(m_folder, logLine(event, QDateTime::currentDateTimeUtc(), QCoreApplication::applicationPid()));
}

QByteArrayList EventLog::tail(int lines) const
{
    QByteArrayList found;
    if (m_folder.isEmpty())
        return found;
    for (int age = olderFiles; age >= 0; --age) {
        const QString path = QDir(m_folder).filePath(QString::fromLatin1(fileName(age)));
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        const auto all = file.read(mostRead).split('\n');
        for (const QByteArray &line : all) {
            if (isLogLine(line))
                found << line;
        }
        found = found.mid(std::max<qsizetype>(0, found.size() - lines));
    }
    return found;
}

} // namespace clinic
