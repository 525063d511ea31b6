// SPDX-License-Identifier: Apache-2.0
#include "core/domain/phone.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class PhonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void possibleButUnknownNumbersWarn_data();
    void possibleButUnknownNumbersWarn();
    void errorsCarryAnExampleOfTheRegion_data();
    void errorsCarryAnExampleOfTheRegion();
    void examplesAreRightNumbers();
    void numberIsShownForPeople();
    void storedNumberReadsBack();
    void emptyIsNeitherValueNorIssue();
};

void PhonesTest::understood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *name, const QString &typed, const QString &region, const char *e164) {
        QTest::newRow(name) << typed << region << QString::fromLatin1(e164);
    };

    row("German mobile", u"0151 23456789"_s, u"DE"_s, "+4915123456789");
    row("German mobile with slash", u"0151/234 567 89"_s, u"DE"_s, "+4915123456789");
    row("German mobile, international", u"+4915123456789"_s, u"DE"_s, "+4915123456789");
    row("German mobile with 00", u"0049 151 23456789"_s, u"DE"_s, "+4915123456789");
    row("German mobile with a zero in brackets", u"+49 (0)151 23456789"_s, u"DE"_s, "+4915123456789");
    row("Berlin", u"030 12345678"_s, u"DE"_s, "+493012345678");
    row("Berlin with brackets and hyphens", u"(030) 1234-5678"_s, u"DE"_s, "+493012345678");
    row("Berlin with en dash", u"030 – 12345678"_s, u"DE"_s, "+493012345678");
    row("Berlin, DIN 5008", u"+49 30 12345-678"_s, u"DE"_s, "+493012345678");
    row("Berlin with full stops", u"030.123.456.78"_s, u"DE"_s, "+493012345678");
    row("region in lower case", u"030 12345678"_s, u"de"_s, "+493012345678");
    row("Finnish mobile", u"040 1234567"_s, u"FI"_s, "+358401234567");
    row("Finnish mobile, grouped", u"050-123 45 67"_s, u"FI"_s, "+358501234567");
    row("Finnish mobile, international", u"+358 40 1234567"_s, u"FI"_s, "+358401234567");
    row("Finnish mobile with 00", u"00358401234567"_s, u"FI"_s, "+358401234567");
    row("Finnish mobile with a zero in brackets", u"+358 (0)40 1234567"_s, u"FI"_s, "+358401234567");
    row("Helsinki", u"09 1234567"_s, u"FI"_s, "+35891234567");
    row("Finnish number at a German desk", u"+358 40 1234567"_s, u"DE"_s, "+358401234567");
    row("British mobile", u"07400 123456"_s, u"GB"_s, "+447400123456");
    row("London", u"020 7946 0018"_s, u"GB"_s, "+442079460018");
    row("Irish mobile", u"085 012 3456"_s, u"IE"_s, "+353850123456");
    row("United States", u"(415) 555-2671"_s, u"US"_s, "+14155552671");
    row("United States with 1 in front", u"1-415-555-2671"_s, u"US"_s, "+14155552671");
    row("out of the United States with 011", u"011 49 30 12345678"_s, u"US"_s, "+493012345678");
    row("out of the United States with 00", u"0049 30 12345678"_s, u"US"_s, "+493012345678");
    row("United States number at a German desk", u"001 415 555 2671"_s, u"DE"_s, "+14155552671");
    row("Italy keeps its zero", u"+39 06 1234 5678"_s, u"DE"_s, "+390612345678");
    row("in no country's hands", u"+800 1234 5678"_s, u"DE"_s, "+80012345678");
    row("without a region, international", u"+49 30 12345678"_s, QString(), "+493012345678");
    row("full-width digits", u"＋４９ ３０ １２３４５６７８"_s, u"DE"_s, "+493012345678");
    row("Arabic-Indic digits", u"٠٣٠١٢٣٤٥٦٧٨"_s, u"DE"_s, "+493012345678");
    row("non-breaking spaces", u"030\u00A012345678"_s, u"DE"_s, "+493012345678");
    row("invisible marks around a copied number", u"\u202A+49 30 12345678\u202C"_s, u"DE"_s, "+493012345678");
}

