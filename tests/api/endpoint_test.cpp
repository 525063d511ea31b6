// SPDX-License-Identifier: Apache-2.0
#include "core/api/endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::api;

class EndpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void problem_data();
    void problem();
    void origin_data();
    void origin();
    void fingerprintTellsKeysApart();
};

void EndpointTest::problem_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isUsable");
    QTest::newRow("https") << u"https://anivahealth.com/api/v1"_s << true;
    QTest::newRow("https with a port") << u"https://anivahealth.com:8443/api/v1"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost:8080/api/v1"_s << true;
    QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:8080/api/v1"_s << true;
    QTest::newRow("http to another loopback address") << u"http://127.1.2.3/api/v1"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:8080/api/v1"_s << true;
    QTest::newRow("http to the world") << u"http://anivahealth.com/api/v1"_s << false;
    QTest::newRow("http to a name that begins like localhost") << u"http://localhost.example.com/api/v1"_s << false;
    QTest::newRow("http to the local network") << u"http://192.168.1.10/api/v1"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no scheme") << u"anivahealth.com/api/v1"_s << false;
    QTest::newRow("no host") << u"https:///api/v1"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("another scheme") << u"ftp://anivahealth.com/"_s << false;
    QTest::newRow("a user name") << u"https://me@anivahealth.com/api/v1"_s << false;
    QTest::newRow("a query") << u"https://anivahealth.com/api/v1?x=1"_s << false;
    QTest::newRow("a fragment") << u"https://anivahealth.com/api/v1#x"_s << false;
}

void EndpointTest::problem()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isUsable);
    QCOMPARE(Endpoint::problemWith(QUrl(url)).isEmpty(), isUsable);
}

void EndpointTest::origin_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::newRow("path is left out") << u"https://anivahealth.com/api/v1"_s << u"https://anivahealth.com:443"_s;
    QTest::newRow("standard port is the same")
        << u"https://anivahealth.com:443/x"_s << u"https://anivahealth.com:443"_s;
    QTest::newRow("case is the same") << u"HTTPS://AnivaHealth.com/"_s << u"https://anivahealth.com:443"_s;
    QTest::newRow("another port") << u"https://anivahealth.com:8443/"_s << u"https://anivahealth.com:8443"_s;
    QTest::newRow("plain") << u"http://localhost/"_s << u"http://localhost:80"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/api"_s << u"http://[::1]:8080"_s;
}

void EndpointTest::origin()
{
    QFETCH(const QString, url);
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    QTEST(endpoint.origin(), "origin");
}

void EndpointTest::fingerprintTellsKeysApart()
{
    Endpoint one;
    one.key = "key-1";
    Endpoint other;
    other.key = "key-2";
    QCOMPARE(one.keyFingerprint().size(), 16);
    QCOMPARE(one.keyFingerprint(), Endpoint(one).keyFingerprint());
    QVERIFY(one.keyFingerprint() != other.keyFingerprint());
    QVERIFY(!one.keyFingerprint().contains(u"key"_s));
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "endpoint_test.moc"
