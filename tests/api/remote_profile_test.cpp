// SPDX-License-Identifier: Apache-2.0
#include "core/api/remote_profile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;

Q_DECLARE_METATYPE(clinic::RemoteProfile)

namespace {

const QByteArray whole = R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","handle":null,"first_name":"Maria",
"last_name":"Schmidt","email":"maria.schmidt@example.com","phone":"+4930123456789","sex":2,
"date_of_birth":"1985-03-22","height":168,"weight":65.5,"language":"de","created_at":"2026-04-01T09:14:32Z",
"updated_at":null})";

RemoteProfile wholeProfile()
{
    RemoteProfile profile;
    profile.id = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    profile.firstName = u"Maria"_s;
    profile.lastName = u"Schmidt"_s;
    profile.email = u"maria.schmidt@example.com"_s;
    profile.phone = u"+4930123456789"_s;
    profile.sex = 2;
    profile.dateOfBirth = u"1985-03-22"_s;
    profile.height = 168;
    profile.weight = 65.5;
    profile.language = u"de"_s;
    profile.createdAt = QDateTime(QDate(2026, 4, 1), QTime(9, 14, 32), Qt::UTC);
    return profile;
}

RemoteProfile onlyId()
{
    RemoteProfile profile;
    profile.id = u"1"_s;
    return profile;
}

} // namespace

class RemoteProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void profile_data();
    void profile();
    void notAProfile_data();
    void notAProfile();
    void createdAt_data();
    void createdAt();
    void listing();
    void notAListing_data();
    void notAListing();
};

void RemoteProfileTest::profile_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<RemoteProfile>("expected");
    QTest::newRow("every member") << whole << wholeProfile();
    QTest::newRow("only an id") << QByteArray(R"({"id":"1"})") << onlyId();
    QTest::newRow("everything else is null")
        << QByteArray(R"({"id":"1","first_name":null,"last_name":null,"email":null,"phone":null,"sex":null,
"date_of_birth":null,"height":null,"weight":null,"created_at":null})")
        << onlyId();
    QTest::newRow("unknown members are ignored") << QByteArray(R"({"id":"1","x":{"first_name":"No"}})") << onlyId();
    QTest::newRow("members of another type are unknown")
        << QByteArray(R"({"id":"1","first_name":7,"sex":"2","height":"168","created_at":5})") << onlyId();
    RemoteProfile plain = onlyId();
    plain.firstName = u"Maria"_s;
    QTest::newRow("what cannot be seen in a name is left out")
        << QByteArray("{\"id\":\"1\",\"first_name\":\"Mar\\u202eia\\u0000\\ud800\"}") << plain;
    RemoteProfile cut = onlyId();
    cut.email = QString(499, u'x') + u'…';
    QTest::newRow("a text without end is cut")
        << QByteArray(R"({"id":"1","email":")" + QByteArray(100'000, 'x') + R"("})") << cut;
    QTest::newRow("a sex that is no whole number is unknown") << QByteArray(R"({"id":"1","sex":1.5})") << onlyId();
}

void RemoteProfileTest::profile()
{
    QFETCH(const QByteArray, body);
    QFETCH(const RemoteProfile, expected);
    QVERIFY(parseProfile(body) == expected);
}

void RemoteProfileTest::notAProfile_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("cut") << whole.chopped(1);
    QTest::newRow("without an id") << QByteArray(R"({"first_name":"Maria"})");
    QTest::newRow("an id that is null") << QByteArray(R"({"id":null})");
    QTest::newRow("an id that is a number") << QByteArray(R"({"id":1})");
    QTest::newRow("an id that is empty") << QByteArray(R"({"id":""})");
    QTest::newRow("an id that is longer than ids are") << QByteArray(R"({"id":")" + QByteArray(129, 'x') + R"("})");
    QTest::newRow("an id that is a sentence") << QByteArray(R"({"id":"Maria Schmidt"})");
    QTest::newRow("an id in other letters") << QByteArray("{\"id\":\"M\xC3\xA4kel\xC3\xA4\"}");
    QTest::newRow("deeper than any profile")
        << QByteArray(R"({"id":"1","x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
    QTest::newRow("a listing") << QByteArray('[' + whole + ']');
}

void RemoteProfileTest::notAProfile()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!parseProfile(body));
}

void RemoteProfileTest::createdAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QDateTime>>("moment");
    using Moment = std::optional<QDateTime>;
    const auto at = [](int milliseconds) {
        return Moment(QDateTime(QDate(2026, 4, 1), QTime(9, 14, 32, milliseconds), Qt::UTC));
    };
    QTest::newRow("UTC") << QByteArray("2026-04-01T09:14:32Z") << at(0);
    QTest::newRow("milliseconds") << QByteArray("2026-04-01T09:14:32.250Z") << at(250);
    QTest::newRow("microseconds") << QByteArray("2026-04-01T09:14:32.250000Z") << at(250);
    QTest::newRow("another zone") << QByteArray("2026-04-01T12:14:32+03:00") << at(0);
    QTest::newRow("no zone is UTC") << QByteArray("2026-04-01T09:14:32") << at(0);
    QTest::newRow("no date") << QByteArray("yesterday") << Moment();
}

void RemoteProfileTest::createdAt()
{
    QFETCH(const QByteArray, text);
    const auto profile = parseProfile(R"({"id":"1","created_at":")" + text + R"("})");
    QVERIFY(profile);
    QTEST(profile->createdAt, "moment");
}

void RemoteProfileTest::listing()
{
    const auto none = parseProfiles("[]");
    QVERIFY(none && none->empty());
    const auto two = parseProfiles('[' + whole + R"(,{"id":"1"}])");
    QVERIFY(two == (std::vector{wholeProfile(), onlyId()}));
}

void RemoteProfileTest::notAListing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("cut") << QByteArray('[' + whole);
    QTest::newRow("one row is no profile") << QByteArray('[' + whole + ",{}]");
    QTest::newRow("strings") << QByteArray(R"(["1"])");
}

void RemoteProfileTest::notAListing()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!parseProfiles(body));
}

QTEST_GUILESS_MAIN(RemoteProfileTest)
#include "remote_profile_test.moc"
