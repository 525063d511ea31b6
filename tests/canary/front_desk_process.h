// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

#include <functional>

namespace clinic::tests {

/// The real desktop program with a clerk in front of it. While anything is waited for the test's event loop runs, so
/// that a scripted server can answer.
class FrontDeskProcess
{
public:
    /// `become` runs in the new process before the program does.
    explicit FrontDeskProcess(QProcessEnvironment environment, const std::function<void()> &become = {});
    ~FrontDeskProcess();
    Q_DISABLE_COPY_MOVE(FrontDeskProcess)

    /// Lines for the clerk; false where one was not done in time.
    bool work(const QStringList &lines);
    bool work(const QString &line) { return work(QStringList{line}); }
    void kill();
    /// It ended by itself.
    bool hasEnded();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 id() const { return m_process.processId(); }

    /// Everything on standard output and standard error, but what the clerk says.
    QByteArray said();

private:
    void collect();

    QProcess m_process;
    QByteArray m_out, m_all;
};

} // namespace clinic::tests
