// SPDX-License-Identifier: Apache-2.0
#include "core/intake/hand_over.h"
#include "core/intake/hand_over_file.h"
#include "tests/intake/front_desk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;

namespace clinic::test {

namespace {

const auto transfer = u"blue suitcase on wheels"_s;

HandOverFault kindOf(const HandOverError &error)
{
    return std::get<Fault<HandOverFault>>(error).kind;
}

StateName stateIn(Intake &intake, const RecordId &id)
{
    return nameOf((*intake.find(id))->state);
}

/// Everything in a folder, with all that is below it.
void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = QDir(to).filePath(entry.fileName());
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("a file cannot be copied");
    }
}

} // namespace

using Spoil = std::function<QByteArray(QByteArray)>;

} // namespace clinic::test

Q_DECLARE_METATYPE(clinic::test::Spoil)

namespace clinic::test {

class HandOverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasImportedIsKnownThere();
    void freeTextInTheHistoryIsRefused();
    void init();
    void deliversThereAndNotHere();
    void takesBackAtHome();
    void theFileShowsNothingOfAPatient();
    void nothingWaitsNothingIsWritten();
    void anExistingFileIsNeverReplaced();
    void whatCannotBeWrittenIsNotHandedOver_data();
    void whatCannotBeWrittenIsNotHandedOver();
    void shortPassphraseIsRefused();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void hugeFileIsRefused();
    void wrongPassphraseIsRefused();
    void aDeadComputersDiskIsOpenedInAnother();

private:
    QString file() const { return m_folder->filePath(u"waiting.handover"_s); }
    std::unique_ptr<Intake> open(const QString &name, const QUrl &server = QUrl(u"http://127.0.0.1:9"_s)) const
    {
        return openIntake(configurationFor(m_folder->filePath(name), server));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HandOverTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
}

void HandOverTest::deliversThereAndNotHere()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const auto one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    const auto here = open(u"here"_s, server.url());
    QVERIFY(here->save(one) && here->save(other));
    const auto handed = here->handOver(file(), transfer);
    QVERIFY(handed);
    QCOMPARE(handed->count, 2);
    QCOMPARE(handed->sending + handed->unreadable, 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"waiting.handover"_s});
    QVERIFY(!(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther)));

    here->start();
    QTRY_COMPARE(here->status().count(StateName::Review), 2);
    QCOMPARE(here->status().count(StateName::Queued), 0);

    const auto there = open(u"there"_s, server.url());
    const auto taken = there->takeOver(file(), transfer);
    QVERIFY(taken);
    QCOMPARE(taken->taken, 2);
    QCOMPARE(there->takeOver(file(), transfer)->known, 2);
    there->start();
    QTRY_COMPARE(there->status().count(StateName::Registered), 2);
    QVERIFY(stateIn(*here, one.id) == StateName::Review);
    int posts = 0;
    for (int i = 0; i < server.requestCount(); ++i)
        posts += server.request(i).method == "POST" ? 1 : 0;
    QCOMPARE(posts, 2);
}

void HandOverTest::takesBackAtHome()
{
    const auto one = registrationOf(u"Aino"_s);
    const auto here = open(u"here"_s);
    QVERIFY(here->save(one));
    QVERIFY(here->handOver(file(), transfer));
    QVERIFY(stateIn(*here, one.id) == StateName::Review);
    QCOMPARE(here->takeOver(file(), transfer)->taken, 1);
    QVERIFY(stateIn(*here, one.id) == StateName::Queued);
    QCOMPARE(here->takeOver(file(), transfer)->known, 1);
}

void HandOverTest::theFileShowsNothingOfAPatient()
{
    const auto here = open(u"here"_s);
    QVERIFY(here->save(registrationOf(u"Aino"_s)));
    QVERIFY(here->handOver(file(), transfer));
    const QByteArray bytes = readFile(file());
    for (const char *secret : {"Aino", "Virtanen", "1985", "example.com", "acme"})
        QVERIFY(!bytes.contains(secret));
    const auto header = QJsonDocument::fromJson(bytes.left(bytes.indexOf('\n'))).object();
    QCOMPARE(header["format"_L1].toString(), u"clinic-intake-hand-over"_s);
    QCOMPARE(header["version"_L1].toInt(), 1);
    QCOMPARE(header["count"_L1].toInt(), 1);
    QVERIFY(header["slot"_L1]["memory_bytes"_L1].toInteger() >= 64 * 1024 * 1024);
}

