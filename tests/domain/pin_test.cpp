// SPDX-License-Identifier: Apache-2.0
#include "core/domain/pin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(milliseconds)
Q_DECLARE_METATYPE(std::optional<clinic::PinProblem>)

class PinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrongWithAPin_data();
    void saysWhatIsWrongWithAPin();
    void anythingOfItsLengthLooksLikeAPin();
    void eachWrongPinWaitsLonger_data();
    void eachWrongPinWaitsLonger();
    void theFifthWrongPinIsTheLast();
};

void PinTest::saysWhatIsWrongWithAPin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<PinProblem>>("problem");
    const auto row = [](const char *name, const QString &text, std::optional<PinProblem> problem) {
        QTest::newRow(name) << text << problem;
    };
    row("four digits", u"2580"_s, {});
    row("twelve digits", u"258013467982"_s, {});
    row("a run that breaks off", u"1235"_s, {});
    row("two digits in turn", u"1212"_s, {});
    row("nothing", {}, PinProblem::TooShort);
    row("three digits", u"258"_s, PinProblem::TooShort);
    row("thirteen digits", u"2580134679825"_s, PinProblem::TooLong);
    row("letters", u"2580a"_s, PinProblem::NotDigits);
    row("a blank", u"25 80"_s, PinProblem::NotDigits);
    row("digits of another script", u"٢٥٨٠"_s, PinProblem::NotDigits);
    row("one digit repeated", u"0000"_s, PinProblem::TooSimple);
    row("counting up", u"1234"_s, PinProblem::TooSimple);
    row("counting down", u"87654"_s, PinProblem::TooSimple);
}

void PinTest::saysWhatIsWrongWithAPin()
{
    QFETCH(QString, text);
    QFETCH(std::optional<PinProblem>, problem);
    const auto pin = checkPin(text);
    QCOMPARE(pin.has_value(), !problem.has_value());
    if (problem)
        QVERIFY(pin.error() == *problem);
    else
        QCOMPARE(pin->digits(), text);
}

void PinTest::anythingOfItsLengthLooksLikeAPin()
{
    QVERIFY(looksLikePin(u"1234"_s)); // nobody could choose it, but somebody tries it
    QVERIFY(looksLikePin(u"258013467982"_s));
    QVERIFY(!looksLikePin(u"123"_s));
    QVERIFY(!looksLikePin(u"2580134679825"_s));
    QVERIFY(!looksLikePin(u"correct horse"_s));
}

void PinTest::eachWrongPinWaitsLonger_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<milliseconds>("passed");
    QTest::addColumn<milliseconds>("wait");
    const auto row = [](const char *name, int failed, milliseconds passed, milliseconds wait) {
        QTest::newRow(name) << failed << passed << wait;
    };
    row("no wrong one", 0, 0ms, 0ms);
    row("the first", 1, 0ms, 1s);
    row("the second", 2, 0ms, 5s);
    row("the third", 3, 0ms, 15s);
    row("the fourth", 4, 0ms, 60s);
    row("part of it is over", 4, 45s, 15s);
    row("all of it is over", 4, 60s, 0ms);
    row("long ago", 4, 24h, 0ms);
    row("the clock was set back", 4, -24h, 60s);
    row("more than there can be", 99, 0ms, 60s);
}

void PinTest::eachWrongPinWaitsLonger()
{
    QFETCH(int, failed);
    QFETCH(milliseconds, passed);
    QFETCH(milliseconds, wait);
    const QDateTime last(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(waitBeforePin({failed, last}, last.addMSecs(passed.count())) == wait);
}

void PinTest::theFifthWrongPinIsTheLast()
{
    QVERIFY(!isUsedUp({4, {}}));
    QVERIFY(isUsedUp({5, {}}));
    QVERIFY(isUsedUp({6, {}}));
}

QTEST_GUILESS_MAIN(PinTest)
#include "pin_test.moc"
