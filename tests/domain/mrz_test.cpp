// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::MrzFormat)
Q_DECLARE_METATYPE(clinic::MrzBeginning)
Q_DECLARE_METATYPE(std::optional<clinic::Sex>)
Q_DECLARE_METATYPE(std::vector<clinic::MrzRemark>)

namespace {

const QDate today(2026, 11, 27);
using Remarks = std::vector<MrzRemark>;

// The specimen of ICAO Doc 9303 (parts 4 to 7, appendices).
const QString td3 = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QString td1 = u"I<UTOD231458907<<<<<<<<<<<<<<<\n"
                    "7408122F1204159UTO<<<<<<<<<<<6\n"
                    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s;
const QString td2 = u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
                    "D231458907UTO7408122F1204159<<<<<<<6"_s;
const QString mrvA = u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                     "L898902C<3UTO6908061F9406236ZE184226B<<<<<<<"_s;
const QString mrvB = u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
                     "L898902C<3UTO6908061F9406236ZE184226"_s;
// German specimens: a passport, and the identity card, which does not state the sex.
const QString germanPassport = u"P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\n"
                               "C11T002JM4D<<9608122F1310317<<<<<<<<<<<<<<<6"_s;
const QString germanCard = u"IDD<<T220001293<<<<<<<<<<<<<<<\n"
                           "6408125<2010315D<<<<<<<<<<<<<4\n"
                           "MUSTERMANN<<ERIKA<<<<<<<<<<<<<"_s;
// A Finnish visa.
const QString finnishVisa = u"VCFINMEIKAELAEINEN<<MATTI<<<<<<<<<<<\n"
                            "0005467<<2RUS7001017M1111019<M901101"_s;

QString formsOf(const DocumentName &name)
{
    QStringList forms;
    for (const QString &form : name.forms)
        forms.push_back(form);
    return forms.join(u" | "_s);
}

QString replaced(QString text, qsizetype at, QChar c)
{
    text[at] = c;
    return text;
}

/// What arrives from a reader set to one keyboard at a computer set to another.
QString typed(QString text, QChar filler, bool changesYAndZ)
{
    for (QChar &c : text) {
        if (c == u'<')
            c = filler;
        else if (changesYAndZ && (c == u'Y' || c == u'Z'))
            c = c == u'Y' ? u'Z' : u'Y';
    }
    return text;
}

} // namespace

class MrzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specimenIsRead_data();
    void specimenIsRead();
    void howItArrivesDoesNotMatter_data();
    void howItArrivesDoesNotMatter();
    void misreadIsNamed_data();
    void misreadIsNamed();
    void whatIsProvenIsGiven();
    void letterForDigitNeedsTheCheckDigit();
    void yearIsNeverInTheFuture_data();
    void yearIsNeverInTheFuture();
    void unknownBirthIsLeftOpen_data();
    void unknownBirthIsLeftOpen();
    void longDocumentNumber();
    void wrongKeyboardIsNamed_data();
    void wrongKeyboardIsNamed();
    void namesAreGivenBothWaysWhereTheKeyboardCannotBeTold();
    void otherTextIsNoZone_data();
    void otherTextIsNoZone();
    void beginning_data();
    void beginning();
    void everyBeginningOfASpecimenIsOne();
};

