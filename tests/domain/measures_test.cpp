// SPDX-License-Identifier: Apache-2.0
#include "core/domain/measure.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {
constexpr int noAge = -1;
constexpr int nothing = -1;

std::optional<int> ageFrom(int years)
{
    return years == noAge ? std::nullopt : std::optional(years);
}
} // namespace

class MeasuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsUnderstood_data();
    void heightsUnderstood();
    void weightsUnderstood_data();
    void weightsUnderstood();
    void heightsNotUnderstood_data();
    void heightsNotUnderstood();
    void weightsNotUnderstood_data();
    void weightsNotUnderstood();
    void heightsOutOfRange_data();
    void heightsOutOfRange();
    void weightsOutOfRange_data();
    void weightsOutOfRange();
    void usualDependsOnAge_data();
    void usualDependsOnAge();
    void usualBoundsGrowWithAge();
    void emptyIsNeitherValueNorIssue();
};

void MeasuresTest::heightsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("tenths");
    const auto row = [](const QString &typed, int tenths) { QTest::newRow(qUtf8Printable(typed)) << typed << tenths; };

    row(u"168"_s, 1680);
    row(u" 168 "_s, 1680);
    row(u"168 cm"_s, 1680);
    row(u"168cm"_s, 1680);
    row(u"168 CM"_s, 1680);
    row(u"168,5"_s, 1685);
    row(u"168.5"_s, 1685);
    row(u"168,5 cm"_s, 1685);
    row(u"168,0"_s, 1680);
    row(u"168,25"_s, 1683);
    row(u"168\u00A0cm"_s, 1680);
    row(u"1,68 m"_s, 1680);
    row(u"1.68 m"_s, 1680);
    row(u"1,68m"_s, 1680);
    row(u"1,685 m"_s, 1685);
    row(u"1,680"_s, 1680);
    row(u"1.68"_s, 1680);
    row(u"1,7"_s, 1700);
    row(u"2 m"_s, 2000);
    row(u"0,52 m"_s, 520);
    row(u"1 m 68"_s, 1680);
    row(u"1m68"_s, 1680);
    row(u"1 m 68 cm"_s, 1680);
    row(u"5'6\""_s, 1676);
    row(u"5'6"_s, 1676);
    row(u"5' 6''"_s, 1676);
    row(u"5’6”"_s, 1676);
    row(u"5′6″"_s, 1676);
    row(u"5 ft 6"_s, 1676);
    row(u"5ft6"_s, 1676);
    row(u"5 ft 6 in"_s, 1676);
    row(u"5 ft. 6 in."_s, 1676);
    row(u"5 feet 6 inches"_s, 1676);
    row(u"5'6.5\""_s, 1689);
    row(u"5'11"_s, 1803);
    row(u"6'"_s, 1829);
    row(u"6 ft"_s, 1829);
    row(u"66 in"_s, 1676);
    row(u"66\""_s, 1676);
}

void MeasuresTest::heightsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(int, tenths);
    const Checked<Height> checked = checkHeight(typed, std::nullopt);
    QCOMPARE(test::codesOf(checked.issues), QString());
    QVERIFY(checked.value);
    QCOMPARE(checked.value->tenths, tenths);
}

void MeasuresTest::weightsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("tenths");
    const auto row = [](const QString &typed, int tenths) { QTest::newRow(qUtf8Printable(typed)) << typed << tenths; };

    row(u"65"_s, 650);
    row(u"65 kg"_s, 650);
    row(u"65KG"_s, 650);
    row(u"65,5"_s, 655);
    row(u"65.5 kg"_s, 655);
    row(u"65,25 kg"_s, 653);
    row(u"65 kilos"_s, 650);
    row(u"65 kiloa"_s, 650);
    row(u"3,4"_s, 34);
    row(u"3400 g"_s, 34);
    row(u"3.400 g"_s, 34);
    row(u"3 400 g"_s, 34);
    row(u"3450 Gramm"_s, 35);
    row(u"3400 grammaa"_s, 34);
    row(u"143 lb"_s, 649);
    row(u"143lbs"_s, 649);
    row(u"143.5 pounds"_s, 651);
    row(u"10 st 3 lb"_s, 649);
    row(u"10st 3"_s, 649);
    row(u"11 stone"_s, 699);
}

