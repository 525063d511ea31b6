// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::Issue)

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);
const QLocale german = text::localeFor(Language::German, u"DE"_s);
const QLocale finnish = text::localeFor(Language::Finnish, u"FI"_s);

} // namespace

class IssueWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void issueHasOneSentence_data();
    void issueHasOneSentence();
    void scriptIsNamed_data();
    void scriptIsNamed();
    void numbersFollowTheLocale();
    void mendIsOfferedWhereThereIsOne_data();
    void mendIsOfferedWhereThereIsOne();
    void mendFollowsTheLocale();

private:
    static void nameRows();
    static void dateRows();
    static void contactRows();
    static void measureRows();
    static void choiceRows();
};

void IssueWordsTest::nameRows()
{
    QTest::newRow("first name missing") << Issue{Field::FirstName, issue::Missing{}} << u"Enter the first name"_s;
    QTest::newRow("last name missing") << Issue{Field::LastName, issue::Missing{}} << u"Enter the last name"_s;
    QTest::newRow("only one name") << Issue{Field::LastName, issue::OnlyOneName{}}
                                   << u"Last name missing. Only one name?"_s;
    QTest::newRow("no letter") << Issue{Field::FirstName, issue::NoLetter{}} << u"At least one letter is needed"_s;
    QTest::newRow("Cyrillic") << Issue{Field::FirstName, issue::ForeignScript{u"Cyrl"_s}}
                              << u"Latin letters only; found: Cyrillic"_s;
    QTest::newRow("invisible") << Issue{Field::FirstName, issue::InvisibleCharacter{U'\u200B'}}
                               << u"Contains an invisible character, please type it anew"_s;
    QTest::newRow("not allowed") << Issue{Field::FirstName, issue::CharacterNotAllowed{U'@'}}
                                 << u"This character is not accepted: @"_s;
    QTest::newRow("not allowed, beyond the first plane")
        << Issue{Field::FirstName, issue::CharacterNotAllowed{U'😀'}} << u"This character is not accepted: 😀"_s;
    QTest::newRow("too long") << Issue{Field::FirstName, issue::TooLong{100}} << u"At most 100 character(s)"_s;
    QTest::newRow("digit") << Issue{Field::FirstName, issue::DigitInName{}} << u"Contains a digit. Is that right?"_s;
}

void IssueWordsTest::dateRows()
{
    constexpr Field field = Field::DateOfBirth;
    QTest::newRow("date missing") << Issue{field, issue::Missing{}} << u"Enter the date of birth"_s;
    QTest::newRow("date not understood") << Issue{field, issue::DateNotUnderstood{}}
                                         << u"Date not understood, e.g. 22.3.1985"_s;
    QTest::newRow("no such date") << Issue{field, issue::DateDoesNotExist{}} << u"This date does not exist"_s;
    QTest::newRow("future") << Issue{field, issue::DateInFuture{}} << u"Date of birth must be in the past"_s;
    QTest::newRow("today") << Issue{field, issue::DateIsToday{}}
                           << u"Born today: the service accepts dates up to yesterday"_s;
    QTest::newRow("too long ago") << Issue{field, issue::DateTooLongAgo{130}}
                                  << u"More than 130 year(s) ago, please check the year"_s;
    QTest::newRow("no identity code") << Issue{field, issue::IdentityCodeMalformed{}}
                                      << u"Not a Finnish personal identity code, e.g. 131052-308T"_s;
    QTest::newRow("check character") << Issue{field, issue::IdentityCodeCheckCharacter{}}
                                     << u"Check character does not match, please compare with the document"_s;
    QTest::newRow("number of nobody") << Issue{field, issue::IdentityCodeNumber{}}
                                      << u"No personal identity code has this number"_s;
    QTest::newRow("temporary code") << Issue{field, issue::IdentityCodeTemporary{}}
                                    << u"Temporary personal identity code. Please compare with the document"_s;
    QTest::newRow("very old") << Issue{field, issue::UnusuallyOld{112}} << u"112 year(s) old. Is the year right?"_s;
}

