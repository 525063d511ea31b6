// SPDX-License-Identifier: Apache-2.0
#include "app/cli/draft_json.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/terminal.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::cli;

namespace {

const QByteArray someId = "0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11";

tl::expected<Options, Notice> parsed(const QList<QByteArray> &arguments)
{
    std::vector<const char *> argv{"clinic-intake-cli"};
    for (const QByteArray &argument : arguments)
        argv.push_back(argument.constData());
    return cli::parse(static_cast<int>(argv.size()), argv.data());
}

template <typename VerbOptions>
VerbOptions verb(const QList<QByteArray> &arguments)
{
    return std::get<VerbOptions>(parsed(arguments)->verb);
}

} // namespace

/// What needs no process: the command line as values, JSON as a draft, the bar.
class PureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedFieldsAreKept();
    void emptiedFieldIsNamed();
    void settingsMayStandAnywhere();
    void groupAfterAddIsThePatients();
    void lists();
    void syncs();
    void decides();
    void listsWhomARecordMayBe();
    void jsonDraft();
    void nothingMovesTheTerminal();
    void jsonHoldsNoTerminalCommands();
    void progressBarFits_data();
    void progressBarFits();
};

void PureTest::namedFieldsAreKept()
{
    const auto add = verb<AddOptions>({"add", "--first-name", "Jürgen", "--weight=65,5", "--offline"});
    const FieldTexts expected{{Field::FirstName, u"Jürgen"_s}, {Field::Weight, u"65,5"_s}};
    QVERIFY(add.texts == expected);
    QVERIFY(add.offline);
    QVERIFY(!add.id);
    QVERIFY(!add.fromStandardInput);
    QVERIFY(verb<AddOptions>({"add", "-"}).fromStandardInput);
}

void PureTest::emptiedFieldIsNamed()
{
    const FieldTexts expected{{Field::Email, QString()}, {Field::Phone, QString()}};
    QVERIFY(verb<EditOptions>({"edit", someId, "--email=", "--phone", ""}).texts == expected);
}

void PureTest::settingsMayStandAnywhere()
{
    const auto before = parsed({"--region", "FI", "--json", "list"});
    const auto after = parsed({"list", "--json", "--region", "FI"});
    QVERIFY(before && after);
    QVERIFY(before->json && after->json);
    QCOMPARE(before->settings.value(Setting::Region), u"FI"_s);
    QCOMPARE(after->settings, before->settings);
}

void PureTest::groupAfterAddIsThePatients()
{
    const auto options = parsed({"--profile-group", "default-clinic", "add", "--profile-group", "other-clinic"});
    QVERIFY(options);
    QCOMPARE(options->settings.value(Setting::ProfileGroups), u"default-clinic"_s);
    QCOMPARE(std::get<AddOptions>(options->verb).texts.at(Field::ProfileGroup), u"other-clinic"_s);
}

void PureTest::lists()
{
    QVERIFY(verb<ListOptions>({"list"}).states.empty());
    const auto list = verb<ListOptions>({"list", "--state", "queued, review", "--history"});
    QVERIFY((list.states == std::set{StateName::Queued, StateName::Review}));
    QVERIFY(list.history);
}

void PureTest::syncs()
{
    QVERIFY(!verb<SyncOptions>({"sync"}).timeout);
    const auto sync = verb<SyncOptions>({"sync", "--wait", "--timeout", "90"});
    QVERIFY(sync.wait);
    QCOMPARE(sync.timeout->count(), std::chrono::seconds::rep(90));
}

void PureTest::listsWhomARecordMayBe()
{
    RemoteProfile candidate;
    candidate.id = QString::fromLatin1(someId);
    candidate.firstName = u"Maria"_s;
    candidate.sex = 2;
    candidate.createdAt = QDateTime(QDate(2026, 4, 1), QTime(9, 14), Qt::UTC);
    Record record{.id = RecordId::make(),
                  .createdAt = {},
                  .updatedAt = {},
                  .state = state::Review{ReviewReason::PossibleMatch, {candidate}},
                  .content = Erased{}};
    const QJsonArray listed = cli::toJson(record).value("candidates"_L1).toArray();
    QCOMPARE(listed.size(), qsizetype(1));
    QCOMPARE(listed[0]["id"_L1].toString(), QString::fromLatin1(someId));
    QCOMPARE(listed[0]["first_name"_L1].toString(), u"Maria"_s);
    QCOMPARE(listed[0]["sex"_L1].toInt(), 2);
    QVERIFY(listed[0]["last_name"_L1].isNull());
    QCOMPARE(listed[0]["created_at"_L1].toString(), u"2026-04-01T09:14:00.000Z"_s);

    record.state = state::Registered{u"first"_s, {}, u"second"_s};
    QCOMPARE(cli::toJson(record).value("second_id"_L1).toString(), u"second"_s);
    QCOMPARE(cli::toJson(record).value("candidates"_L1).toArray(), QJsonArray());
}