void MeasuresTest::weightsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(int, tenths);
    const Checked<Weight> checked = checkWeight(typed, std::nullopt);
    QCOMPARE(test::codesOf(checked.issues), QString());
    QVERIFY(checked.value);
    QCOMPARE(checked.value->tenths, tenths);
}

void MeasuresTest::heightsNotUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"tall"_s, u"-168"_s, u"168 kg"_s, u"1,68,5"_s, u"168,"_s, u",68"_s, u"5'13"_s,
                                 u"5'6\"7"_s, u"16 8"_s, u"1e2"_s, u"١٦٨"_s, u"168 cm 5"_s, u"170-175"_s}) {
        QTest::newRow(qUtf8Printable(typed)) << typed;
    }
}

void MeasuresTest::heightsNotUnderstood()
{
    QFETCH(QString, typed);
    const Checked<Height> checked = checkHeight(typed, std::nullopt);
    QCOMPARE(test::codesOf(checked.issues), u"measure_not_understood"_s);
    QVERIFY(!checked.value);
}

void MeasuresTest::weightsNotUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed :
         {u"heavy"_s, u"-65"_s, u"65 cm"_s, u"65 Pfund"_s, u"65,5,5"_s, u"65 -"_s, u"10 st 14 lb"_s, u"3.4 g"_s}) {
        QTest::newRow(qUtf8Printable(typed)) << typed;
    }
}

void MeasuresTest::weightsNotUnderstood()
{
    QFETCH(QString, typed);
    const Checked<Weight> checked = checkWeight(typed, std::nullopt);
    QCOMPARE(test::codesOf(checked.issues), u"measure_not_understood"_s);
    QVERIFY(!checked.value);
}

void MeasuresTest::heightsOutOfRange_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("likelyTenths");
    const auto row = [](const char *name, const QString &typed, int age, int likelyTenths) {
        QTest::newRow(name) << typed << age << likelyTenths;
    };

    row("a zero too many", u"1680"_s, 40, 1680);
    row("a zero too many, age unknown", u"1680"_s, noAge, 1680);
    row("millimetres", u"1685"_s, 40, 1685);
    row("decimal comma at the wrong place", u"16,8"_s, 40, 1680);
    row("metres with the wrong unit", u"1,68 cm"_s, 40, 1680);
    row("one digit says too little", u"5"_s, 0, nothing);
    row("metres need decimals or the unit", u"2"_s, 40, nothing);
    row("nothing fits", u"999999"_s, 40, nothing);
    row("just below", u"19,9"_s, 0, nothing);
    row("just above", u"280,1"_s, 40, nothing);
    row("zero", u"0"_s, 40, nothing);
}

void MeasuresTest::heightsOutOfRange()
{
    QFETCH(QString, typed);
    QFETCH(int, age);
    QFETCH(int, likelyTenths);
    const Checked<Height> checked = checkHeight(typed, ageFrom(age));
    const auto likely = likelyTenths == nothing ? std::nullopt : std::optional(likelyTenths);
    QCOMPARE(checked.issues, (std::vector<IssueKind>{issue::MeasureOutOfRange{200, 2800, likely}}));
    QVERIFY(!checked.value);
}

void MeasuresTest::weightsOutOfRange_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("likelyTenths");
    const auto row = [](const char *name, const QString &typed, int age, int likelyTenths) {
        QTest::newRow(name) << typed << age << likelyTenths;
    };

    row("two zeros too many", u"6500"_s, 40, 650);
    row("two zeros too many, age unknown", u"6500"_s, noAge, 650);
    row("decimal point forgotten", u"1655"_s, 40, 1655);
    row("child or heavy adult: not clear without an age", u"1655"_s, noAge, nothing);
    row("a newborn in grams without the unit", u"3400"_s, 0, nothing);
    row("above", u"700,1"_s, 40, 700);
    row("below", u"0,2"_s, 0, 20);
    row("zero", u"0"_s, 40, nothing);
}