void HandOverTest::nothingWaitsNothingIsWritten()
{
    const auto here = open(u"here"_s);
    QCOMPARE(here->handOver(file(), transfer)->count, 0);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void HandOverTest::anExistingFileIsNeverReplaced()
{
    const auto one = registrationOf(u"Aino"_s);
    const auto here = open(u"here"_s);
    QVERIFY(here->save(one));
    writeFile(m_folder->path(), u"waiting.handover"_s, "earlier");
    QVERIFY(kindOf(here->handOver(file(), transfer).error()) == HandOverFault::FileExists);
    QCOMPARE(readFile(file()), "earlier");
    QVERIFY(stateIn(*here, one.id) == StateName::Queued);
}

void HandOverTest::whatCannotBeWrittenIsNotHandedOver_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << u"/nowhere/waiting.handover"_s;
    QTest::newRow("not a folder to write in") << u"/proc/waiting.handover"_s;
    QTest::newRow("a name that is too long") << u"%1/"_s + QString(300, u'x');
    if (QFile::exists(u"/dev/full"_s))
        QTest::newRow("the folder is a device") << u"/dev/full/waiting.handover"_s;
}

void HandOverTest::whatCannotBeWrittenIsNotHandedOver()
{
    QFETCH(QString, path);
    const auto one = registrationOf(u"Aino"_s);
    const auto here = open(u"here"_s);
    QVERIFY(here->save(one));
    const auto handed = here->handOver(path.replace(u"%1"_s, m_folder->path()), transfer);
    QVERIFY(!handed);
    QVERIFY(kindOf(handed.error()) == HandOverFault::CannotWrite);
    QVERIFY(stateIn(*here, one.id) == StateName::Queued);
    QCOMPARE(here->history(one.id)->size(), std::size_t(1));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void HandOverTest::shortPassphraseIsRefused()
{
    const auto one = registrationOf(u"Aino"_s);
    const auto here = open(u"here"_s);
    QVERIFY(here->save(one));
    QVERIFY(kindOf(here->handOver(file(), u"short"_s).error()) == HandOverFault::WeakPassphrase);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(stateIn(*here, one.id) == StateName::Queued);
}

void HandOverTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<HandOverFault>("expected");
    const auto row = [](const char *name, const Spoil &spoil, HandOverFault expected) {
        QTest::newRow(name) << spoil << expected;
    };
    row(
        "empty", [](const QByteArray &) { return QByteArray(); }, HandOverFault::NotSuchFile);
    row(
        "a picture", [](const QByteArray &) { return QByteArray("\x89PNG\r\n", 6) + QByteArray(5000, 'x'); },
        HandOverFault::NotSuchFile);
    row(
        "another JSON", [](const QByteArray &) { return QByteArray("{\"format\":\"x\"}\n"); },
        HandOverFault::NotSuchFile);
    row(
        "a header without end", [](const QByteArray &all) { return all.left(all.indexOf('\n')); },
        HandOverFault::NotSuchFile);
    row(
        "a header that is too long", [](const QByteArray &all) { return QByteArray(5000, ' ') + all; },
        HandOverFault::NotSuchFile);
    row(
        "a newer version", [](QByteArray all) { return all.replace("\"version\":1", "\"version\":2"); },
        HandOverFault::NewerVersion);
    row(
        "an older version than the first", [](QByteArray all) { return all.replace("\"version\":1", "\"version\":0"); },
        HandOverFault::Damaged);
    row(
        "another count", [](QByteArray all) { return all.replace("\"count\":1", "\"count\":2"); },
        HandOverFault::Damaged);
    row(
        "another time", [](QByteArray all) { return all.replace("\"created_at\":\"2", "\"created_at\":\"1"); },
        HandOverFault::Damaged);
    row(
        "a slot that would exhaust the machine",
        [](QByteArray all) { return all.replace("\"memory_bytes\":67108864", "\"memory_bytes\":671088640000"); },
        HandOverFault::Damaged);
    row(
        "a cut body", [](const QByteArray &all) { return all.chopped(1); }, HandOverFault::Damaged);
    row(
        "no body", [](const QByteArray &all) { return all.left(all.indexOf('\n') + 1); }, HandOverFault::Damaged);
    row(
        "more than the body", [](const QByteArray &all) { return all + 'x'; }, HandOverFault::Damaged);
    row(
        "one bit of the body",
        [](QByteArray all) {
            all[all.size() - 20] = static_cast<char>(all[all.size() - 20] ^ 1);
            return all;
        },
        HandOverFault::Damaged);
}

