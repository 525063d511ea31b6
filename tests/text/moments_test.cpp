// SPDX-License-Identifier: Apache-2.0
#include "core/text/moments.h"
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);
const QLocale german = text::localeFor(Language::German, u"DE"_s);
const QLocale finnish = text::localeFor(Language::Finnish, u"FI"_s);

} // namespace

class MomentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longDateIsWrittenAsInTheLanguage_data();
    void longDateIsWrittenAsInTheLanguage();
    void shortDateIsWrittenAsInTheLanguage_data();
    void shortDateIsWrittenAsInTheLanguage();
    void timeIsWrittenAsInTheLanguage_data();
    void timeIsWrittenAsInTheLanguage();
    void momentHasADateOnlyOnAnotherDay();
    void ageIsCountedInTheUnitThatFits_data();
    void ageIsCountedInTheUnitThatFits();
    void waitingIsCountedInTheUnitThatFits_data();
    void waitingIsCountedInTheUnitThatFits();
};

void MomentsTest::longDateIsWrittenAsInTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << english << QDate(1985, 3, 22) << u"22 March 1985"_s;
    QTest::newRow("English of the United States keeps the order")
        << text::localeFor(Language::English, u"US"_s) << QDate(1985, 3, 22) << u"22 March 1985"_s;
    QTest::newRow("German") << german << QDate(1985, 3, 22) << u"22. März 1985"_s;
    QTest::newRow("German of Austria has its own January")
        << text::localeFor(Language::German, u"AT"_s) << QDate(1985, 1, 2) << u"2. Jänner 1985"_s;
    QTest::newRow("Finnish month stands in the partitive")
        << finnish << QDate(1985, 3, 22) << u"22. maaliskuuta 1985"_s;
    QTest::newRow("Finnish January") << finnish << QDate(2001, 1, 1) << u"1. tammikuuta 2001"_s;
}

void MomentsTest::longDateIsWrittenAsInTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QDate, date);
    QTEST(text::longDate(date, locale), "expected");
}

void MomentsTest::shortDateIsWrittenAsInTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English, this year") << english << QDate(2026, 3, 5) << u"5 Mar"_s;
    QTest::newRow("English, another year") << english << QDate(2025, 3, 5) << u"5 Mar 2025"_s;
    QTest::newRow("German, this year") << german << QDate(2026, 3, 5) << u"05.03."_s;
    QTest::newRow("German, another year") << german << QDate(2025, 3, 5) << u"05.03.2025"_s;
    QTest::newRow("Finnish, this year") << finnish << QDate(2026, 3, 5) << u"5.3."_s;
    QTest::newRow("Finnish, another year") << finnish << QDate(2025, 3, 5) << u"5.3.2025"_s;
}

void MomentsTest::shortDateIsWrittenAsInTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QDate, date);
    QTEST(text::shortDate(date, QDate(2026, 4, 1), locale), "expected");
}

void MomentsTest::timeIsWrittenAsInTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English afternoon has 24 hours") << english << QTime(14, 2) << u"14:02"_s;
    QTest::newRow("English of the United States has them too")
        << text::localeFor(Language::English, u"US"_s) << QTime(14, 2) << u"14:02"_s;
    QTest::newRow("English morning") << english << QTime(9, 5) << u"09:05"_s;
    QTest::newRow("German morning") << german << QTime(9, 5) << u"09:05"_s;
    QTest::newRow("Finnish has a full stop") << finnish << QTime(14, 2) << u"14.02"_s;
    QTest::newRow("Finnish morning has no leading zero") << finnish << QTime(9, 5) << u"9.05"_s;
    QTest::newRow("midnight") << english << QTime(0, 0) << u"00:00"_s;
}

void MomentsTest::timeIsWrittenAsInTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QTime, time);
    QTEST(text::timeOfDay(QDateTime(QDate(2026, 4, 1), time).toUTC(), locale), "expected");
}

void MomentsTest::momentHasADateOnlyOnAnotherDay()
{
    const QDateTime now(QDate(2026, 4, 1), QTime(0, 10));
    QCOMPARE(text::moment(now.addSecs(-5 * 60).toUTC(), now, english), u"00:05"_s);
    QCOMPARE(text::moment(now.addSecs(-15 * 60).toUTC(), now, english), u"31 Mar, 23:55"_s);
    QCOMPARE(text::moment(now.addSecs(-15 * 60).toUTC(), now, finnish), u"31.3., 23.55"_s);
}

void MomentsTest::ageIsCountedInTheUnitThatFits_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("expected");
    const QDate today(2026, 4, 1);
    QTest::newRow("adult") << QDate(1985, 3, 22) << today << u"41 year(s)"_s;
    QTest::newRow("birthday is today") << QDate(1985, 4, 1) << today << u"41 year(s)"_s;
    QTest::newRow("birthday is tomorrow") << QDate(1985, 4, 2) << today << u"40 year(s)"_s;
    QTest::newRow("second birthday") << QDate(2024, 4, 1) << today << u"2 year(s)"_s;
    QTest::newRow("a day before the second birthday") << QDate(2024, 4, 2) << today << u"23 month(s)"_s;
    QTest::newRow("first birthday") << QDate(2025, 4, 1) << today << u"12 month(s)"_s;
    QTest::newRow("two months") << QDate(2026, 2, 1) << today << u"2 month(s)"_s;
    QTest::newRow("a day before two months") << QDate(2026, 2, 2) << today << u"58 day(s)"_s;
    QTest::newRow("two months across the year's end") << QDate(2025, 12, 15) << QDate(2026, 2, 15) << u"2 month(s)"_s;
    QTest::newRow("born on the 31st, short months") << QDate(2026, 1, 31) << QDate(2026, 3, 30) << u"58 day(s)"_s;
    QTest::newRow("born yesterday") << QDate(2026, 3, 31) << today << u"1 day(s)"_s;
    QTest::newRow("leap day, 28 February two years on") << QDate(2024, 2, 29) << QDate(2026, 2, 28) << u"23 month(s)"_s;
    QTest::newRow("leap day, 1 March two years on") << QDate(2024, 2, 29) << QDate(2026, 3, 1) << u"2 year(s)"_s;
}

void MomentsTest::ageIsCountedInTheUnitThatFits()
{
    QFETCH(QDate, birth);
    QFETCH(QDate, today);
    QTEST(text::age(birth, today), "expected");
}

void MomentsTest::waitingIsCountedInTheUnitThatFits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("just now is a minute") << qint64{0} << u"1 min"_s;
    QTest::newRow("from the future, after the clock was set back") << qint64{-4000} << u"1 min"_s;
    QTest::newRow("minutes are whole") << qint64{12 * 60 + 59} << u"12 min"_s;
    QTest::newRow("last minute") << qint64{3599} << u"59 min"_s;
    QTest::newRow("an hour") << qint64{3600} << u"1 h"_s;
    QTest::newRow("last hour") << qint64{86399} << u"23 h"_s;
    QTest::newRow("a day") << qint64{86400} << u"1 day(s)"_s;
    QTest::newRow("days") << qint64{3 * 86400 + 5} << u"3 day(s)"_s;
}

void MomentsTest::waitingIsCountedInTheUnitThatFits()
{
    QFETCH(qint64, seconds);
    const QDateTime now(QDate(2026, 4, 1), QTime(14, 14), Qt::UTC);
    QTEST(text::waited(now.addSecs(-seconds), now), "expected");
}

QTEST_GUILESS_MAIN(MomentsTest)
#include "moments_test.moc"
