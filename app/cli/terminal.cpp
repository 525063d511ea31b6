// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include "core/domain/plain_text.h"

#include <QFile>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>

namespace clinic::cli {

namespace {

constexpr qsizetype longestAnswer = 4096; // bytes

/// Nothing that a server or a file says moves the cursor, colours the screen or turns the direction of writing.
QString withoutControls(const QString &line)
{
    QString safe = line;
    for (QChar &c : safe) {
        if (isDeceptive(c) && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

/// Catches SIGINT and SIGTERM for as long as it lives, so that a question can end in order; then they are raised again.
class SignalsHeld
{
public:
    SignalsHeld()
    {
        arrived = 0;
        struct sigaction action = {};
        action.sa_handler = [](int signal) { arrived = signal; };
        sigemptyset(&action.sa_mask); // without SA_RESTART: read() ends
        ::sigaction(SIGINT, &action, &m_interrupt);
        ::sigaction(SIGTERM, &action, &m_terminate);
    }
    ~SignalsHeld()
    {
        ::sigaction(SIGINT, &m_interrupt, nullptr);
        ::sigaction(SIGTERM, &m_terminate, nullptr);
        if (arrived != 0)
            ::raise(arrived);
    }
    SignalsHeld(const SignalsHeld &) = delete;
    SignalsHeld &operator=(const SignalsHeld &) = delete;

private:
    static inline volatile std::sig_atomic_t arrived = 0;
    struct sigaction m_interrupt = {}, m_terminate = {};
};

/// The process's terminal, whatever its standard streams are, with the echo switched off.
class HiddenTerminal
{
public:
    HiddenTerminal() : m_fd(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_ok = ::tcsetattr(m_fd, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTerminal()
    {
        if (m_ok)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            ::close(m_fd);
    }
    HiddenTerminal(const HiddenTerminal &) = delete;
    HiddenTerminal &operator=(const HiddenTerminal &) = delete;

    bool isUsable() const { return m_ok; }

    bool write(const QByteArray &bytes) const { return ::write(m_fd, bytes.constData(), size_t(bytes.size())) >= 0; }

    /// The line without its end. Empty where a signal or the end of input comes first.
    std::optional<QByteArray> readLine() const
    {
        QByteArray line;
        char c = 0;
        while (line.size() < longestAnswer) {
            if (::read(m_fd, &c, 1) != 1)
                return std::nullopt;
            if (c == '\n')
                return line;
            line += c;
        }
        return std::nullopt;
    }

private:
    int m_fd;
    termios m_before{};
    bool m_ok = false;
};

} // namespace

bool isTerminal(FILE *stream)
{
    return ::isatty(::fileno(stream)) == 1;
}

int terminalWidth()
{
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

void printLine(FILE *stream, const QString &line)
{
    const QByteArray bytes = withoutControls(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

std::optional<QString> askHidden(const QString &prompt)
{
    const SignalsHeld signals; // raised again after the echo is back
    const HiddenTerminal terminal;
    if (!terminal.isUsable() || !terminal.write(prompt.toUtf8()))
        return std::nullopt;
    const auto line = terminal.readLine();
    terminal.write("\n");
    return line ? std::optional(QString::fromUtf8(*line)) : std::nullopt;
}

std::optional<QByteArray> readStandardInput(qsizetype limit)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return QByteArray();
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray more = input.read(limit + 1 - bytes.size());
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return std::nullopt;
}

} // namespace clinic::cli
