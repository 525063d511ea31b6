// SPDX-License-Identifier: Apache-2.0
#include "core/api/remote_profile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;

namespace {

/// "message|first_name=words|…", so that a failed comparison shows what was made of the answer.
QString flat(const ServerWords &words)
{
    QString text = words.message;
    for (const Issue &issue : words.issues)
        text += u'|' + apiName(issue.field) + u'=' + std::get<issue::RefusedByServer>(issue.kind).words;
    return text;
}

} // namespace

/// The shape of an error answer is not documented: whatever it is, its words reach the person at the desk.
class ServerWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void notJson_data();
    void notJson();
    void statusIsKept();
    void textsAreBounded();
    void depthIsBounded();
};

void ServerWordsTest::words_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << body << expected;
    };
    // General words.
    row("error", R"({"error":"Forbidden"})", u"Forbidden"_s);
    row("message", R"({"message":"Try again"})", u"Try again"_s);
    row("both", R"({"error":"Bad Request","message":"Try again"})", u"Try again\nBad Request"_s);
    row("the same twice", R"({"error":"No","message":"No"})", u"No"_s);
    row("error as an object", R"({"error":{"code":7,"message":"No"}})", u"No"_s);
    row("errors as strings", R"({"errors":["One","Two"]})", u"One\nTwo"_s);
    row("details as a string", R"({"details":"No"})", u"No"_s);
    row("a listing of errors", R"([{"message":"One"},{"message":"Two"}])", u"One\nTwo"_s);
    row("problem details (RFC 9457)", R"({"type":"about:blank","title":"Bad","detail":"Not so","status":400})",
        u"Not so\nBad"_s);
    row("an empty object", "{}", {});
    row("nothing that is known", R"({"status":"bad"})", uR"({"status":"bad"})"_s);
    row("line breaks and control characters", R"({"error":"a\n\u0007 b"})", u"a b"_s);
    row("the direction of writing is not turned", R"({"error":"a\u202egpj.exe\u2066"})", u"agpj.exe"_s);
    row("what has no width", R"({"error":"\u200b\ufeffa\u00adb"})", u"ab"_s);
    row("half a character", R"({"error":"a\ud800b"})", u"ab"_s);
    row("markup is text", R"({"error":"<img src=x>"})", u"<img src=x>"_s);

    // Words on fields.
    row("errors keyed by field", R"({"errors":{"first_name":["Latin only"]}})", u"|first_name=Latin only"_s);
    row("errors keyed by field, as strings", R"({"errors":{"email":"Taken"}})", u"|email=Taken"_s);
    row("several words on one field", R"({"errors":{"phone":["A","B"]}})", u"|phone=A|phone=B"_s);
    row("keyed by field at the top", R"({"height":["Too much"]})", u"|height=Too much"_s);
    row("a field and its message", R"({"errors":[{"field":"phone","message":"E.164, please"}]})",
        u"|phone=E.164, please"_s);
    row("a path and its message", R"({"details":[{"path":["email"],"message":"Taken"}]})", u"|email=Taken"_s);
    row("loc and msg", R"({"detail":[{"loc":["body","date_of_birth"],"msg":"In the past"}]})",
        u"|date_of_birth=In the past"_s);
    row("a JSON pointer", R"({"errors":[{"source":{"pointer":"/data/attributes/sex"},"detail":"1 or 2"}]})",
        u"|sex=1 or 2"_s);
    row("camel case", R"({"errors":{"dateOfBirth":["No"]}})", u"|date_of_birth=No"_s);
    row("field errors and form errors", R"({"error":{"fieldErrors":{"weight":["No"]},"formErrors":["All bad"]}})",
        u"All bad|weight=No"_s);
    row("an object below a field", R"({"errors":{"language":{"code":"x","message":"No"}}})", u"|language=No"_s);
    row("a list below an object below a field", R"({"email":{"_errors":["No"]}})", u"|email=No"_s);
    row("a field that we do not have", R"({"errors":[{"field":"shoe_size","message":"Required"}]})", u"Required"_s);
    row("general words and a field's", R"({"message":"Validation failed","errors":{"sex":["No"]}})",
        u"Validation failed|sex=No"_s);

    // A message that names exactly one field.
    row("prefix", R"({"message":"first_name: Latin only"})", u"|first_name=Latin only"_s);
    row("quoted", R"({"message":"\"last_name\" must be Latin"})", u"|last_name=\"last_name\" must be Latin"_s);
    row("in the middle", R"({"error":"The email is taken"})", u"|email=The email is taken"_s);
    row("two fields", R"({"message":"first_name and last_name are the same"})",
        u"first_name and last_name are the same"_s);
    row("the same field twice", R"({"message":"email: email is taken"})", u"|email=email is taken"_s);
    row("part of another word", R"({"message":"emails are down"})", u"emails are down"_s);
    row("alias of the profile group", R"({"message":"profile_group_slug unknown"})",
        u"|profile_group=profile_group_slug unknown"_s);
}

void ServerWordsTest::words()
{
    QFETCH(const QByteArray, body);
    const auto words = parseErrorBody(400, body);
    QVERIFY(words);
    QTEST(flat(*words), "expected");
}

void ServerWordsTest::notJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Bad</html>");
    QTest::newRow("text") << QByteArray("Bad Request");
    QTest::newRow("a JSON string") << QByteArray("\"Bad\"");
    QTest::newRow("cut") << QByteArray(R"({"error":"B)");
}

void ServerWordsTest::notJson()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!parseErrorBody(400, body));
}

void ServerWordsTest::statusIsKept()
{
    QCOMPARE(parseErrorBody(422, "{}")->status, 422);
}

void ServerWordsTest::textsAreBounded()
{
    const auto longText = parseErrorBody(400, R"({"error":")" + QByteArray(100000, 'x') + R"("})");
    QCOMPARE(longText->message.size(), 500);
    QByteArray balloons;
    for (int i = 0; i < 300; ++i)
        balloons += "\xF0\x9F\x8E\x88";
    const auto cut = parseErrorBody(400, R"({"error":"x)" + balloons + R"("})");
    QVERIFY(cut->message.isValidUtf16()); // not within a character
    QByteArray many = R"({"errors":["0")";
    for (int i = 1; i < 1000; ++i)
        many += ",\"" + QByteArray::number(i) + '"';
    const auto manyTexts = parseErrorBody(400, many + "]}");
    QCOMPARE(manyTexts->message.count(u'\n'), 49);
}

void ServerWordsTest::depthIsBounded()
{
    const QByteArray deep = QByteArray(500, '[') + R"("No")" + QByteArray(500, ']');
    QVERIFY(parseErrorBody(400, deep));
}

QTEST_GUILESS_MAIN(ServerWordsTest)
#include "server_words_test.moc"