void PureTest::decides()
{
    using Decision = ResolveOptions::Decision;
    QVERIFY(verb<ResolveOptions>({"resolve", someId, "--send-again"}).decision == Decision::SendAgain);
    QVERIFY(verb<ResolveOptions>({"resolve", someId, "--second-removed"}).decision == Decision::SecondRemoved);
    const auto registered = verb<ResolveOptions>({"resolve", someId, "--registered-as", someId.toUpper()});
    QVERIFY(registered.decision == Decision::RegisteredAs);
    QCOMPARE(registered.profileId, QString::fromLatin1(someId));
    QVERIFY(verb<DiscardOptions>({"discard", someId, "--reason", "test_entry"}).reason == DiscardReason::TestEntry);
    QVERIFY(verb<KeyOptions>({"key", "forget"}).forget);
    QVERIFY(!verb<KeyOptions>({"key", "set"}).forget);
    QCOMPARE(verb<KeyOptions>({"key", "set", "--key-file", "/run/key"}).file, u"/run/key"_s);
    QCOMPARE(verb<SetupOptions>({"setup", "--from", "-"}).file, u"-"_s);
}

void PureTest::jsonDraft()
{
    const auto draft = draftFromJson(R"({"first_name": "Maria", "sex": 2, "height": 168, "weight": 65.5,
                                         "email": null, "profile_group_slug": "test-clinic"})");
    QVERIFY(draft);
    ProfileDraft expected;
    expected[Field::FirstName] = u"Maria"_s;
    expected[Field::Sex] = u"2"_s;
    expected[Field::Height] = u"168"_s;
    expected[Field::Weight] = u"65.5"_s;
    expected[Field::ProfileGroup] = u"test-clinic"_s;
    QVERIFY(*draft == expected);

    const auto unknown = draftFromJson(R"({"age": 41})");
    QCOMPARE(unknown.error().kind, DraftJsonFault::Kind::UnknownMember);
    QCOMPARE(unknown.error().member, u"age"_s);
    QCOMPARE(draftFromJson(R"({"email": true})").error().kind, DraftJsonFault::Kind::WrongType);
    QCOMPARE(draftFromJson("[]").error().kind, DraftJsonFault::Kind::NotAnObject);
}

void PureTest::nothingMovesTheTerminal()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    FILE *const stream = std::fopen(file.fileName().toLocal8Bit().constData(), "w");
    QVERIFY(stream);
    printLine(stream, u"a\x1b[2Jb\u009bc\u202ed\re\tf"_s);
    std::fclose(stream);
    QCOMPARE(QString::fromUtf8(file.readAll()), u"a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe\tf\n"_s);
}

void PureTest::jsonHoldsNoTerminalCommands()
{
    const QJsonObject object{{u"message"_s, u"a\x1b[2J\u009b\u007f\u202eb\nä"_s}};
    const QByteArray line = jsonLine(object);
    QCOMPARE(line, QByteArray(R"({"message":"a\u001b[2J\u009b\u007f\u202eb\nä"})"
                              "\n"));
    QCOMPARE(QJsonDocument::fromJson(line).object(), object);
}

void PureTest::progressBarFits_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("bar");

    QTest::newRow("half") << 5 << 10 << 18 << u"[#####.....] 5/10"_s;
    QTest::newRow("nothing yet") << 0 << 4 << 11 << u"[....] 0/4"_s;
    QTest::newRow("all") << 4 << 4 << 11 << u"[####] 4/4"_s;
    QTest::newRow("a terminal too narrow") << 1 << 2 << 0 << u"[.] 1/2"_s;
    QTest::newRow("a wide terminal") << 50 << 100 << 300
                                     << u'[' + QString(25, u'#') + QString(25, u'.') + u"] 50/100"_s;
}

void PureTest::progressBarFits()
{
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(int, width);
    QTEST(progressBar(done, total, width), "bar");
}

QTEST_GUILESS_MAIN(PureTest)

#include "pure_test.moc"