void IssueWordsTest::contactRows()
{
    QTest::newRow("phone missing") << Issue{Field::Phone, issue::Missing{}} << u"Enter the phone number"_s;
    QTest::newRow("phone too short") << Issue{Field::Phone, issue::PhoneTooShort{u"030 12345678"_s}}
                                     << u"Number too short, e.g. 030 12345678"_s;
    QTest::newRow("phone too short, no example")
        << Issue{Field::Phone, issue::PhoneTooShort{}} << u"Number too short"_s;
    QTest::newRow("phone too long") << Issue{Field::Phone, issue::PhoneTooLong{u"040 1234567"_s}}
                                    << u"Number too long, e.g. 040 1234567"_s;
    QTest::newRow("phone too long, no example") << Issue{Field::Phone, issue::PhoneTooLong{}} << u"Number too long"_s;
    QTest::newRow("no number") << Issue{Field::Phone, issue::PhoneNotANumber{u"030 12345678"_s}}
                               << u"Not a phone number, e.g. 030 12345678"_s;
    QTest::newRow("no number, no example") << Issue{Field::Phone, issue::PhoneNotANumber{}} << u"Not a phone number"_s;
    QTest::newRow("country unknown") << Issue{Field::Phone, issue::PhoneCountryUnknown{u"030 12345678"_s}}
                                     << u"Country code unknown, e.g. 030 12345678"_s;
    QTest::newRow("country unknown, no example") << Issue{Field::Phone, issue::PhoneCountryUnknown{}}
                                                 << u"Country unknown, please begin with + and the country code"_s;
    QTest::newRow("unusual phone") << Issue{Field::Phone, issue::PhoneUnusual{}} << u"Unusual number. Is it right?"_s;
    QTest::newRow("e-mail missing") << Issue{Field::Email, issue::Missing{}} << u"Enter the e-mail address"_s;
    QTest::newRow("e-mail incomplete") << Issue{Field::Email, issue::EmailIncomplete{}}
                                       << u"E-mail address incomplete"_s;
    QTest::newRow("no e-mail address") << Issue{Field::Email, issue::EmailMalformed{}}
                                       << u"Not an e-mail address, e.g. maria.schmidt@example.com"_s;
    QTest::newRow("e-mail slip") << Issue{Field::Email, issue::EmailDomainSlip{u"gmail.com"_s, u"maria@gmail.com"_s}}
                                 << u"Do you mean gmail.com?"_s;
}

void IssueWordsTest::measureRows()
{
    QTest::newRow("height missing") << Issue{Field::Height, issue::Missing{}} << u"Enter the height"_s;
    QTest::newRow("weight missing") << Issue{Field::Weight, issue::Missing{}} << u"Enter the weight"_s;
    QTest::newRow("height not understood")
        << Issue{Field::Height, issue::MeasureNotUnderstood{}} << u"Height not understood, e.g. 168 cm"_s;
    QTest::newRow("weight not understood")
        << Issue{Field::Weight, issue::MeasureNotUnderstood{}} << u"Weight not understood, e.g. 65.5 kg"_s;
    QTest::newRow("height out of range") << Issue{Field::Height, issue::MeasureOutOfRange{200, 2800, 1680}}
                                         << u"Height must be 20–280 cm"_s;
    QTest::newRow("weight out of range") << Issue{Field::Weight, issue::MeasureOutOfRange{3, 7000, 650}}
                                         << u"Weight must be 0.3–700 kg"_s;
    QTest::newRow("unusual height") << Issue{Field::Height, issue::MeasureUnusual{}}
                                    << u"Unusual height. Is it right?"_s;
    QTest::newRow("unusual weight") << Issue{Field::Weight, issue::MeasureUnusual{}}
                                    << u"Unusual weight. Is it right?"_s;
}

void IssueWordsTest::choiceRows()
{
    QTest::newRow("sex missing") << Issue{Field::Sex, issue::Missing{}} << u"Select female or male"_s;
    QTest::newRow("no such sex") << Issue{Field::Sex, issue::UnknownChoice{}} << u"Select female or male"_s;
    QTest::newRow("language missing") << Issue{Field::PreferredLanguage, issue::Missing{}}
                                      << u"Select the patient's language"_s;
    QTest::newRow("no such language") << Issue{Field::PreferredLanguage, issue::UnknownChoice{}}
                                      << u"Select English, German or Finnish"_s;
    QTest::newRow("no such choice elsewhere")
        << Issue{Field::ProfileGroup, issue::UnknownChoice{}} << u"Not one of the choices"_s;
    QTest::newRow("group missing") << Issue{Field::ProfileGroup, issue::Missing{}} << u"Enter the profile group"_s;
    QTest::newRow("group malformed") << Issue{Field::ProfileGroup, issue::ProfileGroupMalformed{}}
                                     << u"Not a profile group: enter its UUID or its short name, e.g. acme-clinic"_s;
    QTest::newRow("the server's words") << Issue{Field::FirstName, issue::RefusedByServer{u"must match %1 [A-Z]+"_s}}
                                        << u"The server says: must match %1 [A-Z]+"_s;
}

void IssueWordsTest::issueHasOneSentence_data()
{
    QTest::addColumn<Issue>("issue");
    QTest::addColumn<QString>("expected");
    nameRows();
    dateRows();
    contactRows();
    measureRows();
    choiceRows();
}

void IssueWordsTest::issueHasOneSentence()
{
    QFETCH(Issue, issue);
    QTEST(text::sentence(issue, english), "expected");
}

