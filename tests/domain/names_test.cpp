// SPDX-License-Identifier: Apache-2.0
#include "core/domain/name.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void script_data();
    void script();
    void latinFormComesAlong_data();
    void latinFormComesAlong();
    void warned();
    void emptyIsNeitherValueNorIssue_data();
    void emptyIsNeitherValueNorIssue();
    void lengthCountsCodePointsAfterNormalisation();
    void everyProblemIsNamedOnce();
    void refusedCharacterIsNamed();
    void checkingTwiceChangesNothing();
};

void NamesTest::accepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto same = [](const char *row, const QString &name) { QTest::newRow(row) << name << name; };

    same("plain", u"Maria"_s);
    same("one letter", u"X"_s);
    same("one letter with umlaut", u"Ü"_s);
    same("German sharp s", u"Groß"_s);
    same("sharp s alone", u"ß"_s);
    same("capital sharp s", u"GROẞ"_s);
    same("initial with full stop", u"J."_s);
    same("German umlauts", u"Jürgen Müller-Lüdenscheidt"_s);
    same("German nobility", u"von und zu Guttenberg"_s);
    same("Finnish double name", u"Anna-Liisa"_s);
    same("Finnish letters", u"Väinö Mäkelä"_s);
    same("Finland's Swedish", u"Åke Sjöström"_s);
    same("Northern Sámi", u"Áilu Niŋŋu Đorddŋá Ŧ"_s);
    same("Skolt Sámi", u"Âǥǧ Ǩeârrâm"_s);
    same("Polish stroke", u"Łukasz"_s);
    same("Vietnamese, two marks on a letter", u"Nguyễn"_s);
    same("Turkish, dotless and dotted", u"Işıl İpek"_s);
    same("Irish", u"Seán Ó Súilleabháin"_s);
    same("Icelandic", u"Þórður Æðelsson"_s);
    same("Azerbaijani schwa", u"Əliyev"_s);
    same("Catalan middle dot", u"Gal·la"_s);
    same("Spanish abbreviation of María", u"Mª Carmen"_s);
    same("Dutch ij digraph", u"Ĳsbrand"_s);
    same("West African hooked letters", u"Ɓala Ɗan"_s);
    same("comma before a suffix", u"King, Jr."_s);
    same("typographic apostrophe", u"O’Connor"_s);
    same("modifier letter apostrophe", u"Oʼzbek"_s);
    same("hyphen U+2010 is kept", u"Anna\u2010Liisa"_s);
    same("non-breaking hyphen is kept", u"Anna\u2011Liisa"_s);
    same("case is untouched", u"mcDONALD d’Arc"_s);
    same("Latin letter beyond the BMP", u"A\U00010780"_s);
    same("mark without a composed form", u"J\u030Co"_s);

    QTest::newRow("typewriter apostrophe") << u"O'Connor"_s << u"O’Connor"_s;
    QTest::newRow("French apostrophe") << u"d'Arc"_s << u"d’Arc"_s;
    QTest::newRow("grave accent as apostrophe") << u"O`Connor"_s << u"O’Connor"_s;
    QTest::newRow("acute accent as apostrophe") << u"O´Connor"_s << u"O’Connor"_s;
    QTest::newRow("left quotation mark as apostrophe") << u"‘t Hooft"_s << u"’t Hooft"_s;
    QTest::newRow("trimmed") << u"  Maria "_s << u"Maria"_s;
    QTest::newRow("inner spaces collapse") << u"Anna   Liisa"_s << u"Anna Liisa"_s;
    QTest::newRow("non-breaking space is a space") << u"Anna\u00A0Liisa"_s << u"Anna Liisa"_s;
    QTest::newRow("narrow and ideographic space") << u"Anna\u202F\u3000Liisa"_s << u"Anna Liisa"_s;
    QTest::newRow("tab from a table") << u"Anna\tLiisa\n"_s << u"Anna Liisa"_s;
    QTest::newRow("decomposed umlaut") << u"U\u0308"_s << u"Ü"_s;
    QTest::newRow("decomposed Vietnamese") << u"Nguye\u0302\u0303n"_s << u"Nguyễn"_s;
    QTest::newRow("decomposed, marks in the other order") << u"a\u0323\u0302"_s << u"ậ"_s;
    QTest::newRow("decomposed ring") << u"A\u030Ake"_s << u"Åke"_s;
    QTest::newRow("Ångström sign is the letter") << u"\u212Bke"_s << u"Åke"_s;
}

