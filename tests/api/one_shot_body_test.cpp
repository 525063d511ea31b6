// SPDX-License-Identifier: Apache-2.0
#include "core/api/one_shot_body.h"

#include <QTest>

using clinic::api::OneShotBody;

class OneShotBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadOnce();
    void askingForItsSizeDoesNotReadIt();
    void cannotStartOverOnceRead();
    void cannotBeSeekedOrWritten();
};

void OneShotBodyTest::isReadOnce()
{
    OneShotBody body("abcdef");
    QCOMPARE(body.read(4), "abcd");
    QVERIFY(!body.atEnd());
    QCOMPARE(body.readAll(), "ef");
    QVERIFY(body.atEnd());
    QCOMPARE(body.readAll(), QByteArray());
}

void OneShotBodyTest::askingForItsSizeDoesNotReadIt()
{
    OneShotBody body("abcdef");
    QCOMPARE(body.bytesAvailable(), 6);
    QVERIFY(!body.atEnd());
    QVERIFY(body.isSequential());
    QVERIFY(!body.wasRead());
    QVERIFY2(body.reset(), "nothing has left yet");
    body.read(1);
    QVERIFY(body.wasRead());
    QCOMPARE(body.bytesAvailable(), 5);
}

void OneShotBodyTest::cannotStartOverOnceRead()
{
    OneShotBody body("abcdef");
    body.read(1);
    QVERIFY(!body.reset());
    QCOMPARE(body.readAll(), "bcdef");
    QVERIFY(!body.reset());
    QCOMPARE(body.readAll(), QByteArray());
}

void OneShotBodyTest::cannotBeSeekedOrWritten()
{
    OneShotBody body("abcdef");
    body.read(3);
    QTest::ignoreMessage(QtWarningMsg,
                         "QIODevice::seek (clinic::api::OneShotBody): Cannot call seek on a sequential device");
    QVERIFY(!body.seek(0));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (clinic::api::OneShotBody): ReadOnly device");
    QCOMPARE(body.write("x"), -1);
    QCOMPARE(body.readAll(), "def");
}

QTEST_GUILESS_MAIN(OneShotBodyTest)
#include "one_shot_body_test.moc"
