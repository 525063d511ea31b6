// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::RecordState)

namespace {

const QLocale english = text::localeFor(Language::English, u"GB"_s);
const QLocale german = text::localeFor(Language::German, u"DE"_s);
const QLocale finnish = text::localeFor(Language::Finnish, u"FI"_s);
const QDateTime now = QDateTime(QDate(2026, 4, 1), QTime(15, 0)).toUTC();

QDateTime today(int hour, int minute)
{
    return QDateTime(QDate(2026, 4, 1), QTime(hour, minute)).toUTC();
}

QDateTime yesterday(int hour, int minute)
{
    return QDateTime(QDate(2026, 3, 31), QTime(hour, minute)).toUTC();
}

Profile profile(const QString &firstName, const QString &lastName)
{
    ProfileDraft draft;
    draft[Field::FirstName] = firstName;
    draft[Field::LastName] = lastName;
    draft[Field::DateOfBirth] = u"1985-03-22"_s;
    draft[Field::Sex] = u"female"_s;
    return check(draft, {QDate(2026, 4, 1), u"DE"_s}).profile().value();
}

Record record(RecordState state)
{
    return {.id = RecordId::make(),
            .createdAt = today(11, 30),
            .updatedAt = today(11, 40),
            .state = std::move(state),
            .content = Payload{profile(u"Maria"_s, u"Schmidt"_s), std::nullopt}};
}

state::Rejected rejectedWith(const QString &message, std::vector<Issue> issues = {})
{
    return {ServerWords{400, message, std::move(issues)}};
}

} // namespace

class RecordWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stateHasItsLine_data();
    void stateHasItsLine();
    void confirmationIsTimedAsInTheLanguage();
    void longServerWordsAreCutBetweenCharacters();
    void unreadableRecordSaysThatItIsKept();
    void stateHasItsLabel_data();
    void stateHasItsLabel();
    void everyReasonHasWordsOfItsOwn();
    void timeIsShortAndADateOnAnotherDay();
    void nameIsShown();
};

void RecordWordsTest::stateHasItsLine_data()
{
    QTest::addColumn<RecordState>("state");
    QTest::addColumn<QString>("expected");
    QTest::newRow("queued") << RecordState(state::Queued{}) << u"Saved on this computer, not yet sent"_s;
    QTest::newRow("sending") << RecordState(state::Sending{now}) << u"Sending …"_s;
    QTest::newRow("registered today") << RecordState(state::Registered{u"a3f1"_s, today(14, 2)})
                                      << u"Confirmed by the server at 14:02"_s;
    QTest::newRow("registered without a profile id")
        << RecordState(state::Registered{{}, today(14, 2)}) << u"Confirmed by the server at 14:02"_s;
    QTest::newRow("registered yesterday") << RecordState(state::Registered{u"a3f1"_s, yesterday(23, 59)})
                                          << u"Confirmed by the server on 31 Mar at 23:59"_s;
    QTest::newRow("rejected without words") << RecordState(rejectedWith({})) << u"Not accepted, please correct"_s;
    QTest::newRow("rejected with a message")
        << RecordState(rejectedWith(u"validation\n failed"_s)) << u"Not accepted, please correct. validation failed"_s;
    QTest::newRow("rejected for a field")
        << RecordState(
               rejectedWith(u"validation failed"_s, {Issue{Field::FirstName, issue::RefusedByServer{u"only A-Z"_s}}}))
        << u"Not accepted, please correct. First name: only A-Z"_s;
    QTest::newRow("words with a place marker stay as they are")
        << RecordState(rejectedWith({}, {Issue{Field::FirstName, issue::RefusedByServer{u"%1 and %2"_s}}}))
        << u"Not accepted, please correct. First name: %1 and %2"_s;
    QTest::newRow("unconfirmed") << RecordState(state::Unconfirmed{now})
                                 << u"Not confirmed yet; checking. Do not enter again"_s;
    QTest::newRow("review") << RecordState(state::Review{ReviewReason::AnswerLost})
                            << u"May already be registered, please decide"_s;
    QTest::newRow("registered twice") << RecordState(state::Registered{u"a3f1"_s, today(14, 2), u"b4e2"_s})
                                      << u"Registered twice at the service, one profile is to be removed"_s;
    QTest::newRow("handed over") << RecordState(state::Review{ReviewReason::HandedOver})
                                 << u"Handed over to another computer, which sends it"_s;
    QTest::newRow("taken back") << RecordState(state::Discarded{DiscardReason::TakenBack})
                                << u"Taken back into the form, not sent"_s;
    QTest::newRow("discarded") << RecordState(state::Discarded{DiscardReason::EnteredByMistake})
                               << u"Discarded, not sent: Entered by mistake"_s;
}

