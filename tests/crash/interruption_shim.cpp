// SPDX-License-Identifier: Apache-2.0
// Preloaded (LD_PRELOAD) into a program under test, it numbers the steps by which the program changes its data folder
// or tells the server something, and strikes at one of them. The environment says where and how:
//
//   CLINIC_STRIKE_FOLDER  the data folder, canonical; calls on other files are not steps
//   CLINIC_STRIKE_LOG     a file outside of it; gets one line per step, before the step: "fdatasync outbox.db-wal"
//   CLINIC_STRIKE         "count" | "count-storage" | "kill-before N" | "kill-after N"
//                         | "fail N EIO|ENOSPC once|from-then-on"
//
// With `fail` and `count-storage` the steps are the storage calls alone, those on the shared memory of the write-ahead
// log included: they fail on a full disk too. Otherwise that file is left out, since what is in it outlives no process,
// and writes to TCP sockets count as well.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>

namespace {

enum class Mode { Off, Count, CountStorage, KillBefore, KillAfter, FailOnce, FailFromThenOn };
enum class Act { Pass, KillBefore, KillAfter, Fail };

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// The plan and the count of this process; made when the first call comes, which may be before main().
class Plan
{
public:
    static Plan &instance()
    {
        static Plan *const plan = new Plan; // calls come until the very end of the process: never destroyed
        return *plan;
    }

    bool includesStorage(std::string_view path) const
    {
        const bool isBelow = m_mode != Mode::Off && path.starts_with(m_folder) &&
                             (path.size() == m_folder.size() || path[m_folder.size()] == '/');
        return isBelow && (isStorageOnly() || !path.ends_with("-shm"));
    }
    bool includesSockets() const { return m_mode != Mode::Off && !isStorageOnly(); }
    int error() const { return m_error; }

    /// Numbers and logs one step, and says what is to happen at it.
    Act next(const char *call, std::string_view target)
    {
        const std::lock_guard lock(m_mutex);
        ++m_steps;
        log(call, target);
        if (m_mode == Mode::FailFromThenOn && m_steps >= m_at)
            return Act::Fail;
        if (m_steps != m_at)
            return Act::Pass;
        switch (m_mode) {
        case Mode::KillBefore:
            return Act::KillBefore;
        case Mode::KillAfter:
            return Act::KillAfter;
        case Mode::FailOnce:
            return Act::Fail;
        case Mode::Off:
        case Mode::Count:
        case Mode::CountStorage:
        case Mode::FailFromThenOn:
            break;
        }
        return Act::Pass;
    }

