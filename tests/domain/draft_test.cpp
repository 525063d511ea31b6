// SPDX-License-Identifier: Apache-2.0
#include "core/domain/draft.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const CheckContext berlin{QDate(2026, 11, 23), u"DE"_s};

ProfileDraft fullDraft()
{
    ProfileDraft draft;
    draft[Field::FirstName] = u" Maria "_s;
    draft[Field::LastName] = u"O'Connor"_s;
    draft[Field::DateOfBirth] = u"22.3.85"_s;
    draft[Field::Sex] = u"female"_s;
    draft[Field::Phone] = u"0151 23456789"_s;
    draft[Field::Email] = u"maria@example.com"_s;
    draft[Field::Height] = u"1,68 m"_s;
    draft[Field::Weight] = u"65,5"_s;
    draft[Field::PreferredLanguage] = u"de"_s;
    draft[Field::ProfileGroup] = u"sandbox-clinic"_s;
    return draft;
}

QString described(const std::vector<Issue> &issues)
{
    QStringList lines;
    for (const Issue &one : issues) {
        lines.push_back(apiName(one.field) + u':' + one.code());
    }
    return lines.join(u' ');
}

} // namespace

class DraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDraftBecomesAProfile();
    void leastDraftBecomesAProfile();
    void emptyDraftMissesWhatIsRequired();
    void issuesStandInFieldOrder();
    void oneErrorKeepsFromBecomingAProfile_data();
    void oneErrorKeepsFromBecomingAProfile();
    void warningsLetPass();
    void onlyOneNameIsSaidWhileTheLastNameIsEmpty();
    void whatWasUnderstoodIsKnownBesideErrors();
    void ageDecidesWhatIsUsual();
    void severityFollowsFromTheKind();
    void profileGivesADraftThatGivesTheProfileAgain_data();
    void profileGivesADraftThatGivesTheProfileAgain();
};

void DraftTest::fullDraftBecomesAProfile()
{
    const CheckedDraft checked = check(fullDraft(), berlin);
    QCOMPARE(described(checked.issues()), QString());
    QVERIFY(!checked.hasErrors());
    const std::optional<Profile> profile = checked.profile();
    QVERIFY(profile);
    QCOMPARE(profile->firstName, u"Maria"_s);
    QCOMPARE(profile->lastName, std::optional(u"O’Connor"_s));
    QCOMPARE(profile->dateOfBirth, QDate(1985, 3, 22));
    QCOMPARE(profile->sex, Sex::Female);
    QCOMPARE(profile->phone.value().e164, u"+4915123456789"_s);
    QCOMPARE(profile->email, std::optional(u"maria@example.com"_s));
    QCOMPARE(profile->height, std::optional(Height{1680}));
    QCOMPARE(profile->weight, std::optional(Weight{655}));
    QCOMPARE(profile->language, std::optional(Language::German));
    QCOMPARE(checked.group().value().text(), u"sandbox-clinic"_s);
}

void DraftTest::leastDraftBecomesAProfile()
{
    ProfileDraft draft;
    draft[Field::FirstName] = u"Suharto"_s;
    draft[Field::DateOfBirth] = u"1985-03-22"_s;
    draft[Field::Sex] = u"1"_s;
    const CheckedDraft checked = check(draft, berlin);
    QCOMPARE(described(checked.issues()), u"last_name:only_one_name"_s);
    const std::optional<Profile> profile = checked.profile();
    QVERIFY(profile);
    QVERIFY(!profile->lastName && !profile->phone && !profile->email && !profile->height && !profile->weight &&
            !profile->language);
    QVERIFY(!checked.group());
}

void DraftTest::emptyDraftMissesWhatIsRequired()
{
    const CheckedDraft checked = check({}, berlin);
    QCOMPARE(described(checked.issues()),
             u"first_name:missing last_name:only_one_name date_of_birth:missing sex:missing"_s);
    QVERIFY(checked.hasErrors());
    QVERIFY(!checked.profile());
}

void DraftTest::issuesStandInFieldOrder()
{
    ProfileDraft draft;
    for (const Field field : allFields) {
        draft[field] = u"?"_s;
    }
    const CheckedDraft checked = check(draft, berlin);
    QCOMPARE(described(checked.issues()),
             u"first_name:character_not_allowed last_name:character_not_allowed date_of_birth:date_not_understood "
             "sex:unknown_choice phone:phone_not_a_number email:email_incomplete height:measure_not_understood "
             "weight:measure_not_understood language:unknown_choice profile_group:profile_group_malformed"_s);
    QCOMPARE(described(checked.issuesOf(Field::Email)), u"email:email_incomplete"_s);
    QVERIFY(check(fullDraft(), berlin).issuesOf(Field::Email).empty());
}

void DraftTest::oneErrorKeepsFromBecomingAProfile_data()
{
    QTest::addColumn<Field>("field");
    for (const Field field : allFields) {
        QTest::newRow(apiName(field).latin1()) << field;
    }
}

