// SPDX-License-Identifier: Apache-2.0
#include "core/intake/intake_client.h"
#include "core/intake/user_name.h"
#include "core/vault/key_slots.h"
#include "core/vault/keychain.h"
#include "tests/intake/front_desk.h"
#include "tests/support/secret_service.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using clinic::storage::test::registrationOf;

namespace clinic::test {

using Opened = tl::expected<std::unique_ptr<Intake>, OpenFault>;

/// An outbox that is opened by a real keychain, and what may happen to that.
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAbsentKeychainLeavesThePassphrase(); // first: a keychain may come late, but not again
    void init();

    void nobodyIsAskedAgain();
    void whatIsNotThereIsAskedFor();
    void sealedDataWithoutSlotsStaysLocked();
    void aPassphraseIsAlwaysAWayIn_data();
    void aPassphraseIsAlwaysAWayIn();
    void forgettingLeavesNothing();
    void aKeychainSlotIsRemovedWithItsEntry();
    void theKeychainSlotOfSomebodyElseIsRemovedAlone();
    void slotsCanBeAddedAndRemoved();
    void aPassphraseOvertakesASlowKeychain();
    void theClientRemembersAndForgets();
    void theApiKeyIsThereHoweverItIsOpened();

private:
    Opened openWithKeychain() const;
    bool remember(Intake &intake) const;
    static bool isInKeychain(const QString &entry);
    QByteArray keyFile() const { return readFile(vault::KeySlots::fileIn(m_configuration.dataDir)); }

    SecretService m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    Configuration m_configuration;
};

VaultFault kindOf(const Opened &opened)
{
    return std::get<Fault<VaultFault>>(opened.error()).kind;
}

void KeychainTest::init()
{
    if (QLatin1StringView(QTest::currentTestFunction()) != "anAbsentKeychainLeavesThePassphrase"_L1) {
        m_service.start();
        m_service.empty();
    }
    m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    m_configuration = configurationFor(m_folder->filePath(u"data"_s));
    m_configuration.keychainPatience = 60s;
}

Opened KeychainTest::openWithKeychain() const
{
    std::optional<Opened> result;
    QObject context;
    Intake::openWithKeychain(m_configuration, &context, [&](Opened opened) { result = std::move(opened); });
    if (result)
        qFatal("the answer came before the question returned");
    if (!waitFor([&] { return result.has_value(); }, 60s))
        qFatal("there is no answer");
    return *std::move(result);
}

bool KeychainTest::remember(Intake &intake) const
{
    std::optional<Keyed<void>> result;
    intake.rememberInKeychain([&](const Keyed<void> &remembered) { result = remembered; });
    return waitFor([&] { return result.has_value(); }, 60s) && *result;
}

bool KeychainTest::isInKeychain(const QString &entry)
{
    std::optional<vault::Result<void>> found;
    QObject context;
    vault::Keychain(60s).read(entry, &context, [&](const vault::Result<vault::DataKey> &secret) {
        found = secret ? vault::Result<void>() : vault::Result<void>(tl::unexpected(secret.error()));
    });
    if (!waitFor([&] { return found.has_value(); }, 60s))
        qFatal("there is no answer");
    if (!*found && found->error().kind != VaultFault::KeychainNoEntry)
        qFatal("the keychain cannot be read");
    return found->has_value();
}

void KeychainTest::anAbsentKeychainLeavesThePassphrase()
{
    {
        const auto intake = openIntake(m_configuration);
        const QByteArray before = keyFile();
        std::optional<Keyed<void>> result;
        intake->rememberInKeychain([&](const Keyed<void> &remembered) { result = remembered; });
        QVERIFY(waitFor([&] { return result.has_value(); }));
        QVERIFY(!*result && result->error().kind == VaultFault::KeychainAbsent);
        QCOMPARE(keyFile(), before);
    }
    // The slot was made while there was a keychain.
    const auto key = vault::KeySlots::unlock(m_configuration.dataDir, passphrase);
    QVERIFY(key);
    QVERIFY(vault::KeySlots::replaceKeychainSlots(m_configuration.dataDir,
                                                  vault::makeKeychainSlot(*key, vault::DataKey::random(), userName())));
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::KeychainAbsent);
    QVERIFY(Intake::open(m_configuration, passphrase));
}

void KeychainTest::nobodyIsAskedAgain()
{
    const auto registration = registrationOf(u"Aino"_s);
    {
        const auto intake = openIntake(m_configuration);
        QVERIFY(remember(*intake));
        QVERIFY(intake->save(registration));
    }
    const auto opened = openWithKeychain();
    QVERIFY(opened);
    const auto record = (*opened)->find(registration.id);
    QVERIFY(record && *record && (*record)->payload());
}