void IssueWordsTest::scriptIsNamed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Greek") << u"Grek"_s << u"Latin letters only; found: Greek"_s;
    QTest::newRow("Arabic") << u"Arab"_s << u"Latin letters only; found: Arabic"_s;
    QTest::newRow("Han is called Chinese") << u"Hani"_s << u"Latin letters only; found: Chinese"_s;
    QTest::newRow("Katakana is called Japanese") << u"Kana"_s << u"Latin letters only; found: Japanese"_s;
    QTest::newRow("a rare one is named by ICU") << u"Cher"_s << u"Latin letters only; found: Cherokee"_s;
    QTest::newRow("letters of no certain script") << u"Zyyy"_s << u"Latin letters only"_s;
    QTest::newRow("unknown script") << u"Zzzz"_s << u"Latin letters only"_s;
    QTest::newRow("no code") << QString() << u"Latin letters only"_s;
}

void IssueWordsTest::scriptIsNamed()
{
    QFETCH(QString, code);
    QTEST(text::sentence({Field::LastName, issue::ForeignScript{code}}, english), "expected");
}

void IssueWordsTest::numbersFollowTheLocale()
{
    const Issue weight{Field::Weight, issue::MeasureOutOfRange{3, 7000, {}}};
    QCOMPARE(text::sentence(weight, german), u"Weight must be 0,3–700 kg"_s);
    QCOMPARE(text::sentence(weight, finnish), u"Weight must be 0,3–700 kg"_s);
    const Issue common{Field::FirstName, issue::ForeignScript{u"Cyrl"_s}}; // a word of our own, left to the translators
    QCOMPARE(text::sentence(common, german), u"Latin letters only; found: Cyrillic"_s);
    const Issue rare{Field::FirstName, issue::ForeignScript{u"Goth"_s}};
    QCOMPARE(text::sentence(rare, german), u"Latin letters only; found: Gotisch"_s);
}

void IssueWordsTest::mendIsOfferedWhereThereIsOne_data()
{
    QTest::addColumn<Issue>("issue");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("mends");
    const auto row = [](const char *name, Field field, IssueKind kind, const QString &typed, const QString &mends) {
        QTest::newRow(name) << Issue{field, std::move(kind)} << typed << mends;
    };
    row("a slip in a domain", Field::Email, issue::EmailDomainSlip{u"gmail.com"_s, u"maria@gmail.com"_s}, {},
        u"Use gmail.com → maria@gmail.com"_s);
    row("a weight", Field::Weight, issue::MeasureOutOfRange{3, 7000, 650}, {}, u"65 kg? → 65"_s);
    row("a height", Field::Height, issue::MeasureOutOfRange{200, 2800, 1685}, {}, u"168.5 cm? → 168.5"_s);
    row("a weight that is nowhere near", Field::Weight, issue::MeasureOutOfRange{3, 7000, {}}, {}, {});
    row("Cyrillic", Field::LastName,
        issue::ForeignScript{u"Cyrl"_s, {{u"Gonchar"_s, u"Honchar"_s}, LatinBasis::Passport}}, {},
        u"Use Gonchar → Gonchar, Use Honchar → Honchar"_s);
    row("Arabic", Field::FirstName, issue::ForeignScript{u"Arab"_s, {{u"Mhmd"_s}, LatinBasis::Guess}}, {},
        u"Perhaps Mhmd? → Mhmd"_s);
    row("no Latin form", Field::FirstName, issue::ForeignScript{u"Hani"_s}, {}, {});
    row("marks that the server refused", Field::FirstName, issue::RefusedByServer{u"A-Z only"_s}, u"Jürgen"_s,
        u"Use Juergen → Juergen, Use Jurgen → Jurgen"_s);
    row("no marks, refused all the same", Field::FirstName, issue::RefusedByServer{u"A-Z only"_s}, u"Maria"_s, {});
    row("the server refused another field", Field::Email, issue::RefusedByServer{u"taken"_s}, u"ü@example.com"_s, {});
    row("half an address", Field::Email, issue::EmailIncomplete{}, u"maria@"_s, {});
}

void IssueWordsTest::mendIsOfferedWhereThereIsOne()
{
    QFETCH(Issue, issue);
    QFETCH(QString, typed);
    QStringList offered;
    for (const text::Mend &mend : text::mends(issue, typed, english))
        offered.push_back(mend.label + u" → "_s + mend.text);
    QTEST(offered.join(u", "_s), "mends");
}

void IssueWordsTest::mendFollowsTheLocale()
{
    const Issue weight{Field::Weight, issue::MeasureOutOfRange{3, 7000, 655}};
    const std::vector<text::Mend> mends = text::mends(weight, {}, german);
    QCOMPARE(mends.size(), std::size_t(1));
    QCOMPARE(mends.front().label, u"65,5 kg?"_s);
    QCOMPARE(mends.front().text, u"65,5"_s);
}

QTEST_GUILESS_MAIN(IssueWordsTest)
#include "issue_words_test.moc"