void NamesTest::accepted()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const Checked<QString> checked = checkName(typed);
    QCOMPARE(test::codesOf(checked.issues), QString());
    QCOMPARE(checked.value, std::optional(name));
}

void NamesTest::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const QString &typed, const char *codes) {
        QTest::newRow(name) << typed << QString::fromLatin1(codes);
    };

    row("hyphen only", u"-"_s, "no_letter");
    row("full stops only", u"..."_s, "no_letter");
    row("apostrophe only", u"'"_s, "no_letter");
    row("digits only", u"12"_s, "digit_in_name, no_letter");
    row("Cyrillic", u"Мария"_s, "foreign_script");
    row("one Cyrillic look-alike", u"M\u0430ria"_s, "foreign_script");
    row("Greek and Cyrillic", u"Ωл"_s, "foreign_script, foreign_script");
    row("Devanagari with vowel signs", u"मारिया"_s, "foreign_script");
    row("Arabic", u"محمد"_s, "foreign_script");
    row("combining Cyrillic mark", u"a\u0483"_s, "foreign_script");
    row("Arabic vowel sign on a Latin letter", u"a\u064E"_s, "character_not_allowed");
    row("mark without a letter", u"\u0301Maria"_s, "character_not_allowed");
    row("mark on a hyphen", u"Anna-\u0308Liisa"_s, "character_not_allowed");
    row("enclosing mark", u"A\u20DD"_s, "character_not_allowed");
    row("NUL", u"Ma"_s + QChar(u'\0') + u"ria"_s, "invisible_character");
    row("escape", u"Ma\u001Bria"_s, "invisible_character");
    row("delete", u"Maria\u007F"_s, "invisible_character");
    row("zero-width space", u"Ma\u200Bria"_s, "invisible_character");
    row("zero-width joiner", u"Ma\u200Dria"_s, "invisible_character");
    row("byte order mark in front", u"\uFEFFMaria"_s, "invisible_character");
    row("left-to-right mark at the end", u"Maria\u200E"_s, "invisible_character");
    row("right-to-left override", u"\u202EairaM"_s, "invisible_character");
    row("bidi isolate", u"\u2068Maria\u2069"_s, "invisible_character, invisible_character");
    row("soft hyphen", u"Anna\u00ADLiisa"_s, "invisible_character");
    row("combining grapheme joiner", u"a\u034Fb"_s, "invisible_character");
    row("variation selector", u"Maria\uFE0F"_s, "invisible_character");
    row("Hangul filler", u"Maria\u3164"_s, "invisible_character");
    row("tag character beyond the BMP", u"Maria\U000E0041"_s, "invisible_character");
    row("lone high surrogate", u"Ma"_s + QChar(0xD83D) + u"ria"_s, "invisible_character");
    row("lone surrogate at the end", u"Maria"_s + QChar(0xD83D), "invisible_character");
    row("lone low surrogate", QChar(0xDE00) + u"Maria"_s, "invisible_character");
    row("emoji", u"Maria\U0001F600"_s, "character_not_allowed");
    row("en dash", u"Anna–Liisa"_s, "character_not_allowed");
    row("at sign", u"maria@example"_s, "character_not_allowed");
    row("underscore", u"Anna_Liisa"_s, "character_not_allowed");
    row("slash", u"Maria / Marie"_s, "character_not_allowed");
    row("brackets", u"Maria (Mia)"_s, "character_not_allowed, character_not_allowed");
    row("double quotation mark", u"Maria \"Mia\""_s, "character_not_allowed");
    row("Arabic-Indic digit", u"Maria ٢"_s, "character_not_allowed");
    row("superscript digit", u"Maria²"_s, "character_not_allowed");
    row("Roman numeral character", u"Karl Ⅷ"_s, "character_not_allowed");
    row("full-width letter", u"Ｍaria"_s, "character_not_allowed");
    row("ligature from a PDF", u"Soﬁa"_s, "character_not_allowed");
    row("mathematical letter beyond the BMP", u"\U0001D40Caria"_s, "character_not_allowed");
    row("Hawaiian okina", u"Kaʻiulani"_s, "character_not_allowed");
    row("private use", u"Maria\uE000"_s, "character_not_allowed");
    row("unassigned", u"Maria\u0378"_s, "character_not_allowed");
}

void NamesTest::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, codes);
    const Checked<QString> checked = checkName(typed);
    QCOMPARE(test::codesOf(checked.issues), codes);
    QCOMPARE(checked.value, std::nullopt);
}

