// SPDX-License-Identifier: Apache-2.0
// The history of all records as a file: for an audit, and without patients' details unless they are asked for.
#include "core/intake/intake_client.h"
#include "tests/intake/front_desk.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;
using clinic::storage::test::renamed;

namespace clinic::test {

class AuditExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
        m_intake = openIntake(configurationFor(m_folder->filePath(u"data"_s)));
    }
    void cleanup() { m_intake.reset(); }

    void jsonIsOneArray();
    void emptyHistoryIsAnEmptyArray();
    void csvHasALineForEachEvent();
    void withoutDetailsUnlessAskedFor_data();
    void withoutDetailsUnlessAskedFor();
    void whatIsErasedIsNotInIt();
    void aSpreadsheetCalculatesNothing();
    void manyEventsComeInParts();
    void theFileIsItsOwnersAlone();
    void aFileThatCannotBeWrittenIsToldAndLeavesTheOld();
    void theDesktopGoesOnMeanwhile();

private:
    QByteArray exported(const AuditRequest &request)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return m_intake->exportAudit(request, buffer) ? buffer.data() : QByteArray("(failed)");
    }
    Registration saved(const QString &firstName, const QString &lastName = u"Virtanen"_s)
    {
        const auto registration = registrationOf(firstName, lastName);
        m_intake->save(registration);
        return registration;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Intake> m_intake;
};

void AuditExportTest::jsonIsOneArray()
{
    m_intake->setInitials(u"MK"_s);
    const auto registration = saved(u"Aino"_s);
    m_intake->discard(registration.id, DiscardReason::TestEntry);
    const QJsonArray events = QJsonDocument::fromJson(exported({.format = AuditFormat::Json})).array();
    QCOMPARE(events.size(), 2);
    const QJsonObject last = events.last().toObject();
    QCOMPARE(last["record"_L1].toString(), registration.id.toString());
    QCOMPARE(last["state"_L1].toString(), u"discarded"_s);
    QCOMPARE(last["kind"_L1].toString(), u"discarded"_s);
    QCOMPARE(last["detail"_L1].toString(), u"test_entry"_s);
    QCOMPARE(last["initials"_L1].toString(), u"MK"_s);
    QVERIFY(!last["actor"_L1].toString().isEmpty());
    QCOMPARE(last["revision"_L1].toInt(), 1);
    QVERIFY(last["at"_L1].toString().endsWith(u'Z'));
    QVERIFY(!last.contains("remote_id"_L1) && !last.contains("profile"_L1));
}

void AuditExportTest::emptyHistoryIsAnEmptyArray()
{
    const auto document = QJsonDocument::fromJson(exported({.format = AuditFormat::Json}));
    QVERIFY(document.isArray() && document.array().isEmpty());
    QCOMPARE(exported({}), QByteArray("at,record,state,kind,detail,actor,initials,revision\n"));
}

void AuditExportTest::csvHasALineForEachEvent()
{
    const auto registration = saved(u"Aino"_s);
    m_intake->edit(renamed(registration, u"Anna"_s), 1);
    const QByteArrayList lines = exported({.withPatientData = true}).split('\n');
    QCOMPARE(lines.size(), 4); // a header, two events, the end
    QCOMPARE(lines[0], QByteArray("at,record,state,kind,detail,actor,initials,revision,remote_id,first_name,last_name,"
                                  "date_of_birth,sex,phone,email,height,weight,language,profile_group"));
    QVERIFY(lines[1].contains(",saved,") && lines[1].contains(",Aino,Virtanen,1985-03-22,2,"));
    QVERIFY(lines[2].contains(",edited,") && lines[2].contains(",Anna,Virtanen,"));
}

void AuditExportTest::withoutDetailsUnlessAskedFor_data()
{
    QTest::addColumn<bool>("json");
    QTest::newRow("CSV") << false;
    QTest::newRow("JSON") << true;
}

void AuditExportTest::withoutDetailsUnlessAskedFor()
{
    QFETCH(bool, json);
    saved(u"Zyxwina"_s);
    AuditRequest request{.format = json ? AuditFormat::Json : AuditFormat::Csv};
    const QByteArray without = exported(request);
    request.withPatientData = true;
    const QByteArray with = exported(request);
    for (const char *detail : {"Zyxwina", "Virtanen", "1985-03-22", "aino@example.com", "acme-clinic"}) {
        QVERIFY2(!without.contains(detail), detail);
        QVERIFY2(with.contains(detail), detail);
    }
}

