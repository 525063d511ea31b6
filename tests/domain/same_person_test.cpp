// SPDX-License-Identifier: Apache-2.0
#include "core/domain/draft.h"
#include "core/domain/same_person.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

/// What a person typed; empty: not typed.
struct Typed
{
    QString first, last;
    QString email = {}, phone = {};
};

Profile profileOf(const Typed &typed)
{
    ProfileDraft draft;
    draft[Field::FirstName] = typed.first;
    draft[Field::LastName] = typed.last;
    draft[Field::DateOfBirth] = u"22.3.1985"_s;
    draft[Field::Sex] = u"female"_s;
    draft[Field::Email] = typed.email;
    draft[Field::Phone] = typed.phone;
    return check(draft, {QDate(2026, 11, 23), u"DE"_s}).profile().value();
}

/// A profile that agrees with profileOf() in all but the names.
RemoteProfile held(const std::optional<QString> &first, const std::optional<QString> &last)
{
    RemoteProfile profile;
    profile.id = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    profile.firstName = first;
    profile.lastName = last;
    profile.dateOfBirth = u"1985-03-22"_s;
    profile.sex = 2;
    profile.email = u"placeholder@example.com"_s;
    return profile;
}

QString wordOf(Match match)
{
    switch (match) {
    case Match::Same:
        return u"same"_s;
    case Match::Possible:
        return u"possible"_s;
    case Match::Different:
        return u"different"_s;
    }
    Q_UNREACHABLE();
}

constexpr auto same = "same", possible = "possible", different = "different";

} // namespace

class SamePersonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void namesUnknownToTheService_data();
    void namesUnknownToTheService();
    void details_data();
    void details();
    void contacts_data();
    void contacts();
    void measuresAndLanguageSayNothing();
    void oneDifferenceOutweighsWhatIsUnknown();
    void folding_data();
    void folding();
};

void SamePersonTest::names_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("otherFirst");
    QTest::addColumn<QString>("otherLast");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QString &first, const QString &last, const QString &otherFirst,
                        const QString &otherLast, const char *verdict) {
        QTest::newRow(name) << first << last << otherFirst << otherLast << QString::fromLatin1(verdict);
    };

    row("letter by letter", u"Maria"_s, u"Schmidt"_s, u"Maria"_s, u"Schmidt"_s, same);
    row("Finnish, letter by letter", u"Väinö"_s, u"Mäkelä"_s, u"Väinö"_s, u"Mäkelä"_s, same);
    row("decomposed marks", u"Åke"_s, u"Sjöström"_s, u"A\u030Ake"_s, u"Sjo\u0308stro\u0308m"_s, same);
    row("white space around and within", u"Anna Liisa"_s, u"Berg"_s, u" Anna \u00A0Liisa"_s, u"Berg\t"_s, same);
    row("single name on both sides", u"Cher"_s, QString(), u"Cher"_s, QString(), same);

    row("case", u"Maria"_s, u"Schmidt"_s, u"MARIA"_s, u"SCHMIDT"_s, possible);
    row("German umlaut and its digraph", u"Jürgen"_s, u"Müller"_s, u"Juergen"_s, u"Mueller"_s, possible);
    row("German umlaut and the bare vowel", u"Jürgen"_s, u"Müller"_s, u"Jurgen"_s, u"Muller"_s, possible);
    row("umlaut's digraph and the bare vowel", u"Jörg"_s, u"Baecker"_s, u"Joerg"_s, u"Backer"_s, possible);
    row("sharp s", u"Jürgen"_s, u"Groß"_s, u"Jürgen"_s, u"Gross"_s, possible);
    row("capital sharp s", u"Jürgen"_s, u"Groß"_s, u"JÜRGEN"_s, u"GROẞ"_s, possible);
    row("Swedish ring and double a", u"Håkan"_s, u"Åberg"_s, u"Haakan"_s, u"Aaberg"_s, possible);
    row("Swedish ring and the bare vowel", u"Åke"_s, u"Åberg"_s, u"Ake"_s, u"Aberg"_s, possible);
    row("Danish stroke", u"Søren"_s, u"Kjær"_s, u"Soeren"_s, u"Kjaer"_s, possible);
    row("Danish and Swedish spelling", u"Søren"_s, u"Kjær"_s, u"Sören"_s, u"Kjär"_s, possible);
    row("Polish stroke", u"Łukasz"_s, u"Wałęsa"_s, u"Lukasz"_s, u"Walesa"_s, possible);
    row("Finnish name without its dots", u"Päivi"_s, u"Hämäläinen"_s, u"Paivi"_s, u"Hamalainen"_s, possible);
    row("hyphen left out", u"Anna-Liisa"_s, u"Virtanen"_s, u"Anna Liisa"_s, u"Virtanen"_s, possible);
    row("written as one", u"Anna-Liisa"_s, u"Virtanen"_s, u"Annaliisa"_s, u"Virtanen"_s, possible);
    row("apostrophe left out", u"Seán"_s, u"O’Connor"_s, u"Seán"_s, u"OConnor"_s, possible);
    row("first and last name swapped", u"Maria"_s, u"Schmidt"_s, u"Schmidt"_s, u"Maria"_s, possible);
    row("swapped and folded", u"Jörg"_s, u"Groß"_s, u"GROSS"_s, u"Joerg"_s, possible);
    row("single name held as the last", u"Cher"_s, QString(), QString(), u"Cher"_s, possible);

    row("another first name", u"Maria"_s, u"Schmidt"_s, u"Marie"_s, u"Schmidt"_s, different);
    row("another last name", u"Maria"_s, u"Schmidt"_s, u"Maria"_s, u"Schmitt"_s, different);
    row("last name that was not typed", u"Cher"_s, QString(), u"Cher"_s, u"Sarkisian"_s, different);
    row("one name of both alike", u"Maria"_s, u"Schmidt"_s, u"Schmidt"_s, u"Anna"_s, different);
    row("in other letters", u"Maria"_s, u"Ivanova"_s, u"Мария"_s, u"Иванова"_s, different);
}

