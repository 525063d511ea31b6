// SPDX-License-Identifier: Apache-2.0
#include "ui/discretion.h"

#include <QTest>

using namespace clinic;
using namespace clinic::ui;

class DiscretionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void earliestProgress_data();
    void earliestProgress();
    void anErrorComesBeforeAWarning();
    void aTimelyWarningComesBeforeAnErrorThatCanWait();
    void nothingIsShownOfNothing();
};

void DiscretionTest::earliestProgress_data()
{
    QTest::addColumn<IssueKind>("kind");
    QTest::addColumn<Progress>("earliest");
    const auto row = [](const char *name, const IssueKind &kind, Progress earliest) {
        QTest::newRow(name) << kind << earliest;
    };
    row("an empty required field waits until it is left", issue::Missing{}, Progress::Left);
    row("a name without letters waits: they may follow", issue::NoLetter{}, Progress::Left);
    row("a foreign script is told at once", issue::ForeignScript{QStringLiteral("Cyrl")}, Progress::Typing);
    row("an invisible character is told at once", issue::InvisibleCharacter{0x200b}, Progress::Typing);
    row("a forbidden character is told at once", issue::CharacterNotAllowed{U'<'}, Progress::Typing);
    row("too long a text is told at once", issue::TooLong{100}, Progress::Typing);
    row("a digit in a name is told at once", issue::DigitInName{}, Progress::Typing);
    row("a half-typed date waits", issue::DateNotUnderstood{}, Progress::Left);
    row("a date that does not exist yet waits", issue::DateDoesNotExist{}, Progress::Left);
    row("a date in the future waits", issue::DateInFuture{}, Progress::Left);
    row("today waits", issue::DateIsToday{}, Progress::Left);
    row("the 198 of 1985 waits", issue::DateTooLongAgo{130}, Progress::Left);
    row("an unusual age waits", issue::UnusuallyOld{115}, Progress::Left);
    row("a half-typed address waits", issue::EmailIncomplete{}, Progress::Left);
    row("an address with a point at its end waits", issue::EmailMalformed{}, Progress::Left);
    row("the .co of .com waits", issue::EmailDomainSlip{QStringLiteral("gmail.com"), {}}, Progress::Left);
    row("a short number waits", issue::PhoneTooShort{}, Progress::Left);
    row("a long number is told at once", issue::PhoneTooLong{}, Progress::Typing);
    row("a lone plus waits", issue::PhoneNotANumber{}, Progress::Left);
    row("half a country code waits", issue::PhoneCountryUnknown{}, Progress::Left);
    row("an unusual number waits", issue::PhoneUnusual{}, Progress::Left);
    row("a half-typed measure waits", issue::MeasureNotUnderstood{}, Progress::Left);
    row("the 3400 of 3400 g waits", issue::MeasureOutOfRange{3, 7000, {}}, Progress::Left);
    row("an unusual measure waits", issue::MeasureUnusual{}, Progress::Left);
    row("an unknown choice is told at once", issue::UnknownChoice{}, Progress::Typing);
    row("a half-typed group waits", issue::ProfileGroupMalformed{}, Progress::Left);
    row("the server's words are told at once", issue::RefusedByServer{QStringLiteral("no")}, Progress::Typing);
    row("the only name is asked about when registering", issue::OnlyOneName{}, Progress::Submitted);
}

void DiscretionTest::earliestProgress()
{
    QFETCH(const IssueKind, kind);
    QFETCH(const Progress, earliest);
    for (const Progress progress : {Progress::Typing, Progress::Left, Progress::Submitted})
        QCOMPARE(isTimely(kind, progress), progress >= earliest);
}

void DiscretionTest::anErrorComesBeforeAWarning()
{
    const Issue warning{Field::FirstName, issue::DigitInName{}};
    const Issue error{Field::FirstName, issue::TooLong{100}};
    QVERIFY(issueToShow({warning, error}, Progress::Typing) == error);
}

void DiscretionTest::aTimelyWarningComesBeforeAnErrorThatCanWait()
{
    const Issue warning{Field::FirstName, issue::DigitInName{}};
    const Issue error{Field::FirstName, issue::NoLetter{}};
    QVERIFY(issueToShow({error, warning}, Progress::Typing) == warning);
    QVERIFY(issueToShow({error, warning}, Progress::Left) == error);
}

void DiscretionTest::nothingIsShownOfNothing()
{
    QVERIFY(!issueToShow({}, Progress::Submitted));
}

QTEST_GUILESS_MAIN(DiscretionTest)
#include "discretion_test.moc"