void MrzTest::specimenIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MrzFormat>("format");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<std::optional<Sex>>("sex");
    QTest::addColumn<Remarks>("remarks");
    const auto eriksson = [](const char *name, const QString &text, MrzFormat format, QDate birth) {
        QTest::newRow(name) << text << format << u"Anna Maria"_s << u"Eriksson"_s << birth << std::optional(Sex::Female)
                            << Remarks{};
    };
    eriksson("Utopia, TD3", td3, MrzFormat::Td3, QDate(1974, 8, 12));
    eriksson("Utopia, TD1", td1, MrzFormat::Td1, QDate(1974, 8, 12));
    eriksson("Utopia, TD2", td2, MrzFormat::Td2, QDate(1974, 8, 12));
    eriksson("Utopia, MRV-A", mrvA, MrzFormat::MrvA, QDate(1969, 8, 6));
    eriksson("Utopia, MRV-B", mrvB, MrzFormat::MrvB, QDate(1969, 8, 6));
    QTest::newRow("German passport") << germanPassport << MrzFormat::Td3 << u"Erika"_s << u"Mustermann"_s
                                     << QDate(1996, 8, 12) << std::optional(Sex::Female) << Remarks{};
    QTest::newRow("German identity card") << germanCard << MrzFormat::Td1 << u"Erika"_s << u"Mustermann"_s
                                          << QDate(1964, 8, 12) << std::optional<Sex>() << Remarks{mrz::SexNotStated{}};
    QTest::newRow("Finnish visa") << finnishVisa << MrzFormat::MrvB << u"Matti"_s
                                  << u"Meikaelaeinen | Meikaeläinen | Meikälaeinen | Meikäläinen"_s << QDate(1970, 1, 1)
                                  << std::optional(Sex::Male) << Remarks{};
    // The worked examples of 9303-3 appendix A; the names are ours.
    QTest::newRow("appendix A, TD3") << u"P<YTOSMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<\n"
                                        "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08"_s
                                     << MrzFormat::Td3 << u"Susie Margaret"_s << u"Smith Jones"_s << QDate(1958, 2, 25)
                                     << std::optional(Sex::Male) << Remarks{};
    QTest::newRow("appendix A, TD1") << u"I<YTOD231458907<<<<<<<<<<<<<<<\n3407127M9507122YTO<<<<<<<<<<<2\n"
                                        "STEVENSON<<PETER<JOHN<<<<<<<<<"_s
                                     << MrzFormat::Td1 << u"Peter John"_s << u"Stevenson"_s << QDate(1934, 7, 12)
                                     << std::optional(Sex::Male) << Remarks{};
    QTest::newRow("single name") << u"PPUTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n"
                                    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s
                                 << MrzFormat::Td3 << u"Arkfreith"_s << QString() << QDate(1974, 8, 12)
                                 << std::optional(Sex::Female) << Remarks{mrz::SingleName{}};
    QTest::newRow("names cut") << u"PPUTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K\n"
                                  "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s
                               << MrzFormat::Td3 << u"Chayapa Dejthamrong K"_s << u"Nilavadhanananda"_s
                               << QDate(1974, 8, 12) << std::optional(Sex::Female) << Remarks{mrz::NameMayBeCut{}};
}

void MrzTest::specimenIsRead()
{
    QFETCH(QString, text);
    const auto reading = readMrz(text, today);
    QVERIFY(reading);
    QTEST(reading->format, "format");
    QTEST(formsOf(reading->names.first), "first");
    QTEST(formsOf(reading->names.last), "last");
    QFETCH(QDate, birth);
    QCOMPARE(reading->dateOfBirth, std::optional(birth));
    QTEST(reading->sex, "sex");
    QTEST(reading->remarks, "remarks");
    QVERIFY(reading->isClean());
}

void MrzTest::howItArrivesDoesNotMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto each = [](const char *format, const QString &zone) {
        const auto row = [&](const char *name, const QString &text) {
            QTest::addRow("%s, %s", format, name) << text << zone;
        };
        row("no line breaks", QString(zone).remove(u'\n'));
        row("carriage returns", QString(zone).replace(u'\n', u'\r') + u'\r');
        row("CRLF", QString(zone).replace(u"\n"_s, u"\r\n"_s) + u"\r\n"_s);
        row("tabs", QString(zone).replace(u'\n', u'\t') + u'\t');
        row("blank lines", QString(zone).replace(u"\n"_s, u"\n \n\n"_s));
        row("a space for the line break", QString(zone).replace(u'\n', u' '));
        row("lower case", zone.toLower());
        row("spaces inside", QString(zone).replace(u"<"_s, u"< "_s));
        row("spaces around", u"  "_s + zone + u"   "_s);
        row("wrapped by an e-mail", QString(QString(zone).remove(u'\n')).insert(20, u'\n').insert(50, u'\n'));
        row("other lines before", u"Scan of 3.4.\nPASSPORT REISEPASS\n"_s + zone);
        row("other lines after", zone + u"\n\nBest regards\nMaria"_s);
        row("control characters of the reader", QChar(2) + zone + QChar(3));
        row("guillemets", QString(zone).replace(u"<<"_s, u"«"_s));
        row("entities of a web page", QString(zone).replace(u"<"_s, u"&lt;"_s));
    };
    each("TD3", td3);
    each("TD1", td1);
    each("TD2", td2);
    each("MRV-A", mrvA);
    each("MRV-B", mrvB);

    const auto row = [](const char *name, const QString &text, const QString &clean) {
        QTest::newRow(name) << text << clean;
    };
    row("a filler of the names too few", QString(td3).remove(43, 1), td3);
    row("three fillers of the names too many", QString(td3).insert(43, u"<<<"_s), td3);
    row("a filler of the names too few, no line break", QString(td3).remove(43, 1).remove(u'\n'), td3);
    row("two fillers too many at the end of a card", td1 + u"<<"_s, td1);
    row("two fillers too few at the end of a card", td1.chopped(2), td1);
}

