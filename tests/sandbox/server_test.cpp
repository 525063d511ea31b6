// SPDX-License-Identifier: Apache-2.0
#include "tests/sandbox/sandbox_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

namespace {

struct Answer
{
    int status = 0;
    QJsonDocument body;
    QByteArray date;
};

QJsonObject maria()
{
    return {{u"first_name"_s, u"Maria"_s},
            {u"last_name"_s, u"Schmidt"_s},
            {u"sex"_s, 2},
            {u"date_of_birth"_s, u"1985-03-22"_s},
            {u"profile_group"_s, u"sandbox-clinic"_s},
            {u"email"_s, u"maria.schmidt@example.com"_s},
            {u"phone"_s, u"+4930231250123"_s},
            {u"height"_s, 168},
            {u"weight"_s, 65.5},
            {u"language"_s, u"de"_s}};
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &member)
{
    object.remove(member);
    return object;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList faultyFields(const Answer &answer)
{
    QStringList fields;
    for (const QJsonValue &detail : answer.body.object().value("details"_L1).toArray())
        fields << detail["field"_L1].toString();
    return fields;
}

} // namespace

/// Speaks HTTP to the program as a client of the API does.
class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsOneLineWithItsUrl();
    void createdProfileIsAnswered();
    void whatIsLeftOutIsNull();
    void profileIsFoundByItsId();
    void profileIsFoundByItsEmail_data();
    void profileIsFoundByItsEmail();
    void listIsPaged();
    void pageOutOfRangeIsRefused_data();
    void pageOutOfRangeIsRefused();
    void memberIsAccepted_data();
    void memberIsAccepted();
    void memberIsRefused_data();
    void memberIsRefused();
    void everyFaultIsListed();
    void bodyThatIsNoObjectIsRefused_data();
    void bodyThatIsNoObjectIsRefused();
    void keyAndGroupAreChecked_data();
    void keyAndGroupAreChecked();
    void unknownIdsAreRefused_data();
    void unknownIdsAreRefused();
    void idempotencyKeyIsIgnoredUnlessAskedFor();
    void idempotencyKeyIsHonoured();
    void fileKeepsTheProfiles();
    void halfWrittenLineIsDropped();
    void fileOfSomethingElseIsRefused();
    void endsWithItsParent();

private:
    Answer finish(QNetworkReply *reply);
    Answer post(const QByteArray &body, const QByteArray &idempotencyKey = {});
    Answer get(const QString &pathAndQuery);
    QNetworkRequest request(const QString &pathAndQuery) const;
    int count();

    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QByteArray m_key;
    QByteArray m_type;
};

void ServerTest::init()
{
    m_key = "sandbox-key";
    m_type = "application/json";
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->url().isValid());
}

QNetworkRequest ServerTest::request(const QString &pathAndQuery) const
{
    QNetworkRequest request(QUrl(m_sandbox->url().toString() + pathAndQuery));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_key.isEmpty())
        request.setRawHeader("x-api-key", m_key);
    return request;
}

Answer ServerTest::finish(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(30000);
    const Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                        QJsonDocument::fromJson(reply->readAll()), reply->rawHeader("Date")};
    reply->deleteLater();
    return answer;
}

Answer ServerTest::post(const QByteArray &body, const QByteArray &idempotencyKey)
{
    QNetworkRequest create = request(u"/profiles"_s);
    create.setHeader(QNetworkRequest::ContentTypeHeader, m_type);
    if (!idempotencyKey.isEmpty())
        create.setRawHeader("Idempotency-Key", idempotencyKey);
    return finish(m_network.post(create, body));
}

Answer ServerTest::get(const QString &pathAndQuery)
{
    return finish(m_network.get(request(pathAndQuery)));
}

int ServerTest::count()
{
    return int(get(u"/profiles?limit=500"_s).body.array().size());
}

void ServerTest::printsOneLineWithItsUrl()
{
    static const QRegularExpression shape(u"^http://127\\.0\\.0\\.1:[1-9][0-9]*/api/v1$"_s);
    QVERIFY(shape.match(m_sandbox->url().toString()).hasMatch());
    QCOMPARE(get(u"/profiles"_s).status, 200);
    QCOMPARE(m_sandbox->furtherOutput(), QByteArray());
}

