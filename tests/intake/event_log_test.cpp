// SPDX-License-Identifier: Apache-2.0
#include "core/intake/event_log.h"
#include "core/intake/qt_messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::LogEvent)

namespace {

const auto record = *RecordId::fromString(u"0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11"_s);
const QUrl server(u"https://example.com/api/v1"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString &path, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, '.'));
}

} // namespace

/// The administrator's log: what a line says, and that the file is nobody else's and disturbs nothing.
class EventLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_log = std::make_unique<EventLog>(m_home->filePath(u"state/clinic-intake"_s));
    }
    void aLineTellsAnEvent_data();
    void aLineTellsAnEvent();
    void aHostIsAllThatIsToldOfAnAddress_data();
    void aHostIsAllThatIsToldOfAnAddress();
    void itIsItsOwnersAlone();
    void whatOthersCouldReadIsClosedToThem();
    void itIsRotated();
    void nothingElseIsWrittenInto_data();
    void nothingElseIsWrittenInto();
    void whereItCannotBeNothingHappens();
    void manyMayWriteAtOnce();
    void onlyLinesAreGivenBack();
    void wordsOfLibrariesAreDropped();
    void messagesAreToldByKind_data();
    void messagesAreToldByKind();

private:
    QString folder() const { return m_log->folder(); }
    QString file() const { return QDir(folder()).filePath(u"clinic-intake.log"_s); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<EventLog> m_log;
};

void EventLogTest::aLineTellsAnEvent_data()
{
    QTest::addColumn<LogEvent>("event");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const LogEvent &event, const QByteArray &told) {
        QTest::newRow(name) << event << told;
    };
    const LogHost host(server);
    row("start", logged::Started{logged::Program::Desktop},
        "info 7 started program=desktop version=" CLINIC_INTAKE_VERSION " qt=" + QByteArray(qVersion()));
    row("end", logged::Ended{logged::Program::CommandLine, 4}, "info 7 ended program=command_line exit_code=4");
    row("unusable setting", logged::SettingUnusable{Setting::SexInstruction, SettingSource::Machine},
        "warning 7 setting_unusable setting=form/sex_instruction source=machine");
    row("unusable access key", logged::SettingUnusable{Setting::ApiKey, SettingSource::Environment},
        "warning 7 setting_unusable setting=api/key source=environment");
    row("unusable file", logged::SettingsFileUnusable{SettingSource::Settings},
        "warning 7 settings_file_unusable source=settings");
    row("opened", logged::Opened{9}, "info 7 opened schema=9");
    row("storage fault at opening", logged::OpenFailed{StorageFault::NewerSchema},
        "error 7 open_failed fault=newer_schema");
    row("wrong passphrase", logged::OpenFailed{VaultFault::WrongPassphrase},
        "error 7 open_failed fault=wrong_passphrase");
    row("migrated", logged::Migrated{3, 9}, "info 7 migrated from=3 to=9");
    row("unclean end", logged::UncleanEnd{}, "warning 7 unclean_end");
    row("storage fault", logged::StorageFailed{StorageFault::Full}, "error 7 storage_failed fault=full");
    row("sound file", logged::Checked{true}, "info 7 checked sound=yes");
    row("damaged file", logged::Checked{false}, "error 7 checked sound=no");
    row("keychain", logged::KeychainFailed{VaultFault::KeychainTimedOut},
        "warning 7 keychain_failed fault=keychain_timed_out");
    row("key slot", logged::SlotsChanged{logged::SlotChange::Removed, KeySlotKind::Keychain},
        "info 7 key_slots change=removed kind=keychain");
    row("connected", logged::Queue{queue::Connected{}, host}, "info 7 queue_connected server=example.com:443");
    row("not configured", logged::Queue{queue::NotConfigured{true, false}, host},
        "warning 7 queue_not_configured server=example.com:443 key_missing=yes group_missing=no");
    row("unreachable", logged::Queue{queue::Unreachable{NotSentReason::HostNotFound, {}, {}, u"words"_s}, host},
        "warning 7 queue_unreachable server=example.com:443 reason=host_not_found");
    row("server's error", logged::Queue{queue::Backing{503, {}, {}}, host},
        "warning 7 queue_waits server=example.com:443 http_status=503");
    row("pause", logged::Queue{queue::Paused{PauseReason::KeyRefused, {}, {}, u"words"_s}, host},
        "error 7 queue_paused server=example.com:443 reason=key_refused");
    row("TLS fault", logged::Queue{queue::Paused{PauseReason::TlsFault, {}, {}, u"words"_s, TlsFault::Expired}, host},
        "error 7 queue_paused server=example.com:443 reason=tls_fault tls=expired");
    row("counts", logged::Delivered{{2, 0, 5, 1, 0, 0, 0}, 1, 0, 0},
        "info 7 records queued=2 registered=5 rejected=1 unreadable=1 held_back=0 registered_twice=0");
    row("erased", logged::Erased{record, true}, "info 7 erased record=0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11 done=yes");
    row("handed over", logged::Moved{logged::Moved::Direction::HandedOver, 3}, "info 7 handed_over records=3");
    row("library", logged::QtMessage{logged::QtMessage::Source::Network, logged::QtMessage::Severity::Warning, 10},
        "warning 7 library_message source=network severity=warning count=10");
}