void MrzTest::howItArrivesDoesNotMatter()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(readMrz(text, today), readMrz(clean, today));
    QVERIFY(readMrz(text, today)->isClean());
}

void MrzTest::misreadIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Remarks>("remarks");
    const auto row = [](const char *name, const QString &text, const Remarks &remarks) {
        QTest::newRow(name) << text << remarks;
    };
    const auto wrong = [](MrzField field, int line) { return Remarks{mrz::CheckDigitWrong{field, line}}; };
    const qsizetype second = 45;
    row("document number", replaced(td3, second + 1, u'9'), wrong(MrzField::DocumentNumber, 2));
    row("date of birth", replaced(td3, second + 14, u'5'), wrong(MrzField::DateOfBirth, 2));
    row("check digit of the birth", replaced(td3, second + 19, u'3'), wrong(MrzField::DateOfBirth, 2));
    row("date of expiry", replaced(td3, second + 22, u'3'), wrong(MrzField::DateOfExpiry, 2));
    row("optional data", replaced(td3, second + 30, u'2'), wrong(MrzField::OptionalData, 2));
    row("only the zone's own check digit", replaced(td3, second + 43, u'1'), {mrz::CompositeWrong{}});
    row("optional data of a card", replaced(td1, 31 + 20, u'5'), {mrz::CompositeWrong{}});
    row("document number of a card", replaced(td1, 6, u'3'), wrong(MrzField::DocumentNumber, 1));
    row("a letter in the birth", replaced(td3, second + 13, u'T'), {mrz::CharacterMisread{MrzField::DateOfBirth, 2}});
    row("half a month", replaced(td3, second + 15, u'<'), {mrz::CharacterMisread{MrzField::DateOfBirth, 2}});
    row("the sex", replaced(td3, second + 20, u'E'), {mrz::CharacterMisread{MrzField::Sex, 2}});
    row("a digit in the names", replaced(td3, 11, u'5'), {mrz::CharacterMisread{MrzField::Names, 1}});
    row("a character too few in line 2", QString(td3).remove(second + 5, 1), {mrz::LineLength{2, 44, 43}});
    row("a character too many in line 2", QString(td3).insert(second + 5, u'7'), {mrz::LineLength{2, 44, 45}});
    row("too few in line 2, no line break", QString(td3).remove(second + 5, 1).remove(u'\n'),
        {mrz::LineLength{2, 44, 43}});
    row("line 1 of a card too short", QString(td1).remove(8, 1), {mrz::LineLength{1, 30, 29}});
    row("fillers of the names and a character of line 2, no line break",
        QString(td3).remove(second + 5, 1).remove(u'\n').remove(40, 1),
        {mrz::LineLength{2, 44, 42}, mrz::CharacterMisread{MrzField::Names, 1}});
    row("only the first line", td3.first(44), {mrz::LineMissing{2, 2}});
    row("only the second line", td3.last(44), {mrz::LineMissing{1, 2}});
    row("the third line is not there", td1.first(61), {mrz::LineMissing{3, 3}});
    row("31 April", u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO8504319F1204159ZE184226B<<<<<18"_s,
        {mrz::NoSuchDate{}});
}