void ServerTest::createdProfileIsAnswered()
{
    const Answer answer = post(bytes(maria()));
    QCOMPARE(answer.status, 201);
    QJsonObject profile = answer.body.object();
    QCOMPARE(profile.take("id"_L1).toString().size(), 36);
    QVERIFY(QDateTime::fromString(profile.take("created_at"_L1).toString(), Qt::ISODate).isValid());
    QCOMPARE(profile, with(with(without(maria(), u"profile_group"_s), u"handle"_s, QJsonValue::Null), u"updated_at"_s,
                           QJsonValue::Null));
    QVERIFY(answer.date.endsWith(" GMT"));
}

void ServerTest::whatIsLeftOutIsNull()
{
    const QJsonObject least{{u"first_name"_s, u"Suharto"_s},
                            {u"sex"_s, 1},
                            {u"date_of_birth"_s, u"1960-01-31"_s},
                            {u"profile_group"_s, u"sandbox-clinic"_s}};
    const QJsonObject profile = post(bytes(least)).body.object();
    QVERIFY(profile.value("last_name"_L1).isNull());
    QVERIFY(profile.value("phone"_L1).isNull());
    QVERIFY(profile.value("height"_L1).isNull());
    QCOMPARE(profile.value("language"_L1), u"en"_s);
    QVERIFY(profile.value("email"_L1).toString().endsWith("@placeholder.example.org"_L1));
}

void ServerTest::profileIsFoundByItsId()
{
    const QJsonObject created = post(bytes(maria())).body.object();
    const Answer answer = get(u"/profiles/"_s + created.value("id"_L1).toString());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.object(), created);
}

void ServerTest::profileIsFoundByItsEmail_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("the same address") << u"maria.schmidt@example.com"_s << 1;
    QTest::newRow("another case") << u"Maria.SCHMIDT@Example.com"_s << 1;
    QTest::newRow("another address") << u"schmidt@example.com"_s << 0;
    QTest::newRow("a plus sign that is escaped") << u"maria%2Bclinic@example.com"_s << 1;
    QTest::newRow("a plus sign that is not is a space") << u"maria+clinic@example.com"_s << 0;
}

void ServerTest::profileIsFoundByItsEmail()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    post(bytes(maria()));
    post(bytes(with(maria(), u"email"_s, u"maria+clinic@example.com"_s)));
    const Answer answer = get(u"/profiles?email="_s + query);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.isArray());
    QCOMPARE(int(answer.body.array().size()), found);
}

void ServerTest::listIsPaged()
{
    for (const QString &name : {u"Aino"_s, u"Ben"_s, u"Clara"_s})
        post(bytes(with(maria(), u"first_name"_s, name)));
    QCOMPARE(int(get(u"/profiles"_s).body.array().size()), 3);
    QCOMPARE(int(get(u"/profiles?limit=2"_s).body.array().size()), 2);
    const QJsonArray last = get(u"/profiles?limit=2&offset=2"_s).body.array();
    QCOMPARE(int(last.size()), 1);
    QCOMPARE(last.first()["first_name"_L1].toString(), u"Clara"_s);
    const Answer beyond = get(u"/profiles?limit=2&offset=3"_s);
    QCOMPARE(beyond.status, 200);
    QVERIFY(beyond.body.isArray() && beyond.body.array().isEmpty());
}

void ServerTest::pageOutOfRangeIsRefused_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query : {u"limit=501"_s, u"limit=0"_s, u"limit=many"_s, u"offset=-1"_s})
        QTest::newRow(qPrintable(query)) << query;
}

void ServerTest::pageOutOfRangeIsRefused()
{
    QFETCH(QString, query);
    QCOMPARE(get(u"/profiles?"_s + query).status, 400);
}

void ServerTest::memberIsAccepted_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << member << value;
    };
    row("a typographic apostrophe", u"last_name"_s, u"O’Connor"_s);
    row("a hyphen", u"first_name"_s, u"Anna-Liisa"_s);
    row("an umlaut in two code points", u"first_name"_s, u"Ju\u0308rgen"_s);
    row("Vietnamese letters", u"last_name"_s, u"Nguyễn"_s);
    row("one letter", u"first_name"_s, u"X"_s);
    row("a hundred characters", u"first_name"_s, QString(100, u'ä'));
    row("a leap day", u"date_of_birth"_s, u"2020-02-29"_s);
    row("the group by its id", u"profile_group"_s, u"7d3c1b5e-52a4-4a0e-9b0f-6f1f5a1c2d3e"_s);
    row("the deprecated alias beside the group", u"profile_group_slug"_s, u"sandbox-clinic"_s);
}

