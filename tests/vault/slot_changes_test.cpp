// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_slots.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::vault;

namespace {

constexpr KdfCost cheap{1, 8192};
const QString first = u"correct horse battery"_s;
const QString second = u"another staple here"_s;

QByteArray contentOf(const QString &folder)
{
    QFile file(KeySlots::fileIn(folder));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &folder, const QJsonObject &content)
{
    QFile file(KeySlots::fileIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(file.write(QJsonDocument(content).toJson()) > 0);
}

QJsonObject objectIn(const QString &folder)
{
    return QJsonDocument::fromJson(contentOf(folder)).object();
}

void addRaw(const QString &folder, const QJsonObject &slot)
{
    QJsonObject content = objectIn(folder);
    QJsonArray all = content["slots"_L1].toArray();
    all.prepend(slot);
    content["slots"_L1] = all;
    write(folder, content);
}

template <typename One, typename Other>
bool same(const One &one, const Other &other)
{
    return one && other && std::ranges::equal(one->bytes(), other->bytes());
}

template <typename T>
bool failsWith(const Result<T> &result, VaultFault kind)
{
    return !result && result.error().kind == kind;
}

std::vector<KeySlot> slotsIn(const QString &folder)
{
    return KeySlots::list(folder).value_or(std::vector<KeySlot>());
}

/// As opening does it: through the slots of that user.
std::optional<DataKey> openedBy(const QString &folder, const QString &user, const DataKey &wrapping)
{
    const auto own = KeySlots::keychainSlots(folder, user);
    return own && own->size() == 1 ? openSlot(own->front(), wrapping) : std::nullopt;
}

} // namespace

class SlotChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFolderSaysForWhomTheyAre_data();
    void theFolderSaysForWhomTheyAre();
    void init();

    void everyPassphraseGivesTheSameKey();
    void aSlotIsDescribedWithoutItsSecrets();
    void aChangedPassphraseReplacesTheOldOne();
    void onlyTheSlotThatIsChangedChanges();
    void whatCannotBeChangedChangesNothing();
    void theLastUsablePassphraseStays();
    void aRemovedPassphraseOpensNothing();

    void aKeychainSlotOpensWithItsKeyAlone();
    void eachUserHasASlotOfTheirOwn();
    void aNewKeychainSlotReplacesAllOfThatUser();
    void forgettingLeavesTheOthers();
    void anIdThatIsNoUuidIsNoKeychainSlot();

    void whatIsNotKnownIsKept();
    void aFileOfTheFirstVersionIsUnderstood();
    void aDamagedFileIsNotTouched();
    void whoCouldReadTheFileStillCan();
    void noChangeWritesNothing();
    void aDiskThatCannotBeWrittenLeavesTheOldFile();
    void changesAtTheSameTimeAreAllThere();

private:
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
    std::optional<DataKey> m_key;
};

void SlotChangesTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_folder = m_root->filePath(u"data"_s);
    auto key = KeySlots::create(m_folder, first, cheap);
    QVERIFY(key);
    m_key = *std::move(key);
}

void SlotChangesTest::everyPassphraseGivesTheSameKey()
{
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, u"safe"_s, cheap));
    QVERIFY(same(KeySlots::unlock(m_folder, first), m_key));
    QVERIFY(same(KeySlots::unlock(m_folder, second), m_key));
    QVERIFY(failsWith(KeySlots::addPassphrase(m_folder, *m_key, u"short"_s, {}, cheap), VaultFault::WeakPassphrase));
    QCOMPARE(slotsIn(m_folder).size(), std::size_t(2));
}

void SlotChangesTest::aSlotIsDescribedWithoutItsSecrets()
{
    const auto id = KeySlots::addPassphrase(m_folder, *m_key, second, u"safe in the office"_s, cheap);
    QVERIFY(id);
    const auto wrapping = DataKey::random();
    const auto keychain = makeKeychainSlot(*m_key, wrapping, u"anna"_s);
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, keychain));
    addRaw(m_folder, {{u"kind"_s, u"smart card"_s}, {u"id"_s, u"s"_s}});

    const auto all = slotsIn(m_folder);
    QCOMPARE(all.size(), std::size_t(4));
    QVERIFY(all[0].kind == KeySlotKind::Other && !all[0].usable);
    QVERIFY(all[1].kind == KeySlotKind::Passphrase && all[1].usable && all[1].label.isEmpty());
    QVERIFY(all[2].kind == KeySlotKind::Passphrase && all[2].id == *id);
    QCOMPARE(all[2].label, u"safe in the office"_s);
    QVERIFY(all[2].createdAt.isValid() && all[2].createdAt.timeSpec() == Qt::UTC);
    QVERIFY(all[3].kind == KeySlotKind::Keychain && all[3].id == keychain.id && all[3].label == u"anna"_s);
    const QByteArray secret(reinterpret_cast<const char *>(wrapping.bytes().data()), qsizetype{dataKeyBytes});
    QVERIFY(!contentOf(m_folder).contains(secret.toBase64()));
}