    std::string_view folder() const { return m_folder; }

private:
    Plan() : m_folder(variable("CLINIC_STRIKE_FOLDER"))
    {
        std::array<char, 16> what{}, error{}, until{};
        const std::string plan = variable("CLINIC_STRIKE");
        const int words =
            std::sscanf(plan.c_str(), "%15s %d %15s %15s", what.data(), &m_at, error.data(), until.data());
        if (m_folder.empty() || words < 1)
            return;
        const std::string_view mode = what.data();
        m_error = std::string_view(error.data()) == "ENOSPC" ? ENOSPC : EIO;
        if (mode == "count")
            m_mode = Mode::Count;
        else if (mode == "count-storage")
            m_mode = Mode::CountStorage;
        else if (mode == "kill-before")
            m_mode = Mode::KillBefore;
        else if (mode == "kill-after")
            m_mode = Mode::KillAfter;
        else if (mode == "fail")
            m_mode = std::string_view(until.data()) == "once" ? Mode::FailOnce : Mode::FailFromThenOn;
        m_log = static_cast<int>(syscall(SYS_openat, AT_FDCWD, variable("CLINIC_STRIKE_LOG").c_str(),
                                         O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }

    bool isStorageOnly() const
    {
        return m_mode == Mode::CountStorage || m_mode == Mode::FailOnce || m_mode == Mode::FailFromThenOn;
    }

    void log(const char *call, std::string_view target) const
    {
        const std::string line = std::string(call) + ' ' + std::string(target) + '\n';
        syscall(SYS_write, m_log, line.data(), line.size());
    }

    std::mutex m_mutex;
    std::string m_folder;
    Mode m_mode = Mode::Off;
    int m_at = 0, m_error = EIO, m_steps = 0, m_log = -1;
};

[[noreturn]] void die()
{
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;)
        pause();
}

template <typename Call>
auto strike(const char *name, std::string_view target, const Call &call)
{
    const Act act = Plan::instance().next(name, target);
    if (act == Act::KillBefore)
        die();
    if (act == Act::Fail) {
        errno = Plan::instance().error();
        return decltype(call())(-1);
    }
    const auto result = call();
    if (act == Act::KillAfter)
        die();
    return result;
}

/// A call on a file by its path, absolute as the program under test has them.
template <typename Call>
auto onPath(const char *name, const char *path, const Call &call)
{
    auto &plan = Plan::instance();
    const std::string_view target = path ? path : "";
    if (!plan.includesStorage(target))
        return call();
    return strike(name, target.substr(std::min(target.size(), plan.folder().size() + 1)), call);
}

bool isTcp(int handle)
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    int type = 0;
    socklen_t typeLength = sizeof(type);
    return getsockopt(handle, SOL_SOCKET, SO_TYPE, &type, &typeLength) == 0 && type == SOCK_STREAM &&
           getsockname(handle, reinterpret_cast<sockaddr *>(&address), &length) == 0 &&
           (address.ss_family == AF_INET || address.ss_family == AF_INET6);
}

/// A call on an open file or a socket. Leaves errno as the call left it.
template <typename Call>
auto onHandle(const char *name, int handle, const Call &call)
{
    auto &plan = Plan::instance();
    std::array<char, PATH_MAX> path{};
    std::array<char, 32> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", handle);
    const ssize_t length = readlink(link.data(), path.data(), path.size() - 1);
    std::string_view target(path.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    if (target.starts_with("socket:"))
        return plan.includesSockets() && isTcp(handle) ? strike(name, "the server", call) : call();
    if (!plan.includesStorage(target))
        return call();
    return strike(name, target.substr(std::min(target.size(), plan.folder().size() + 1)), call);
}

template <typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

// Each stands before the C library's function of the same name, under every name that a library may ask for.
#define ON_HANDLE(type, name, parameters, arguments)                                                                   \
    extern "C" type name parameters                                                                                    \
    {                                                                                                                  \
        static auto *const next = real<type parameters>(#name);                                                        \
        return onHandle(#name, handle, [&] { return next arguments; });                                                \
    }
#define ON_PATH(type, name, parameters, arguments)                                                                     \
    extern "C" type name parameters                                                                                    \
    {                                                                                                                  \
        static auto *const next = real<type parameters>(#name);                                                        \
        return onPath(#name, path, [&] { return next arguments; });                                                    \
    }

ON_HANDLE(ssize_t, write, (int handle, const void *data, size_t size), (handle, data, size))
ON_HANDLE(ssize_t, writev, (int handle, const iovec *parts, int count), (handle, parts, count))
ON_HANDLE(ssize_t, pwrite, (int handle, const void *data, size_t size, off_t at), (handle, data, size, at))
ON_HANDLE(ssize_t, pwrite64, (int handle, const void *data, size_t size, off64_t at), (handle, data, size, at))
ON_HANDLE(int, ftruncate, (int handle, off_t size) noexcept, (handle, size))
ON_HANDLE(int, ftruncate64, (int handle, off64_t size) noexcept, (handle, size))
ON_HANDLE(int, fsync, (int handle), (handle))
ON_HANDLE(int, fdatasync, (int handle), (handle))
ON_HANDLE(ssize_t, send, (int handle, const void *data, size_t size, int flags), (handle, data, size, flags))
ON_HANDLE(ssize_t, sendto, (int handle, const void *data, size_t size, int flags, const sockaddr *to, socklen_t length),
          (handle, data, size, flags, to, length))
ON_HANDLE(ssize_t, sendmsg, (int handle, const msghdr *message, int flags), (handle, message, flags))
ON_PATH(int, unlink, (const char *path) noexcept, (path))
ON_PATH(int, unlinkat, (int folder, const char *path, int flags) noexcept, (folder, path, flags))
ON_PATH(int, mkdir, (const char *path, mode_t mode) noexcept, (path, mode))
ON_PATH(int, rename, (const char *from, const char *path) noexcept, (from, path))
ON_PATH(int, renameat, (int folder, const char *from, int toFolder, const char *path) noexcept,
        (folder, from, toFolder, path))
ON_PATH(int, renameat2, (int folder, const char *from, int toFolder, const char *path, unsigned flags) noexcept,
        (folder, from, toFolder, path, flags))
ON_PATH(int, link, (const char *from, const char *path) noexcept, (from, path))
ON_PATH(int, linkat, (int folder, const char *from, int toFolder, const char *path, int flags) noexcept,
        (folder, from, toFolder, path, flags))
