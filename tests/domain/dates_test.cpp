// SPDX-License-Identifier: Apache-2.0
#include "core/domain/date_of_birth.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {
const QDate today(2026, 11, 23);
}

class DatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void regionDecidesTheOrder_data();
    void regionDecidesTheOrder();
    void twoDigitYearsNeverLieAhead_data();
    void twoDigitYearsNeverLieAhead();
    void refused_data();
    void refused();
    void everyMonthWord_data();
    void everyMonthWord();
    void emptyIsNeitherValueNorIssue();
    void oldAgeWarnsWithTheAge();
    void ages_data();
    void ages();
};

void DatesTest::understood_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {
             u"22.3.1985"_s,
             u"22.03.1985"_s,
             u"22.03.85"_s,
             u"22.3.85"_s,
             u"22031985"_s,
             u"220385"_s,
             u"19850322"_s,
             u"1985-03-22"_s,
             u"1985-3-22"_s,
             u"1985/03/22"_s,
             u"1985.3.22"_s,
             u"22/3/1985"_s,
             u"22/03/85"_s,
             u"22-03-1985"_s,
             u"22 3 1985"_s,
             u"22. 3. 1985"_s,
             u"22,3,1985"_s,
             u"22.3.1985."_s,
             u"  22.3.1985 "_s,
             u"22\u00A0.3.1985"_s,
             u"3/22/1985"_s,
             u"03221985"_s,
             u"22\u20133\u20131985"_s,
             u"22 March 1985"_s,
             u"22 march 85"_s,
             u"22 MAR 1985"_s,
             u"22-Mar-1985"_s,
             u"22nd March 1985"_s,
             u"22nd of March 1985"_s,
             u"22nd of March, 1985"_s,
             u"March 22, 1985"_s,
             u"March 22nd, 1985"_s,
             u"Mar. 22, 1985"_s,
             u"1985 March 22"_s,
             u"1985-Mar-22"_s,
             u"22. März 1985"_s,
             u"22. MÄRZ 1985"_s,
             u"22. Maerz 1985"_s,
             u"22. Mrz 1985"_s,
             u"22.März1985"_s,
             u"22. Mär. 85"_s,
             u"22. Ma\u0308rz 1985"_s,
             u"22. maaliskuuta 1985"_s,
             u"22 maaliskuuta 85"_s,
             u"22. maalisk. 1985"_s,
             u"22. maalis 1985"_s,
             u"22. maaliskuu 1985"_s,
         }) {
        QTest::newRow(qUtf8Printable(typed)) << typed;
    }
}

void DatesTest::understood()
{
    QFETCH(QString, typed);
    const Checked<QDate> checked = checkDateOfBirth(typed, {today, u"DE"_s});
    QCOMPARE(test::codesOf(checked.issues), QString());
    QCOMPARE(checked.value, std::optional(QDate(1985, 3, 22)));
}

void DatesTest::regionDecidesTheOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QDate>("birth");
    const auto row = [](const char *name, const QString &typed, const QString &region, QDate birth) {
        QTest::newRow(name) << typed << region << birth;
    };

    row("Germany: day first", u"3.4.1985"_s, u"DE"_s, {1985, 4, 3});
    row("Finland: day first", u"3.4.1985"_s, u"FI"_s, {1985, 4, 3});
    row("United Kingdom: day first", u"03/04/1985"_s, u"GB"_s, {1985, 4, 3});
    row("Ireland: day first", u"03/04/85"_s, u"IE"_s, {1985, 4, 3});
    row("United States: month first", u"03/04/1985"_s, u"US"_s, {1985, 3, 4});
    row("United States, lower case", u"03/04/1985"_s, u"us"_s, {1985, 3, 4});
    row("United States: without separators", u"03041985"_s, u"US"_s, {1985, 3, 4});
    row("United States: six digits", u"030485"_s, u"US"_s, {1985, 3, 4});
    row("United States: only one order is possible", u"22/3/1985"_s, u"US"_s, {1985, 3, 22});
    row("United States: ISO stays ISO", u"1985-03-04"_s, u"US"_s, {1985, 3, 4});
    row("United States: a word leaves no choice", u"4 March 1985"_s, u"US"_s, {1985, 3, 4});
    row("no region: day first", u"3.4.1985"_s, QString(), {1985, 4, 3});
    row("eight digits that begin like a year", u"20031985"_s, u"DE"_s, {1985, 3, 20});
    row("eight digits, day 19 and year 1912", u"19121912"_s, u"DE"_s, {1912, 12, 19});
    row("eight digits, ISO of a child", u"20120304"_s, u"DE"_s, {2012, 3, 4});
    row("eight digits, year 2020", u"20122020"_s, u"DE"_s, {2020, 12, 20});
}

