// SPDX-License-Identifier: Apache-2.0
#include "core/intake/csv.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace clinic {
namespace {

struct ReadFile
{
    CsvResult<CsvHeader> result;
    std::vector<CsvRow> rows;
};

ReadFile read(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"patients.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file cannot be written");
    file.close();
    std::vector<CsvRow> rows;
    auto result = readCsv(file.fileName(), [&](const CsvHeader &, CsvRow row) {
        rows.push_back(std::move(row));
        return true;
    });
    return {std::move(result), std::move(rows)};
}

/// "2: Aino|Virtanen|female|1985-03-22" for each row: its line and what its cells mean.
QStringList meaningOf(const std::vector<CsvRow> &rows)
{
    QStringList lines;
    for (const CsvRow &row : rows) {
        QStringList texts;
        for (const Field field : {Field::FirstName, Field::LastName, Field::Sex, Field::DateOfBirth})
            texts << row.draft[field];
        lines << u"%1: %2"_s.arg(row.line).arg(texts.join(u'|'));
    }
    return lines;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void missingFile();
    void aRowWithoutEndIsRefused_data();
    void aRowWithoutEndIsRefused();
    void longFilesOfOneLineAreRead();
    void aPipeIsRefused();
    void nothingIsComputed_data();
    void nothingIsComputed();
    void endsWhereNoMoreIsWanted();
    void lineIsReadBack_data();
    void lineIsReadBack();
};

void CsvTest::understood_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
    const QByteArray header = "first_name,last_name,sex,date_of_birth\n";
    const auto row = [](const char *name, const QByteArray &file, const QStringList &rows) {
        QTest::newRow(name) << file << rows;
    };
    const QString aino = u"2: Aino|Virtanen|female|1985-03-22"_s;
    row("comma", header + "Aino,Virtanen,female,1985-03-22\n", {aino});
    row("semicolon", "first_name;last_name;sex;date_of_birth\nAino;Virtanen;female;1985-03-22\n", {aino});
    row("byte order mark", "\xEF\xBB\xBF" + header + "Aino,Virtanen,female,1985-03-22\n", {aino});
    row("byte order mark before a quoted column",
        "\xEF\xBB\xBF\"first_name\",last_name,sex,date_of_birth\nAino,Virtanen,female,1985-03-22\n", {aino});
    row("CRLF", "first_name,last_name,sex,date_of_birth\r\nAino,Virtanen,female,1985-03-22\r\n", {aino});
    row("lone carriage returns", "first_name,last_name,sex,date_of_birth\rA,B,m,1\rC,D,f,2\r",
        {u"1: A|B|m|1"_s, u"1: C|D|f|2"_s});
    row("a lone carriage return between rows", header + "A,B,m,1\rC,D,f,2\r\n", {u"2: A|B|m|1"_s, u"2: C|D|f|2"_s});
    row("no line break at the end", header + "Aino,Virtanen,female,1985-03-22", {aino});
    row("other order", "date_of_birth,sex,first_name\n1985-03-22,female,Aino\n", {u"2: Aino||female|1985-03-22"_s});
    row("columns in capitals with spaces", " First_Name , SEX ,date_of_birth\nAino,female,1985-03-22\n",
        {u"2: Aino||female|1985-03-22"_s});
    row("separator in quotes", header + "\"Aino, Maria\",Virtanen,female,1985-03-22\n",
        {u"2: Aino, Maria|Virtanen|female|1985-03-22"_s});
    row("semicolons in a quoted column do not count", "first_name,sex,\"date_of_birth\"\n\"A;B;C\",female,1985-03-22\n",
        {u"2: A;B;C||female|1985-03-22"_s});
    row("doubled quotes", header + "\"Aino \"\"Nonna\"\"\",Virtanen,female,1985-03-22\n",
        {u"2: Aino \"Nonna\"|Virtanen|female|1985-03-22"_s});
    row("line break in quotes", header + "\"Aino\nMaria\",V,f,1\nEino,W,m,2\n",
        {u"2: Aino\nMaria|V|f|1"_s, u"4: Eino|W|m|2"_s});
    row("blank line in quotes", header + "Oili,U,f,0\n\"Aino\n\n\nMaria\",V,f,1\nEino,W,m,2\n",
        {u"2: Oili|U|f|0"_s, u"3: Aino\n\n\nMaria|V|f|1"_s, u"7: Eino|W|m|2"_s});
    row("blank lines between rows", header + "\n\nAino,V,f,1\n   \n\r\nEino,W,m,2\n\n",
        {u"4: Aino|V|f|1"_s, u"7: Eino|W|m|2"_s});
    row("blank lines before the columns", "\n\r\nfirst_name;last_name;sex;date_of_birth\nAino;V;f;1\n",
        {u"4: Aino|V|f|1"_s});
    row("fewer cells than columns", header + "Aino\n", {u"2: Aino|||"_s});
    row("only columns", header, {});
    row("NUL is a character like others", header + QByteArray("A\0b,V,f,1\n", 10),
        {u"2: A"_s + QChar(0) + u"b|V|f|1"_s});
    row("a spreadsheet's guard is no part of what it guards", header + "'=A,'-,'+f,'@1\n", {u"2: =A|-|+f|@1"_s});
    row("an apostrophe is part of a name", header + "'t Hooft,',f,''=\n", {u"2: 't Hooft|'|f|''="_s});
    row("letters of the three languages", header + "J\xC3\xBCrgen,M\xC3\xA4kel\xC3\xA4,male,1985-03-22\n",
        {u"2: Jürgen|Mäkelä|male|1985-03-22"_s});
}

