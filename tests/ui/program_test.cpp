// SPDX-License-Identifier: Apache-2.0
#include "app/common/passphrase.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinic;

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
