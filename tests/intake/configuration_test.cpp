// SPDX-License-Identifier: Apache-2.0
#include "core/intake/configuration.h"
#include "core/intake/settings_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<QByteArray>)

namespace clinic {

using Environment = QMap<QString, QString>;
using CommandLine = QMap<Setting, QString>;

class ConfigurationTest : public QObject
{
    Q_OBJECT
public:
    static void initMain() { qputenv("LC_ALL", "C.UTF-8"); } // the system's language decides where nothing else does

private Q_SLOTS:
    void whatTheAdministratorSetIsReadOrRefused_data();
    void whatTheAdministratorSetIsReadOrRefused();
    void aMisspeltKeyIsTold();
    void theDocumentsNameSettingsThatThereAre();
    void init();
    void nothingIsSet();
    void theDataFolderHasOneName_data();
    void theDataFolderHasOneName();
    void strongestSourceWins();
    void emptyValueIsNone();
    void lockedKeyHasOnlyTheMachinesValue();
    void lockedKeyWithoutValueIsTheDefault();
    void unusableValueIsReportedAndTheNextSourceIsUsed_data();
    void unusableValueIsReportedAndTheNextSourceIsUsed();
    void sendingDelayIsInSeconds();
    void keyIsNeverReadFromAFileNorReported();
    void aFileThatIsNoneCountsAsMissing_data();
    void aFileThatIsNoneCountsAsMissing();
    void valuesAreOfABearableLength();
    void regionGoesWithTheLanguage_data();
    void regionGoesWithTheLanguage();
    void severalGroups();
    void serverAddress_data();
    void serverAddress();
    void writes();
    void doesNotWriteTheKey();
    void reportsAFileThatCannotBeWritten();
    void everySettingHasAPlaceOfItsOwn();

private:
    void machine(const QByteArray &ini) { put(m_machine, ini); }
    void user(const QByteArray &ini) { put(m_user, ini); }
    static void put(const QString &path, const QByteArray &ini)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
    }
    ConfigurationSources sources(const CommandLine &commandLine = {}, const Environment &environment = {}) const
    {
        return {m_machine, m_user, commandLine, environment};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_machine, m_user;
};

void ConfigurationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_machine = m_folder->filePath(u"machine.conf"_s);
    m_user = m_folder->filePath(u"user.ini"_s);
}

void ConfigurationTest::nothingIsSet()
{
    const Configuration read = sources().read();
    QCOMPARE(read.apiUrl, QUrl(u"https://anivahealth.com/api/v1"_s));
    QVERIFY(read.apiKey.isEmpty());
    QVERIFY(!read.defaultGroup());
    QVERIFY(!read.dataDir.isEmpty());
    QVERIFY(read.language == Language::English);
    QCOMPARE(read.region, u"GB"_s);
    QCOMPARE(read.requestTimeout.count(), 30000);
    QCOMPARE(read.settling.count(), 60000);
    QCOMPARE(read.retryBase.count(), 5000);
    QCOMPARE(read.requestsInFlight, 4);
    QCOMPARE(read.retentionDays, 7);
    QCOMPARE(read.sendingDelay.count(), 0);
    QVERIFY(read.nameOrder == NameOrder::FirstLast);
    QVERIFY(read.lockAfter == std::chrono::minutes(5));
    QVERIFY(sources().problems().empty());
    for (const Setting setting : allSettings) {
        QVERIFY(sources().sourceOf(setting) == SettingSource::Default);
        QVERIFY(!sources().isFixed(setting));
    }
}

void ConfigurationTest::theDataFolderHasOneName_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("folder");
    QTest::newRow("in a roundabout way") << u"/srv//clinic/../intake/"_s << u"/srv/intake"_s;
    QTest::newRow("a share of the network") << u"//server/share/intake/"_s << u"//server/share/intake"_s;
}

void ConfigurationTest::theDataFolderHasOneName()
{
    QFETCH(const QString, given);
    QTEST(sources({{Setting::DataDir, given}}).read().dataDir, "folder");
}

void ConfigurationTest::strongestSourceWins()
{
    const auto url = [](const ConfigurationSources &from) { return from.read().apiUrl.host(); };
    const auto isFixed = [](const ConfigurationSources &from) { return from.isFixed(Setting::ApiUrl); };
    user("[api]\nurl=https://settings.example\n");
    QCOMPARE(url(sources()), u"settings.example"_s);
    QVERIFY(sources().sourceOf(Setting::ApiUrl) == SettingSource::Settings);
    QVERIFY(!isFixed(sources()));

    machine("[api]\nurl=https://machine.example\n");
    QCOMPARE(url(sources()), u"machine.example"_s);
    QVERIFY(sources().sourceOf(Setting::ApiUrl) == SettingSource::Machine);
    QVERIFY(isFixed(sources()));

    const Environment environment{{u"CLINIC_INTAKE_API_URL"_s, u"https://environment.example"_s}};
    QCOMPARE(url(sources({}, environment)), u"environment.example"_s);
    QVERIFY(sources({}, environment).sourceOf(Setting::ApiUrl) == SettingSource::Environment);

    const CommandLine commandLine{{Setting::ApiUrl, u"https://line.example"_s}};
    QCOMPARE(url(sources(commandLine, environment)), u"line.example"_s);
    QVERIFY(sources(commandLine, environment).sourceOf(Setting::ApiUrl) == SettingSource::CommandLine);
}

