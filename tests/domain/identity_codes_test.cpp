// SPDX-License-Identifier: Apache-2.0
#include "core/domain/identity_code.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::IdentityCodeShape)
Q_DECLARE_METATYPE(clinic::Sex)

namespace {

const QDate today(2026, 11, 27);

} // namespace

class IdentityCodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void temporaryIsSaid_data();
    void temporaryIsSaid();
    void refused_data();
    void refused();
    void shape_data();
    void shape();
    void emptyIsNeitherValueNorIssue();
    void everyOtherCheckCharacterIsRefused();
    void everyOtherDigitIsRefused();
    void bornTodayIsNotInThePast();
};

void IdentityCodesTest::read_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<Sex>("sex");
    const auto row = [](const char *name, const QString &code, QDate birth, Sex sex) {
        QTest::newRow(name) << code << birth << sex;
    };
    // The specimen of the Digital and Population Data Services Agency.
    row("the agency's specimen", u"131052-308T"_s, QDate(1952, 10, 13), Sex::Female);
    row("lower case", u"131052-308t"_s, QDate(1952, 10, 13), Sex::Female);
    row("white space around it", u" 131052-308T\t"_s, QDate(1952, 10, 13), Sex::Female);
    row("en dash", u"131052–308T"_s, QDate(1952, 10, 13), Sex::Female);
    row("minus sign", u"131052−308T"_s, QDate(1952, 10, 13), Sex::Female);
    row("non-breaking hyphen", u"131052\u2011308T"_s, QDate(1952, 10, 13), Sex::Female);
    row("1800s", u"311299+0029"_s, QDate(1899, 12, 31), Sex::Female);
    row("2000s", u"290204A003E"_s, QDate(2004, 2, 29), Sex::Male);
    row("last regular number", u"131052-899V"_s, QDate(1952, 10, 13), Sex::Male);
}

void IdentityCodesTest::read()
{
    QFETCH(QString, code);
    QFETCH(QDate, birth);
    QFETCH(Sex, sex);
    const Checked<IdentityCode> checked = checkIdentityCode(code, today);
    QVERIFY2(checked.value, qPrintable(test::codesOf(checked.issues)));
    QCOMPARE(checked.value->dateOfBirth, birth);
    QCOMPARE(checked.value->sex, sex);
    QVERIFY(test::codesOf(checked.issues) == QString() || birth.year() == 1899);
}

void IdentityCodesTest::temporaryIsSaid_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<Sex>("sex");
    // The agency's test persons for the signs of the century that came in 2023: all of them have temporary numbers.
    const auto row = [](const char *code, QDate birth, Sex sex) {
        QTest::newRow(code) << QString::fromLatin1(code) << birth << sex;
    };
    row("010594Y9032", QDate(1994, 5, 1), Sex::Male);
    row("010594Y9021", QDate(1994, 5, 1), Sex::Female);
    row("020594X903P", QDate(1994, 5, 2), Sex::Male);
    row("020594X902N", QDate(1994, 5, 2), Sex::Female);
    row("030594W903B", QDate(1994, 5, 3), Sex::Male);
    row("030694W9024", QDate(1994, 6, 3), Sex::Female);
    row("040594V9030", QDate(1994, 5, 4), Sex::Male);
    row("040594V902Y", QDate(1994, 5, 4), Sex::Female);
    row("050594U903M", QDate(1994, 5, 5), Sex::Male);
    row("050594U902L", QDate(1994, 5, 5), Sex::Female);
    row("010516B903X", QDate(2016, 5, 1), Sex::Male);
    row("010516B902W", QDate(2016, 5, 1), Sex::Female);
    row("020516C903K", QDate(2016, 5, 2), Sex::Male);
    row("020516C902J", QDate(2016, 5, 2), Sex::Female);
    row("030516D9037", QDate(2016, 5, 3), Sex::Male);
    row("030516D9026", QDate(2016, 5, 3), Sex::Female);
    row("010501E9032", QDate(2001, 5, 1), Sex::Male);
    row("020502E902X", QDate(2002, 5, 2), Sex::Female);
    row("020503F9037", QDate(2003, 5, 2), Sex::Male);
    row("020504A902E", QDate(2004, 5, 2), Sex::Female);
    row("020504B904H", QDate(2004, 5, 2), Sex::Female);
}

