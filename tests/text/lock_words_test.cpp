// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;

class LockWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thatSendingContinuesIsSaidOnlyWhereItDoes_data();
    void thatSendingContinuesIsSaidOnlyWhereItDoes();
    void theLockedBannerKeepsTheNumbersAndDropsTheDetail();
    void everyRefusalHasWords_data();
    void everyRefusalHasWords();
    void everyProblemOfAPinHasWords();
};

void LockWordsTest::thatSendingContinuesIsSaidOnlyWhereItDoes_data()
{
    QTest::addColumn<bool>("said");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QueuePhase &phase, bool expected) {
        QTest::newRow(name) << text::isSending(phase) << expected;
    };
    row("starting", queue::Starting{}, true);
    row("connected", queue::Connected{}, true);
    row("not configured", queue::NotConfigured{}, false);
    row("not reachable", queue::Unreachable{}, false);
    row("backing off", queue::Backing{}, false);
    row("paused", queue::Paused{}, false);
}

void LockWordsTest::thatSendingContinuesIsSaidOnlyWhereItDoes()
{
    QFETCH(bool, said);
    QTEST(said, "expected");
}

void LockWordsTest::theLockedBannerKeepsTheNumbersAndDropsTheDetail()
{
    const text::Banner shown{text::Tone::Attention, u"Sending … 3 left."_s, u"1 registration needs you."_s,
                             u"HTTP status 500"_s, true};
    const text::Banner locked = text::lockedBanner(shown, true);
    QCOMPARE(locked.headline, u"Locked. Patient data hidden, sending continues."_s);
    QCOMPARE(locked.body, u"Sending … 3 left. 1 registration needs you."_s);
    QCOMPARE(locked.detail, QString());
    QVERIFY(!locked.canTryNow);
    QVERIFY(locked.tone == text::Tone::Attention);
    QCOMPARE(text::lockedBanner(shown, false).headline, u"Locked. Patient data hidden."_s);
}

void LockWordsTest::everyRefusalHasWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const UnlockAnswer &answer, const QString &expected) {
        QTest::newRow(name) << text::sentence(answer) << expected;
    };
    row("opened", unlocking::Opened{}, {});
    row("a wrong PIN", unlocking::WrongPin{1s}, u"Wrong PIN"_s);
    row("a wrong PIN, and a wait", unlocking::WrongPin{15s}, u"Wrong PIN. Next try in 15 s"_s);
    row("a started second counts", unlocking::TooEarly{4001ms}, u"Next try in 5 s"_s);
    row("only the passphrase", unlocking::OnlyPassphrase{}, u"The PIN does not count any more. Enter the passphrase"_s);
    row("a wrong passphrase", Fault<VaultFault>{VaultFault::WrongPassphrase, {}},
        u"The passphrase is wrong. Please try again."_s);
}

void LockWordsTest::everyRefusalHasWords()
{
    QFETCH(QString, words);
    QTEST(words, "expected");
}

void LockWordsTest::everyProblemOfAPinHasWords()
{
    QCOMPARE(text::sentence(PinProblem::NotDigits), u"Only the digits 0 to 9"_s);
    QVERIFY(text::sentence(PinProblem::TooShort).startsWith(u"At least 4 digit"_s));
    QVERIFY(text::sentence(PinProblem::TooLong).startsWith(u"At most 12 digit"_s));
    QVERIFY(text::sentence(PinProblem::TooSimple).contains(u"1234"_s));
}

QTEST_GUILESS_MAIN(LockWordsTest)
#include "lock_words_test.moc"
