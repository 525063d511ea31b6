// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const QDateTime at = QDateTime(QDate(2026, 4, 1), QTime(14, 2)).toUTC();

} // namespace

class EventWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventHasItsWords_data();
    void eventHasItsWords();
    void personIsNamed();
    void soIsTheProgram();
    void momentFollowsTheLocale();
};

void EventWordsTest::eventHasItsWords_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("expected");
    QTest::newRow("saved") << u"saved"_s << QString() << u"Saved on this computer"_s;
    QTest::newRow("imported") << u"imported"_s << QString() << u"Imported from a file"_s;
    QTest::newRow("edited") << u"edited"_s << QString() << u"Corrected"_s;
    QTest::newRow("claimed, its detail is not for people") << u"claimed"_s << u"1"_s << u"Sending started"_s;
    QTest::newRow("registered") << u"registered"_s << u"201"_s << u"Confirmed by the server"_s;
    QTest::newRow("rejected") << u"rejected"_s << u"400"_s << u"Not accepted by the server: 400"_s;
    QTest::newRow("returned with a status")
        << u"returned"_s << u"429"_s << u"Not sent, waiting for the next try: 429"_s;
    QTest::newRow("a code that the words say already")
        << u"returned"_s << u"not_sent"_s << u"Not sent, waiting for the next try"_s;
    QTest::newRow("returned without a code") << u"returned"_s << QString() << u"Not sent, waiting for the next try"_s;
    QTest::newRow("unconfirmed") << u"unconfirmed"_s << u"504"_s << u"Sent, but not confirmed by the server: 504"_s;
    QTest::newRow("review") << u"review"_s << QString(toString(ReviewReason::AnswerLost))
                            << u"Waiting for a decision: The server's answer was lost"_s;
    QTest::newRow("review for a code of another version")
        << u"review"_s << u"full_moon"_s << u"Waiting for a decision: full_moon"_s;
    QTest::newRow("sent again") << u"sent_again"_s << QString() << u"Decided: send again"_s;
    QTest::newRow("taken back") << u"taken_back"_s << QString(toString(DiscardReason::TakenBack))
                                << u"Taken back into the form, not sent"_s;
    QTest::newRow("marked registered") << u"marked_registered"_s << QString() << u"Decided: already registered"_s;
    QTest::newRow("discarded") << u"discarded"_s << QString(toString(DiscardReason::TestEntry))
                               << u"Discarded, not sent: Test entry"_s;
    QTest::newRow("erased") << u"erased"_s << QString() << u"Patient's details erased from this computer"_s;
    QTest::newRow("owner lost") << u"owner_lost"_s << QString() << u"The program ended while sending"_s;
    QTest::newRow("review because it was handed over")
        << u"review"_s << QString(toString(ReviewReason::HandedOver))
        << u"Waiting for a decision: Handed over to another computer, which sends it"_s;
    QTest::newRow("resent, its code is not for people")
        << u"resent"_s << u"not_found"_s << u"Not found on the server, waiting to be sent a second time"_s;
    QTest::newRow("found") << u"found"_s << QString() << u"Found on the server"_s;
    QTest::newRow("registered twice") << u"registered_twice"_s << QString() << u"Found on the server a second time"_s;
    QTest::newRow("the second profile settled")
        << u"second_settled"_s << QString() << u"Decided: the second profile has been dealt with"_s;
    QTest::newRow("taken back") << u"taken_back"_s << QString(toString(DiscardReason::TakenBack))
                                << u"Taken back into the form, not sent"_s;
    QTest::newRow("taken over") << u"taken_over"_s << QString() << u"Taken over from another computer"_s;
    QTest::newRow("restored") << u"restored"_s << QString() << u"Restored from a backup: may have been sent before"_s;
    QTest::newRow("unknown kind is shown as its code") << u"teleported"_s << u"x"_s << u"teleported"_s;
}

void EventWordsTest::eventHasItsWords()
{
    QFETCH(QString, kind);
    QFETCH(QString, detail);
    QFETCH(QString, expected);
    const RecordEvent event{at, kind, detail, {}, 1};
    QCOMPARE(text::sentence(event, text::localeFor(Language::English, u"GB"_s)), u"1 April 2026, 14:02: "_s + expected);
}

void EventWordsTest::personIsNamed()
{
    const RecordEvent event{at, u"edited"_s, {}, u"anna%1"_s, 2};
    QCOMPARE(text::sentence(event, text::localeFor(Language::English, u"GB"_s)),
             u"1 April 2026, 14:02: Corrected (anna%1)"_s);
}

void EventWordsTest::soIsTheProgram()
{
    const RecordEvent event{at, u"claimed"_s, {}, u"program"_s, 2};
    QCOMPARE(text::sentence(event, text::localeFor(Language::English, u"GB"_s)),
             u"1 April 2026, 14:02: Sending started (this program)"_s);
}

void EventWordsTest::momentFollowsTheLocale()
{
    const RecordEvent event{at, u"saved"_s, {}, {}, 1};
    QCOMPARE(text::sentence(event, text::localeFor(Language::Finnish, u"FI"_s)),
             u"1. huhtikuuta 2026, 14.02: Saved on this computer"_s);
}

QTEST_GUILESS_MAIN(EventWordsTest)
#include "event_words_test.moc"