void AuditExportTest::whatIsErasedIsNotInIt()
{
    const auto registration = saved(u"Zyxwina"_s);
    QVERIFY(*m_intake->eraseNow(registration.id) == Erasure::Done);
    const QByteArray with = exported({.withPatientData = true});
    QVERIFY(with.contains("erasure_requested"));
    QVERIFY(!with.contains("Zyxwina"));
}

void AuditExportTest::aSpreadsheetCalculatesNothing()
{
    auto registration = registrationOf(u"Aino"_s);
    ProfileDraft draft;
    draft[Field::FirstName] = u"Aino"_s;
    draft[Field::DateOfBirth] = u"1985-03-22"_s;
    draft[Field::Sex] = u"female"_s;
    draft[Field::Phone] = u"+358 40 1234567"_s;
    draft[Field::Email] = u"=cmd@example.com"_s;
    const auto profile = check(draft, {QDate(2026, 11, 23), u"FI"_s}).profile();
    if (profile)
        registration.profile = *profile;
    m_intake->setInitials(u"@SUM"_s); // as an older version may have taken over from elsewhere
    QVERIFY(m_intake->save(registration));
    const QByteArray csv = exported({.withPatientData = true});
    QVERIFY(csv.contains(",'@SUM,"));
    if (profile)
        QVERIFY(csv.contains(",'+358401234567,"));
    for (const char *formula : {",=", ",+", ",@", ",-"})
        QVERIFY2(!csv.contains(formula), formula);
    QVERIFY(exported({.format = AuditFormat::Json}).contains("\"@SUM\"")); // JSON is no spreadsheet
}

void AuditExportTest::manyEventsComeInParts()
{
    QVERIFY(m_intake->importCsv(
        writeFile(m_folder->path(), u"many.csv"_s,
                  "first_name,sex,date_of_birth\n" + QByteArray("Aino,female,1985-03-22\n").repeated(1201)),
        {}, true));
    const QByteArray json = exported({.format = AuditFormat::Json});
    QCOMPARE(QJsonDocument::fromJson(json).array().size(), 1201);
    QCOMPARE(exported({}).count('\n'), 1202);
}

void AuditExportTest::theFileIsItsOwnersAlone()
{
    saved(u"Aino"_s);
    const QString path = writeFile(m_folder->path(), u"history.csv"_s, "from before");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QCOMPARE(*m_intake->exportAudit(AuditRequest(), path), 1);
    QVERIFY(readFile(path).startsWith("at,record"));
    QVERIFY(
        !(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void AuditExportTest::aFileThatCannotBeWrittenIsToldAndLeavesTheOld()
{
    saved(u"Aino"_s);
    const auto failed = m_intake->exportAudit(AuditRequest(), m_folder->filePath(u"no/where.csv"_s));
    QVERIFY(!failed && std::holds_alternative<Fault<ExportFault>>(failed.error()));
    const QString full = u"/dev/full"_s;
    if (QFile::exists(full)) {
        QFile device(full);
        QVERIFY(device.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(!m_intake->exportAudit(AuditRequest(), device));
    }
}

void AuditExportTest::theDesktopGoesOnMeanwhile()
{
    const auto configuration = m_intake->configuration();
    QVERIFY(m_intake->importCsv(
        writeFile(m_folder->path(), u"many.csv"_s,
                  "first_name,sex,date_of_birth\n" + QByteArray("Aino,female,1985-03-22\n").repeated(3000)),
        {}, true));
    m_intake.reset();
    IntakeClient client; // which begins to send, and writes events of that
    QObject context;
    bool open = false;
    client.open(configuration, passphrase, &context, [&](const auto &outcome) { open = outcome.has_value(); });
    QVERIFY(QTest::qWaitFor([&] { return open; }, 60'000));

    QStringList order;
    qint64 count = 0;
    const QString path = m_folder->filePath(u"history.json"_s);
    client.exportAudit({.format = AuditFormat::Json}, path, &context, [&](const AuditResult &result) {
        count = result.value();
        order << u"exported"_s;
    });
    client.read(RecordFilter(), &context, [&](const auto &) { order << u"read"_s; });
    QVERIFY(QTest::qWaitFor([&] { return order.size() == 2; }, 60'000));
    QCOMPARE(order, (QStringList{u"read"_s, u"exported"_s})); // the list had its turn in between
    QVERIFY(count >= 3000);
    QCOMPARE(QJsonDocument::fromJson(readFile(path)).array().size(), count);
    bool stopped = false;
    client.stop(std::chrono::seconds(1), &context, [&] { stopped = true; });
    QVERIFY(QTest::qWaitFor([&] { return stopped; }, 60'000));
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::AuditExportTest)
#include "audit_export_test.moc"
