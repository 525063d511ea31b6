// SPDX-License-Identifier: Apache-2.0
#include "tests/intake/front_desk.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

const QByteArray columns = "first_name;last_name;sex;date_of_birth\n";

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notMoreIsListedThanAnybodyReads();
    void initTestCase();
    void cleanup();
    void validRowsAreSavedAndInvalidOnesListed();
    void importedBeforeIsSkipped();
    void importedBeforeIsSkippedHoweverItIsWritten();
    void rejectsCanBeCorrectedAndImported();
    void rejectsAreForTheirOwnerOnly();
    void noRejectsNoFile();
    void allOrNothing();
    void rejectsThatCannotBeWrittenTakeEverythingBack();
    void refusesAMissingFile();
    void moreRowsThanOnePortion();

private:
    int queued() { return int(m_intake->list({.states = {StateName::Queued}, .id = {}, .doneSince = {}})->size()); }
    QString file(const QByteArray &bytes) { return writeFile(m_files.path(), u"patients.csv"_s, bytes); }

    QTemporaryDir m_folder{storage::test::quickFolder()};
    QTemporaryDir m_files{storage::test::quickFolder()};
    std::unique_ptr<Intake> m_intake;
};

void ImportTest::initTestCase()
{
    m_intake = openIntake(configurationFor(m_folder.path()));
}

void ImportTest::cleanup()
{
    const auto records = m_intake->list({});
    for (const Record &record : *records)
        std::ignore = m_intake->discard(record.id, DiscardReason::TestEntry);
}

void ImportTest::validRowsAreSavedAndInvalidOnesListed()
{
    const auto report = m_intake->importCsv(file(columns + "Aino;Virtanen;female;1985-03-22\n"
                                                           "\n"
                                                           ";Korhonen;male;1.2.1990\n"
                                                           "Eino;Laine;m;22.3.85\n"
                                                           "Oili;Salo;other;30.2.1990\n"),
                                            {}, false);
    QVERIFY(report.has_value());
    QCOMPARE(report->saved, 2);
    QCOMPARE(report->skipped, 0);
    QCOMPARE(report->invalid, 2);
    QCOMPARE(report->rejections[0].line, 4);
    QCOMPARE(report->rejections[0].issues.size(), std::size_t(1));
    QVERIFY(report->rejections[0].issues[0].field == Field::FirstName);
    QCOMPARE(report->rejections[1].line, 6);
    QCOMPARE(report->rejections[1].issues.size(), std::size_t(2));
    QCOMPARE(queued(), 2);
}

void ImportTest::importedBeforeIsSkipped()
{
    const QByteArray first = columns + "Aada;Skipped;female;1985-03-22\n";
    QCOMPARE(m_intake->importCsv(file(first), {}, false)->saved, 1);
    const auto again =
        m_intake->importCsv(file(first + "  Aada ;Skipped;female;1985-03-22\nNew;One;f;1990-01-01\n"), {}, false);
    QCOMPARE(again->saved, 1);
    QCOMPARE(again->skipped, 2);
    const auto wanted = m_intake->importCsv(file(first), {}, true);
    QCOMPARE(wanted->saved, 1);
    QCOMPARE(wanted->skipped, 0);
    QCOMPARE(queued(), 3);
}

/// A spreadsheet writes dates and numbers in its own way when the corrected file is saved.
void ImportTest::importedBeforeIsSkippedHoweverItIsWritten()
{
    QCOMPARE(m_intake
                 ->importCsv(file("first_name;last_name;sex;date_of_birth;height\n"
                                  "Saara;Written;female;1985-03-22;168.0\n"),
                             {}, false)
                 ->saved,
             1);
    const auto again = m_intake->importCsv(file("last_name,first_name,date_of_birth,sex,height\n"
                                                "Written,Saara,22.03.1985,f,168\n"
                                                "Written,Saara,23.03.1985,f,168\n"),
                                           {}, false);
    QCOMPARE(again->skipped, 1);
    QCOMPARE(again->saved, 1);
}