void MrzTest::misreadIsNamed()
{
    QFETCH(QString, text);
    const auto reading = readMrz(text, today);
    QVERIFY(reading);
    QTEST(reading->remarks, "remarks");
    QVERIFY(!reading->isClean());
}

void MrzTest::whatIsProvenIsGiven()
{
    const auto wrongBirth = readMrz(replaced(td3, 45 + 14, u'5'), today);
    QVERIFY(!wrongBirth->dateOfBirth);
    QCOMPARE(wrongBirth->sex, std::optional(Sex::Female));
    QCOMPARE(formsOf(wrongBirth->names.last), u"Eriksson"_s);

    const auto wrongNumber = readMrz(replaced(td3, 45 + 1, u'9'), today);
    QCOMPARE(wrongNumber->dateOfBirth, std::optional(QDate(1974, 8, 12)));

    const auto onlyNames = readMrz(td3.first(44), today);
    QCOMPARE(formsOf(onlyNames->names.first), u"Anna Maria"_s);
    QVERIFY(!onlyNames->dateOfBirth && !onlyNames->sex);

    const auto onlyFigures = readMrz(td3.last(44), today);
    QVERIFY(onlyFigures->names.first.forms.empty());
    QCOMPARE(onlyFigures->dateOfBirth, std::optional(QDate(1974, 8, 12)));
}

void MrzTest::letterForDigitNeedsTheCheckDigit()
{
    const qsizetype birth = 45 + 13; // 740812, 2
    const auto proven = readMrz(replaced(td3, birth + 2, u'O'), today);
    QCOMPARE(proven->dateOfBirth, std::optional(QDate(1974, 8, 12)));
    QCOMPARE(proven->remarks, (Remarks{mrz::LetterForDigit{MrzField::DateOfBirth, u'O', u'0'}}));
    QVERIFY(proven->isClean());

    const auto two = readMrz(replaced(replaced(td3, birth + 3, u'B'), birth + 5, u'Z'), today);
    QCOMPARE(two->dateOfBirth, std::optional(QDate(1974, 8, 12)));
    QCOMPARE(two->remarks, (Remarks{mrz::LetterForDigit{MrzField::DateOfBirth, u'B', u'8'},
                                    mrz::LetterForDigit{MrzField::DateOfBirth, u'Z', u'2'}}));

    // An S for the 0 would be a 5, and the check digit says that it was none.
    const auto unproven = readMrz(replaced(td3, birth + 2, u'S'), today);
    QVERIFY(!unproven->dateOfBirth);
    QCOMPARE(unproven->remarks, (Remarks{mrz::CheckDigitWrong{MrzField::DateOfBirth, 2}}));
}

void MrzTest::yearIsNeverInTheFuture_data()
{
    QTest::addColumn<QDate>("readOn");
    QTest::addColumn<QDate>("birth");
    QTest::newRow("the century before") << QDate(2026, 11, 27) << QDate(1974, 8, 12);
    QTest::newRow("the day before it would be this century") << QDate(2074, 8, 11) << QDate(1974, 8, 12);
    QTest::newRow("the day itself") << QDate(2074, 8, 12) << QDate(2074, 8, 12);
}

void MrzTest::yearIsNeverInTheFuture()
{
    QFETCH(QDate, readOn);
    QFETCH(QDate, birth);
    QCOMPARE(readMrz(td3, readOn)->dateOfBirth, std::optional(birth));
}

void MrzTest::unknownBirthIsLeftOpen_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<MrzRemark>("remark");
    QTest::newRow("day unknown") << u"7408<<"_s << MrzRemark(mrz::BirthPartlyKnown{1974, 8});
    QTest::newRow("month and day unknown") << u"74<<<<"_s << MrzRemark(mrz::BirthPartlyKnown{1974, std::nullopt});
    QTest::newRow("zeros for month and day") << u"740000"_s << MrzRemark(mrz::BirthPartlyKnown{1974, std::nullopt});
    QTest::newRow("this year's month is not over yet") << u"2612<<"_s << MrzRemark(mrz::BirthPartlyKnown{1926, 12});
    QTest::newRow("this year") << u"26<<<<"_s << MrzRemark(mrz::BirthPartlyKnown{2026, std::nullopt});
    QTest::newRow("nothing known") << u"<<<<<<"_s << MrzRemark(mrz::BirthNotKnown{});
    QTest::newRow("only the year unknown") << u"<<0812"_s << MrzRemark(mrz::BirthNotKnown{});
}

