// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace clinic::test {

/// A real keychain for one test program: gnome-keyring on a D-Bus of its own, in a folder of its own. It becomes the
/// session bus of this process and of its children; make it before anything asks a keychain, and only one: GLib keeps
/// the first session bus that it meets.
class SecretService
{
public:
    enum class State { Unlocked, Locked };

    /// Starts the bus alone: a session without a keychain.
    SecretService();
    ~SecretService();

    /// Starts the keychain, or starts it anew with what it holds.
    void start(State state = State::Unlocked);
    void stop();
    /// Forgets everything that it holds, and starts unlocked.
    void startEmpty();
    /// It takes questions, and answers none until resume().
    void pause();
    void resume();

    /// Where it keeps its files.
    QString folder() const { return m_root.filePath(QStringLiteral("data")); }

private:
    bool isOnTheBus() const;
    void signal(int number);

    QTemporaryDir m_root;
    QProcess m_bus, m_daemon;
};

} // namespace clinic::test