void CsvTest::understood()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, rows);
    const auto seen = read(file);
    QVERIFY2(seen.result.has_value(), seen.result ? "" : qPrintable(seen.result.error().detail));
    QCOMPARE(meaningOf(seen.rows), rows);
}

void CsvTest::refused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const QByteArray header = "first_name,sex,date_of_birth\n";
    const auto row = [](const char *name, const QByteArray &file, ImportFault kind, const QString &detail) {
        QTest::newRow(name) << file << int(kind) << detail;
    };
    row("empty", "", ImportFault::MissingColumn, u"first_name"_s);
    row("only blank lines", "\n\n", ImportFault::MissingColumn, u"first_name"_s);
    row("only a byte order mark", "\xEF\xBB\xBF", ImportFault::MissingColumn, u"first_name"_s);
    row("unknown column", "first_name,sex,date_of_birth,shoe_size\n", ImportFault::UnknownColumn, u"4"_s);
    row("column twice", "first_name,first_name,sex,date_of_birth\n", ImportFault::UnknownColumn, u"2"_s);
    row("nameless column", "first_name,,sex,date_of_birth\n", ImportFault::UnknownColumn, u"2"_s);
    row("missing column", "first_name,sex\n", ImportFault::MissingColumn, u"date_of_birth"_s);
    row("tabs", "first_name\tsex\tdate_of_birth\n", ImportFault::UnknownColumn, u"1"_s);
    row("too many cells", header + "Aino,f,1\nEino,m,2,3\n", ImportFault::NotCsv, u"3"_s);
    row("quote that is never closed", header + "Aino,f,1\n\"Eino,m,2\nOili,f,3\n", ImportFault::NotCsv, u"3"_s);
    row("quote in the middle", header + "Ai\"no,f,1\n", ImportFault::NotCsv, u"2"_s);
    row("Latin-1 within a name", header + "J\xFCrgen,m,1\n", ImportFault::NotCsv, u"2"_s);
    row("Latin-1 at the end of a name", header + "Eino,m,1\nAndr\xE9,m,1\n", ImportFault::NotCsv, u"3"_s);
    row("UTF-8 that is cut", header + "Mari\xC3,f,1\n", ImportFault::NotCsv, u"2"_s);
}

void CsvTest::refused()
{
    QFETCH(QByteArray, file);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    const auto seen = read(file);
    QVERIFY(!seen.result.has_value());
    QCOMPARE(int(seen.result.error().kind), kind);
    QCOMPARE(seen.result.error().detail, detail);
}

void CsvTest::missingFile()
{
    const auto result = readCsv(u"/nowhere/patients.csv"_s, [](const CsvHeader &, const CsvRow &) { return true; });
    QVERIFY(!result.has_value());
    QVERIFY(result.error().kind == ImportFault::CannotRead);
}