void SamePersonTest::names()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, otherFirst);
    QFETCH(QString, otherLast);
    QFETCH(QString, verdict);
    QCOMPARE(wordOf(match(profileOf({first, last}), held(otherFirst, otherLast))), verdict);
    if (!first.isEmpty() && !otherFirst.isEmpty() && verdict != QLatin1StringView(different)) {
        QCOMPARE(wordOf(match(profileOf({otherFirst, otherLast}), held(first, last))), verdict);
    }
}

void SamePersonTest::namesUnknownToTheService_data()
{
    QTest::addColumn<std::optional<QString>>("first");
    QTest::addColumn<std::optional<QString>>("last");
    QTest::addColumn<QString>("verdict");
    using Name = std::optional<QString>;
    QTest::newRow("first name null") << Name() << Name(u"Groß"_s) << u"possible"_s;
    QTest::newRow("last name null") << Name(u"Jörg"_s) << Name() << u"possible"_s;
    QTest::newRow("last name empty") << Name(u"Jörg"_s) << Name(u""_s) << u"possible"_s;
    QTest::newRow("last name of spaces") << Name(u"Jörg"_s) << Name(u"  "_s) << u"possible"_s;
    QTest::newRow("both null") << Name() << Name() << u"possible"_s;
    QTest::newRow("swapped, the other null") << Name(u"Groß"_s) << Name() << u"possible"_s;
    QTest::newRow("one null, the other different") << Name() << Name(u"Klein"_s) << u"different"_s;
}

void SamePersonTest::namesUnknownToTheService()
{
    QFETCH(std::optional<QString>, first);
    QFETCH(std::optional<QString>, last);
    QFETCH(QString, verdict);
    QCOMPARE(wordOf(match(profileOf({u"Jörg"_s, u"Groß"_s}), held(first, last))), verdict);
}

void SamePersonTest::details_data()
{
    QTest::addColumn<std::optional<int>>("sex");
    QTest::addColumn<std::optional<QString>>("dateOfBirth");
    QTest::addColumn<QString>("verdict");
    using Number = std::optional<int>;
    using Text = std::optional<QString>;
    const Text day(u"1985-03-22"_s);
    QTest::newRow("both agree") << Number(2) << day << u"same"_s;
    QTest::newRow("other sex") << Number(1) << day << u"different"_s;
    QTest::newRow("sex null") << Number() << day << u"possible"_s;
    QTest::newRow("sex not known, ISO/IEC 5218") << Number(0) << day << u"possible"_s;
    QTest::newRow("sex not applicable, ISO/IEC 5218") << Number(9) << day << u"possible"_s;
    QTest::newRow("another day") << Number(2) << Text(u"1985-03-23"_s) << u"different"_s;
    QTest::newRow("date null") << Number(2) << Text() << u"possible"_s;
    QTest::newRow("date empty") << Number(2) << Text(u""_s) << u"possible"_s;
    QTest::newRow("date of another shape") << Number(2) << Text(u"22.03.1985"_s) << u"possible"_s;
    QTest::newRow("date with a time") << Number(2) << Text(u"1985-03-22T00:00:00Z"_s) << u"possible"_s;
    QTest::newRow("day that does not exist") << Number(2) << Text(u"1985-02-30"_s) << u"possible"_s;
}

void SamePersonTest::details()
{
    QFETCH(std::optional<int>, sex);
    QFETCH(std::optional<QString>, dateOfBirth);
    QFETCH(QString, verdict);
    RemoteProfile other = held(u"Maria"_s, u"Schmidt"_s);
    other.sex = sex;
    other.dateOfBirth = dateOfBirth;
    QCOMPARE(wordOf(match(profileOf({u"Maria"_s, u"Schmidt"_s}), other)), verdict);
}

