// SPDX-License-Identifier: Apache-2.0
#include "tests/canary/front_desk_process.h"

#include "tests/support/wait.h"

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {
constexpr std::chrono::seconds patience(60); // only ever waited for in full where something is broken
const QByteArray done("done\n");
} // namespace

FrontDeskProcess::FrontDeskProcess(QProcessEnvironment environment, const std::function<void()> &become)
{
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_PLUGIN_PATH"_s, QStringLiteral(CLINIC_TEST_PLUGINS));
    environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"clerk"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    m_process.setProcessEnvironment(environment);
    if (become)
        m_process.setChildProcessModifier(become);
    m_process.start(QStringLiteral(CLINIC_DESKTOP_PROGRAM), QStringList());
    m_process.waitForStarted();
}

FrontDeskProcess::~FrontDeskProcess()
{
    kill();
}

void FrontDeskProcess::collect()
{
    const QByteArray out = m_process.readAllStandardOutput();
    m_out += out;
    m_all += out + m_process.readAllStandardError();
}

bool FrontDeskProcess::work(const QStringList &lines)
{
    for (const QString &line : lines) {
        m_process.write(line.toUtf8() + '\n');
        const bool isDone = test::waitFor(
            [this] {
                collect();
                return m_out.contains(done) || m_process.state() == QProcess::NotRunning;
            },
            patience);
        if (!isDone || !m_out.contains(done)) {
            qWarning("not done: %s", qPrintable(line));
            return false;
        }
        m_out.remove(m_out.indexOf(done), done.size());
    }
    return true;
}

void FrontDeskProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool FrontDeskProcess::hasEnded()
{
    return test::waitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience) &&
           m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QByteArray FrontDeskProcess::said()
{
    collect();
    return QByteArray(m_all).replace(done, "");
}

} // namespace clinic::tests