void MeasuresTest::weightsOutOfRange()
{
    QFETCH(QString, typed);
    QFETCH(int, age);
    QFETCH(int, likelyTenths);
    const Checked<Weight> checked = checkWeight(typed, ageFrom(age));
    const auto likely = likelyTenths == nothing ? std::nullopt : std::optional(likelyTenths);
    QCOMPARE(checked.issues, (std::vector<IssueKind>{issue::MeasureOutOfRange{3, 7000, likely}}));
    QVERIFY(!checked.value);
}

void MeasuresTest::usualDependsOnAge_data()
{
    QTest::addColumn<QString>("height");
    QTest::addColumn<QString>("weight");
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("isUsual");
    const auto row = [](const char *name, const QString &height, const QString &weight, int age, bool isUsual) {
        QTest::newRow(name) << height << weight << age << isUsual;
    };

    row("newborn", u"50"_s, u"3,4"_s, 0, true);
    row("preterm newborn", u"40"_s, u"1,5"_s, 0, true);
    row("newborn with an adult's measures", u"168"_s, u"65"_s, 0, false);
    row("first school day", u"120"_s, u"22"_s, 6, true);
    row("a small child with an adult's measures", u"168"_s, u"65"_s, 6, false);
    row("fourteen", u"163"_s, u"52"_s, 14, true);
    row("adult", u"168"_s, u"65"_s, 41, true);
    row("short and light, but usual", u"145"_s, u"38"_s, 41, true);
    row("adult with a child's measures", u"68"_s, u"6,5"_s, 41, false);
    row("very tall, very heavy", u"225"_s, u"280"_s, 41, false);
    row("newborn, age unknown", u"50"_s, u"3,4"_s, noAge, true);
    row("adult, age unknown", u"168"_s, u"65"_s, noAge, true);
    row("outside for any age", u"25"_s, u"0,5"_s, noAge, false);
    row("at the edge of what is possible", u"280"_s, u"700"_s, noAge, false);
}

void MeasuresTest::usualDependsOnAge()
{
    QFETCH(QString, height);
    QFETCH(QString, weight);
    QFETCH(int, age);
    QFETCH(bool, isUsual);
    const std::vector<IssueKind> expected =
        isUsual ? std::vector<IssueKind>{} : std::vector<IssueKind>{issue::MeasureUnusual{}};
    const Checked<Height> checkedHeight = checkHeight(height, ageFrom(age));
    const Checked<Weight> checkedWeight = checkWeight(weight, ageFrom(age));
    QCOMPARE(checkedHeight.issues, expected);
    QCOMPARE(checkedWeight.issues, expected);
    QVERIFY(checkedHeight.value && checkedWeight.value);
}

void MeasuresTest::usualBoundsGrowWithAge()
{
    // Neither bound of what is usual falls from one year of age to the next: what is too little now was not enough
    // later, what is usual now is not too much later.
    const auto lowestAndHighestUsual = [](int age) {
        int lowest = 0, highest = 0;
        for (int centimetres = 20; centimetres <= 280; ++centimetres) {
            if (checkHeight(QString::number(centimetres), age).issues.empty()) {
                lowest = lowest == 0 ? centimetres : lowest;
                highest = centimetres;
            }
        }
        return std::pair{lowest, highest};
    };
    for (int age = 0; age < 18; ++age) {
        const auto [lowest, highest] = lowestAndHighestUsual(age);
        const auto [nextLowest, nextHighest] = lowestAndHighestUsual(age + 1);
        // Adults may be shorter than the WHO's lowest at 17: dwarfism is rare among them, but not a slip.
        QVERIFY2(nextLowest >= lowest || age == 17, qPrintable(QString::number(age)));
        QVERIFY2(nextHighest >= highest, qPrintable(QString::number(age)));
    }
}

void MeasuresTest::emptyIsNeitherValueNorIssue()
{
    for (const QString &typed : {QString(), u"  "_s}) {
        QVERIFY(!checkHeight(typed, 41).value && checkHeight(typed, 41).issues.empty());
        QVERIFY(!checkWeight(typed, 41).value && checkWeight(typed, 41).issues.empty());
    }
}

QTEST_GUILESS_MAIN(MeasuresTest)
#include "measures_test.moc"
