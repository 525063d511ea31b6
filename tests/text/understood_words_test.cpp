// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);
const QLocale german = text::localeFor(Language::German, u"DE"_s);
const QLocale finnish = text::localeFor(Language::Finnish, u"FI"_s);

} // namespace

class UnderstoodWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dateOfBirthIsShownInWordsWithTheAge_data();
    void dateOfBirthIsShownInWordsWithTheAge();
    void phoneIsShownWithItsCountry_data();
    void phoneIsShownWithItsCountry();
    void measureIsShownWithItsUnit_data();
    void measureIsShownWithItsUnit();
};

void UnderstoodWordsTest::dateOfBirthIsShownInWordsWithTheAge_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("adult") << QDate(1985, 3, 22) << english << u"Understood: 22 March 1985, 41 year(s)"_s;
    QTest::newRow("toddler") << QDate(2025, 2, 1) << english << u"Understood: 1 February 2025, 14 month(s)"_s;
    QTest::newRow("newborn") << QDate(2026, 3, 29) << english << u"Understood: 29 March 2026, 3 day(s)"_s;
    QTest::newRow("German date") << QDate(1985, 3, 22) << german << u"Understood: 22. März 1985, 41 year(s)"_s;
    QTest::newRow("Finnish date") << QDate(1985, 3, 22) << finnish << u"Understood: 22. maaliskuuta 1985, 41 year(s)"_s;
}

void UnderstoodWordsTest::dateOfBirthIsShownInWordsWithTheAge()
{
    QFETCH(QDate, birth);
    QFETCH(QLocale, locale);
    QTEST(text::understood(birth, QDate(2026, 4, 1), locale), "expected");
}

void UnderstoodWordsTest::phoneIsShownWithItsCountry_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("country in English") << u"DE"_s << english << u"Understood: Germany +49 1512 3456789"_s;
    QTest::newRow("country in German") << u"DE"_s << german << u"Understood: Deutschland +49 1512 3456789"_s;
    QTest::newRow("country in Finnish") << u"DE"_s << finnish << u"Understood: Saksa +49 1512 3456789"_s;
    QTest::newRow("country with umlaut") << u"AT"_s << german << u"Understood: Österreich +49 1512 3456789"_s;
    QTest::newRow("prefix of no single country") << QString() << english << u"Understood: +49 1512 3456789"_s;
}

void UnderstoodWordsTest::phoneIsShownWithItsCountry()
{
    QFETCH(QString, region);
    QFETCH(QLocale, locale);
    const PhoneNumber phone{u"+4915123456789"_s, u"+49 1512 3456789"_s, region};
    QTEST(text::understood(phone, locale), "expected");
}

void UnderstoodWordsTest::measureIsShownWithItsUnit_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole centimetres") << text::understood(Height{1680}, english) << u"Understood: 168 cm"_s;
    QTest::newRow("tenths of a centimetre") << text::understood(Height{1685}, english) << u"Understood: 168.5 cm"_s;
    QTest::newRow("whole kilograms") << text::understood(Weight{650}, german) << u"Understood: 65 kg"_s;
    QTest::newRow("tenths, English") << text::understood(Weight{655}, english) << u"Understood: 65.5 kg"_s;
    QTest::newRow("tenths, German") << text::understood(Weight{655}, german) << u"Understood: 65,5 kg"_s;
    QTest::newRow("tenths, Finnish") << text::understood(Weight{655}, finnish) << u"Understood: 65,5 kg"_s;
    QTest::newRow("below one kilogram") << text::understood(Weight{8}, english) << u"Understood: 0.8 kg"_s;
}

void UnderstoodWordsTest::measureIsShownWithItsUnit()
{
    QFETCH(QString, shown);
    QTEST(shown, "expected");
}

QTEST_GUILESS_MAIN(UnderstoodWordsTest)
#include "understood_words_test.moc"