void PhonesTest::understood()
{
    QFETCH(QString, typed);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    const Checked<PhoneNumber> checked = checkPhone(typed, {{}, region});
    QCOMPARE(test::codesOf(checked.issues), QString());
    QVERIFY(checked.value);
    QCOMPARE(checked.value->e164, e164);
}

void PhonesTest::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &typed, const QString &region, const char *code) {
        QTest::newRow(name) << typed << region << QString::fromLatin1(code);
    };

    row("only the plus", u"+"_s, u"DE"_s, "phone_too_short");
    row("half a prefix", u"+4"_s, u"DE"_s, "phone_too_short");
    row("only the prefix", u"+49"_s, u"DE"_s, "phone_too_short");
    row("only the prefix, three digits", u"+358"_s, u"DE"_s, "phone_too_short");
    row("one zero", u"0"_s, u"DE"_s, "phone_too_short");
    row("two zeros", u"00"_s, u"DE"_s, "phone_too_short");
    row("prefix with 00", u"0049"_s, u"DE"_s, "phone_too_short");
    row("prefix with 00 and a digit", u"00491"_s, u"DE"_s, "phone_too_short");
    row("half a mobile prefix", u"015"_s, u"DE"_s, "phone_too_short");
    row("only a mobile prefix", u"0151"_s, u"DE"_s, "phone_too_short");
    row("only a Finnish mobile prefix", u"040"_s, u"FI"_s, "phone_too_short");
    row("emergency number", u"112"_s, u"DE"_s, "phone_too_short");
    row("United States without area code", u"555-2671"_s, u"US"_s, "phone_too_short");
    row("United States, half typed", u"+1 415 555"_s, u"DE"_s, "phone_too_short");
    row("too many digits", u"0151 23456789 012345"_s, u"DE"_s, "phone_too_long");
    row("more digits than E.164 has", u"0151 23456789012"_s, u"DE"_s, "phone_too_long");
    row("far too many digits", u"+49"_s + QString(60, u'1'), u"DE"_s, "phone_too_long");
    row("two numbers", u"0151 23456789 / 030 1234567"_s, u"DE"_s, "phone_too_long");
    row("letters", u"abc"_s, u"DE"_s, "phone_not_a_number");
    row("vanity number", u"0800 FLOWERS"_s, u"DE"_s, "phone_not_a_number");
    row("extension is not dropped", u"030 12345678 ext. 12"_s, u"DE"_s, "phone_not_a_number");
    row("a note is not dropped", u"0151 23456789 (Mutter)"_s, u"DE"_s, "phone_not_a_number");
    row("an address is not dropped", u"a@b.example 030 12345678"_s, u"DE"_s, "phone_not_a_number");
    row("service code", u"*100#"_s, u"DE"_s, "phone_not_a_number");
    row("signs only", u"-/-"_s, u"DE"_s, "phone_not_a_number");
    row("zeros only", u"+49 00000000"_s, u"DE"_s, "phone_not_a_number");
    row("prefix of no country", u"+999 123456"_s, u"DE"_s, "phone_country_unknown");
    row("national number without a region", u"030 12345678"_s, QString(), "phone_country_unknown");
    row("national number in an unknown region", u"030 12345678"_s, u"XX"_s, "phone_country_unknown");
}

void PhonesTest::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, region);
    QFETCH(QString, code);
    const Checked<PhoneNumber> checked = checkPhone(typed, {{}, region});
    QCOMPARE(test::codesOf(checked.issues), code);
    QVERIFY(!checked.value);
}

