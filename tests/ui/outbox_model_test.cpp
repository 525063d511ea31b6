// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/records.h"
#include "ui/outbox_model.h"
#include "ui/record_actions.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using clinic::test::recordOf;

namespace {

const QDateTime noon(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);

RecordState rejected()
{
    return state::Rejected{{400, u"first_name"_s, {}}};
}

RecordState registered(int minutes = 0)
{
    return state::Registered{u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s, noon.addSecs(-60 * 60 + minutes * 60)};
}

RecordState registeredTwice()
{
    return state::Registered{u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s, noon.addDays(-9),
                             u"b4e2c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s};
}

/// The rows as "#" for a heading, else the name.
QStringList shown(const OutboxModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString name = index.data(OutboxModel::NameRole).toString();
        rows += index.data(OutboxModel::IsHeadingRole).toBool() ? u"# "_s + name : name;
    }
    return rows;
}

} // namespace

class OutboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<OutboxModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setClock(noon, QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void groupsByWhatNeedsAPerson_data()
    {
        QTest::addColumn<RecordState>("state");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<OutboxGroup>("group");
        const QDateTime then = noon.addSecs(-60);
        QTest::newRow("queued waits") << RecordState(state::Queued{}) << true << OutboxGroup::Waiting;
        QTest::newRow("sending waits") << RecordState(state::Sending{then}) << true << OutboxGroup::Waiting;
        QTest::newRow("unconfirmed waits") << RecordState(state::Unconfirmed{then}) << true << OutboxGroup::Waiting;
        QTest::newRow("rejected needs a person") << rejected() << true << OutboxGroup::Attention;
        QTest::newRow("review needs a person") << RecordState(state::Review{}) << true << OutboxGroup::Attention;
        QTest::newRow("unreadable needs a person") << RecordState(state::Queued{}) << false << OutboxGroup::Attention;
        QTest::newRow("registered is done") << registered() << true << OutboxGroup::Done;
        QTest::newRow("registered stays done when unreadable") << registered() << false << OutboxGroup::Done;
        QTest::newRow("discarded is done") << RecordState(state::Discarded{}) << true << OutboxGroup::Done;
    }
    void groupsByWhatNeedsAPerson()
    {
        QFETCH(RecordState, state);
        QFETCH(bool, readable);
        Record record = recordOf(u"Aino"_s, u"Virtanen"_s, state);
        if (!readable)
            record.content = Unreadable{};
        QTEST(groupOf(record), "group");
    }

    void whatNeedsAPersonIsOnTop()
    {
        m_model->setRecords(
            {recordOf(u"Maria"_s, u"Schmitt"_s, registered(5)), recordOf(u"Seán"_s, u"O’Connor"_s, state::Queued{}, 11),
             recordOf(u"Jürgen"_s, u"Groß"_s, state::Queued{}, 3), recordOf(u"Łukasz"_s, u"Nowak"_s, registered(1)),
             recordOf(u"Åke"_s, u"Sjöström"_s, rejected())});
        const QStringList expected{u"# Needs your attention (1)"_s,
                                   u"Åke Sjöström"_s,
                                   u"# Waiting to be sent (2)"_s,
                                   u"Jürgen Groß"_s,
                                   u"Seán O’Connor"_s,
                                   u"# Registered today (2)"_s,
                                   u"Maria Schmitt"_s,
                                   u"Łukasz Nowak"_s};
        QCOMPARE(shown(*m_model), expected);
    }

    void aRowThatMovesKeepsItsSelection()
    {
        Record moving = recordOf(u"Aino"_s, u"Virtanen"_s, state::Queued{}, 1);
        const Record other = recordOf(u"Seán"_s, u"O’Connor"_s, state::Queued{}, 2);
        m_model->setRecords({other, moving});
        const QPersistentModelIndex selected(m_model->indexOf(moving.id));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        moving.state = registered();
        moving.updatedAt = noon;
        m_model->setRecords({moving, other});
        QVERIFY(reset.isEmpty());
        QVERIFY(selected.isValid());
        QCOMPARE(m_model->recordAt(selected)->id, moving.id);
        QCOMPARE(shown(*m_model), QStringList({u"# Waiting to be sent (1)"_s, u"Seán O’Connor"_s,
                                               u"# Registered today (1)"_s, u"Aino Virtanen"_s}));
    }

    void rowsThatDidNotChangeAreLeftAlone()
    {
        const Record record = recordOf(u"Aino"_s, u"Virtanen"_s, state::Queued{});
        m_model->setRecords({record});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_model->setRecords({record});
        QVERIFY(changed.isEmpty());
        QVERIFY(removed.isEmpty());
        m_model->setRecords({});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void whatWasTakenBackIsNotListed()
    {
        m_model->setRecords({recordOf(u"Åke"_s, u"Sjöström"_s, state::Discarded{DiscardReason::TakenBack}),
                             recordOf(u"Aino"_s, u"Virtanen"_s, state::Discarded{DiscardReason::TestEntry})});
        QCOMPARE(shown(*m_model), QStringList({u"# Registered today (1)"_s, u"Aino Virtanen"_s}));
    }

    void aScreenReaderHearsNameStateAndTime()
    {
        const Record record = recordOf(u"Åke"_s, u"Sjöström"_s, rejected());
        m_model->setRecords({record});
        const QModelIndex index = m_model->indexOf(record.id);
        const QString heard = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY(heard.startsWith(u"Åke Sjöström, "_s));
        QVERIFY(heard.contains(index.data(OutboxModel::StateRole).toString()));
        QVERIFY(heard.contains(index.data(OutboxModel::TimeRole).toString()));
        QVERIFY(heard.endsWith(u"Correct and send again"_s));
    }

    void whatCanBeDoneFollowsFromTheState_data()
    {
        QTest::addColumn<RecordState>("state");
        QTest::addColumn<std::vector<RecordAction>>("actions");
        using Actions = std::vector<RecordAction>;
        QTest::newRow("queued can be corrected")
            << RecordState(state::Queued{}) << Actions{RecordAction::Correct, RecordAction::Discard};
        QTest::newRow("sending can only be waited for") << RecordState(state::Sending{}) << Actions{};
        QTest::newRow("unconfirmed can only be waited for") << RecordState(state::Unconfirmed{}) << Actions{};
        QTest::newRow("rejected can be corrected or sent again, or turns out to be registered")
            << rejected()
            << Actions{RecordAction::Correct, RecordAction::SendUnchanged, RecordAction::SamePerson,
                       RecordAction::Discard};
        QTest::newRow("review waits for a decision")
            << RecordState(state::Review{})
            << Actions{RecordAction::SamePerson, RecordAction::DifferentPerson, RecordAction::Discard};
        QTest::newRow("queued can be taken back while the sending delay lasts")
            << RecordState(state::Queued{noon.addSecs(1)})
            << Actions{RecordAction::TakeBack, RecordAction::Correct, RecordAction::Discard};
        QTest::newRow("and not when it is over")
            << RecordState(state::Queued{noon}) << Actions{RecordAction::Correct, RecordAction::Discard};
        QTest::newRow("handed over is the other computer's")
            << RecordState(state::Review{ReviewReason::HandedOver})
            << Actions{RecordAction::SendAfterAll, RecordAction::Discard};
        QTest::newRow("registered twice waits for the second one's removal")
            << registeredTwice()
            << Actions{RecordAction::SecondRemoved, RecordAction::CopyProfileId, RecordAction::CopySecondId};
        QTest::newRow("registered cannot be changed") << registered() << Actions{RecordAction::CopyProfileId};
    }
    void whatCanBeDoneFollowsFromTheState()
    {
        QFETCH(RecordState, state);
        QFETCH(std::vector<RecordAction>, actions);
        Record record = recordOf(u"Aino"_s, u"Virtanen"_s, state);
        record.erasureWantedAt = noon; // once is enough
        QCOMPARE(actionsFor(record, noon), actions);
        record.erasureWantedAt.reset();
        actions.push_back(RecordAction::Erase); // in every state
        QCOMPARE(actionsFor(record, noon), actions);
    }

private:
    std::unique_ptr<OutboxModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(OutboxModelTest)
#include "outbox_model_test.moc"