void EventLogTest::aLineTellsAnEvent()
{
    QFETCH(LogEvent, event);
    QFETCH(QByteArray, told);
    const QDateTime at(QDate(2026, 3, 1), QTime(8, 5, 0, 7), Qt::UTC);
    const QByteArray line = logLine(event, at, 7);
    QCOMPARE(line, "2026-03-01T08:05:00.007Z " + told + '\n');
    QVERIFY(isLogLine(line.chopped(1)));
}

void EventLogTest::aHostIsAllThatIsToldOfAnAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("path and query") << u"https://example.com/api/v1?email=a@example.com"_s
                                    << QByteArray("example.com:443");
    QTest::newRow("user and password") << u"https://maria:geheim@example.com:8443/"_s << QByteArray("example.com:8443");
    QTest::newRow("letters of other alphabets")
        << u"https://klinik-müller.example/"_s << QByteArray("xn--klinik-mller-klb.example:443");
    QTest::newRow("this computer") << u"http://[::1]:8080/"_s << QByteArray("::1:8080");
    QTest::newRow("no host") << u"file:///maria"_s << QByteArray("none");
}

void EventLogTest::aHostIsAllThatIsToldOfAnAddress()
{
    QFETCH(QString, url);
    QTEST(LogHost(QUrl(url)).text(), "told");
}