void SlotChangesTest::aChangedPassphraseReplacesTheOldOne()
{
    QVERIFY(KeySlots::changePassphrase(m_folder, first, second, cheap));
    QVERIFY(same(KeySlots::unlock(m_folder, second), m_key));
    QVERIFY(failsWith(KeySlots::unlock(m_folder, first), VaultFault::WrongPassphrase));
    QCOMPARE(slotsIn(m_folder).size(), std::size_t(1));
}

void SlotChangesTest::onlyTheSlotThatIsChangedChanges()
{
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, u"safe"_s, cheap));
    QVERIFY(KeySlots::changePassphrase(m_folder, second, u"a third passphrase"_s, cheap));
    QVERIFY(same(KeySlots::unlock(m_folder, first), m_key));
    QVERIFY(same(KeySlots::unlock(m_folder, u"a third passphrase"_s), m_key));
    QVERIFY(failsWith(KeySlots::unlock(m_folder, second), VaultFault::WrongPassphrase));
    QCOMPARE(slotsIn(m_folder).back().label, u"safe"_s);
}

void SlotChangesTest::whatCannotBeChangedChangesNothing()
{
    const QByteArray before = contentOf(m_folder);
    QVERIFY(failsWith(KeySlots::changePassphrase(m_folder, second, u"a third passphrase"_s, cheap),
                      VaultFault::WrongPassphrase));
    QVERIFY(failsWith(KeySlots::changePassphrase(m_folder, first, u"short"_s, cheap), VaultFault::WeakPassphrase));
    QVERIFY(failsWith(KeySlots::changePassphrase(m_folder, {}, second, cheap), VaultFault::PassphraseNeeded));
    QVERIFY(failsWith(KeySlots::remove(m_folder, u"no such id"_s), VaultFault::NoSuchSlot));
    QVERIFY(failsWith(KeySlots::remove(m_folder, {}), VaultFault::NoSuchSlot));
    QCOMPARE(contentOf(m_folder), before);
    QVERIFY(failsWith(KeySlots::list(m_root->filePath(u"none"_s)), VaultFault::SlotsMissing));
}

void SlotChangesTest::theLastUsablePassphraseStays()
{
    const QString id = slotsIn(m_folder).front().id;
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, DataKey::random(), u"anna"_s)));
    // A damaged one beside it is no way in.
    QJsonObject damaged = objectIn(m_folder)["slots"_L1].toArray()[0].toObject();
    damaged[u"id"_s] = u"damaged"_s;
    damaged[u"kdf"_s] = u"md5"_s;
    addRaw(m_folder, damaged);

    const QByteArray before = contentOf(m_folder);
    QVERIFY(failsWith(KeySlots::remove(m_folder, id), VaultFault::LastPassphrase));
    QCOMPARE(contentOf(m_folder), before);
    QVERIFY(KeySlots::remove(m_folder, u"damaged"_s));
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap));
    QVERIFY(KeySlots::remove(m_folder, id));
    QVERIFY(same(KeySlots::unlock(m_folder, second), m_key));
}

void SlotChangesTest::aRemovedPassphraseOpensNothing()
{
    const auto id = KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap);
    QVERIFY(id && KeySlots::remove(m_folder, *id));
    QVERIFY(failsWith(KeySlots::unlock(m_folder, second), VaultFault::WrongPassphrase));
}

void SlotChangesTest::aKeychainSlotOpensWithItsKeyAlone()
{
    const auto wrapping = DataKey::random();
    const auto slot = makeKeychainSlot(*m_key, wrapping, u"anna"_s);
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, slot));
    QVERIFY(same(openedBy(m_folder, u"anna"_s, wrapping), m_key));
    QVERIFY(!openedBy(m_folder, u"anna"_s, DataKey::random()));
    // Bound to its id: the wrapped key of one slot in another opens nothing.
    auto moved = slot;
    moved.id = makeKeychainSlot(*m_key, wrapping, u"anna"_s).id;
    QVERIFY(!openSlot(moved, wrapping));
}

