// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"
#include "tests/canary/front_desk_process.h"
#include "tests/canary/memory_search.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/ptrace.h>
#include <unistd.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::tests;

namespace {

constexpr unsigned nobody = 65534;
const QString passphrase = u"correct horse battery"_s;
constexpr auto everybody =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// An ordinary user: the administrator may read everybody's memory.
void becomeOrdinary()
{
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(127);
}

/// Whether that user can look into the process: reading its maps takes the same right as reading its memory.
bool canLookInto(qint64 process)
{
    QProcess reader;
    reader.setChildProcessModifier(becomeOrdinary);
    reader.start(u"cat"_s, {u"/proc/%1/maps"_s.arg(process)});
    return reader.waitForFinished() && reader.exitCode() == 0 && !reader.readAllStandardOutput().isEmpty();
}

bool canTrace(qint64 process)
{
    QProcess tracer;
    tracer.setChildProcessModifier([process] {
        becomeOrdinary();
        ::_exit(::ptrace(PTRACE_ATTACH, static_cast<pid_t>(process), nullptr, nullptr) == 0 ? 0 : 1);
    });
    tracer.start(u"true"_s, QStringList());
    return tracer.waitForFinished() && tracer.exitStatus() == QProcess::NormalExit && tracer.exitCode() == 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The real desktop, with its outbox open, and another program of the same ordinary user.
class HardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void noCoreIsDumped();
    void theSameUserCannotLookIn();
    void theKeyIsOnlyWhereItIsLocked();

private:
    QString dataFolder() const { return m_home->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FrontDeskProcess> m_desk;
};

void HardeningTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::setPermissions(m_home->path(), everybody));
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[variable, name] :
         std::initializer_list<std::pair<QString, QString>>{{u"HOME"_s, QString()},
                                                            {u"XDG_CONFIG_HOME"_s, u"config"_s},
                                                            {u"XDG_DATA_HOME"_s, u"share"_s},
                                                            {u"XDG_STATE_HOME"_s, u"state"_s},
                                                            {u"CLINIC_INTAKE_DATA_DIR"_s, u"data"_s}})
        environment.insert(variable, m_home->filePath(name));
    environment.insert(u"CLINIC_INTAKE_API_URL"_s, u"http://127.0.0.1:9"_s);
    environment.insert(u"CLINIC_INTAKE_API_KEY"_s, u"a-key"_s);
    environment.insert(u"CLINIC_INTAKE_PASSPHRASE"_s, passphrase);
    m_desk = std::make_unique<FrontDeskProcess>(environment, becomeOrdinary);
    if (::geteuid() == 0 && !m_desk->isRunning())
        QSKIP("another user cannot start the program: it is in a folder that is closed to others");
    QVERIFY(m_desk->work({u"await banner"_s, u"focus field.first_name"_s}));
}

void HardeningTest::noCoreIsDumped()
{
    const QByteArray limits = contentOf(u"/proc/%1/limits"_s.arg(m_desk->id()));
    const auto line = QString::fromLatin1(limits).split(u'\n').filter(u"Max core file size"_s).value(0).simplified();
    QCOMPARE(line, u"Max core file size 0 0 bytes"_s);
}

void HardeningTest::theSameUserCannotLookIn()
{
    QProcess ordinary; // to which nothing was done
    ordinary.setChildProcessModifier(becomeOrdinary);
    ordinary.start(u"sleep"_s, {u"600"_s});
    QVERIFY(ordinary.waitForStarted());
    if (!canLookInto(ordinary.processId()))
        QSKIP("here nobody may look into any other process");
    QVERIFY(!canLookInto(m_desk->id()));
    QVERIFY(!canTrace(m_desk->id()));
    ordinary.kill();
    ordinary.waitForFinished();
}

void HardeningTest::theKeyIsOnlyWhereItIsLocked()
{
    std::unique_ptr<MemorySearch> search;
    {
        const auto key = vault::KeySlots::unlock(dataFolder(), passphrase);
        QVERIFY(key);
        search = std::make_unique<MemorySearch>(key->bytes());
    }
    const auto places = search->inProcess(QString::number(m_desk->id()));
    if (!places)
        QSKIP("only the administrator can look into the program");
    QVERIFY(!places->empty());
    for (const MemorySearch::Place &place : *places)
        QVERIFY2((place.isLocked || !MemorySearch::canLock) && place.isUndumped, qPrintable(place.region));
}

QTEST_GUILESS_MAIN(HardeningTest)
#include "hardening_test.moc"
