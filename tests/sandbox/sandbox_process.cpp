// SPDX-License-Identifier: Apache-2.0
#include "tests/sandbox/sandbox_process.h"

namespace clinic::tests {

namespace {
constexpr int patience = 30000; // ms; only ever waited for in full where something is broken
}

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
    }
    m_url = QUrl(QString::fromLatin1(m_process.readLine().trimmed()));
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

QByteArray SandboxProcess::furtherOutput()
{
    return m_process.readAllStandardOutput();
}

} // namespace clinic::tests