void IdentityCodesTest::temporaryIsSaid()
{
    QFETCH(QString, code);
    QFETCH(QDate, birth);
    QFETCH(Sex, sex);
    const Checked<IdentityCode> checked = checkIdentityCode(code, today);
    QCOMPARE(test::codesOf(checked.issues), u"identity_code_temporary"_s);
    QCOMPARE(checked.value, std::optional(IdentityCode{birth, sex}));
}

void IdentityCodesTest::refused_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const QString &code, const char *codes) {
        QTest::newRow(name) << code << QString::fromLatin1(codes);
    };
    row("wrong check character", u"131052-308S"_s, "identity_code_check_character");
    row("two digits swapped", u"311052-308T"_s, "identity_code_check_character");
    row("number 001", u"131052-001W"_s, "identity_code_number");
    row("number 000", u"131052-000V"_s, "identity_code_number");
    row("31 April", u"310485-0027"_s, "date_does_not_exist");
    row("29 February of a common year", u"290285-002A"_s, "date_does_not_exist");
    row("in the future", u"311299A0029"_s, "date_in_future");
    row("too long ago", u"010150+002D"_s, "date_too_long_ago");
    row("too short", u"131052-308"_s, "identity_code_malformed");
    row("too long", u"131052-308TT"_s, "identity_code_malformed");
    row("a sign of no century", u"131052G308T"_s, "identity_code_malformed");
    row("a letter that no check character is", u"131052-308O"_s, "identity_code_malformed");
    row("no sign", u"131052308T"_s, "identity_code_malformed");
    row("Arabic-Indic digit", u"13105٢-308T"_s, "identity_code_malformed");
}

void IdentityCodesTest::refused()
{
    QFETCH(QString, code);
    QFETCH(QString, codes);
    const Checked<IdentityCode> checked = checkIdentityCode(code, today);
    QCOMPARE(test::codesOf(checked.issues), codes);
    QVERIFY(!checked.value);
}

void IdentityCodesTest::shape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdentityCodeShape>("shape");
    const auto row = [](const char *name, const QString &text, IdentityCodeShape shape) {
        QTest::newRow(name) << text << shape;
    };
    row("empty", QString(), IdentityCodeShape::None);
    row("a date of six digits", u"131052"_s, IdentityCodeShape::None);
    row("a date of eight digits", u"13101952"_s, IdentityCodeShape::None);
    row("a date with full stops", u"13.10.1952"_s, IdentityCodeShape::None);
    row("an ISO date", u"1952-10-13"_s, IdentityCodeShape::None);
    row("the sign of the century is there", u"131052-"_s, IdentityCodeShape::Beginning);
    row("a letter as the sign", u"131052a"_s, IdentityCodeShape::Beginning);
    row("all but the check character", u"131052-308"_s, IdentityCodeShape::Beginning);
    row("whole", u"131052-308T"_s, IdentityCodeShape::Whole);
    row("whole, though wrong", u"131052-308S"_s, IdentityCodeShape::Whole);
    row("one too many", u"131052-308T1"_s, IdentityCodeShape::None);
}

void IdentityCodesTest::shape()
{
    QFETCH(QString, text);
    QTEST(identityCodeShape(text), "shape");
}

void IdentityCodesTest::emptyIsNeitherValueNorIssue()
{
    const Checked<IdentityCode> checked = checkIdentityCode(u"  ", today);
    QVERIFY(!checked.value);
    QVERIFY(checked.issues.empty());
}

void IdentityCodesTest::everyOtherCheckCharacterIsRefused()
{
    for (const char c : "0123456789ABCDEFHJKLMNPRSUVWXY"_L1) {
        const QString code = u"131052-308"_s + QLatin1Char(c);
        QCOMPARE(test::codesOf(checkIdentityCode(code, today).issues), u"identity_code_check_character"_s);
    }
}

void IdentityCodesTest::everyOtherDigitIsRefused()
{
    for (const int position : {0, 1, 2, 3, 4, 5, 7, 8, 9}) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString code = u"131052-308T"_s;
            if (code[position] == digit) {
                continue;
            }
            code[position] = QChar(digit);
            QCOMPARE(test::codesOf(checkIdentityCode(code, today).issues), u"identity_code_check_character"_s);
        }
    }
}

void IdentityCodesTest::bornTodayIsNotInThePast()
{
    QCOMPARE(test::codesOf(checkIdentityCode(u"131052-308T", QDate(1952, 10, 13)).issues), u"date_is_today"_s);
    QVERIFY(checkIdentityCode(u"131052-308T", QDate(1952, 10, 14)).value);
}

QTEST_GUILESS_MAIN(IdentityCodesTest)
#include "identity_codes_test.moc"