void PhonesTest::possibleButUnknownNumbersWarn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::newRow("German mobile with a digit too many") << u"0151 234567890"_s << u"DE"_s << u"+49151234567890"_s;
    QTest::newRow("Finnish range that is not in use") << u"+358 12 34567"_s << u"FI"_s << u"+3581234567"_s;
    QTest::newRow("United States area code that does not exist")
        << u"+1 123 555 2671"_s << u"US"_s << u"+11235552671"_s;
}

void PhonesTest::possibleButUnknownNumbersWarn()
{
    QFETCH(QString, typed);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    const Checked<PhoneNumber> checked = checkPhone(typed, {{}, region});
    QCOMPARE(checked.issues, std::vector<IssueKind>{issue::PhoneUnusual{}});
    QVERIFY(checked.value);
    QCOMPARE(checked.value->e164, e164);
}

void PhonesTest::errorsCarryAnExampleOfTheRegion_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("example");
    QTest::newRow("Germany") << u"DE"_s << u"030 12345678"_s;
    QTest::newRow("Finland") << u"FI"_s << u"040 1234567"_s;
    QTest::newRow("United Kingdom") << u"GB"_s << u"07400 123456"_s;
    QTest::newRow("United States") << u"US"_s << u"(201) 555-0123"_s;
    QTest::newRow("unknown region") << u"XX"_s << QString();
}

void PhonesTest::errorsCarryAnExampleOfTheRegion()
{
    QFETCH(QString, region);
    QFETCH(QString, example);
    QCOMPARE(checkPhone(u"+49"_s, {{}, region}).issues, std::vector<IssueKind>{issue::PhoneTooShort{example}});
}

void PhonesTest::examplesAreRightNumbers()
{
    for (const QString &region : {u"DE"_s, u"FI"_s, u"GB"_s, u"IE"_s, u"US"_s, u"CA"_s, u"AU"_s, u"AT"_s, u"CH"_s}) {
        const Checked<PhoneNumber> wrong = checkPhone(u"+"_s, {{}, region});
        const QString example = std::get<issue::PhoneTooShort>(wrong.issues.at(0)).example;
        const Checked<PhoneNumber> right = checkPhone(example, {{}, region});
        QVERIFY2(right.value && right.issues.empty(), qUtf8Printable(region + u' ' + example));
        QCOMPARE(right.value->region, region);
    }
}

void PhonesTest::numberIsShownForPeople()
{
    const CheckContext germany{{}, u"DE"_s};
    QCOMPARE(checkPhone(u"0151 23456789"_s, germany).value,
             std::optional(PhoneNumber{u"+4915123456789"_s, u"+49 1512 3456789"_s, u"DE"_s}));
    QCOMPARE(checkPhone(u"+358401234567"_s, germany).value,
             std::optional(PhoneNumber{u"+358401234567"_s, u"+358 40 1234567"_s, u"FI"_s}));
    QCOMPARE(checkPhone(u"+800 1234 5678"_s, germany).value->region, QString());
    QCOMPARE(checkPhone(u"0151 234567890"_s, germany).value->region, u"DE"_s);
}

void PhonesTest::storedNumberReadsBack()
{
    const PhoneNumber number = checkPhone(u"020 7946 0018"_s, {{}, u"GB"_s}).value.value();
    QCOMPARE(PhoneNumber::fromE164(number.e164), number);
    QCOMPARE(checkPhone(number.international, {{}, u"FI"_s}).value, std::optional(number));
    QCOMPARE(PhoneNumber::fromE164(u"+9"_s), (PhoneNumber{u"+9"_s, u"+9"_s, QString()}));
}

void PhonesTest::emptyIsNeitherValueNorIssue()
{
    for (const QString &typed : {QString(), u"  "_s, u"\u200E"_s}) {
        const Checked<PhoneNumber> checked = checkPhone(typed, {{}, u"DE"_s});
        QVERIFY(!checked.value);
        QVERIFY(checked.issues.empty());
    }
}

QTEST_GUILESS_MAIN(PhonesTest)
#include "phones_test.moc"