void ServerTest::memberIsAccepted()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QCOMPARE(post(bytes(with(maria(), member, value))).status, 201);
}

void ServerTest::memberIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << member << value;
    };
    row("a name of another script", u"first_name"_s, u"Мария"_s);
    row("a name with one letter of another script", u"last_name"_s, u"Schmidt\u0430"_s);
    row("a name with a digit", u"first_name"_s, u"Maria2"_s);
    row("an empty name", u"last_name"_s, u""_s);
    row("a name of spaces", u"first_name"_s, u"  "_s);
    row("a name that is too long", u"first_name"_s, QString(101, u'a'));
    row("a name that is a number", u"first_name"_s, 7);
    row("null in place of nothing", u"last_name"_s, QJsonValue::Null);
    row("sex as text", u"sex"_s, u"2"_s);
    row("a sex that the API does not take", u"sex"_s, 0);
    row("half a sex", u"sex"_s, 1.5);
    row("a date in another notation", u"date_of_birth"_s, u"22.3.1985"_s);
    row("a date that does not exist", u"date_of_birth"_s, u"2021-02-29"_s);
    row("a date in the future", u"date_of_birth"_s, u"2999-01-01"_s);
    row("a date with a time", u"date_of_birth"_s, u"1985-03-22T00:00:00Z"_s);
    row("an e-mail address without @", u"email"_s, u"maria.example.com"_s);
    row("a national number", u"phone"_s, u"030 231250123"_s);
    row("a number with spaces", u"phone"_s, u"+49 30 231250123"_s);
    row("a number that is too long", u"phone"_s, u"+4930123456789012345"_s);
    row("a height as text", u"height"_s, u"168"_s);
    row("no height at all", u"height"_s, 0);
    row("a weight in grams", u"weight"_s, 65000);
    row("a language that is not offered", u"language"_s, u"sv"_s);
    row("a member that does not exist", u"nickname"_s, u"Mia"_s);
    row("a group that can be none", u"profile_group"_s, u"Not a group!"_s);
}

void ServerTest::memberIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const Answer answer = post(bytes(with(maria(), member, value)));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body["error"_L1].toString(), u"Validation failed"_s);
    QCOMPARE(faultyFields(answer), QStringList{member});
    QVERIFY(!answer.body["details"_L1].toArray().first()["message"_L1].toString().isEmpty());
    QCOMPARE(count(), 0);
}

void ServerTest::everyFaultIsListed()
{
    const Answer answer = post("{}");
    QCOMPARE(answer.status, 400);
    const QStringList required{u"first_name"_s, u"sex"_s, u"date_of_birth"_s, u"profile_group"_s};
    QCOMPARE(faultyFields(answer), required);
}

void ServerTest::bodyThatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    QTest::newRow("an array") << json << QByteArray("[]") << 400;
    QTest::newRow("half an object") << json << QByteArray("{\"first_name\":") << 400;
    QTest::newRow("nothing") << json << QByteArray() << 400;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("first_name=Maria") << 415;
    QTest::newRow("JSON with its character set")
        << QByteArray("application/json; charset=utf-8") << bytes(maria()) << 201;
    QTest::newRow("more than a patient can have") << json << QByteArray(100000, ' ') + bytes(maria()) << 413;
}

void ServerTest::bodyThatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    m_type = type;
    const Answer answer = post(body);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.isObject());
}

void ServerTest::keyAndGroupAreChecked_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("group");
    QTest::addColumn<int>("status");
    QTest::newRow("the right ones") << QByteArray("sandbox-key") << u"sandbox-clinic"_s << 201;
    QTest::newRow("no key") << QByteArray() << u"sandbox-clinic"_s << 403;
    QTest::newRow("another key") << QByteArray("sandbox-key2") << u"sandbox-clinic"_s << 403;
    QTest::newRow("a group of somebody else") << QByteArray("sandbox-key") << u"foreign-clinic"_s << 403;
    QTest::newRow("a group that does not exist") << QByteArray("sandbox-key") << u"no-such-clinic"_s << 404;
}

