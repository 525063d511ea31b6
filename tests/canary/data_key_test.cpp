// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"
#include "tests/canary/memory_search.h"
#include "tests/intake/front_desk.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using namespace clinic::tests;
using storage::test::registrationOf;

namespace {

QStringList linesOf(const std::vector<MemorySearch::Place> &places)
{
    QStringList lines;
    for (const MemorySearch::Place &place : places)
        lines << place.region;
    return lines;
}

} // namespace

/// The data key in a dump of the memory: while an outbox is open it lies where it is neither swapped nor dumped, and
/// nowhere else; afterwards nowhere.
class DataKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto key = vault::KeySlots::create(folder(), passphrase);
        QVERIFY(key);
        m_search = std::make_unique<MemorySearch>(key->bytes());
    }
    void aCopyWouldBeFound();
    void itIsGoneFromMemoryOnceItWasMade();
    void itIsLockedWhileTheOutboxIsOpen();
    void itIsGoneOnceTheOutboxIsClosed();
    void itIsNowhereAfterAWrongPassphrase();

private:
    QString folder() const { return m_home->path(); }
    std::vector<MemorySearch::Place> places() const { return m_search->inProcess().value(); }
    /// Everything that is done with the key.
    void work(Intake &intake);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MemorySearch> m_search;
};

void DataKeyTest::aCopyWouldBeFound()
{
    auto copy = std::make_unique<std::array<unsigned char, vault::dataKeyBytes>>();
    {
        const auto key = vault::KeySlots::unlock(folder(), passphrase);
        std::ranges::copy(key->bytes(), copy->begin());
    }
    QCOMPARE(places().size(), 1U);
    QVERIFY(!places().front().isLocked);
    copy->fill(0);
    QVERIFY(places().empty());
}

void DataKeyTest::itIsGoneFromMemoryOnceItWasMade()
{
    QVERIFY2(places().empty(), qPrintable(linesOf(places()).join(u'\n')));
}

void DataKeyTest::work(Intake &intake)
{
    QVERIFY(intake.save(registrationOf(u"Aino"_s)));
    QVERIFY(intake.importCsv(
        writeFile(folder(), u"patients.csv"_s, "first_name,sex,date_of_birth\nAino,female,1985-03-22\n"), {}, false));
    QVERIFY(intake.setApiKey(QUrl(u"https://example.com"_s), "a-key"));
    QVERIFY(intake.addPassphrase(u"seven green bicycles"_s, {}));
    intake.start();
    QVERIFY(waitFor([&] { return intake.status().count(StateName::Registered) == 2; }));
    QVERIFY(intake.handOver(m_home->filePath(u"waiting.handover"_s), u"blue suitcase on wheels"_s));
    QCOMPARE(intake.list({})->size(), 2U);
}

void DataKeyTest::itIsLockedWhileTheOutboxIsOpen()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const auto intake = openIntake(configurationFor(folder(), server.url()));
    work(*intake);
    const auto found = places();
    QVERIFY(!found.empty());
    for (const MemorySearch::Place &place : found)
        QVERIFY2((place.isLocked || !MemorySearch::canLock) && place.isUndumped, qPrintable(place.region));
    QVERIFY(lockedMemory() > 0 || !MemorySearch::canLock);
}

void DataKeyTest::itIsGoneOnceTheOutboxIsClosed()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    {
        const auto intake = openIntake(configurationFor(folder(), server.url()));
        work(*intake);
        QVERIFY(!places().empty());
    }
    QVERIFY2(places().empty(), qPrintable(linesOf(places()).join(u'\n')));
}

void DataKeyTest::itIsNowhereAfterAWrongPassphrase()
{
    QVERIFY(!Intake::open(configurationFor(folder()), u"wrong horse battery"_s));
    QVERIFY2(places().empty(), qPrintable(linesOf(places()).join(u'\n')));
}

QTEST_GUILESS_MAIN(DataKeyTest)
#include "data_key_test.moc"