void EventLogTest::itIsItsOwnersAlone()
{
    m_log->write(logged::UncleanEnd{});
    QVERIFY(contentOf(file()).endsWith(" unclean_end\n"));
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(file()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0600U);
    QCOMPARE(::stat(QFile::encodeName(folder()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0700U);
}

void EventLogTest::whatOthersCouldReadIsClosedToThem()
{
    QDir().mkpath(folder());
    ::chmod(QFile::encodeName(folder()).constData(), 0755);
    fill(file(), 0);
    ::chmod(QFile::encodeName(file()).constData(), 0644);
    itIsItsOwnersAlone();
}

void EventLogTest::itIsRotated()
{
    m_log->write(logged::Opened{1});
    for (int generation = 2; generation <= 6; ++generation) {
        fill(file(), EventLog::largestFile);
        m_log->write(logged::Opened{generation});
        QVERIFY(QFileInfo(file()).size() < 100);
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files),
             QStringList({u"clinic-intake.log"_s, u"clinic-intake.log.1"_s, u"clinic-intake.log.2"_s}));
}

void EventLogTest::nothingElseIsWrittenInto_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"link", "hard link", "dangling link", "pipe", "folder", "linked folder"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void EventLogTest::nothingElseIsWrittenInto()
{
    QFETCH(QString, what);
    const QString other = m_home->filePath(u"other"_s);
    const QByteArray otherName = QFile::encodeName(other);
    const QByteArray name = QFile::encodeName(file());
    if (what == "linked folder"_L1) {
        QDir().mkpath(m_home->filePath(u"state"_s));
        QDir().mkpath(other);
        QVERIFY(QFile::link(other, folder()));
    } else {
        QDir().mkpath(folder());
        if (what == "dangling link"_L1)
            QVERIFY(QFile::link(other, file()));
        if (what == "pipe"_L1)
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        if (what == "folder"_L1)
            QVERIFY(QDir().mkdir(file()));
        if (what == "link"_L1 || what == "hard link"_L1) {
            fill(other, 3);
            QVERIFY(what == "link"_L1 ? QFile::link(other, file())
                                      : ::link(otherName.constData(), name.constData()) == 0);
        }
    }
    m_log->write(logged::UncleanEnd{}); // and does not wait for anybody
    QVERIFY(QFileInfo(other).isDir() ? QDir(other).isEmpty() : contentOf(other).size() <= 3);
    QVERIFY(what != "dangling link"_L1 || !QFile::exists(other));
    QVERIFY(m_log->tail(10).isEmpty());
}

void EventLogTest::whereItCannotBeNothingHappens()
{
    EventLog(u"/proc/none/clinic-intake"_s).write(logged::UncleanEnd{});
    QFile file(m_home->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    EventLog(file.fileName()).write(logged::UncleanEnd{});
    EventLog(QString()).write(logged::UncleanEnd{});
    QCOMPARE(file.size(), 0);
    QVERIFY(EventLog(QString()).tail(10).isEmpty());
}

void EventLogTest::manyMayWriteAtOnce()
{
    constexpr int writers = 4;
    constexpr int each = 200;
    m_log->write(logged::Opened{0});
    fill(file(), EventLog::largestFile - 1000); // they meet the rotation
    std::vector<std::thread> all;
    for (int i = 0; i < writers; ++i) {
        all.emplace_back([this] {
            for (int n = 0; n < each; ++n)
                m_log->write(logged::Erased{record, true});
        });
    }
    for (std::thread &one : all)
        one.join();
    // What was there was no line; whoever wrote first after it wrote behind it, on the same one.
    const auto lines = m_log->tail(2 * writers * each);
    QVERIFY(lines.size() >= writers * each - 1);
    QVERIFY(QFile::exists(file() + u".1"_s));
    QVERIFY(!QFile::exists(file() + u".2"_s));
}

void EventLogTest::onlyLinesAreGivenBack()
{
    m_log->write(logged::Opened{1});
    QFile foreign(file());
    QVERIFY(foreign.open(QIODevice::WriteOnly | QIODevice::Append));
    foreign.write("Maria Schmidt was here\n2026-03-01T08:05:00.007Z info 7 opened name=Maria Schmidt\n"
                  "2026-03-01T08:05:00.007Z info 7 opened mail=maria@example.com\n\n");
    foreign.close();
    m_log->write(logged::Opened{2});
    const auto lines = m_log->tail(10);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].endsWith("schema=1") && lines[1].endsWith("schema=2"));
    QCOMPARE(m_log->tail(1), QByteArrayList{lines[1]});
}

void EventLogTest::wordsOfLibrariesAreDropped()
{
    {
        const QtMessages messages(*m_log);
        for (int i = 0; i < 25; ++i)
            qWarning("Maria Schmidt, %d", i);
    }
    const QByteArray all = contentOf(file());
    QVERIFY(!all.contains("Maria"));
    const auto lines = m_log->tail(10);
    QCOMPARE(lines.size(), 2); // the first and the tenth
    QVERIFY(lines[0].endsWith("library_message source=other severity=warning count=1"));
    QVERIFY(lines[1].endsWith("count=10"));
    QTest::ignoreMessage(QtWarningMsg, "heard by Qt again");
    qWarning("heard by Qt again");
}

void EventLogTest::messagesAreToldByKind_data()
{
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<int>("source");
    using Source = logged::QtMessage::Source;
    const auto row = [](const char *category, Source source) {
        QTest::newRow(category) << QByteArray(category) << static_cast<int>(source);
    };
    row("qt.network.ssl", Source::Network);
    row("qt.tlsbackend.ossl", Source::Network);
    row("qt.sql.sqlite", Source::Database);
    row("qt.qpa.input", Source::Window);
    row("qt.dbus.integration", Source::Bus);
    row("default", Source::Other);
    row("Maria Schmidt", Source::Other);
}

void EventLogTest::messagesAreToldByKind()
{
    QFETCH(QByteArray, category);
    QFETCH(int, source);
    QCOMPARE(static_cast<int>(QtMessages::sourceOf(category.constData())), source);
    QCOMPARE(QtMessages::sourceOf(nullptr), logged::QtMessage::Source::Other);
}

QTEST_GUILESS_MAIN(EventLogTest)
#include "event_log_test.moc"