void ServerTest::keyAndGroupAreChecked()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, group);
    QFETCH(int, status);
    m_key = key;
    const Answer answer = post(bytes(with(maria(), u"profile_group"_s, group)));
    QCOMPARE(answer.status, status);
    if (status == 403)
        QCOMPARE(answer.body.object(), (QJsonObject{{u"error"_s, u"Forbidden"_s}}));
    if (key != "sandbox-key")
        QCOMPARE(get(u"/profiles"_s).status, 403);
}

void ServerTest::unknownIdsAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("no UUID") << u"/profiles/42"_s << 400;
    QTest::newRow("a UUID in braces") << u"/profiles/%7B00000000-0000-4000-8000-000000000000%7D"_s << 400;
    QTest::newRow("a UUID of nobody") << u"/profiles/00000000-0000-4000-8000-000000000000"_s << 404;
    QTest::newRow("another path") << u"/patients"_s << 404;
}

void ServerTest::unknownIdsAreRefused()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    const Answer answer = get(path);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.object().contains("error"_L1));
}

void ServerTest::idempotencyKeyIsIgnoredUnlessAskedFor()
{
    post(bytes(maria()), "one-1");
    post(bytes(maria()), "one-1");
    QCOMPARE(count(), 2);
}

void ServerTest::idempotencyKeyIsHonoured()
{
    m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--idempotency"_s});
    const Answer first = post(bytes(maria()), "one-1");
    const Answer again = post(bytes(maria()), "one-1");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    post(bytes(maria()), "one-2");
    post(bytes(maria()));
    post(bytes(maria()));
    QCOMPARE(count(), 4);
}

void ServerTest::fileKeepsTheProfiles()
{
    const QTemporaryDir folder;
    const QStringList arguments{u"--idempotency"_s, u"--data"_s, folder.filePath(u"profiles.jsonl"_s)};
    m_sandbox.reset();
    m_sandbox = std::make_unique<SandboxProcess>(arguments);
    const QJsonObject created = post(bytes(maria()), "one-1").body.object();

    m_sandbox.reset();
    m_sandbox = std::make_unique<SandboxProcess>(arguments);
    QCOMPARE(get(u"/profiles"_s).body.array(), QJsonArray{created});
    QCOMPARE(post(bytes(maria()), "one-1").body.object(), created);
    post(bytes(maria()), "two-1");
    QCOMPARE(count(), 2);
}

void ServerTest::halfWrittenLineIsDropped()
{
    const QTemporaryDir folder;
    const QStringList arguments{u"--data"_s, folder.filePath(u"profiles.jsonl"_s)};
    m_sandbox = std::make_unique<SandboxProcess>(arguments);
    post(bytes(maria()));
    m_sandbox.reset();
    {
        QFile file(arguments.last());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"profile\":{\"id\":\"");
    }
    m_sandbox = std::make_unique<SandboxProcess>(arguments);
    post(bytes(maria()));
    QCOMPARE(count(), 2);
    m_sandbox.reset();
    m_sandbox = std::make_unique<SandboxProcess>(arguments);
    QCOMPARE(count(), 2);
}

void ServerTest::fileOfSomethingElseIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.txt"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear all,\n");
    }
    QProcess sandbox;
    sandbox.start(QStringLiteral(SANDBOX_PROGRAM), {u"--data"_s, path});
    QVERIFY(sandbox.waitForFinished());
    QCOMPARE(sandbox.exitCode(), 1);
    QVERIFY(sandbox.readAllStandardError().contains("line 1"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear all,\n"));
}

void ServerTest::endsWithItsParent()
{
    m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--exit-with-parent"_s});
    QCOMPARE(get(u"/profiles"_s).status, 200);
    m_sandbox->process().closeWriteChannel();
    QVERIFY(m_sandbox->process().waitForFinished());
    QCOMPARE(m_sandbox->process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_sandbox->process().exitCode(), 0);
}

QTEST_GUILESS_MAIN(ServerTest)

#include "server_test.moc"