void DraftTest::oneErrorKeepsFromBecomingAProfile()
{
    QFETCH(Field, field);
    ProfileDraft draft = fullDraft();
    draft[field] = u"?"_s;
    const CheckedDraft checked = check(draft, berlin);
    QCOMPARE(checked.issues().size(), 1U);
    QCOMPARE(checked.issues().front().field, field);
    QVERIFY(checked.hasErrors());
    QVERIFY(!checked.profile());
}

void DraftTest::warningsLetPass()
{
    ProfileDraft draft = fullDraft();
    draft[Field::FirstName] = u"Maria 2"_s;
    draft[Field::DateOfBirth] = u"1.1.1915"_s;
    draft[Field::Phone] = u"0151 234567890"_s;
    draft[Field::Email] = u"maria@gmial.com"_s;
    draft[Field::Height] = u"68"_s;
    draft[Field::Weight] = u"300"_s;
    const CheckedDraft checked = check(draft, berlin);
    QCOMPARE(described(checked.issues()),
             u"first_name:digit_in_name date_of_birth:unusually_old phone:phone_unusual email:email_domain_slip "
             "height:measure_unusual weight:measure_unusual"_s);
    QVERIFY(!checked.hasErrors());
    QVERIFY(checked.profile());
}

void DraftTest::onlyOneNameIsSaidWhileTheLastNameIsEmpty()
{
    ProfileDraft draft = fullDraft();
    draft[Field::LastName] = u"  "_s;
    QCOMPARE(described(check(draft, berlin).issues()), u"last_name:only_one_name"_s);
    draft[Field::LastName] = u"-"_s;
    QCOMPARE(described(check(draft, berlin).issues()), u"last_name:no_letter"_s);
}

void DraftTest::whatWasUnderstoodIsKnownBesideErrors()
{
    ProfileDraft draft = fullDraft();
    draft[Field::FirstName] = u""_s;
    const CheckedDraft checked = check(draft, berlin);
    QVERIFY(!checked.profile());
    QCOMPARE(checked.dateOfBirth(), std::optional(QDate(1985, 3, 22)));
    QCOMPARE(checked.phone().value().international, u"+49 1512 3456789"_s);
    QCOMPARE(checked.email(), std::optional(u"maria@example.com"_s));
    QCOMPARE(checked.height(), std::optional(Height{1680}));
    QCOMPARE(checked.weight(), std::optional(Weight{655}));
    QVERIFY(checked.group());
}

void DraftTest::ageDecidesWhatIsUsual()
{
    ProfileDraft draft = fullDraft();
    draft[Field::DateOfBirth] = u"1.11.2026"_s;
    QCOMPARE(described(check(draft, berlin).issues()), u"height:measure_unusual weight:measure_unusual"_s);
    draft[Field::DateOfBirth] = u"31.4.2026"_s; // no age to judge by
    QCOMPARE(described(check(draft, berlin).issues()), u"date_of_birth:date_does_not_exist"_s);
}

void DraftTest::severityFollowsFromTheKind()
{
    const Issue error{Field::FirstName, issue::Missing{}};
    QVERIFY(error.isError());
    QCOMPARE(error.severity(), Severity::Error);
    const Issue warning{Field::LastName, issue::OnlyOneName{}};
    QVERIFY(!warning.isError());
    QCOMPARE(warning.severity(), Severity::Warning);
}

void DraftTest::profileGivesADraftThatGivesTheProfileAgain_data()
{
    QTest::addColumn<QString>("region");
    for (const char *const region : {"DE", "FI", "GB", "US"}) {
        QTest::newRow(region) << QString::fromLatin1(region);
    }
}

void DraftTest::profileGivesADraftThatGivesTheProfileAgain()
{
    QFETCH(QString, region);
    const CheckContext context{berlin.today, region};
    ProfileDraft full = fullDraft();
    full[Field::DateOfBirth] = u"3.4.1985"_s;
    ProfileDraft least;
    least[Field::FirstName] = u"X"_s;
    least[Field::DateOfBirth] = u"24.11.26"_s;
    least[Field::Sex] = u"male"_s;
    ProfileDraft infant = full;
    infant[Field::DateOfBirth] = u"1.11.2026"_s;
    infant[Field::Height] = u"52,5"_s;
    infant[Field::Weight] = u"3"_s;
    for (const ProfileDraft &typed : {full, least, infant}) {
        const CheckedDraft first = check(typed, berlin);
        const CheckedDraft second = check(ProfileDraft::from(first.profile().value(), first.group()), context);
        QVERIFY2(!second.hasErrors(), qPrintable(described(second.issues())));
        QVERIFY(second.profile() == first.profile());
        QVERIFY(second.group() == first.group());
    }
}

QTEST_GUILESS_MAIN(DraftTest)
#include "draft_test.moc"
