// SPDX-License-Identifier: Apache-2.0
#include "core/domain/choices.h"
#include "core/domain/queue_status.h"
#include "core/domain/record.h"
#include "core/domain/registration.h"
#include "tests/domain/issue_codes.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class ChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sex_data();
    void sex();
    void language_data();
    void language();
    void groupAccepted_data();
    void groupAccepted();
    void groupRefused_data();
    void groupRefused();
    void codesReadBack();
    void fieldNamesReadBack();
    void stateNamesReadBack();
    void everyStateHasItsName();
    void pauseReasonsDiffer();
    void recordIdReadsBack_data();
    void recordIdReadsBack();
    void recordIdRefuses_data();
    void recordIdRefuses();
    void recordIdsAreNewEachTime();
};

void ChoicesTest::sex_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("issues");
    QTest::newRow("female") << u"female"_s << 2 << QString();
    QTest::newRow("male") << u"male"_s << 1 << QString();
    QTest::newRow("capitals and space") << u" Female "_s << 2 << QString();
    QTest::newRow("f") << u"f"_s << 2 << QString();
    QTest::newRow("M") << u"M"_s << 1 << QString();
    QTest::newRow("ISO/IEC 5218 female") << u"2"_s << 2 << QString();
    QTest::newRow("ISO/IEC 5218 male") << u"1"_s << 1 << QString();
    QTest::newRow("empty: nothing is guessed") << u""_s << 0 << QString();
    QTest::newRow("ISO/IEC 5218 not known") << u"0"_s << 0 << u"unknown_choice"_s;
    QTest::newRow("ISO/IEC 5218 not applicable") << u"9"_s << 0 << u"unknown_choice"_s;
    QTest::newRow("another word") << u"weiblich"_s << 0 << u"unknown_choice"_s;
    QTest::newRow("beginning of a word") << u"fem"_s << 0 << u"unknown_choice"_s;
}

void ChoicesTest::sex()
{
    QFETCH(QString, typed);
    QFETCH(int, code);
    QFETCH(QString, issues);
    const Checked<Sex> checked = checkSex(typed);
    QCOMPARE(checked.value ? int(*checked.value) : 0, code);
    QCOMPARE(test::codesOf(checked.issues), issues);
}

void ChoicesTest::language_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("issues");
    QTest::newRow("English") << u"en"_s << u"en"_s << QString();
    QTest::newRow("German") << u"de"_s << u"de"_s << QString();
    QTest::newRow("Finnish, capitals") << u" FI "_s << u"fi"_s << QString();
    QTest::newRow("empty") << u" "_s << QString() << QString();
    QTest::newRow("Swedish") << u"sv"_s << QString() << u"unknown_choice"_s;
    QTest::newRow("with a country") << u"en-GB"_s << QString() << u"unknown_choice"_s;
}

void ChoicesTest::language()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(QString, issues);
    const Checked<Language> checked = checkLanguage(typed);
    QCOMPARE(checked.value ? QString(languageCode(*checked.value)) : QString(), code);
    QCOMPARE(test::codesOf(checked.issues), issues);
}

void ChoicesTest::groupAccepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("group");
    const QString uuid = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    QTest::newRow("UUID") << uuid << uuid;
    QTest::newRow("UUID in capitals") << uuid.toUpper() << uuid;
    QTest::newRow("UUID in braces") << u'{' + uuid + u'}' << uuid;
    QTest::newRow("slug") << u"sandbox-clinic"_s << u"sandbox-clinic"_s;
    QTest::newRow("slug with digits") << u"klinik_2.berlin"_s << u"klinik_2.berlin"_s;
    QTest::newRow("one letter") << u"a"_s << u"a"_s;
    QTest::newRow("case of a slug is kept") << u"Acme"_s << u"Acme"_s;
    QTest::newRow("trimmed") << u" acme\n"_s << u"acme"_s;
    QTest::newRow("hex letters and hyphens are still a slug") << u"cafe-bad-face"_s << u"cafe-bad-face"_s;
}

void ChoicesTest::groupAccepted()
{
    QFETCH(QString, typed);
    QFETCH(QString, group);
    const Checked<ProfileGroup> checked = checkProfileGroup(typed);
    QVERIFY(checked.value);
    QCOMPARE(checked.value->text(), group);
    QVERIFY(checked.issues.empty());
}

void ChoicesTest::groupRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("space inside") << u"acme clinic"_s;
    QTest::newRow("slash") << u"acme/berlin"_s;
    QTest::newRow("umlaut") << u"müller"_s;
    QTest::newRow("begins with a hyphen") << u"-acme"_s;
    QTest::newRow("too long") << QString(101, u'a');
    QTest::newRow("UUID with a digit missing") << u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7"_s;
    QTest::newRow("UUID with a digit too many") << u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d0"_s;
    QTest::newRow("nil UUID") << u"00000000-0000-0000-0000-000000000000"_s;
}