void SlotChangesTest::eachUserHasASlotOfTheirOwn()
{
    const auto annas = DataKey::random(), beas = DataKey::random();
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, annas, u"anna"_s)));
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, beas, u"bea"_s)));
    QVERIFY(same(openedBy(m_folder, u"anna"_s, annas), m_key));
    QVERIFY(same(openedBy(m_folder, u"bea"_s, beas), m_key));
    QVERIFY(!openedBy(m_folder, u"cleo"_s, annas));
}

void SlotChangesTest::aNewKeychainSlotReplacesAllOfThatUser()
{
    const auto old = makeKeychainSlot(*m_key, DataKey::random(), u"anna"_s);
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, old));
    const auto wrapping = DataKey::random();
    const auto replaced = KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, wrapping, u"anna"_s));
    QVERIFY(replaced && *replaced == std::vector{old.id});
    QVERIFY(same(openedBy(m_folder, u"anna"_s, wrapping), m_key));
}

void SlotChangesTest::forgettingLeavesTheOthers()
{
    const auto beas = DataKey::random();
    const auto annas = makeKeychainSlot(*m_key, DataKey::random(), u"anna"_s);
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, annas));
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, beas, u"bea"_s)));
    const auto removed = KeySlots::removeKeychainSlots(m_folder, u"anna"_s);
    QVERIFY(removed && *removed == std::vector{annas.id});
    const auto again = KeySlots::removeKeychainSlots(m_folder, u"anna"_s);
    QVERIFY(again && again->empty());
    QVERIFY(same(openedBy(m_folder, u"bea"_s, beas), m_key));
    QVERIFY(same(KeySlots::unlock(m_folder, first), m_key));
}

void SlotChangesTest::anIdThatIsNoUuidIsNoKeychainSlot()
{
    auto slot = makeKeychainSlot(*m_key, DataKey::random(), u"anna"_s);
    slot.id = u"somebody's mail password"_s;
    addRaw(m_folder, toJson(slot));
    const auto own = KeySlots::keychainSlots(m_folder, u"anna"_s);
    QVERIFY(own && own->empty());
}

void SlotChangesTest::whatIsNotKnownIsKept()
{
    const QJsonObject card{{u"kind"_s, u"smart card"_s}, {u"id"_s, u"s"_s}, {u"pin_tries"_s, 3}};
    addRaw(m_folder, card);
    QJsonObject content = objectIn(m_folder);
    content[u"comment"_s] = u"of a newer version"_s;
    write(m_folder, content);

    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap));
    QVERIFY(KeySlots::changePassphrase(m_folder, first, u"a third passphrase"_s, cheap));
    QVERIFY(KeySlots::replaceKeychainSlots(m_folder, makeKeychainSlot(*m_key, DataKey::random(), u"anna"_s)));
    QCOMPARE(objectIn(m_folder)["slots"_L1].toArray()[0].toObject(), card);
    QCOMPARE(objectIn(m_folder)["comment"_L1].toString(), u"of a newer version"_s);
}

void SlotChangesTest::aFileOfTheFirstVersionIsUnderstood()
{
    // Written before there were labels and other kinds.
    QFile file(KeySlots::fileIn(m_folder));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(file.write(R"({
    "slots": [
        {
            "created_at": "2026-11-27T08:16:47.640Z",
            "id": "28c0bf14-2049-4120-8e13-14496777953b",
            "kdf": "argon2id13",
            "kind": "passphrase",
            "memory_bytes": 67108864,
            "operations": 3,
            "salt": "5vRbIlR+hQZg51qf2gc8Rg==",
            "wrapped": "AQqgHsp+V57gkAoU2bAnQYcbWI5GFhNEuuTvJNwlh4TNvaGFRui7KGalttDSjvHDiA8B0M7AmC1Gjym2vLH5lg+OjGDF3Gx5gg=="
        }
    ],
    "version": 1
})") > 0);
    file.close();
    const auto key = KeySlots::unlock(m_folder, first);
    QVERIFY(key);
    QVERIFY(KeySlots::addPassphrase(m_folder, *key, second, {}, cheap));
    QVERIFY(same(KeySlots::unlock(m_folder, first), KeySlots::unlock(m_folder, second)));
}