void MrzTest::unknownBirthIsLeftOpen()
{
    QFETCH(QString, date);
    QFETCH(MrzRemark, remark);
    const QString upper = u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s;
    const QString lower =
        u"L898902C<3UTO"_s + date + QString::number(mrzCheckDigit(date)) + u"F9406236ZE184226B<<<<<<<"_s;
    const auto reading = readMrz(upper + u'\n' + lower, today);
    QVERIFY(reading && reading->isClean());
    QVERIFY(!reading->dateOfBirth);
    QCOMPARE(reading->remarks, Remarks{remark});
}

void MrzTest::longDocumentNumber()
{
    // 9303-5 §4.2.2 note j: nine characters, a filler instead of the check digit, the rest, the check digit, a filler.
    const QString upper = u"I<UTOD23145890<XYZ5<<<<<<<<<<<"_s;
    const QString middle = u"7408122F1204159UTO<<<<<<<<<<<"_s;
    const QString composite = upper.sliced(5) + middle.first(7) + middle.sliced(8, 7) + middle.sliced(18, 11);
    const QString zone =
        upper + u'\n' + middle + QString::number(mrzCheckDigit(composite)) + u"\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s;
    QCOMPARE(readMrz(zone, today)->remarks, Remarks{});
    QCOMPARE(readMrz(replaced(zone, 16, u'W'), today)->remarks,
             (Remarks{mrz::CheckDigitWrong{MrzField::DocumentNumber, 1}}));
}

void MrzTest::wrongKeyboardIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ReaderKeyboard>("keyboard");
    QTest::addColumn<QString>("last");
    // The number has a Y, which its check digit tells from a Z.
    const QString zone =
        u"P<KAZZHYLKYBAYEV<<AZIZ<<<<<<<<<<<<<<<<<<<<<<\nY898902Z36KAZ7408122M1204159<<<<<<<<<<<<<<08"_s;
    const auto row = [](const char *name, const QString &text, ReaderKeyboard keyboard) {
        QTest::newRow(name) << text << keyboard << u"Zhylkybayev"_s;
    };
    row("US reader, German computer", typed(zone, u';', true), ReaderKeyboard::UsOnGerman);
    row("US reader, Finnish computer", typed(zone, u';', false), ReaderKeyboard::UsOnNordic);
    row("German reader, US computer", typed(zone, u'\\', true), ReaderKeyboard::GermanOnUs);
    row("Finnish reader, US computer", typed(zone, u'\\', false), ReaderKeyboard::NordicOnUs);
    row("German reader, Finnish computer", typed(zone, u'<', true), ReaderKeyboard::OneIsGerman);
    row("small letters", typed(zone, u';', true).toLower(), ReaderKeyboard::UsOnGerman);
    row("no line break", typed(zone, u';', true).remove(u'\n'), ReaderKeyboard::UsOnGerman);
    QTest::newRow("no Y or Z anywhere, US reader")
        << typed(td2, u';', true) << ReaderKeyboard::UsOnOther << u"Eriksson"_s;
    QTest::newRow("no Y or Z anywhere, US computer")
        << typed(td2, u'\\', true) << ReaderKeyboard::OtherOnUs << u"Eriksson"_s;
}

void MrzTest::wrongKeyboardIsNamed()
{
    QFETCH(QString, text);
    QFETCH(ReaderKeyboard, keyboard);
    const auto reading = readMrz(text, today);
    QVERIFY(reading);
    QCOMPARE(reading->remarks, (Remarks{mrz::WrongKeyboard{keyboard}}));
    QTEST(formsOf(reading->names.last), "last");
    QCOMPARE(reading->dateOfBirth, std::optional(QDate(1974, 8, 12)));
}