void ChoicesTest::groupRefused()
{
    QFETCH(QString, typed);
    const Checked<ProfileGroup> checked = checkProfileGroup(typed);
    QVERIFY(!checked.value);
    QCOMPARE(test::codesOf(checked.issues), u"profile_group_malformed"_s);
}

void ChoicesTest::codesReadBack()
{
    for (const Sex sex : {Sex::Male, Sex::Female}) {
        QCOMPARE(checkSex(QString(sexCode(sex))).value, std::optional(sex));
    }
    for (const Language language : allLanguages) {
        QCOMPARE(checkLanguage(QString(languageCode(language))).value, std::optional(language));
    }
    QVERIFY(!checkProfileGroup(u" "_s).value && checkProfileGroup(u" "_s).issues.empty());
}

void ChoicesTest::fieldNamesReadBack()
{
    for (const Field field : allFields) {
        QCOMPARE(fieldFromApiName(QString(apiName(field))), std::optional(field));
    }
    QCOMPARE(fieldFromApiName(u"profile_group_slug"), std::optional(Field::ProfileGroup));
    QCOMPARE(fieldFromApiName(u"First_Name"), std::nullopt);
    QCOMPARE(fieldFromApiName(u""), std::nullopt);
}

void ChoicesTest::stateNamesReadBack()
{
    for (const StateName state : allStates) {
        QCOMPARE(stateFromString(QString(toString(state))), std::optional(state));
    }
    for (const DiscardReason reason : allDiscardReasons) {
        QCOMPARE(discardReasonFromString(QString(toString(reason))), std::optional(reason));
    }
    for (const ReviewReason reason : {ReviewReason::AnswerLost, ReviewReason::CannotRead, ReviewReason::PossibleMatch,
                                      ReviewReason::BindingChanged, ReviewReason::AgainUnanswered}) {
        QCOMPARE(reviewReasonFromString(QString(toString(reason))), std::optional(reason));
    }
    QCOMPARE(stateFromString(u"lost"), std::nullopt);
    QCOMPARE(discardReasonFromString(u""), std::nullopt);
    QCOMPARE(reviewReasonFromString(u"queued"), std::nullopt);
}

void ChoicesTest::everyStateHasItsName()
{
    const std::vector<RecordState> states{state::Queued{},   state::Sending{},     state::Registered{},
                                          state::Rejected{}, state::Unconfirmed{}, state::Review{},
                                          state::Discarded{}};
    QCOMPARE(states.size(), allStates.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        QVERIFY(nameOf(states[i]) == allStates[i]);
    }
}

void ChoicesTest::pauseReasonsDiffer()
{
    QSet<QString> codes;
    for (const PauseReason reason :
         {PauseReason::KeyRefused, PauseReason::GroupNotFound, PauseReason::RejectsEverything,
          PauseReason::UnexpectedAnswer, PauseReason::TlsFault}) {
        codes.insert(toString(reason));
    }
    QCOMPARE(codes.size(), 5);
    QVERIFY(codes.contains(u"key_refused"_s));
}

void ChoicesTest::recordIdReadsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lower case") << u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    QTest::newRow("upper case") << u"A3F1C2D4-8B7E-4F2A-9C1D-2E3F4A5B6C7D"_s;
    QTest::newRow("with braces") << u"{a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d}"_s;
}

void ChoicesTest::recordIdReadsBack()
{
    QFETCH(QString, text);
    const std::optional<RecordId> id = RecordId::fromString(text);
    QVERIFY(id);
    QCOMPARE(id->toString(), u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s);
}

void ChoicesTest::recordIdRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("too short") << u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7"_s;
    QTest::newRow("something behind it") << u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d0"_s;
    QTest::newRow("one brace") << u"{a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    QTest::newRow("no hexadecimal digit") << u"g3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    QTest::newRow("a slug") << u"sandbox-clinic"_s;
}

void ChoicesTest::recordIdRefuses()
{
    QFETCH(QString, text);
    QVERIFY(!RecordId::fromString(text));
}

void ChoicesTest::recordIdsAreNewEachTime()
{
    const RecordId one = RecordId::make();
    const RecordId other = RecordId::make();
    QVERIFY(one != other);
    QCOMPARE(one.uuid().version(), QUuid::Random);
    QCOMPARE(RecordId::fromString(one.toString()), std::optional(one));
    QVERIFY(QSet<RecordId>({one, other, one}).size() == 2);
}

QTEST_GUILESS_MAIN(ChoicesTest)
#include "choices_test.moc"