void SamePersonTest::contacts_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<std::optional<QString>>("otherEmail");
    QTest::addColumn<std::optional<QString>>("otherPhone");
    QTest::addColumn<QString>("verdict");
    using Text = std::optional<QString>;
    const QString none, mail = u"maria@example.com"_s, phone = u"030 12345678"_s;
    const Text e164(u"+493012345678"_s);

    QTest::newRow("nothing typed, placeholder held")
        << none << none << Text(u"p1@example.com"_s) << Text() << u"same"_s;
    QTest::newRow("nothing typed, all held") << none << none << Text(mail) << e164 << u"same"_s;
    QTest::newRow("both agree") << mail << phone << Text(mail) << e164 << u"same"_s;
    QTest::newRow("address in other case") << mail << none << Text(u"Maria@Example.COM"_s) << Text() << u"same"_s;
    QTest::newRow("address null") << mail << none << Text() << Text() << u"possible"_s;
    QTest::newRow("address empty") << mail << none << Text(u""_s) << Text() << u"possible"_s;
    QTest::newRow("another address") << mail << none << Text(u"anna@example.com"_s) << Text() << u"different"_s;
    QTest::newRow("phone null") << none << phone << Text() << Text() << u"possible"_s;
    QTest::newRow("phone empty") << none << phone << Text() << Text(u""_s) << u"possible"_s;
    QTest::newRow("another phone") << none << phone << Text() << Text(u"+493012345679"_s) << u"different"_s;
    QTest::newRow("phone in groups") << none << phone << Text() << Text(u"+49 30 123-45678"_s) << u"possible"_s;
    QTest::newRow("phone with zeros for the plus")
        << none << phone << Text() << Text(u"00493012345678"_s) << u"possible"_s;
}

void SamePersonTest::contacts()
{
    QFETCH(QString, email);
    QFETCH(QString, phone);
    QFETCH(std::optional<QString>, otherEmail);
    QFETCH(std::optional<QString>, otherPhone);
    QFETCH(QString, verdict);
    RemoteProfile other = held(u"Maria"_s, u"Schmidt"_s);
    other.email = otherEmail;
    other.phone = otherPhone;
    QCOMPARE(wordOf(match(profileOf({u"Maria"_s, u"Schmidt"_s, email, phone}), other)), verdict);
}

void SamePersonTest::measuresAndLanguageSayNothing()
{
    RemoteProfile other = held(u"Maria"_s, u"Schmidt"_s);
    other.height = 150;
    other.weight = 50;
    other.language = u"fi"_s;
    QVERIFY(match(profileOf({u"Maria"_s, u"Schmidt"_s}), other) == Match::Same);
}

void SamePersonTest::oneDifferenceOutweighsWhatIsUnknown()
{
    RemoteProfile other = held(std::nullopt, std::nullopt);
    other.dateOfBirth.reset();
    other.sex = 1;
    QVERIFY(match(profileOf({u"Maria"_s, u"Schmidt"_s}), other) == Match::Different);
}

void SamePersonTest::folding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::newRow("digraph before its vowel") << u"äa"_s << u"aea"_s;
    QTest::newRow("umlaut before an e") << u"Müe"_s << u"Muee"_s;
    QTest::newRow("Turkish letters") << u"Işıl İpek"_s << u"Isil Ipek"_s;
    QTest::newRow("Vietnamese, two marks on a letter") << u"Nguyễn"_s << u"Nguyen"_s;
    QTest::newRow("Northern Sámi") << u"Đorddŋá Ŧ"_s << u"Dorddna T"_s;
    QTest::newRow("Icelandic thorn") << u"Þórður"_s << u"Thordur"_s;
    QTest::newRow("other hyphens") << u"Anna\u2010Liisa"_s << u"Anna\u2011Liisa"_s;
    QTest::newRow("typewriter apostrophe") << u"O’Connor"_s << u"O'Connor"_s;
    QTest::newRow("modifier letter apostrophe") << u"Oʼzbek"_s << u"O'zbek"_s;
    QTest::newRow("full stop and comma") << u"King, Jr."_s << u"King Jr"_s;
    QTest::newRow("mark without a composed form") << u"J\u030Co"_s << u"Jo"_s;
    QTest::newRow("other script keeps its letters") << u"Иванова"_s << u"ИВАНОВА"_s;
}

void SamePersonTest::folding()
{
    QFETCH(QString, name);
    QFETCH(QString, other);
    QCOMPARE(foldedName(name), foldedName(other));
    QVERIFY(!foldedName(name).isEmpty());
}

QTEST_GUILESS_MAIN(SamePersonTest)
#include "same_person_test.moc"