void KeychainTest::whatIsNotThereIsAskedFor()
{
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::PassphraseNeeded);
    QVERIFY(!QDir(m_configuration.dataDir).exists());
    openIntake(m_configuration);
    const QByteArray before = keyFile();
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::PassphraseNeeded);
    QCOMPARE(keyFile(), before);
}

void KeychainTest::sealedDataWithoutSlotsStaysLocked()
{
    QVERIFY(remember(*openIntake(m_configuration)));
    QVERIFY(QFile::remove(vault::KeySlots::fileIn(m_configuration.dataDir)));
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::SlotsMissing);
    QVERIFY(keyFile().isEmpty());
}

void KeychainTest::aPassphraseIsAlwaysAWayIn_data()
{
    using Change = std::function<void(SecretService &, const QString &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<VaultFault>("expected");
    QTest::newRow("locked") << Change([](SecretService &service, const QString &) { service.lock(); })
                            << VaultFault::KeychainNoEntry;
    QTest::newRow("emptied") << Change([](SecretService &service, const QString &) { service.empty(); })
                             << VaultFault::KeychainNoEntry;
    QTest::newRow("silent") << Change([](SecretService &service, const QString &) { service.pause(); })
                            << VaultFault::KeychainTimedOut;
    QTest::newRow("exchanged") << Change([](SecretService &, const QString &entry) {
        QObject context;
        bool isWritten = false;
        vault::Keychain(60s).write(entry, vault::DataKey::random(), &context,
                                   [&](const vault::Result<void> &result) { isWritten = result.has_value(); });
        QVERIFY(waitFor([&] { return isWritten; }));
    }) << VaultFault::KeychainOtherKey;
}

void KeychainTest::aPassphraseIsAlwaysAWayIn()
{
    using Change = std::function<void(SecretService &, const QString &)>;
    QFETCH(Change, change);
    QFETCH(VaultFault, expected);
    const auto registration = registrationOf(u"Aino"_s);
    {
        const auto intake = openIntake(m_configuration);
        QVERIFY(remember(*intake));
        QVERIFY(intake->save(registration));
    }
    const auto own = vault::KeySlots::keychainSlots(m_configuration.dataDir, userName());
    QVERIFY(own && own->size() == 1);
    change(m_service, own->front().id);
    m_configuration.keychainPatience = expected == VaultFault::KeychainTimedOut ? 1ms : 60s;

    const QByteArray before = keyFile();
    QVERIFY(kindOf(openWithKeychain()) == expected);
    QCOMPARE(keyFile(), before); // no new key, no other slots
    const auto intake = openIntake(m_configuration);
    const auto record = intake->find(registration.id);
    QVERIFY(record && *record && (*record)->payload());

    // Once there is a keychain again it can be repaired, and the old slot does not pile up.
    m_configuration.keychainPatience = 60s;
    if (expected == VaultFault::KeychainTimedOut)
        m_service.resume();
    m_service.unlock();
    intake->configure(m_configuration);
    QVERIFY(remember(*intake));
    QVERIFY(openWithKeychain());
    QCOMPARE(Intake::keySlots(m_configuration.dataDir)->size(), std::size_t(2));
}

void KeychainTest::forgettingLeavesNothing()
{
    const auto intake = openIntake(m_configuration);
    QVERIFY(remember(*intake));
    const auto own = vault::KeySlots::keychainSlots(m_configuration.dataDir, userName());
    QVERIFY(own && own->size() == 1);
    for (int i = 0; i < 2; ++i) { // twice is no fault
        std::optional<Keyed<void>> forgotten;
        intake->forgetInKeychain([&](const Keyed<void> &result) { forgotten = result; });
        QVERIFY(waitFor([&] { return forgotten.has_value(); }) && *forgotten);
    }
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::PassphraseNeeded);
    QVERIFY(!isInKeychain(own->front().id));
}

void KeychainTest::aKeychainSlotIsRemovedWithItsEntry()
{
    const auto intake = openIntake(m_configuration);
    QVERIFY(remember(*intake));
    const auto own = vault::KeySlots::keychainSlots(m_configuration.dataDir, userName());
    QVERIFY(own && own->size() == 1);
    std::optional<Keyed<void>> removed;
    intake->removeSlot(own->front().id, [&](const Keyed<void> &result) { removed = result; });
    QVERIFY(waitFor([&] { return removed.has_value(); }) && *removed);
    QVERIFY(kindOf(openWithKeychain()) == VaultFault::PassphraseNeeded);
    QVERIFY(!isInKeychain(own->front().id));
    QVERIFY(Intake::open(m_configuration, passphrase));
}