void NamesTest::script_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("script");
    QTest::newRow("Cyrillic") << u"Наталья"_s << u"Cyrl"_s;
    QTest::newRow("Greek") << u"Γιώργος"_s << u"Grek"_s;
    QTest::newRow("Arabic") << u"فاطمة"_s << u"Arab"_s;
    QTest::newRow("Hebrew") << u"דוד"_s << u"Hebr"_s;
    QTest::newRow("Han") << u"王"_s << u"Hani"_s;
    QTest::newRow("Han beyond the BMP") << u"\U00020BB7"_s << u"Hani"_s;
    QTest::newRow("Hiragana") << u"さくら"_s << u"Hira"_s;
    QTest::newRow("Hangul") << u"김"_s << u"Hang"_s;
    QTest::newRow("Thai") << u"สม"_s << u"Thai"_s;
    QTest::newRow("Georgian") << u"გია"_s << u"Geor"_s;
}

void NamesTest::script()
{
    QFETCH(QString, typed);
    QFETCH(QString, script);
    const std::vector<IssueKind> issues = checkName(typed).issues;
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(std::get<issue::ForeignScript>(issues.front()).script, script);
}

void NamesTest::latinFormComesAlong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("latin");
    QTest::newRow("Cyrillic") << u"Мария Ы"_s << u"Mariia Y"_s;
    QTest::newRow("one Cyrillic look-alike, marks stay") << u"J\u00FCrg\u0435n"_s << u"Jürgen"_s;
    QTest::newRow("tidied first") << u"  Петър\t"_s << u"Petier"_s;
    QTest::newRow("none where another character is refused too") << u"Мария @"_s << QString();
    QTest::newRow("none where it would be too long") << u"Щы"_s.repeated(21) << QString();
}

void NamesTest::latinFormComesAlong()
{
    QFETCH(QString, typed);
    QFETCH(QString, latin);
    const auto foreign = std::get<issue::ForeignScript>(checkName(typed).issues.front());
    QCOMPARE(foreign.latin.forms.empty() ? QString() : foreign.latin.forms.front(), latin);
}

void NamesTest::warned()
{
    const Checked<QString> checked = checkName(u"Karl 2. von Berg 3"_s);
    QCOMPARE(checked.issues, std::vector<IssueKind>{issue::DigitInName{}});
    QVERIFY(!checked.hasError());
    QCOMPARE(checked.value, std::optional(u"Karl 2. von Berg 3"_s));
}

void NamesTest::emptyIsNeitherValueNorIssue_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("non-breaking space and tab") << u"\u00A0\t"_s;
}

void NamesTest::emptyIsNeitherValueNorIssue()
{
    QFETCH(QString, typed);
    const Checked<QString> checked = checkName(typed);
    QVERIFY(!checked.value);
    QVERIFY(checked.issues.empty());
}

void NamesTest::lengthCountsCodePointsAfterNormalisation()
{
    QVERIFY(checkName(QString(100, u'a')).value);
    QCOMPARE(checkName(QString(101, u'a')).issues, std::vector<IssueKind>{issue::TooLong{100}});
    QVERIFY(checkName(u"  "_s + QString(100, u'a') + u"  "_s).value);
    QCOMPARE(checkName(u"u\u0308"_s.repeated(100)).value, std::optional(QString(100, u'ü')));
    QVERIFY(checkName(u"\U00010780"_s.repeated(100)).value);
    QVERIFY(!checkName(u"\U00010780"_s.repeated(101)).value);
}

void NamesTest::everyProblemIsNamedOnce()
{
    QCOMPARE(test::codesOf(checkName(u"Мария 1 Иванова 2 @@ \u200B\u200B"_s).issues),
             u"foreign_script, digit_in_name, character_not_allowed, invisible_character"_s);
}

void NamesTest::refusedCharacterIsNamed()
{
    QCOMPARE(checkName(u"Maria\u200B"_s).issues, std::vector<IssueKind>{issue::InvisibleCharacter{0x200B}});
    QCOMPARE(checkName(u"Maria"_s + QChar(0xDC00)).issues, std::vector<IssueKind>{issue::InvisibleCharacter{0xDC00}});
    QCOMPARE(checkName(u"Maria\U0001F600"_s).issues, std::vector<IssueKind>{issue::CharacterNotAllowed{0x1F600}});
}

void NamesTest::checkingTwiceChangesNothing()
{
    const QString once = checkName(u" O'Connor\u2010Nguye\u0302\u0303n  J. "_s).value.value();
    QCOMPARE(checkName(once).value, std::optional(once));
}

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