void MrzTest::namesAreGivenBothWaysWhereTheKeyboardCannotBeTold()
{
    const QString zone = QString(td2).replace(u"ERIKSSON<<ANNA"_s, u"RYZHOV<<YANNIS"_s);
    const auto reading = readMrz(typed(zone, u';', true), today);
    QCOMPARE(reading->remarks, (Remarks{mrz::WrongKeyboard{ReaderKeyboard::UsOnOther}}));
    QCOMPARE(formsOf(reading->names.last), u"Rzyhov | Ryzhov"_s);
    QCOMPARE(formsOf(reading->names.first), u"Zannis Maria | Yannis Maria"_s);
}

void MrzTest::otherTextIsNoZone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("white space", u" \r\n\t"_s);
    row("a name", u"Pauline"_s);
    row("a name in capitals", u"IDA PUTOVA"_s);
    row("a phone number", u"+49 30 12345678"_s);
    row("an identity code", u"131052-308T"_s);
    row("an e-mail address", u"P<UTO@example.com"_s);
    row("a web page", u"<p>Patient</p>"_s);
    row("a row of a table", u"P;Maria;Schmidt;22.3.1985"_s);
    row("36 letters", u"CURRICULUMVITAECURRICULUMVITAECURRIC"_s);
    row("44 fillers", QString(44, u'<'));
    row("90 digits", QString(90, u'1'));
    row("a state that is none", QString(td3).replace(u"P<UTO"_s, u"P<QQQ"_s).first(44));
}

void MrzTest::otherTextIsNoZone()
{
    QFETCH(QString, text);
    QVERIFY(!readMrz(text, today));
}

void MrzTest::beginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<MrzBeginning>("expected");
    const auto row = [](const QString &typed, MrzBeginning expected) {
        QTest::newRow(qPrintable(typed)) << typed << expected;
    };
    row(u""_s, MrzBeginning::No);
    row(u" "_s, MrzBeginning::No);
    row(u"M"_s, MrzBeginning::No);
    row(u"Maria"_s, MrzBeginning::No);
    row(u"P"_s, MrzBeginning::Perhaps);
    row(u"Pa"_s, MrzBeginning::Perhaps);
    row(u"Paul"_s, MrzBeginning::No); // no state begins with UL
    row(u"Petra"_s, MrzBeginning::No);
    row(u"Ida"_s, MrzBeginning::Perhaps);
    row(u"Idfin"_s, MrzBeginning::Perhaps);
    row(u"Idfin Lehto"_s, MrzBeginning::Perhaps);
    row(u"P<"_s, MrzBeginning::Certainly);
    row(u"P;"_s, MrzBeginning::Certainly);
    row(u"P\\"_s, MrzBeginning::Certainly);
    row(u"IDD<<"_s, MrzBeginning::Certainly);
    row(u"IDD<X"_s, MrzBeginning::No);
    row(u"p<uto"_s, MrzBeginning::Certainly);
    row(u"P<QQQ"_s, MrzBeginning::No);
    row(u"P;AYE"_s, MrzBeginning::Certainly); // AZE of a reader with Y and Z changed
    row(u"PPUTOERIKSSON"_s, MrzBeginning::Perhaps);
    row(u"PPUTOERIKSSON<"_s, MrzBeginning::Certainly);
    row(u"P2"_s, MrzBeginning::No);
    row(u"P;Petra"_s, MrzBeginning::No);
    row(u"123"_s, MrzBeginning::No);
    row(u"a@b"_s, MrzBeginning::No);
}

void MrzTest::beginning()
{
    QFETCH(QString, typed);
    QTEST(mrzBeginning(typed), "expected");
}

void MrzTest::everyBeginningOfASpecimenIsOne()
{
    for (const QString &zone : {td3, td1, td2, mrvA, mrvB, germanPassport, germanCard, finnishVisa}) {
        for (const QString &arriving : {zone, zone.toLower(), typed(zone, u';', true), typed(zone, u'\\', false)}) {
            for (qsizetype length = 1; length <= arriving.size(); ++length)
                QVERIFY2(mrzBeginning(arriving.first(length)) != MrzBeginning::No, qPrintable(arriving.first(length)));
            QCOMPARE(mrzBeginning(arriving), MrzBeginning::Certainly);
        }
    }
}

QTEST_GUILESS_MAIN(MrzTest)
#include "mrz_test.moc"