void SlotChangesTest::aDamagedFileIsNotTouched()
{
    for (const QByteArray &content : {QByteArray(), QByteArray("garbage"), QByteArray(R"({"version":2,"slots":[]})")}) {
        QFile file(KeySlots::fileIn(m_folder));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QVERIFY(failsWith(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap), VaultFault::SlotsDamaged));
        QVERIFY(failsWith(KeySlots::changePassphrase(m_folder, first, second, cheap), VaultFault::SlotsDamaged));
        QVERIFY(failsWith(KeySlots::remove(m_folder, u"x"_s), VaultFault::SlotsDamaged));
        QCOMPARE(contentOf(m_folder), content);
    }
}

void SlotChangesTest::whoCouldReadTheFileStillCan()
{
    const auto shared =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    const QString path = KeySlots::fileIn(m_folder);
    const auto rights = [&] {
        return QFileInfo(path).permissions() & (shared | QFileDevice::ReadOther | QFileDevice::WriteOther);
    };
    QVERIFY(rights() == (QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap));
    QVERIFY(rights() == (QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(path, shared));
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, u"a third passphrase"_s, {}, cheap));
    QVERIFY(rights() == shared);
}

void SlotChangesTest::noChangeWritesNothing()
{
    const QString path = KeySlots::fileIn(m_folder);
    QVERIFY(QFile::link(path, m_root->filePath(u"same file"_s)));
    const auto removed = KeySlots::removeKeychainSlots(m_folder, u"nobody"_s);
    QVERIFY(removed && removed->empty());
    QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"keys.json"_s});
}

void SlotChangesTest::aDiskThatCannotBeWrittenLeavesTheOldFile()
{
    const QByteArray before = contentOf(m_folder);
    // A folder in the place of the lock: also root cannot take it.
    QVERIFY(QDir(m_folder).mkdir(u"keys.json.lock"_s));
    QVERIFY(failsWith(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap), VaultFault::CannotWrite));
    QCOMPARE(contentOf(m_folder), before);
    QVERIFY(QDir(m_folder).rmdir(u"keys.json.lock"_s));
    QVERIFY(KeySlots::addPassphrase(m_folder, *m_key, second, {}, cheap));
}

void SlotChangesTest::changesAtTheSameTimeAreAllThere()
{
    std::vector<std::thread> writers;
    for (int i = 0; i < 8; ++i) {
        writers.emplace_back([&, i] {
            const QString mine = u"passphrase number %1"_s.arg(i);
            // Where the disk is slow somebody waits in vain for the others, is told so, and tries again.
            while (failsWith(KeySlots::addPassphrase(m_folder, *m_key, mine, mine, cheap), VaultFault::CannotWrite))
                ;
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(slotsIn(m_folder).size(), std::size_t(9));
    for (int i = 0; i < 8; ++i)
        QVERIFY(same(KeySlots::unlock(m_folder, u"passphrase number %1"_s.arg(i)), m_key));
}

#ifdef Q_OS_UNIX
void SlotChangesTest::theFolderSaysForWhomTheyAre_data()
{
    QTest::addColumn<unsigned>("folder");
    QTest::addColumn<unsigned>("file");
    QTest::newRow("of one person") << 0700U << 0600U;
    QTest::newRow("that others may look into") << 0755U << 0600U;
    QTest::newRow("of a group") << 02770U << 0660U;
    QTest::newRow("that everybody may write") << 0777U << 0660U;
}

/// The file and the lock beside it, which another user has to remove where its program was killed.
void SlotChangesTest::theFolderSaysForWhomTheyAre()
{
    QFETCH(const unsigned, folder);
    QFETCH(const unsigned, file);
    const QTemporaryDir home;
    QCOMPARE(::chmod(qPrintable(home.path()), folder), 0);
    const auto modeOf = [](const QString &path) {
        struct stat info = {};
        return ::stat(qPrintable(path), &info) == 0 ? info.st_mode & 07777U : 0U;
    };
    QVERIFY(KeySlots::create(home.path(), first, cheap));
    const QString path = KeySlots::fileIn(home.path());
    QCOMPARE(modeOf(path), file);
    unsigned ofTheLock = 0;
    QVERIFY(updateSlots(path, [&](SlotFile &) -> Result<void> {
        ofTheLock = modeOf(path + ".lock"_L1);
        return {};
    }));
    QCOMPARE(ofTheLock, file);
}
#endif

QTEST_GUILESS_MAIN(SlotChangesTest)
#include "slot_changes_test.moc"
