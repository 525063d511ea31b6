// SPDX-License-Identifier: Apache-2.0
#include "core/intake/outbox_access.h"
#include "core/intake/user_name.h"
#include "tests/support/scripted_server.h"
#include "tests/ui/records.h"
#include "tests/ui/typing.h"
#include "ui/record_pane.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

const QString firstId = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
const QString secondId = u"b4e2c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;

/// A desk with one record that a person has to look at, as delivery leaves it.
class ReviewDesk : public Desk
{
public:
    using Desk::Desk;

    /// Opens the window, puts Maria Schmidt into the outbox in that state, and goes to her in the list.
    bool openWith(const RecordState &state)
    {
        if (!open())
            return false;
        std::optional<ReaderSource> source;
        client.ask(
            window.get(), [](Intake &intake) { return intake.readerSource(); },
            [&source](const ReaderSource &given) { source = given; });
        if (!QTest::qWaitFor([&source] { return source.has_value(); }) || !put(*source, state))
            return false;
        return QTest::qWaitFor([this] { return rowsOf(*this).size() == 2; }) && goToList(*this);
    }

    /// What the outbox holds now.
    std::optional<Record> record()
    {
        std::optional<Stored<std::vector<Record>>> read;
        client.read({}, window.get(), [&read](const Stored<std::vector<Record>> &records) { read = records; });
        if (!QTest::qWaitFor([&read] { return read.has_value(); }) || !*read || (*read)->size() != 1)
            return std::nullopt;
        return (*read)->front();
    }
    StateName state()
    {
        const auto found = record();
        return found ? nameOf(found->state) : StateName::Discarded;
    }

    QString words(const QString &label) const
    {
        const auto *found = find<QLabel>(label);
        return found ? found->text() : u"(no such label)"_s;
    }

private:
    static bool put(const ReaderSource &source, const RecordState &state)
    {
        using storage::Outbox;
        const auto outbox =
            Outbox::open(source.folder, Outbox::Access::ReadWrite, payloadCipher(source.cipher), u"anna"_s);
        if (!outbox)
            return false;
        const auto registration = registrationOf(u"Maria"_s, u"Schmidt"_s);
        const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-9);
        Outbox &into = **outbox;
        const auto claim = [&](auto) {
            return into.claim(registration.id, 1, u"gone"_s, {u"https://service.example"_s, u"key"_s, u"group"_s},
                              then);
        };
        const auto settle = [&](int attempt, const RecordState &to) {
            return [&into, &registration, then, attempt, to](auto) {
                return into.settle({registration.id, attempt, to, u"timeout"_s}, then);
            };
        };
        const auto *registered = std::get_if<state::Registered>(&state);
        const auto *review = std::get_if<state::Review>(&state);
        const auto steps = [&]() -> storage::Result<void> {
            if (review && review->reason == ReviewReason::HandedOver) // and never tried here
                return into.save(registration, then).and_then([&](auto) { return into.handOver(then); }).map([](auto) {
                });
            const auto unconfirmed =
                into.save(registration, then).and_then(claim).and_then(settle(1, state::Unconfirmed{then}));
            if (!registered)
                return unconfirmed.and_then(settle(1, state)).map([](auto) {});
            // Sent a second time by itself, and both times received.
            return unconfirmed.and_then(settle(1, state::Queued{}))
                .and_then(claim)
                .and_then(settle(2, state))
                .and_then([&](auto) { return into.endWatch(registration.id, registered->secondId, then); })
                .map([](auto) {});
        };
        return into.transaction(steps).has_value();
    }
};

RemoteProfile held(const QString &id, const QString &firstName)
{
    RemoteProfile profile;
    profile.id = id;
    profile.firstName = firstName;
    profile.lastName = u"Schmidt"_s;
    profile.dateOfBirth = u"1985-03-22"_s;
    profile.email = u"maria@example.com"_s;
    profile.createdAt = QDateTime(QDate(2026, 4, 1), QTime(12, 2)).toUTC();
    return profile;
}

/// What was done and by whom, without when: each line of the history begins with a date and a time.
QStringList doneIn(const QString &history)
{
    QStringList lines;
    for (const QString &line : history.split(u'\n'))
        lines << line.section(u": "_s, 1);
    return lines;
}

RecordState possible(const std::vector<RemoteProfile> &candidates)
{
    return state::Review{ReviewReason::PossibleMatch, candidates};
}

} // namespace