void RecordWordsTest::stateHasItsLine()
{
    QFETCH(RecordState, state);
    QTEST(text::stateLine(record(state), now, english), "expected");
}

void RecordWordsTest::confirmationIsTimedAsInTheLanguage()
{
    QCOMPARE(text::stateLine(record(state::Registered{{}, today(9, 5)}), now, finnish),
             u"Confirmed by the server at 9.05"_s);
    QCOMPARE(text::stateLine(record(state::Registered{{}, yesterday(9, 5)}), now, german),
             u"Confirmed by the server on 31.03. at 09:05"_s);
}

void RecordWordsTest::longServerWordsAreCutBetweenCharacters()
{
    // The 80th unit would be the first half of the emoji.
    const QString head(79, u'x');
    QCOMPARE(text::stateLine(record(rejectedWith(head + u"😀 and more"_s)), now, english),
             u"Not accepted, please correct. %1…"_s.arg(head));
}

void RecordWordsTest::unreadableRecordSaysThatItIsKept()
{
    Record one = record(state::Queued{});
    one.content = Unreadable{};
    QCOMPARE(text::stateLine(one, now, english), u"Cannot be read with this key; it is kept"_s);
}

void RecordWordsTest::stateHasItsLabel_data()
{
    QTest::addColumn<StateName>("state");
    QTest::addColumn<QString>("expected");
    QTest::newRow("queued") << StateName::Queued << u"Saved on this computer, not yet sent"_s;
    QTest::newRow("sending") << StateName::Sending << u"Sending …"_s;
    QTest::newRow("registered") << StateName::Registered << u"Confirmed by the server"_s;
    QTest::newRow("rejected") << StateName::Rejected << u"Not accepted, please correct"_s;
    QTest::newRow("unconfirmed") << StateName::Unconfirmed << u"Not confirmed yet; checking. Do not enter again"_s;
    QTest::newRow("review") << StateName::Review << u"May already be registered, please decide"_s;
    QTest::newRow("discarded") << StateName::Discarded << u"Discarded, not sent"_s;
}

void RecordWordsTest::stateHasItsLabel()
{
    QFETCH(StateName, state);
    QTEST(text::label(state), "expected");
}

void RecordWordsTest::everyReasonHasWordsOfItsOwn()
{
    QStringList discarding;
    for (const DiscardReason reason : allDiscardReasons)
        discarding << text::label(reason);
    QCOMPARE(discarding,
             QStringList({u"Entered twice"_s, u"Entered by mistake"_s, u"Patient does not want to be registered"_s,
                          u"Test entry"_s, u"Other reason"_s}));
    QStringList review;
    for (const ReviewReason reason : {ReviewReason::AnswerLost, ReviewReason::CannotRead, ReviewReason::PossibleMatch,
                                      ReviewReason::BindingChanged, ReviewReason::AgainUnanswered})
        review << text::label(reason);
    QCOMPARE(review, QStringList({u"The server's answer was lost"_s,
                                  u"This computer's access key may not look up whether the server has it"_s,
                                  u"Someone like this is already registered"_s,
                                  u"The server, the access key or the profile group was changed meanwhile"_s,
                                  u"Sent a second time, again without an answer"_s}));
}

void RecordWordsTest::timeIsShortAndADateOnAnotherDay()
{
    QCOMPARE(text::shortTime(today(14, 3), now, english), u"14:03"_s);
    QCOMPARE(text::shortTime(today(14, 3), now, finnish), u"14.03"_s);
    QCOMPARE(text::shortTime(yesterday(14, 3), now, english), u"31 Mar"_s);
    QCOMPARE(text::shortTime(yesterday(14, 3), now, german), u"31.03."_s);
    QCOMPARE(text::shortTime(today(14, 3).addYears(-1), now, finnish), u"1.4.2025"_s);
}

void RecordWordsTest::nameIsShown()
{
    Record one = record(state::Queued{});
    QCOMPARE(text::displayName(one), u"Maria Schmidt"_s);
    one.content = Payload{profile(u"Suharto"_s, {}), std::nullopt};
    QCOMPARE(text::displayName(one), u"Suharto"_s);
    one.content = Erased{};
    QCOMPARE(text::displayName(one), u"(details erased)"_s);
    one.content = Unreadable{};
    QCOMPARE(text::displayName(one), u"(unreadable)"_s);
}

QTEST_GUILESS_MAIN(RecordWordsTest)
#include "record_words_test.moc"