void DatesTest::regionDecidesTheOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, region);
    QFETCH(QDate, birth);
    QCOMPARE(checkDateOfBirth(typed, {today, region}).value, std::optional(birth));
}

void DatesTest::twoDigitYearsNeverLieAhead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("birth");
    QTest::newRow("an adult") << u"22.3.85"_s << QDate(1985, 3, 22);
    QTest::newRow("a child") << u"22.3.19"_s << QDate(2019, 3, 22);
    QTest::newRow("yesterday") << u"22.11.26"_s << QDate(2026, 11, 22);
    QTest::newRow("tomorrow is a hundred years ago") << u"24.11.26"_s << QDate(1926, 11, 24);
    QTest::newRow("next year") << u"1.1.27"_s << QDate(1927, 1, 1);
    QTest::newRow("the year 2000") << u"29.2.00"_s << QDate(2000, 2, 29);
    QTest::newRow("leap day ahead") << u"29.2.28"_s << QDate(1928, 2, 29);
    QTest::newRow("with a word") << u"1 Dec 26"_s << QDate(1926, 12, 1);
    QTest::newRow("six digits") << u"241126"_s << QDate(1926, 11, 24);
}

void DatesTest::twoDigitYearsNeverLieAhead()
{
    QFETCH(QString, typed);
    QFETCH(QDate, birth);
    QCOMPARE(checkDateOfBirth(typed, {today, u"FI"_s}).value, std::optional(birth));
}

void DatesTest::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &typed, const char *code) {
        QTest::newRow(name) << typed << QString::fromLatin1(code);
    };

    row("31 April", u"31.4.1985"_s, "date_does_not_exist");
    row("30 February", u"30 February 1985"_s, "date_does_not_exist");
    row("29 February of a common year", u"29.2.1985"_s, "date_does_not_exist");
    row("29 February 1900", u"29.2.1900"_s, "date_does_not_exist");
    row("29 February, two digits", u"29.2.85"_s, "date_does_not_exist");
    row("month 13", u"22.13.1985"_s, "date_does_not_exist");
    row("day 0", u"0.3.1985"_s, "date_does_not_exist");
    row("month 0", u"1985-00-22"_s, "date_does_not_exist");
    row("31 April without separators", u"31041985"_s, "date_does_not_exist");
    row("ISO with day and month swapped", u"1985-22-03"_s, "date_does_not_exist");
    row("tomorrow", u"24.11.2026"_s, "date_in_future");
    row("a slip of the century", u"22.3.2085"_s, "date_in_future");
    row("today", u"23.11.2026"_s, "date_is_today");
    row("today, two digits", u"23.11.26"_s, "date_is_today");
    row("more than 130 years ago by a day", u"22.11.1896"_s, "date_too_long_ago");
    row("a leading zero in the year", u"22.3.0985"_s, "date_too_long_ago");
    row("a year of three digits", u"22.3.985"_s, "date_not_understood");
    row("a year of five digits", u"22.3.19855"_s, "date_not_understood");
    row("no year yet", u"22.3."_s, "date_not_understood");
    row("no year after a word", u"22. März"_s, "date_not_understood");
    row("half a year", u"22.3.1"_s, "date_not_understood");
    row("only a year", u"1985"_s, "date_not_understood");
    row("seven digits", u"2203198"_s, "date_not_understood");
    row("words", u"yesterday"_s, "date_not_understood");
    row("unknown month", u"22. Foo 1985"_s, "date_not_understood");
    row("two letters are no month", u"22 ma 1985"_s, "date_not_understood");
    row("a month with letters behind it", u"22 Marchx 1985"_s, "date_not_understood");
    row("two months", u"March April 1985"_s, "date_not_understood");
    row("with a time", u"1985-03-22T00:00:00Z"_s, "date_not_understood");
    row("four numbers", u"22.3.19.85"_s, "date_not_understood");
    row("two separators in a row", u"22..3.1985"_s, "date_not_understood");
    row("begins with a separator", u"-22.3.1985"_s, "date_not_understood");
    row("Finnish personal identity code", u"220385-123A"_s, "date_not_understood");
    row("Arabic-Indic digits", u"٢٢.٣.١٩٨٥"_s, "date_not_understood");
    row("separators only", u"..."_s, "date_not_understood");
    row("a sign of another kind", u"22*3*1985"_s, "date_not_understood");
}

void DatesTest::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const Checked<QDate> checked = checkDateOfBirth(typed, {today, u"DE"_s});
    QCOMPARE(test::codesOf(checked.issues), code);
    QCOMPARE(checked.value, std::nullopt);
}

