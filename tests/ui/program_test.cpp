// SPDX-License-Identifier: Apache-2.0
#include "app/common/passphrase.h"
#include "core/text/words.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

constexpr auto everybody =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr unsigned nobody = 65534; // user and group
constexpr int patience = 60'000;   // ms; only ever waited for in full where something is broken

/// Of the operating system, who starts the program: the one who runs the test, or "nobody".
enum class User { Same, Nobody };

/// The real program, on a data folder below a home of its own. Whatever a message box says is printed.
class Program
{
public:
    Program(const QString &home, const QString &dataFolder, User user = User::Same)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home);
        environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
        environment.insert(u"XDG_DATA_HOME"_s, home + u"/share"_s);
        environment.insert(u"CLINIC_INTAKE_DATA_DIR"_s, dataFolder);
        environment.insert(u"CLINIC_INTAKE_PASSPHRASE"_s, u"correct horse battery"_s);
        environment.insert(u"CLINIC_INTAKE_LANGUAGE"_s, u"en"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"QT_PLUGIN_PATH"_s, QStringLiteral(CLINIC_TEST_PLUGINS));
        environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"passer-by"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        if (user == User::Nobody) {
            m_process.setChildProcessModifier([] {
                if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                    ::_exit(127);
            });
        }
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    void start(const QStringList &arguments = {})
    {
        m_process.start(QStringLiteral(CLINIC_DESKTOP_PROGRAM), arguments);
    }
    /// What it printed; its exit code is -1 where it did not end by itself.
    QString finish()
    {
        const bool isOver = m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit;
        exitCode = isOver ? m_process.exitCode() : -1;
        return QString::fromUtf8(m_process.readAllStandardOutput());
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void terminate() { m_process.terminate(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    int exitCode = -1;

private:
    QProcess m_process;
};

bool canBeNobody()
{
    if (::geteuid() != 0)
        return false;
    Program program(QDir::tempPath(), QDir::tempPath(), User::Nobody);
    program.start({u"--version"_s});
    program.finish();
    return program.exitCode == 0;
}

QString sentenceOf(StorageFault kind)
{
    return text::sentence(Fault<StorageFault>{kind, {}});
}

/// The lock files of the programs that have the outbox open, or died with it.
QStringList ownersIn(const QString &dataFolder)
{
    return QDir(dataFolder + u"/owners"_s).entryList(QDir::Files);
}

} // namespace

Q_DECLARE_METATYPE(clinic::StorageFault)

/// The desktop program as a whole: its command line, and where it takes the passphrase from.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("CLINIC_INTAKE_PASSPHRASE"); }

    void theCommandLineIsAnswered_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("printed");
        QTest::newRow("version is printed")
            << QStringList{u"--version"_s} << 0 << QStringLiteral(CLINIC_INTAKE_VERSION);
        QTest::newRow("help names the training mode") << QStringList{u"--help"_s} << 0 << u"--demo"_s;
        QTest::newRow("an unknown option is a usage error") << QStringList{u"--nonsense"_s} << 2 << u"--nonsense"_s;
    }
    void theCommandLineIsAnswered()
    {
        QFETCH(QStringList, arguments);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(CLINIC_DESKTOP_PROGRAM), arguments);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QTEST(program.exitCode(), "exitCode");
        QFETCH(QString, printed);
        QVERIFY(QString::fromUtf8(program.readAll()).contains(printed));
    }

    void theTrainingServerLivesAsLongAsTheProgram()
    {
#ifndef Q_OS_LINUX
        QSKIP("Processes are looked up in /proc");
#endif
        const QTemporaryDir folder;
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, folder.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CLINIC_DESKTOP_PROGRAM), {u"--demo"_s});
        QVERIFY(program.waitForStarted());
        // The window is there before the outbox is opened.
        QTRY_VERIFY_WITH_TIMEOUT(hasOutbox(folder.path()), 30'000);
        const QString server = serverOf(program.processId());
        QVERIFY(!server.isEmpty());
        QCOMPARE(program.state(), QProcess::Running);
        program.terminate();
        QVERIFY(program.waitForFinished());
        QTRY_VERIFY(!isRunning(server));
    }

    void aSecondOneOnTheSameDataEnds()
    {
        const QTemporaryDir home;
        const QString data = home.filePath(u"data"_s);
        Program first(home.path(), data);
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(ownersIn(data).size(), qsizetype(1), patience);
        const QStringList owners = ownersIn(data);

        Program second(home.path(), data);
        second.start();
        QCOMPARE(second.finish(), sentenceOf(StorageFault::OtherInstance));
        QCOMPARE(second.exitCode, 4);
        QVERIFY(first.isRunning());
        QCOMPARE(ownersIn(data), owners);

        first.kill();
        Program third(home.path(), data);
        third.start();
        QTRY_VERIFY_WITH_TIMEOUT(ownersIn(data).size() == 1 && ownersIn(data) != owners, patience);
    }

    void theSystemEndsItInOrder()
    {
        const QTemporaryDir home;
        Program program(home.path(), home.filePath(u"data"_s));
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(ownersIn(home.filePath(u"data"_s)).size(), qsizetype(1), patience);
        program.terminate();
        program.finish();
        QCOMPARE(program.exitCode, 0);
        QCOMPARE(ownersIn(home.filePath(u"data"_s)), QStringList());
    }

    void desktopsOfTwoUsersShareAFolder()
    {
        if (!canBeNobody())
            QSKIP("another user cannot start the program: not root, or in a folder that is closed to others");
        const QTemporaryDir home;
        const QString data = home.filePath(u"data"_s), theirHome = home.filePath(u"theirs"_s);
        QVERIFY(QDir(home.path()).mkdir(u"data"_s) && QDir(home.path()).mkdir(u"theirs"_s));
        QVERIFY(QFile::setPermissions(home.path(), everybody) && QFile::setPermissions(theirHome, everybody));
        QCOMPARE(::chown(qPrintable(data), 0, nobody), 0);
        QCOMPARE(::chmod(qPrintable(data), 02770), 0);

        Program ours(home.path(), data), theirs(theirHome, data, User::Nobody);
        ours.start();
        QTRY_COMPARE_WITH_TIMEOUT(ownersIn(data).size(), qsizetype(1), patience);
        theirs.start();
        QTRY_COMPARE_WITH_TIMEOUT(ownersIn(data).size(), qsizetype(2), patience);
        QVERIFY(ours.isRunning() && theirs.isRunning());

        // Whoever comes next clears up after the dead, whoever they were.
        const QStringList dead = ownersIn(data);
        ours.kill();
        theirs.kill();
        theirs.start();
        QTRY_VERIFY_WITH_TIMEOUT(ownersIn(data).size() == 1 && !dead.contains(ownersIn(data).front()), patience);
    }

    void aFolderThatCannotBeUsedIsToldBeforeTheWindow_data()
    {
        QTest::addColumn<StorageFault>("fault");
        QTest::addColumn<QString>("folder");
        QTest::newRow("it may only be read") << StorageFault::ReadOnly << u"read-only"_s;
        QTest::newRow("it is a file") << StorageFault::FolderUnusable << u"file"_s;
        QTest::newRow("it is on a network drive") << StorageFault::NetworkFileSystem << u"/share"_s;
    }
    void aFolderThatCannotBeUsedIsToldBeforeTheWindow()
    {
        QFETCH(const StorageFault, fault);
        QFETCH(const QString, folder);
        const bool isAdministrator = ::geteuid() == 0;
        if (fault == StorageFault::ReadOnly && isAdministrator && !canBeNobody())
            QSKIP("another user cannot start the program: it is in a folder that is closed to others");
        const bool isNobody = fault == StorageFault::ReadOnly && isAdministrator;
        const QTemporaryDir home;
        QVERIFY(QFile::setPermissions(home.path(), everybody));
        QVERIFY(QDir(home.path()).mkdir(u"read-only"_s));
        QVERIFY(
            QFile::setPermissions(home.filePath(u"read-only"_s), everybody & ~(QFile::WriteOwner | QFile::WriteOther)));
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));

        const QString share = u'/' + home.path() + folder; // which this system takes for a folder of its own
        Program program(home.path(), folder.startsWith(u'/') ? share : home.filePath(folder),
                        isNobody ? User::Nobody : User::Same);
        program.start();
        QCOMPARE(program.finish(), sentenceOf(fault));
        QCOMPARE(program.exitCode, 4);
    }

    void thePassphraseOfTheEnvironmentIsNotInherited()
    {
        qputenv("CLINIC_INTAKE_PASSPHRASE", "correct horse");
        QCOMPARE(app::givenPassphrase(QString()).value(), std::optional(u"correct horse"_s));
        QVERIFY(!qEnvironmentVariableIsSet("CLINIC_INTAKE_PASSPHRASE"));
        QCOMPARE(app::givenPassphrase(QString()).value(), std::optional<QString>());
    }

    void thePassphraseIsTheFirstLineOfItsFile()
    {
        qputenv("CLINIC_INTAKE_PASSPHRASE", "another one");
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"passphrase"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(" grüne Äpfel \r\nnot this\n");
        file.close();
        QCOMPARE(app::givenPassphrase(file.fileName()).value(), std::optional(u" grüne Äpfel "_s));
        QVERIFY(!qEnvironmentVariableIsSet("CLINIC_INTAKE_PASSPHRASE"));
        QVERIFY(!app::givenPassphrase(folder.filePath(u"missing"_s)).has_value());
    }

private:
    static bool hasOutbox(const QString &folder)
    {
        QDirIterator files(folder, {u"outbox*"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    }

    /// The members of /proc/<id>/stat after the name: state, parent, …
    static QByteArrayList statOf(const QString &id)
    {
        QFile file(u"/proc/%1/stat"_s.arg(id));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray line = file.readAll();
        return line.mid(line.lastIndexOf(')') + 2).split(' ');
    }

    static QString serverOf(qint64 program)
    {
        for (const QString &id : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            if (statOf(id).value(1) == QByteArray::number(program))
                return id;
        }
        return {};
    }

    /// A process whose end nobody has asked for yet is no longer running.
    static bool isRunning(const QString &id)
    {
        const QByteArrayList stat = statOf(id);
        return !stat.isEmpty() && stat.front() != "Z";
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