void HandOverTest::hostileFilesAreRefused()
{
    QFETCH(Spoil, spoil);
    QFETCH(HandOverFault, expected);
    {
        const auto here = open(u"here"_s);
        QVERIFY(here->save(registrationOf(u"Aino"_s)));
        QVERIFY(here->handOver(file(), transfer));
    }
    const QByteArray before = readFile(file()), spoilt = spoil(before);
    QVERIFY(spoilt != before);
    writeFile(m_folder->path(), u"spoilt"_s, spoilt);
    const auto there = open(u"there"_s);
    const auto taken = there->takeOver(m_folder->filePath(u"spoilt"_s), transfer);
    QVERIFY(!taken);
    QVERIFY(kindOf(taken.error()) == expected);
    QVERIFY(there->list({})->empty());
    QCOMPARE(there->takeOver(file(), transfer)->taken, 1); // the good one is as good as ever
}

void HandOverTest::hugeFileIsRefused()
{
    QFile huge(file());
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64{2} << 30)); // without taking any room
    const auto there = open(u"there"_s);
    QVERIFY(kindOf(there->takeOver(file(), transfer).error()) == HandOverFault::NotSuchFile);
    QVERIFY(kindOf(there->takeOver(m_folder->path(), transfer).error()) == HandOverFault::CannotRead);
    QVERIFY(kindOf(there->takeOver(m_folder->filePath(u"missing"_s), transfer).error()) == HandOverFault::CannotRead);
}

void HandOverTest::wrongPassphraseIsRefused()
{
    const auto here = open(u"here"_s);
    QVERIFY(here->save(registrationOf(u"Aino"_s)));
    QVERIFY(here->handOver(file(), transfer));
    const auto there = open(u"there"_s);
    QVERIFY(kindOf(there->takeOver(file(), passphrase).error()) == HandOverFault::WrongPassphrase);
    QVERIFY(there->list({})->empty());
}

void HandOverTest::aDeadComputersDiskIsOpenedInAnother()
{
    // The computer died with a request on its way: its record is in sending, its lock file is there.
    ScriptedServer server;
    server.onRequest([](const Request &) { return Reply::hang(); });
    const auto one = registrationOf(u"Aino"_s);
    {
        const auto dying = open(u"here"_s, server.url());
        QVERIFY(dying->save(one));
        dying->start();
        QTRY_COMPARE(server.requestCount(), 1);
        QVERIFY(stateIn(*dying, one.id) == StateName::Sending);
        copyFolder(m_folder->filePath(u"here"_s), m_folder->filePath(u"disk"_s));
    }
    QCOMPARE(QDir(m_folder->filePath(u"disk/owners"_s)).entryList(QDir::Files).size(), 1);

    const auto there = open(u"disk"_s);
    there->start();
    QTRY_VERIFY(stateIn(*there, one.id) != StateName::Sending);
    QStringList kinds;
    const auto events = there->history(one.id).value();
    for (const RecordEvent &event : events)
        kinds << event.kind;
    QVERIFY(kinds.contains(u"owner_lost"_s));
    QVERIFY(stateIn(*there, one.id) != StateName::Queued);
}

void HandOverTest::whatWasImportedIsKnownThere()
{
    QFile csv(m_folder->filePath(u"patients.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("first_name,last_name,sex,date_of_birth\nAino,Virtanen,female,1985-03-22\n");
    csv.close();
    const auto here = open(u"here"_s), there = open(u"there"_s);
    QCOMPARE(here->importCsv(csv.fileName(), {}, false)->saved, 1);
    QVERIFY(here->handOver(file(), transfer));
    QCOMPARE(there->takeOver(file(), transfer)->taken, 1);
    QCOMPARE(there->importCsv(csv.fileName(), {}, false)->skipped, 1);
    QCOMPARE(there->list({})->size(), std::size_t(1));
}

/// The history stands in clear: a file from elsewhere must not bring a patient's details into it.
void HandOverTest::freeTextInTheHistoryIsRefused()
{
    const auto here = open(u"here"_s);
    QVERIFY(here->save(registrationOf(u"Aino"_s)));
    QVERIFY(here->handOver(file(), transfer));
    for (const char *const member : {"kind", "detail", "actor", "initials"}) {
        QFile sealed(file());
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        auto records = handover::open(sealed.readAll(), transfer).value();
        auto &event = records.front().events.front();
        (qstrcmp(member, "kind") == 0     ? event.kind
         : qstrcmp(member, "detail") == 0 ? event.detail
         : qstrcmp(member, "actor") == 0  ? event.actor
                                          : event.initials) = u"Frau Müller,\nWeg 5"_s;
        const QByteArray spoilt = handover::Sealer::make(transfer)->seal(records, QDateTime::currentDateTimeUtc());
        QCOMPARE(kindOf(handover::open(spoilt, transfer).error()), HandOverFault::Damaged);
    }
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::HandOverTest)
#include "hand_over_test.moc"
