// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

Q_DECLARE_METATYPE(clinic::DiagnosisLine)

class DiagnosisWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lineSaysWhatWasFound_data();
    void lineSaysWhatWasFound();
};

void DiagnosisWordsTest::lineSaysWhatWasFound_data()
{
    using Item = DiagnosisItem;
    using Verdict = DiagnosisVerdict;
    using Finding = DiagnosisFinding;
    QTest::addColumn<DiagnosisLine>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const DiagnosisLine &line, const QString &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("fine", {Item::Configuration, Verdict::Ok, Finding::Fine, {}}, u"Settings: in order"_s);
    row("a setting cannot be used", {Item::Configuration, Verdict::Failed, Finding::SettingUnusable, u"api_url"_s},
        u"Settings: cannot be used (api_url)"_s);
    row("no key", {Item::Key, Verdict::Failed, Finding::KeyMissing, {}}, u"Access key: no access key is set"_s);
    row("no group", {Item::ProfileGroup, Verdict::Failed, Finding::GroupMissing, {}},
        u"Profile group: no profile group is set"_s);
    row("unreachable", {Item::Server, Verdict::Failed, Finding::ServerUnreachable, {}}, u"Server: not reachable"_s);
    row("not the service", {Item::Server, Verdict::Failed, Finding::ServerUnexpected, u"302"_s},
        u"Server: something else than the service answers (302)"_s);
    row("certificate", {Item::Certificate, Verdict::Failed, Finding::TlsFault, {}},
        u"Secure connection: cannot be trusted"_s);
    row("key refused", {Item::Key, Verdict::Failed, Finding::KeyRefused, {}}, u"Access key: refused by the server"_s);
    row("a key that may only create", {Item::Key, Verdict::Unknown, Finding::KeyCannotRead, {}},
        u"Access key: cannot read; creating is untested"_s);
    row("a key that reads", {Item::Key, Verdict::Unknown, Finding::KeyReads, {}},
        u"Access key: can read; creating is untested"_s);
    row("clock", {Item::Clock, Verdict::Warning, Finding::ClockOff, u"-180"_s},
        u"Clock: differs from the server's by more than two minutes (-180 s)"_s);
    row("disk", {Item::Disk, Verdict::Warning, Finding::DiskLow, u"12"_s}, u"Disk: nearly full (12 MiB free)"_s);
    row("database", {Item::Database, Verdict::Failed, Finding::DatabaseDamaged, {}},
        u"Saved registrations: damaged; tell your administrator"_s);
    row("not tested", {Item::Clock, Verdict::Unknown, Finding::NotTested, {}}, u"Clock: not tested"_s);
    row("only a delivery tests the group", {Item::ProfileGroup, Verdict::Unknown, Finding::NotTested, {}},
        u"Profile group: known only after the first delivery"_s);
    row("key file", {Item::KeySlots, Verdict::Ok, Finding::Fine, {}}, u"Key file: in order"_s);
    row("key slots", {Item::KeySlots, Verdict::Ok, Finding::Fine, u"2"_s},
        u"Key file: in order (2 way(s) to open it)"_s);
}

void DiagnosisWordsTest::lineSaysWhatWasFound()
{
    QFETCH(DiagnosisLine, line);
    QTEST(text::sentence(line), "expected");
}

QTEST_GUILESS_MAIN(DiagnosisWordsTest)
#include "diagnosis_words_test.moc"