/// What a person decides about a record, in the real window and by keys.
class DecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
    }
    void cleanup() { m_server.reset(); }

    void bothStandSideBySide()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"samePersonButton"_s);
        QCOMPARE(desk.words(u"compare.first_name.typed"_s), u"Maria"_s);
        QCOMPARE(desk.words(u"compare.first_name.held"_s), u"Maya"_s);
        QCOMPARE(desk.words(u"compare.first_name.mark"_s), u"≠"_s);
        QCOMPARE(desk.find(u"compare.first_name.held"_s)->y(), desk.find(u"compare.first_name.typed"_s)->y());
        QCOMPARE(desk.words(u"compare.last_name.held"_s), u"Schmidt"_s);
        QVERIFY(!desk.find(u"compare.last_name.mark"_s));
        QCOMPARE(desk.words(u"compare.date_of_birth.held"_s), u"22 March 1985"_s);
        QCOMPARE(desk.words(u"compare.sex.held"_s), u"not known"_s);
        QCOMPARE(desk.words(u"compare.email.typed"_s), u"not typed"_s);
        QVERIFY(!desk.find(u"compare.email.mark"_s)); // what was not typed does not differ
        QCOMPARE(desk.words(u"compare.created_at.held"_s), u"1 April 2026 at 12:02"_s);
        QCOMPARE(desk.words(u"compare.id.held"_s), firstId);
        QVERIFY(!desk.find(u"candidate.0"_s));
        QCOMPARE(QApplication::focusWidget()->accessibleDescription(),
                 u"What differs: First name: typed Maria, held Maya. Not known to the service: Sex."_s);
    }

    void nothingIsCutOffWithLargeLetters_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : {u"en"_s, u"de"_s, u"fi"_s})
            QTest::newRow(qPrintable(language)) << language;
    }

    void nothingIsCutOffWithLargeLetters()
    {
        QFETCH(QString, language);
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.4);
        QApplication::setFont(large);
        ReviewDesk desk(m_server->url(), language);
        desk.window->resize(1024, 740);
        QVERIFY(desk.openWith(possible({held(u"fee1027f-8f23-43cb-8b66-6a079bb51176"_s, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"samePersonButton"_s);
        const auto *pane = desk.find<RecordPane>(u"recordPane"_s);
        QCOMPARE_LE(pane->widget()->minimumSizeHint().width(), pane->viewport()->width());
    }

    void theSamePersonTakesTheProfileThatIsShown()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"samePersonButton"_s);
        press(Qt::Key_Return);
        QVERIFY(answerQuestion(desk, u"questionKeep"_s));
        QVERIFY(desk.state() == StateName::Review);

        desk.find<QPushButton>(u"samePersonButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_VERIFY(desk.state() == StateName::Registered);
        QCOMPARE(std::get<state::Registered>(desk.record()->state).remoteId, firstId);
        QTRY_VERIFY(desk.words(u"recordState"_s).startsWith(u"Confirmed by the server"_s));
        QVERIFY(!desk.find(u"compareView"_s)->isVisible());
        QCOMPARE(m_server->postCount(), 0);
    }

    void ofSeveralTheChosenOneIsTaken()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s), held(secondId, u"MARIA"_s)})));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"candidate.0"_s));
        QVERIFY(desk.find<QRadioButton>(u"candidate.0"_s)->isChecked());
        desk.find(u"candidate.0"_s)->setFocus();
        press(Qt::Key_Down);
        QVERIFY(desk.find<QRadioButton>(u"candidate.1"_s)->isChecked());
        QTRY_COMPARE(desk.words(u"compare.id.held"_s), secondId);
        QVERIFY(desk.find<QPushButton>(u"samePersonButton"_s)->accessibleDescription().contains(u"MARIA"_s));

        desk.find<QPushButton>(u"samePersonButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_VERIFY(desk.state() == StateName::Registered);
        QCOMPARE(std::get<state::Registered>(desk.record()->state).remoteId, secondId);
    }

    void aDifferentPersonIsSent()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"differentPersonButton"_s));
        QCOMPARE(desk.find<QPushButton>(u"differentPersonButton"_s)->text(), u"Different person, send"_s);
        desk.find<QPushButton>(u"differentPersonButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_VERIFY(desk.state() == StateName::Registered);
        QCOMPARE(m_server->postCount(), 1);
    }

    void itMayBeDiscarded()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find<QPushButton>(u"discardButton"_s));
        desk.find<QPushButton>(u"discardButton"_s)->click();
        QTRY_VERIFY(desk.find<QComboBox>(u"discardReason"_s));
        desk.find<QComboBox>(u"discardReason"_s)->setFocus();
        QTest::keyClick(desk.find<QComboBox>(u"discardReason"_s), Qt::Key_Down);
        desk.find<QPushButton>(u"confirmDiscard"_s)->click();
        QTRY_VERIFY(desk.state() == StateName::Discarded);
        QCOMPARE(m_server->postCount(), 0);
    }

    void withoutACandidateTheIdIsAskedFor()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(state::Review{ReviewReason::CannotRead}));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"samePersonButton"_s);
        QVERIFY(!desk.find(u"compareView"_s)->isVisible());
        QVERIFY(desk.words(u"recordAdvice"_s).contains(u"may not look up"_s));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.find(u"samePersonDialog"_s));
    }

    void whatWasHandedOverIsNotSentByMistake()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(state::Review{ReviewReason::HandedOver}));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"sendAfterAllButton"_s);
        QVERIFY(!desk.find(u"samePersonButton"_s));
        QVERIFY(desk.words(u"recordState"_s).startsWith(u"Handed over to another computer"_s));
        press(Qt::Key_Return);
        QTRY_VERIFY(question(desk));
        QVERIFY(question(desk)->informativeText().contains(u"other computer"_s) ||
                question(desk)->informativeText().contains(u"that computer"_s));
        QVERIFY(answerQuestion(desk, u"questionKeep"_s));
        QVERIFY(desk.state() == StateName::Review);

        desk.find<QPushButton>(u"sendAfterAllButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_VERIFY(desk.state() == StateName::Registered);
        QCOMPARE(m_server->postCount(), 1);
    }

    void whatIsRegisteredTwiceNeedsAPersonHoweverOldItIs()
    {
        const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-9);
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(state::Registered{firstId, then, secondId}));
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Needs your attention (1)"_s, u"Maria Schmidt"_s}));
        QTRY_VERIFY(desk.words(u"bannerWords"_s).contains(u"twice at the service"_s));
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"secondRemovedButton"_s);
        desk.find<QPushButton>(u"copyProfileIdButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), firstId);
        desk.find<QPushButton>(u"copySecondIdButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), secondId);
        press(Qt::Key_Return);
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Maria Schmidt"_s}));
        QVERIFY(!std::get<state::Registered>(desk.record()->state).secondId);
    }

    void theHistorySaysWhoDidIt()
    {
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.openWith(possible({held(firstId, u"Maya"_s)})));
        press(Qt::Key_Return);
        QTRY_VERIFY(!desk.words(u"recordHistory"_s).isEmpty());
        const QStringList lines = desk.words(u"recordHistory"_s).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].endsWith(u"Saved on this computer (anna)"_s));
        QVERIFY(lines[1].endsWith(u"Sending started (this program)"_s));
        QVERIFY(lines[3].endsWith(u"Someone like this is already registered (this program)"_s));

        desk.find<QPushButton>(u"differentPersonButton"_s)->click();
        QVERIFY(answerQuestion(desk, u"questionYes"_s));
        QTRY_COMPARE(doneIn(desk.words(u"recordHistory"_s)).mid(4),
                     QStringList({u"Decided: send again (%1)"_s.arg(userName()), u"Sending started (this program)"_s,
                                  u"Confirmed by the server (this program)"_s}));
    }

    void theHistorySaysWhoCorrectedIt()
    {
        m_server->onRequest([](const Request &request) {
            if (request.json().value("first_name"_L1) == u"Åke"_s)
                return Reply::json(400, QByteArray(R"({"errors":{"first_name":"must be A-Z only"}})"));
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        ReviewDesk desk(m_server->url());
        QVERIFY(desk.open());
        registerPatient(u"Åke"_s, u"Sjöström"_s);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Needs your attention (1)"_s, u"Åke Sjöström"_s}));
        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        auto *firstName = desk.find<QLineEdit>(u"field.first_name"_s);
        QTRY_COMPARE(firstName->text(), u"Åke"_s);
        firstName->setFocus();
        firstName->selectAll();
        type(u"Ake"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(desk), QStringList({u"Registered today (1)"_s, u"Ake Sjöström"_s}));

        QVERIFY(goToList(desk));
        press(Qt::Key_Return);
        QTRY_COMPARE(
            doneIn(desk.words(u"recordHistory"_s)),
            QStringList({u"Saved on this computer (%1)"_s.arg(userName()), u"Sending started (this program)"_s,
                         u"Not accepted by the server: 400 (this program)"_s, u"Corrected (%1)"_s.arg(userName()),
                         u"Sending started (this program)"_s, u"Confirmed by the server (this program)"_s}));
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_MAIN(DecisionTest)
#include "decision_test.moc"
