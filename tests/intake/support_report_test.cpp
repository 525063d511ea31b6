// SPDX-License-Identifier: Apache-2.0
#include "core/intake/event_log.h"
#include "core/intake/support_report.h"
#include "tests/intake/front_desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using storage::test::registrationOf;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(8, 5), Qt::UTC);

/// Whatever a person may have typed anywhere, and an address in full.
const QStringList typed{u"Maria"_s,       u"geheim"_s,   u"acme-clinic"_s, u"praxisleitung"_s, u"/api/v1"_s,
                        u"safe in the"_s, u"test-key"_s, u"MK"_s,          passphrase,         QDir::homePath() + u'/'};

} // namespace

/// The report for support: what is in it, what is not, and that it is made also where nothing works.
class SupportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itTellsVersionsCountsAndCodes();
    void itHoldsNothingThatWasTyped();
    void itIsMadeWhereNothingOpens_data();
    void itIsMadeWhereNothingOpens();
    void aWeakSlotIsTold();
    void theLogIsInIt();
    void itIsWrittenForItsOwner();

private:
    QString path(const QString &name) const { return m_home->filePath(name); }
    ConfigurationSources sources() const
    {
        return {QString(),
                path(u"settings.ini"_s),
                {{Setting::ApiUrl, u"https://example.com/api/v1"_s},
                 {Setting::ApiKey, u"test-key"_s},
                 {Setting::ProfileGroups, u"acme-clinic,maria-clinic"_s},
                 {Setting::DataDir, path(u"Maria"_s)},
                 {Setting::CaFile, path(u"geheim.pem"_s)},
                 {Setting::SexInstruction, u"Bitte die praxisleitung fragen"_s}},
                {},
                path(u"log"_s)};
    }
    QJsonObject made() const { return SupportReport::make(sources(), now).toJson(); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void SupportReportTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    writeFile(m_home->path(), u"settings.ini"_s, "[data]\nretention_days=12\n[program]\nlanguage=Maria\n");
}

void SupportReportTest::itTellsVersionsCountsAndCodes()
{
    const auto intake = openIntake(sources().read());
    QVERIFY(intake->save(registrationOf(u"Maria"_s)));
    QVERIFY(intake->save(registrationOf(u"Aino"_s)));
    const QJsonObject report = made();
    const QJsonObject program = report["program"_L1].toObject();
    QCOMPARE(program["version"_L1].toString(), QStringLiteral(CLINIC_INTAKE_VERSION));
    QCOMPARE(program["qt"_L1].toString(), QString::fromLatin1(qVersion()));
    QVERIFY(program["libsodium"_L1].toString().startsWith("1."_L1));
    QVERIFY(!program["system"_L1].toString().isEmpty());
    const QJsonObject outbox = report["outbox"_L1].toObject();
    QCOMPARE(outbox["queued"_L1].toString(), u"2"_s);
    QCOMPARE(outbox["registered"_L1].toString(), u"0"_s);
    QCOMPARE(outbox["integrity"_L1].toString(), u"sound"_s);
    QCOMPARE(outbox["schema"_L1], outbox["newest_schema"_L1]);
    QVERIFY(outbox["sqlite"_L1].toString().startsWith("3."_L1));
    const QJsonObject settings = report["settings"_L1].toObject();
    QCOMPARE(settings["api/url"_L1].toString(), u"https example.com:443 (command_line, fixed)"_s);
    QCOMPARE(settings["api/profile_groups"_L1].toString(), u"2 (command_line, fixed)"_s);
    QCOMPARE(settings["data/retention_days"_L1].toString(), u"12 (settings)"_s);
    QCOMPARE(settings["unusable program/language"_L1].toString(), u"settings"_s);
    QCOMPARE(report["key_slots"_L1]["count"_L1].toString(), u"1"_s);
    QVERIFY(report["key_slots"_L1]["1"_L1].toString().startsWith("passphrase, usable"_L1));
}

void SupportReportTest::itHoldsNothingThatWasTyped()
{
    {
        const auto intake = openIntake(sources().read());
        intake->setInitials(u"MK"_s);
        QVERIFY(intake->save(registrationOf(u"Maria"_s, u"Geheim"_s)));
        QVERIFY(intake->addPassphrase(u"seven green bicycles"_s, u"safe in the office of Maria"_s));
    }
    const SupportReport report = SupportReport::make(sources(), now);
    const QString all = QString::fromUtf8(report.toText() + QJsonDocument(report.toJson()).toJson());
    QVERIFY(all.contains("queued"_L1));
    for (const QString &text : typed)
        QVERIFY2(!all.contains(text, text == "MK"_L1 ? Qt::CaseSensitive : Qt::CaseInsensitive), qPrintable(text));
}

void SupportReportTest::itIsMadeWhereNothingOpens_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no outbox") << QString() << u"outbox"_s << u"folder_unusable"_s;
    QTest::newRow("no key slots") << QString() << u"key_slots"_s << u"slots_missing"_s;
    QTest::newRow("damaged outbox") << u"outbox.db"_s << u"outbox"_s << u"not_a_database"_s;
    QTest::newRow("damaged key slots") << u"keys.json"_s << u"key_slots"_s << u"slots_damaged"_s;
}

void SupportReportTest::itIsMadeWhereNothingOpens()
{
    QFETCH(QString, file);
    QFETCH(QString, section);
    QFETCH(QString, fault);
    if (!file.isEmpty()) {
        openIntake(sources().read());
        writeFile(path(u"Maria"_s), file, "Maria Schmidt");
    }
    QCOMPARE(made()[section]["fault"_L1].toString(), fault);
    QVERIFY(file.isEmpty() == !QFileInfo::exists(path(u"Maria"_s))); // nothing was made for it
}

void SupportReportTest::aWeakSlotIsTold()
{
    openIntake(sources().read());
    QByteArray slots = readFile(path(u"Maria/keys.json"_s));
    slots.replace("\"operations\": 3", "\"operations\": 1");
    writeFile(path(u"Maria"_s), u"keys.json"_s, slots);
    QVERIFY(made()["key_slots"_L1]["1"_L1].toString().startsWith("passphrase, usable, weak"_L1));
}

void SupportReportTest::theLogIsInIt()
{
    const EventLog log(path(u"log"_s));
    log.write(logged::Opened{7});
    const SupportReport report = SupportReport::make(sources(), now);
    QCOMPARE(report.toJson()["log"_L1].toArray().size(), 1);
    QVERIFY(report.toText().endsWith(" opened schema=7\n"));
}

void SupportReportTest::itIsWrittenForItsOwner()
{
    const SupportReport report = SupportReport::make(sources(), now);
    QVERIFY(report.save(path(u"report.txt"_s)));
    QCOMPARE(readFile(path(u"report.txt"_s)), report.toText());
    QVERIFY(!(QFile::permissions(path(u"report.txt"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(report.save(u"/proc/none/report.txt"_s).error().kind, ExportFault::CannotWrite);
}

QTEST_GUILESS_MAIN(SupportReportTest)
#include "support_report_test.moc"