void ConfigurationTest::emptyValueIsNone()
{
    user("[api]\nprofile_groups=turku\n");
    const Environment environment{{u"CLINIC_INTAKE_PROFILE_GROUP"_s, QString()}};
    QCOMPARE(sources({}, environment).read().defaultGroup()->text(), u"turku"_s);
    QVERIFY(!sources({}, environment).isFixed(Setting::ProfileGroups));
}

void ConfigurationTest::lockedKeyHasOnlyTheMachinesValue()
{
    machine("[api]\nurl=https://machine.example\n[locked]\nkeys=api/url, data/retention_days\n");
    user("[api]\nurl=https://settings.example\n[data]\nretention_days=3\n");
    const auto from = sources({{Setting::ApiUrl, u"https://line.example"_s}},
                              {{u"CLINIC_INTAKE_API_URL"_s, u"https://environment.example"_s}});
    QCOMPARE(from.read().apiUrl.host(), u"machine.example"_s);
    QVERIFY(from.isFixed(Setting::ApiUrl));
    QVERIFY(from.isFixed(Setting::RetentionDays));
    QVERIFY(!from.isFixed(Setting::Region));
}

void ConfigurationTest::lockedKeyWithoutValueIsTheDefault()
{
    machine("[locked]\nkeys=data/retention_days\n");
    user("[data]\nretention_days=3\n");
    QCOMPARE(sources().read().retentionDays, 7);
}

void ConfigurationTest::unusableValueIsReportedAndTheNextSourceIsUsed_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<QString>("unusable");
    QTest::addColumn<QByteArray>("userIni");
    const auto row = [](const char *name, Setting setting, const QString &unusable, const QByteArray &ini) {
        QTest::newRow(name) << int(setting) << unusable << ini;
    };
    row("plain http to a host", Setting::ApiUrl, u"http://clinic.example"_s, "[api]\nurl=https://settings.example\n");
    row("no address", Setting::ApiUrl, u"clinic"_s, "[api]\nurl=https://settings.example\n");
    row("a language that it does not speak", Setting::Language, u"sv"_s, "[program]\nlanguage=fi\n");
    row("a region of three letters", Setting::Region, u"FIN"_s, "[program]\nregion=FI\n");
    row("a region that is none", Setting::Region, u"XX"_s, "[program]\nregion=FI\n");
    row("a word for a number", Setting::RetryBaseMs, u"soon"_s, "[sync]\nretry_base_ms=70\n");
    row("a timeout of nothing", Setting::RequestTimeoutMs, u"0"_s, "[api]\nrequest_timeout_ms=700\n");
    row("too many requests", Setting::RequestsInFlight, u"7"_s, "[sync]\nrequests_in_flight=2\n");
    row("no requests", Setting::RequestsInFlight, u"0"_s, "[sync]\nrequests_in_flight=2\n");
    row("retention of less than nothing", Setting::RetentionDays, u"-1"_s, "[data]\nretention_days=2\n");
    row("a sending delay that is too long", Setting::SendingDelayS, u"31"_s, "[sync]\nsending_delay_s=12\n");
    row("a group with spaces", Setting::ProfileGroups, u"acme, two words"_s, "[api]\nprofile_groups=turku\n");
    row("a lock that would come too late", Setting::LockAfterMin, u"481"_s, "[privacy]\nlock_after_min=10\n");
    row("an order of names that is none", Setting::NameOrder, u"both"_s, "[form]\nname_order=last-first\n");
}

void ConfigurationTest::unusableValueIsReportedAndTheNextSourceIsUsed()
{
    QFETCH(int, setting);
    QFETCH(QString, unusable);
    QFETCH(QByteArray, userIni);
    const auto what = Setting(setting);
    user(userIni);
    const auto from = sources({{what, unusable}});
    QVERIFY(!ConfigurationSources::isUsableValue(what, unusable));
    QVERIFY(from.sourceOf(what) == SettingSource::Settings);
    const auto problems = from.problems();
    QCOMPARE(problems.size(), std::size_t(1));
    QVERIFY(problems[0].setting == what);
    QVERIFY(problems[0].source == SettingSource::CommandLine);
    QCOMPARE(problems[0].value, unusable);

    const Configuration read = from.read();
    const Configuration without = sources().read();
    QCOMPARE(read.apiUrl, without.apiUrl);
    QVERIFY(read.language == without.language);
    QCOMPARE(read.region, without.region);
    QCOMPARE(read.retryBase.count(), without.retryBase.count());
    QCOMPARE(read.requestTimeout.count(), without.requestTimeout.count());
    QCOMPARE(read.requestsInFlight, without.requestsInFlight);
    QCOMPARE(read.retentionDays, without.retentionDays);
    QVERIFY(read.sendingDelay == without.sendingDelay);
    QVERIFY(read.profileGroups == without.profileGroups);
    QVERIFY(read.nameOrder == without.nameOrder);
}