void DatesTest::everyMonthWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("month");
    const std::array<QStringList, 12> words{
        QStringList{u"January"_s, u"Jan"_s, u"Januar"_s, u"Jänner"_s, u"Jän"_s, u"tammikuuta"_s, u"tammi"_s, u"tam"_s},
        QStringList{u"February"_s, u"Feb"_s, u"Februar"_s, u"Feber"_s, u"helmikuuta"_s, u"helmi"_s},
        QStringList{u"March"_s, u"Mar"_s, u"März"_s, u"Mär"_s, u"Mrz"_s, u"maaliskuuta"_s, u"maalis"_s, u"maa"_s},
        QStringList{u"April"_s, u"Apr"_s, u"huhtikuuta"_s, u"huhti"_s},
        QStringList{u"May"_s, u"Mai"_s, u"toukokuuta"_s, u"touko"_s},
        QStringList{u"June"_s, u"Jun"_s, u"Juni"_s, u"kesäkuuta"_s, u"kesä"_s, u"kesakuuta"_s},
        QStringList{u"July"_s, u"Jul"_s, u"Juli"_s, u"heinäkuuta"_s, u"heinä"_s, u"hei"_s},
        QStringList{u"August"_s, u"Aug"_s, u"elokuuta"_s, u"elo"_s},
        QStringList{u"September"_s, u"Sep"_s, u"Sept"_s, u"syyskuuta"_s, u"syys"_s},
        QStringList{u"October"_s, u"Oct"_s, u"Oktober"_s, u"Okt"_s, u"lokakuuta"_s, u"loka"_s},
        QStringList{u"November"_s, u"Nov"_s, u"marraskuuta"_s, u"marras"_s},
        QStringList{u"December"_s, u"Dec"_s, u"Dezember"_s, u"Dez"_s, u"joulukuuta"_s, u"joulu"_s},
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const QString &word : words[i]) {
            QTest::newRow(qUtf8Printable(word)) << word << int(i) + 1;
        }
    }
}

void DatesTest::everyMonthWord()
{
    QFETCH(QString, word);
    QFETCH(int, month);
    const CheckContext context{today, u"FI"_s};
    QCOMPARE(checkDateOfBirth(u"2. %1 1985"_s.arg(word), context).value, std::optional(QDate(1985, month, 2)));
    QCOMPARE(checkDateOfBirth(u"2 %1. 1985"_s.arg(word.toUpper()), context).value,
             std::optional(QDate(1985, month, 2)));
}

void DatesTest::emptyIsNeitherValueNorIssue()
{
    for (const QString &typed : {QString(), u"  "_s, u"\u00A0"_s}) {
        const Checked<QDate> checked = checkDateOfBirth(typed, {today, u"DE"_s});
        QVERIFY(!checked.value);
        QVERIFY(checked.issues.empty());
    }
}

void DatesTest::oldAgeWarnsWithTheAge()
{
    const CheckContext context{today, u"DE"_s};
    QVERIFY(checkDateOfBirth(u"23.11.1916"_s, context).issues.empty()); // 110 today
    const Checked<QDate> old = checkDateOfBirth(u"1.1.1915"_s, context);
    QCOMPARE(old.issues, std::vector<IssueKind>{issue::UnusuallyOld{111}});
    QCOMPARE(old.value, std::optional(QDate(1915, 1, 1)));
    QCOMPARE(checkDateOfBirth(u"23.11.1896"_s, context).issues, std::vector<IssueKind>{issue::UnusuallyOld{130}});
    QCOMPARE(checkDateOfBirth(u"22.11.1896"_s, context).issues, std::vector<IssueKind>{issue::DateTooLongAgo{130}});
}

void DatesTest::ages_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("years");
    QTest::newRow("day before the birthday") << QDate(1985, 3, 22) << QDate(2026, 3, 21) << 40;
    QTest::newRow("birthday") << QDate(1985, 3, 22) << QDate(2026, 3, 22) << 41;
    QTest::newRow("earlier month, later day") << QDate(1985, 3, 22) << QDate(2026, 2, 28) << 40;
    QTest::newRow("infant") << QDate(2026, 11, 22) << today << 0;
    QTest::newRow("leap day, 28 February") << QDate(2004, 2, 29) << QDate(2025, 2, 28) << 20;
    QTest::newRow("leap day, 1 March") << QDate(2004, 2, 29) << QDate(2025, 3, 1) << 21;
    QTest::newRow("leap day in a leap year") << QDate(2004, 2, 29) << QDate(2024, 2, 29) << 20;
}

void DatesTest::ages()
{
    QFETCH(QDate, birth);
    QFETCH(QDate, day);
    QFETCH(int, years);
    QCOMPARE(ageInYears(birth, day), years);
}

QTEST_GUILESS_MAIN(DatesTest)
#include "dates_test.moc"
