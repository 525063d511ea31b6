// SPDX-License-Identifier: Apache-2.0
#include "core/domain/draft.h"
#include "core/domain/profile_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

CheckedDraft checkedFull()
{
    ProfileDraft draft;
    draft[Field::FirstName] = u"Jürgen"_s;
    draft[Field::LastName] = u"Groß"_s;
    draft[Field::DateOfBirth] = u"22.3.1985"_s;
    draft[Field::Sex] = u"male"_s;
    draft[Field::Phone] = u"030 12345678"_s;
    draft[Field::Email] = u"juergen@example.com"_s;
    draft[Field::Height] = u"168"_s;
    draft[Field::Weight] = u"143 lb"_s;
    draft[Field::PreferredLanguage] = u"fi"_s;
    draft[Field::ProfileGroup] = u"sandbox-clinic"_s;
    return check(draft, {QDate(2026, 11, 23), u"DE"_s});
}

CheckedDraft checkedLeast()
{
    ProfileDraft draft;
    draft[Field::FirstName] = u"X"_s;
    draft[Field::DateOfBirth] = u"1.2.1985"_s;
    draft[Field::Sex] = u"female"_s;
    return check(draft, {QDate(2026, 11, 23), u"DE"_s});
}

} // namespace

class ProfileJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullRequest();
    void unknownIsLeftOut();
    void readsBackWhatWasWritten();
    void refusesWhatWasNotWritten_data();
    void refusesWhatWasNotWritten();
    void refusesWhatLacksARequiredMember_data();
    void refusesWhatLacksARequiredMember();
    void groupIsReadWhereItIsOne();
};

void ProfileJsonTest::fullRequest()
{
    const CheckedDraft checked = checkedFull();
    const QByteArray json =
        QJsonDocument(toJson(checked.profile().value(), checked.group())).toJson(QJsonDocument::Compact);
    QCOMPARE(json, QByteArray(R"({"date_of_birth":"1985-03-22","email":"juergen@example.com","first_name":"Jürgen",)"
                              R"("height":168,"language":"fi","last_name":"Groß","phone":"+493012345678",)"
                              R"("profile_group":"sandbox-clinic","sex":1,"weight":64.9})"));
}

void ProfileJsonTest::unknownIsLeftOut()
{
    const QByteArray json =
        QJsonDocument(toJson(checkedLeast().profile().value(), std::nullopt)).toJson(QJsonDocument::Compact);
    QCOMPARE(json, QByteArray(R"({"date_of_birth":"1985-02-01","first_name":"X","sex":2})"));
}

void ProfileJsonTest::readsBackWhatWasWritten()
{
    for (const CheckedDraft &checked : {checkedFull(), checkedLeast()}) {
        const Profile profile = checked.profile().value();
        const QByteArray stored = QJsonDocument(toJson(profile, checked.group())).toJson();
        const QJsonObject object = QJsonDocument::fromJson(stored).object();
        QVERIFY(ProfileCodec::profile(object) == profile);
        QVERIFY(ProfileCodec::group(object) == checked.group());
    }
}

void ProfileJsonTest::refusesWhatWasNotWritten_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *member, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(member) << value;
    };

    row("empty first name", "first_name", u""_s);
    row("first name is a number", "first_name", 1);
    row("last name is null", "last_name", QJsonValue::Null);
    row("empty last name", "last_name", u""_s);
    row("date with a time", "date_of_birth", u"1985-03-22T00:00:00Z"_s);
    row("date that does not exist", "date_of_birth", u"1985-02-30"_s);
    row("date in another form", "date_of_birth", u"22.03.1985"_s);
    row("sex is a word", "sex", u"male"_s);
    row("sex 0", "sex", 0);
    row("sex between", "sex", 1.5);
    row("phone is a number", "phone", 49);
    row("email is an object", "email", QJsonObject());
    row("height is a word", "height", u"168"_s);
    row("height is negative", "height", -168);
    row("weight is zero", "weight", 0);
    row("weight beyond any", "weight", 1e9);
    row("language that is not spoken", "language", u"sv"_s);
    row("language is a number", "language", 1);
}

void ProfileJsonTest::refusesWhatWasNotWritten()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(checkedFull().profile().value(), std::nullopt);
    QVERIFY(ProfileCodec::profile(object));
    object.insert(member, value);
    QVERIFY(!ProfileCodec::profile(object));
}

void ProfileJsonTest::refusesWhatLacksARequiredMember_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<bool>("isRequired");
    QTest::newRow("first name") << u"first_name"_s << true;
    QTest::newRow("date of birth") << u"date_of_birth"_s << true;
    QTest::newRow("sex") << u"sex"_s << true;
    QTest::newRow("last name") << u"last_name"_s << false;
    QTest::newRow("phone") << u"phone"_s << false;
    QTest::newRow("height") << u"height"_s << false;
    QTest::newRow("language") << u"language"_s << false;
}

void ProfileJsonTest::refusesWhatLacksARequiredMember()
{
    QFETCH(QString, member);
    QFETCH(bool, isRequired);
    QJsonObject object = toJson(checkedFull().profile().value(), std::nullopt);
    object.remove(member);
    QCOMPARE(!ProfileCodec::profile(object), isRequired);
}

void ProfileJsonTest::groupIsReadWhereItIsOne()
{
    QVERIFY(!ProfileCodec::group({}));
    QVERIFY(!ProfileCodec::group({{u"profile_group"_s, 7}}));
    QVERIFY(!ProfileCodec::group({{u"profile_group"_s, u"not a slug"_s}}));
    QCOMPARE(ProfileCodec::group({{u"profile_group"_s, u"acme"_s}}).value().text(), u"acme"_s);
}

QTEST_GUILESS_MAIN(ProfileJsonTest)
#include "profile_json_test.moc"