void ConfigurationTest::sendingDelayIsInSeconds()
{
    user("[sync]\nsending_delay_s=30\n");
    QVERIFY(sources().read().sendingDelay == std::chrono::seconds(30));
    const Environment environment{{u"CLINIC_INTAKE_SENDING_DELAY_S"_s, u"5"_s}};
    QVERIFY(sources({}, environment).read().sendingDelay == std::chrono::seconds(5));
    QVERIFY(sources({}, environment).isFixed(Setting::SendingDelayS));
}

void ConfigurationTest::keyIsNeverReadFromAFileNorReported()
{
    user("[api]\nkey=secret\nApiKey=secret\n");
    QVERIFY(sources().read().apiKey.isEmpty());
    const auto from = sources({}, {{u"CLINIC_INTAKE_API_KEY"_s, u" secret\n"_s}});
    QCOMPARE(from.read().apiKey, "secret");
    for (const SettingProblem &problem : from.problems())
        QVERIFY(!problem.value.contains("secret"_L1));
}

void ConfigurationTest::aFileThatIsNoneCountsAsMissing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("pipe") << u"pipe"_s; // whose writer never comes
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("larger than any settings") << u"large"_s;
    QTest::newRow("link to a device without end") << u"device"_s;
}

void ConfigurationTest::aFileThatIsNoneCountsAsMissing()
{
    QFETCH(const QString, kind);
#ifdef Q_OS_UNIX
    if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(m_user).constData(), 0600), 0);
#else
    if (kind == "pipe"_L1 || kind == "device"_L1)
        QSKIP("there is no such thing");
#endif
    if (kind == "folder"_L1)
        QVERIFY(QDir().mkdir(m_user));
    if (kind == "large"_L1)
        user("[data]\nretention_days=3\n;" + QByteArray(2 * 1024 * 1024, 'x'));
    if (kind == "device"_L1)
        QVERIFY(QFile::link(u"/dev/zero"_s, m_user));
    QCOMPARE(sources().read().retentionDays, 7);
    QVERIFY(!isUsableSettingsFile(m_user));
    QVERIFY(!sources().write({{Setting::RetentionDays, u"1"_s}}));
}

void ConfigurationTest::valuesAreOfABearableLength()
{
    const QByteArray slashes(100'000, '/');
    user("[api]\nurl=https://clinic.example" + slashes + "\n[form]\nsex_instruction=" + QByteArray(3000, 'x') + '\n');
    QCOMPARE(sources().read().apiUrl.host(), u"anivahealth.com"_s);
    QCOMPARE(sources().problems().size(), std::size_t(1));
    QCOMPARE(sources().read().sexInstruction.size(), 200);
    user("[form]\nsex_instruction=\"As in the\\n\\x202epassport\"\n");
    QCOMPARE(sources().read().sexInstruction, u"As in the passport"_s);
}

void ConfigurationTest::regionGoesWithTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("region");
    QTest::newRow("German") << u"de"_s << u"DE"_s;
    QTest::newRow("Finnish") << u"fi"_s << u"FI"_s;
    QTest::newRow("English on a system without country") << u"en"_s << u"GB"_s;
}

void ConfigurationTest::regionGoesWithTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, region);
    const CommandLine commandLine{{Setting::Language, language}};
    QCOMPARE(sources(commandLine).read().region, region);
    QVERIFY(sources(commandLine).read().patientLanguage == sources(commandLine).read().language);
    user("[program]\nregion=at\n[form]\npatient_language=fi\n");
    QCOMPARE(sources(commandLine).read().region, u"AT"_s);
    QVERIFY(sources(commandLine).read().patientLanguage == Language::Finnish);
}

void ConfigurationTest::severalGroups()
{
    user("[api]\nprofile_groups=turku, a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d\n");
    const Configuration read = sources().read();
    QCOMPARE(read.profileGroups.size(), std::size_t(2));
    QCOMPARE(read.defaultGroup()->text(), u"turku"_s);
    QCOMPARE(read.profileGroups[1].text(), u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s);
}

