// SPDX-License-Identifier: Apache-2.0
#include "core/text/mrz_words.h"
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::MrzRemark)

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);

} // namespace

class MrzWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRemarkHasASentence_data();
    void everyRemarkHasASentence();
    void everyKeyboardHasASentence();
    void documentIsNamed_data();
    void documentIsNamed();
    void aReadingInPartIsSaid();
};

void MrzWordsTest::everyRemarkHasASentence_data()
{
    QTest::addColumn<MrzRemark>("remark");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const MrzRemark &remark, const QString &expected) {
        QTest::newRow(name) << remark << expected;
    };
    row("line missing", mrz::LineMissing{2, 3}, u"Line 2 of 3 is missing"_s);
    row("line too short", mrz::LineLength{2, 44, 42}, u"Line 2: 2 character(s) missing"_s);
    row("line too long", mrz::LineLength{1, 30, 31}, u"Line 1: 1 character(s) too many"_s);
    row("character", mrz::CharacterMisread{MrzField::Names, 1}, u"Line 1, names: a character was misread"_s);
    row("sex", mrz::CharacterMisread{MrzField::Sex, 2}, u"Line 2, sex: a character was misread"_s);
    row("birth", mrz::CheckDigitWrong{MrzField::DateOfBirth, 2},
        u"Line 2, date of birth: misread, the check digit does not match"_s);
    row("number", mrz::CheckDigitWrong{MrzField::DocumentNumber, 1},
        u"Line 1, document number: misread, the check digit does not match"_s);
    row("expiry", mrz::CheckDigitWrong{MrzField::DateOfExpiry, 2},
        u"Line 2, date of expiry: misread, the check digit does not match"_s);
    row("optional data", mrz::CheckDigitWrong{MrzField::OptionalData, 2},
        u"Line 2, additional data: misread, the check digit does not match"_s);
    row("composite", mrz::CompositeWrong{}, u"A character was misread: the last check digit does not match"_s);
    row("no such date", mrz::NoSuchDate{}, u"The document's date of birth does not exist"_s);
    row("letter for digit", mrz::LetterForDigit{MrzField::DateOfBirth, u'O', u'0'},
        u"The letter O was taken as the digit 0, as the check digit proves (date of birth)"_s);
    row("no sex", mrz::SexNotStated{}, u"The document does not state the sex"_s);
    row("year", mrz::BirthPartlyKnown{1974, {}}, u"The document states only the year of birth: 1974"_s);
    row("month", mrz::BirthPartlyKnown{1974, 8}, u"The document states only the month of birth: August 1974"_s);
    row("no birth", mrz::BirthNotKnown{}, u"The document does not state the date of birth"_s);
    row("cut", mrz::NameMayBeCut{}, u"The document had no room for more letters: a name may be cut short"_s);
    row("single name", mrz::SingleName{}, u"The document has one name only; it was entered as the first name"_s);
    row("keyboard", mrz::WrongKeyboard{ReaderKeyboard::UsOnGerman},
        u"The reader is set to an English keyboard, this computer to a German one. The text was understood; please "
        u"have "
        "the reader changed"_s);
}

void MrzWordsTest::everyRemarkHasASentence()
{
    QFETCH(MrzRemark, remark);
    QTEST(text::sentence(remark, english), "expected");
}

void MrzWordsTest::everyKeyboardHasASentence()
{
    QSet<QString> sentences;
    for (const ReaderKeyboard keyboard :
         {ReaderKeyboard::UsOnGerman, ReaderKeyboard::UsOnNordic, ReaderKeyboard::UsOnOther, ReaderKeyboard::GermanOnUs,
          ReaderKeyboard::NordicOnUs, ReaderKeyboard::OtherOnUs, ReaderKeyboard::OneIsGerman}) {
        const QString sentence = text::sentence(mrz::WrongKeyboard{keyboard}, english);
        QVERIFY(sentence.contains(u"have the reader changed"_s));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), 7);
}

void MrzWordsTest::documentIsNamed_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, MrzFormat format, const QString &what) {
        QTest::newRow(name) << int(format) << u"Read from the %1. Please confirm the names"_s.arg(what);
    };
    row("TD1", MrzFormat::Td1, u"identity card"_s);
    row("TD2", MrzFormat::Td2, u"identity card"_s);
    row("TD3", MrzFormat::Td3, u"passport"_s);
    row("MRV-A", MrzFormat::MrvA, u"visa"_s);
    row("MRV-B", MrzFormat::MrvB, u"visa"_s);
}

void MrzWordsTest::documentIsNamed()
{
    QFETCH(int, format);
    MrzReading reading;
    reading.format = MrzFormat(format);
    reading.remarks = {mrz::SexNotStated{}};
    QTEST(text::understood(reading), "expected");
}

void MrzWordsTest::aReadingInPartIsSaid()
{
    MrzReading reading;
    reading.remarks = {mrz::CompositeWrong{}};
    QCOMPARE(text::understood(reading),
             u"The document could be read only in part. Please read it again, or complete the form"_s);
    QVERIFY(!text::spellingQuestion().isEmpty());
}

QTEST_GUILESS_MAIN(MrzWordsTest)
#include "mrz_words_test.moc"