void CsvTest::aRowWithoutEndIsRefused_data()
{
    QTest::addColumn<QByteArray>("row");
    constexpr int tooLong = 2 * 1024 * 1024;
    QTest::newRow("one cell") << QByteArray(tooLong, 'x');
    QTest::newRow("a quoted cell of many lines") << '"' + (QByteArray(63, 'x') + '\n').repeated(tooLong / 64);
    QTest::newRow("a million columns") << QByteArray(tooLong, ',');
    QTest::newRow("NULs, as of a device") << QByteArray(tooLong, '\0');
}

void CsvTest::aRowWithoutEndIsRefused()
{
    QFETCH(QByteArray, row);
    QByteArray file = "first_name,sex,date_of_birth\nAino,f,1\n" + row;
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto result = readCsv(buffer, [](const CsvHeader &, const CsvRow &) { return true; });
    QVERIFY(!result.has_value());
    QVERIFY(result.error().kind == ImportFault::NotCsv);
    QCOMPARE(result.error().detail, u"3"_s);
    QVERIFY(buffer.pos() < file.size()); // nobody reads on
}

void CsvTest::longFilesOfOneLineAreRead()
{
    // As from an old Macintosh: the rows end, the line does not.
    const auto seen = read("first_name,sex,date_of_birth\r" + QByteArray("Aino,f,1\r").repeated(200'000));
    QVERIFY(seen.result.has_value());
    QCOMPARE(seen.rows.size(), std::size_t(200'000));
    QCOMPARE(seen.rows.back().line, 1);
}

void CsvTest::aPipeIsRefused()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"patients.csv"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto result = readCsv(pipe, [](const CsvHeader &, const CsvRow &) { return true; });
    QVERIFY(!result.has_value());
    QVERIFY(result.error().kind == ImportFault::CannotRead);
#else
    QSKIP("there are no named pipes");
#endif
}

void CsvTest::nothingIsComputed_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << QByteArray("'=cmd|' /C calc'!A0\n");
    QTest::newRow("plus") << u"+49 30 123456"_s << QByteArray("'+49 30 123456\n");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1\n");
    QTest::newRow("at") << u"@SUM(1)"_s << QByteArray("'@SUM(1)\n");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1\n");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"\n");
    QTest::newRow("a name is left alone") << u"O'Connor-Smith"_s << QByteArray("O'Connor-Smith\n");
}

void CsvTest::nothingIsComputed()
{
    QFETCH(const QString, cell);
    QTEST(csvLine({cell}, ','), "written");
}

void CsvTest::endsWhereNoMoreIsWanted()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"patients.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("first_name,sex,date_of_birth\nAino,f,1\nEino,m,2\n");
    file.close();
    int rows = 0;
    const auto result = readCsv(file.fileName(), [&](const CsvHeader &, const CsvRow &) { return ++rows < 1; });
    QVERIFY(result.has_value());
    QCOMPARE(rows, 1);
    QCOMPARE(result->names.size(), std::size_t(3));
}

void CsvTest::lineIsReadBack_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Aino"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("comma") << u"a,b"_s;
    QTest::newRow("semicolon") << u"a;b"_s;
    QTest::newRow("quotes") << u"\"a\" and \""_s;
    QTest::newRow("line breaks") << u"a\nb\r\nc"_s;
    QTest::newRow("spaces around") << u"  a "_s;
    QTest::newRow("tabs around") << u"\ta\t"_s;
    QTest::newRow("a formula") << u"=1+1"_s;
    QTest::newRow("a number with a plus") << u"+49 30 123456"_s;
    QTest::newRow("letters") << u"Łukasz Nguyễn"_s;
}

void CsvTest::lineIsReadBack()
{
    QFETCH(QString, cell);
    for (const char separator : {',', ';'}) {
        const std::vector<QString> names{u"first_name"_s, u"sex"_s, u"date_of_birth"_s};
        const auto seen = read(csvLine(names, separator) + csvLine({cell, u"f"_s, cell}, separator));
        QVERIFY(seen.result.has_value());
        QCOMPARE(seen.rows.size(), std::size_t(1));
        QCOMPARE(seen.rows[0].draft[Field::FirstName], cell);
        QCOMPARE(seen.rows[0].draft[Field::DateOfBirth], cell);
    }
}

} // namespace clinic

QTEST_GUILESS_MAIN(clinic::CsvTest)
#include "csv_test.moc"