void ConfigurationTest::serverAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("understood");
    QTest::newRow("as it is") << u"https://clinic.example/api/v1"_s << u"https://clinic.example/api/v1"_s;
    QTest::newRow("final slashes") << u"https://clinic.example/api/v1//"_s << u"https://clinic.example/api/v1"_s;
    QTest::newRow("white space") << u"  https://clinic.example "_s << u"https://clinic.example"_s;
    QTest::newRow("this computer") << u"http://127.0.0.1:8080/api/v1"_s << u"http://127.0.0.1:8080/api/v1"_s;
}

void ConfigurationTest::serverAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, understood);
    QCOMPARE(sources({{Setting::ApiUrl, typed}}).read().apiUrl, QUrl(understood));
}

void ConfigurationTest::writes()
{
    QVERIFY(sources().write({{Setting::ProfileGroups, u"turku,berlin"_s},
                             {Setting::SexInstruction, u"Ask the patient, please"_s},
                             {Setting::RetentionDays, u"0"_s}}));
    const Configuration read = sources().read();
    QCOMPARE(read.profileGroups.size(), std::size_t(2));
    QCOMPARE(read.sexInstruction, u"Ask the patient, please"_s);
    QCOMPARE(read.retentionDays, 0);
    QVERIFY(sources().write({{Setting::RetentionDays, QString()}}));
    QCOMPARE(sources().read().retentionDays, 7);
    QCOMPARE(sources().read().profileGroups.size(), std::size_t(2));
}

void ConfigurationTest::doesNotWriteTheKey()
{
    QVERIFY(sources().write({{Setting::ApiKey, u"secret"_s}, {Setting::Region, u"FI"_s}}));
    QFile file(m_user);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
}

void ConfigurationTest::reportsAFileThatCannotBeWritten()
{
    const QString blocked = m_folder->filePath(u"blocked"_s);
    put(blocked, "a file where a folder should be");
    const ConfigurationSources from(m_machine, blocked + "/user.ini"_L1, {}, {});
    QVERIFY(!from.write({{Setting::Region, u"FI"_s}}));
}

void ConfigurationTest::everySettingHasAPlaceOfItsOwn()
{
    QStringList keys, names;
    for (const Setting setting : allSettings) {
        keys << ConfigurationSources::iniKey(setting);
        names << ConfigurationSources::environmentName(setting);
    }
    names.removeAll(QString());
    QCOMPARE(keys.removeDuplicates(), 0);
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(ConfigurationSources::iniKey(Setting::ApiKey).isEmpty());
}

void ConfigurationTest::whatTheAdministratorSetIsReadOrRefused_data()
{
    QTest::addColumn<std::optional<QByteArray>>("content");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("no file") << std::optional<QByteArray>() << true;
    QTest::newRow("an empty one") << std::optional<QByteArray>("") << true;
    QTest::newRow("settings") << std::optional<QByteArray>("[api]\nurl=https://a.example\n") << true;
    QTest::newRow("something else") << std::optional<QByteArray>("{\n\"api\": {}\n}\n") << false;
    QTest::newRow("too large") << std::optional<QByteArray>(QByteArray(2 << 20, '#')) << false;
}

void ConfigurationTest::whatTheAdministratorSetIsReadOrRefused()
{
    QFETCH(const std::optional<QByteArray>, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"machine.conf"_s);
    if (content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*content) == content->size());
    }
    QTEST(ConfigurationSources(path, {}, {}, {}).isMachineFileSound(), "isSound");
}

void ConfigurationTest::aMisspeltKeyIsTold()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"machine.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[storage]\ndata_dir=/srv\n[api]\nurl=https://a.example\n[locked]\nkeys=api/url, api/ulr\n") >
            0);
    file.close();
    QStringList unknown = ConfigurationSources(file.fileName(), {}, {}, {}).unknownKeys();
    unknown.sort();
    QCOMPARE(unknown, QStringList({u"api/ulr"_s, u"storage/data_dir"_s}));
}

/// Whoever sets one that there is not is told nothing by the program that ignores it.
void ConfigurationTest::theDocumentsNameSettingsThatThereAre()
{
    QStringList known{u"locked/keys"_s};
    for (const Setting setting : allSettings)
        known << ConfigurationSources::iniKey(setting);
    QFile document(QStringLiteral(SETTINGS_DOCUMENT));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    static const QRegularExpression key(u"`((?:api|data|program|sync|form|privacy|desk|storage|locked)/[a-z_]+)`"_s);
    int found = 0;
    for (auto match = key.globalMatch(text); match.hasNext(); ++found) {
        const QString name = match.next().captured(1);
        QVERIFY2(known.contains(name), qPrintable(name));
    }
    QVERIFY(found >= known.size() - 1);
}

} // namespace clinic

QTEST_GUILESS_MAIN(clinic::ConfigurationTest)
#include "configuration_test.moc"
