// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace clinic::tests {

/// The sandbox server as a process of its own, ended with this object.
class SandboxProcess
{
public:
    /// Starts it on a free port and reads its base URL; url() is empty where that fails.
    explicit SandboxProcess(const QStringList &arguments = {});
    ~SandboxProcess();

    const QUrl &url() const { return m_url; }
    /// What it printed on its standard output after its URL.
    QByteArray furtherOutput();
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace clinic::tests