void ImportTest::rejectsCanBeCorrectedAndImported()
{
    const QString rejects = m_files.filePath(u"rejects.csv"_s);
    const auto report = m_intake->importCsv(file("\xEF\xBB\xBF" + columns +
                                                 "Jürgen;\"Groß; der\nÄltere\";male;never\n"
                                                 "Fine;Person;f;1990-01-01\n"
                                                 "X;Y;f;tomorrow\n"),
                                            rejects, false);
    QVERIFY(report.has_value());
    QCOMPARE(report->invalid, 2);
    const QByteArray written = readFile(rejects);
    QCOMPARE(written, columns + "Jürgen;\"Groß; der\nÄltere\";male;never\nX;Y;f;tomorrow\n");

    QByteArray corrected = written;
    corrected.replace("; der\nÄltere", "").replace("never", "1985-03-22").replace("tomorrow", "1.1.2000");
    const auto second = m_intake->importCsv(file(corrected), {}, false);
    QVERIFY(second.has_value());
    QCOMPARE(second->saved, 2);
    QVERIFY(second->invalid == 0);
}

void ImportTest::rejectsAreForTheirOwnerOnly()
{
    const QString rejects = writeFile(m_files.path(), u"open.csv"_s, "old");
    QVERIFY(QFile::setPermissions(rejects, QFile::Permissions(0x6666)));
    QVERIFY(m_intake->importCsv(file(columns + "A;B;f;never\n"), rejects, false).has_value());
    const QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(rejects).permissions() & ofOthers));
    QVERIFY(QFileInfo(rejects).permissions() & QFile::ReadOwner);
    QVERIFY(!readFile(rejects).contains("old"));
}

void ImportTest::noRejectsNoFile()
{
    const QString rejects = m_files.filePath(u"none.csv"_s);
    QCOMPARE(m_intake->importCsv(file(columns + "Fine;Too;f;1990-01-01\n"), rejects, false)->saved, 1);
    QVERIFY(!QFileInfo::exists(rejects));
}

void ImportTest::allOrNothing()
{
    const QString rejects = m_files.filePath(u"nothing.csv"_s);
    const QByteArray good = columns + "Whole;File;f;1990-01-01\nA;B;f;never\n";
    const auto report = m_intake->importCsv(file(good + "Too;many;f;1990-01-01;cells\n"), rejects, false);
    QVERIFY(!report.has_value());
    QVERIFY(std::get<Fault<ImportFault>>(report.error()).kind == ImportFault::NotCsv);
    QCOMPARE(queued(), 0);
    QVERIFY(!QFileInfo::exists(rejects));
    QCOMPARE(m_intake->importCsv(file(good), {}, false)->saved, 1); // nor does it count as imported
}

void ImportTest::rejectsThatCannotBeWrittenTakeEverythingBack()
{
    const auto report =
        m_intake->importCsv(file(columns + "Un;Written;f;1990-01-01\nA;B;f;never\n"), u"/nowhere/rejects.csv"_s, false);
    QVERIFY(!report.has_value());
    QVERIFY(std::get<Fault<ImportFault>>(report.error()).kind == ImportFault::CannotWriteRejects);
    QCOMPARE(queued(), 0);
}

void ImportTest::refusesAMissingFile()
{
    const auto report = m_intake->importCsv(u"/nowhere/patients.csv"_s, {}, false);
    QVERIFY(std::get<Fault<ImportFault>>(report.error()).kind == ImportFault::CannotRead);
}

void ImportTest::moreRowsThanOnePortion()
{
    QByteArray rows = columns;
    for (int i = 0; i < 2100; ++i)
        rows += "Aino;Virtanen " + QByteArray(i % 40, 'a') + ";female;" +
                QDate(1950, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1() + '\n';
    QCOMPARE(m_intake->importCsv(file(rows), {}, false)->saved, 2100);
    QCOMPARE(queued(), 2100);
}

void ImportTest::notMoreIsListedThanAnybodyReads()
{
    QByteArray rows = columns;
    for (int i = 0; i < 1500; ++i)
        rows += ";;;\n";
    const auto report = m_intake->importCsv(file(rows + "Among;Many;female;1985-03-22\n"), {}, false);
    QCOMPARE(report->saved, 1);
    QCOMPARE(report->invalid, 1500);
    QCOMPARE(report->rejections.size(), std::size_t(1000));
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::ImportTest)
#include "import_test.moc"