void KeychainTest::theKeychainSlotOfSomebodyElseIsRemovedAlone()
{
    const auto intake = openIntake(m_configuration);
    const auto key = vault::KeySlots::unlock(m_configuration.dataDir, passphrase);
    const auto slot = vault::makeKeychainSlot(*key, vault::DataKey::random(), userName() + u"-else"_s);
    QVERIFY(vault::KeySlots::replaceKeychainSlots(m_configuration.dataDir, slot));
    m_service.pause(); // nobody asks it: an answer would not come
    std::optional<Keyed<void>> removed;
    intake->removeSlot(slot.id, [&](const Keyed<void> &result) { removed = result; });
    QVERIFY(waitFor([&] { return removed.has_value(); }) && *removed);
    m_service.resume();
    QCOMPARE(Intake::keySlots(m_configuration.dataDir)->size(), std::size_t(1));
}

void KeychainTest::slotsCanBeAddedAndRemoved()
{
    const auto intake = openIntake(m_configuration);
    QVERIFY(remember(*intake));
    const auto id = intake->addPassphrase(u"another staple here"_s, u"safe"_s);
    QVERIFY(id);
    QVERIFY(intake->changePassphrase(passphrase, u"a third passphrase"_s));
    const auto all = Intake::keySlots(m_configuration.dataDir);
    QVERIFY(all && all->size() == 3);
    QCOMPARE(std::ranges::count_if(*all, &KeySlot::own), 1);
    std::optional<Keyed<void>> removed;
    intake->removeSlot(*id, [&](const Keyed<void> &result) { removed = result; });
    QVERIFY(!removed); // never before the question returns
    QVERIFY(waitFor([&] { return removed.has_value(); }) && *removed);
    QVERIFY(!Intake::open(m_configuration, u"another staple here"_s));
    QVERIFY(!Intake::open(m_configuration, passphrase));
    QVERIFY(Intake::open(m_configuration, u"a third passphrase"_s));
    QVERIFY(openWithKeychain());
}

void KeychainTest::aPassphraseOvertakesASlowKeychain()
{
    QVERIFY(remember(*openIntake(m_configuration)));
    m_service.pause();
    IntakeClient client;
    int byKeychain = 0, byPassphrase = 0;
    client.openWithKeychain(m_configuration, this, [&](const auto &result) { byKeychain += result ? 1 : 100; });
    client.open(m_configuration, u"wrong horse battery"_s, this, [&](const auto &result) { QVERIFY(!result); });
    client.open(m_configuration, passphrase, this, [&](const auto &result) { byPassphrase += result ? 1 : 100; });
    QVERIFY(waitFor([&] { return byPassphrase == 1; }, 60s));
    QVERIFY(client.isOpen());
    QCOMPARE(byKeychain, 0);

    // What it was overtaken by stays: the same intake answers before and after.
    const auto registration = registrationOf(u"Aino"_s);
    std::optional<bool> saved;
    client.ask(
        this, [registration](Intake &intake) { return intake.save(registration); },
        [&](const Stored<Saved> &result) { saved = result.has_value(); });
    m_service.resume();
    QVERIFY(waitFor([&] { return byKeychain > 0 && saved; }, 60s));
    QCOMPARE(byKeychain, 1);
    QVERIFY(*saved);
    QVERIFY(client.isOpen());
}

void KeychainTest::theClientRemembersAndForgets()
{
    IntakeClient client;
    std::optional<bool> opened, remembered, again, forgotten;
    client.open(m_configuration, passphrase, this, [&](const auto &result) { opened = result.has_value(); });
    client.rememberInKeychain(this, [&](const Keyed<void> &result) { remembered = result.has_value(); });
    QVERIFY(waitFor([&] { return remembered.has_value(); }, 60s));
    QVERIFY(*opened && *remembered);
    client.openWithKeychain(m_configuration, this, [&](const auto &result) { again = result.has_value(); });
    QVERIFY(waitFor([&] { return again.has_value(); }, 60s));
    QVERIFY(*again && client.isOpen());
    client.forgetInKeychain(this, [&](const Keyed<void> &result) { forgotten = result.has_value(); });
    QVERIFY(waitFor([&] { return forgotten.has_value(); }, 60s));
    QVERIFY(*forgotten);
    client.openWithKeychain(m_configuration, this, [&](const auto &result) { again = result.has_value(); });
    QVERIFY(waitFor([&] { return !*again; }, 60s));
    QVERIFY(!client.isOpen());
}

void KeychainTest::theApiKeyIsThereHoweverItIsOpened()
{
    m_configuration.apiKey.clear();
    {
        const auto intake = openIntake(m_configuration);
        QVERIFY(remember(*intake));
        QVERIFY(intake->setApiKey(m_configuration.apiUrl, "one for all users"));
    }
    const auto opened = openWithKeychain();
    QVERIFY(opened && (*opened)->hasApiKey(m_configuration.apiUrl));
    QVERIFY(openIntake(m_configuration)->hasApiKey(m_configuration.apiUrl));
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::KeychainTest)
#include "keychain_test.moc"
