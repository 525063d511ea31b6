// SPDX-License-Identifier: Apache-2.0
#include "core/vault/cipher.h"
#include "core/vault/key_slots.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::vault;

namespace {

/// The least that Argon2id takes, so that the tests are quick.
constexpr KdfCost cheap{1, 8192};
const QString passphrase = u"correct horse battery"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

bool same(const DataKey &one, const DataKey &other)
{
    return std::ranges::equal(one.bytes(), other.bytes());
}

/// The file with its only slot changed by `change`.
QByteArray withSlot(const QByteArray &content, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject file = QJsonDocument::fromJson(content).object();
    QJsonArray slotArray = file["slots"_L1].toArray();
    QJsonObject slot = slotArray[0].toObject();
    change(slot);
    slotArray[0] = slot;
    file["slots"_L1] = slotArray;
    return QJsonDocument(file).toJson();
}

} // namespace

class KeySlotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSamePassphraseGivesTheSameKey();
    void everyFolderHasAKeyOfItsOwn();
    void aMissingFolderIsMadeForTheOwnerOnly();
    void theFileIsForTheOwnerOnlyAndHoldsItsCosts();
    void theKeyIsNotInTheFile();
    void whatDoesNotOpen_data();
    void whatDoesNotOpen();
    void composedAndDecomposedAreTheSamePassphrase();
    void weakPassphrases_data();
    void weakPassphrases();
    void anExistingFileIsNeverReplaced_data();
    void anExistingFileIsNeverReplaced();
    void aDamagedFileIsReportedAndKept_data();
    void aDamagedFileIsReportedAndKept();
    void slotsOfOtherKindsAreLeftAlone();
    void aFolderThatCannotBeMadeIsReported();
    void impossibleCostsAreRefused();

private:
    QString newFolder() { return m_root.filePath(QString::number(++m_folders)); }
    QTemporaryDir m_root;
    int m_folders = 0;
};

void KeySlotsTest::theSamePassphraseGivesTheSameKey()
{
    const QString folder = newFolder();
    QVERIFY(!KeySlots::existIn(folder));
    const auto made = KeySlots::create(folder, passphrase, cheap);
    QVERIFY(made);
    QVERIFY(KeySlots::existIn(folder));
    const auto opened = KeySlots::unlock(folder, passphrase);
    QVERIFY(opened);
    QVERIFY(same(*made, *opened));
}

void KeySlotsTest::everyFolderHasAKeyOfItsOwn()
{
    const auto one = KeySlots::create(newFolder(), passphrase, cheap);
    const auto other = KeySlots::create(newFolder(), passphrase, cheap);
    QVERIFY(one && other);
    QVERIFY(!same(*one, *other));
}

void KeySlotsTest::aMissingFolderIsMadeForTheOwnerOnly()
{
    const QString folder = newFolder() + "/a/b"_L1;
    QVERIFY(KeySlots::create(folder, passphrase, cheap));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
}

void KeySlotsTest::theFileIsForTheOwnerOnlyAndHoldsItsCosts()
{
    const QString folder = newFolder();
    QVERIFY(KeySlots::create(folder, passphrase, {2, 16384}));
    const QFileInfo file(KeySlots::fileIn(folder));
    QVERIFY(file.permissions() & QFileDevice::ReadOwner);
    QVERIFY(!(file.permissions() &
              (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));

    const QJsonObject slot =
        QJsonDocument::fromJson(contentOf(file.filePath())).object()["slots"_L1].toArray()[0].toObject();
    QCOMPARE(slot["kind"_L1].toString(), u"passphrase"_s);
    QCOMPARE(slot["kdf"_L1].toString(), u"argon2id13"_s);
    QCOMPARE(slot["operations"_L1].toInteger(), 2);
    QCOMPARE(slot["memory_bytes"_L1].toInteger(), 16384);
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"keys.json"_s});
}

void KeySlotsTest::theKeyIsNotInTheFile()
{
    const QString folder = newFolder();
    const auto key = KeySlots::create(folder, passphrase, cheap);
    QVERIFY(key);
    const QByteArray secret(reinterpret_cast<const char *>(key->bytes().data()), qsizetype{dataKeyBytes});
    const QByteArray content = contentOf(KeySlots::fileIn(folder));
    QVERIFY(!content.contains(secret));
    QVERIFY(!content.contains(secret.toBase64()));
    QVERIFY(!content.contains(secret.toHex()));
    QVERIFY(!content.contains(passphrase.toUtf8()));
}

void KeySlotsTest::whatDoesNotOpen_data()
{
    QTest::addColumn<QString>("tried");
    QTest::addColumn<VaultFault>("expected");
    QTest::newRow("another passphrase") << u"correct horse batterx"_s << VaultFault::WrongPassphrase;
    QTest::newRow("another case") << u"Correct horse battery"_s << VaultFault::WrongPassphrase;
    QTest::newRow("a space at the end") << u"correct horse battery "_s << VaultFault::WrongPassphrase;
    QTest::newRow("too short to be one") << u"x"_s << VaultFault::WrongPassphrase;
    QTest::newRow("none") << QString() << VaultFault::PassphraseNeeded;
}

void KeySlotsTest::whatDoesNotOpen()
{
    QFETCH(QString, tried);
    QFETCH(VaultFault, expected);
    const QString folder = newFolder();
    QVERIFY(KeySlots::create(folder, passphrase, cheap));
    const QByteArray before = contentOf(KeySlots::fileIn(folder));
    const auto opened = KeySlots::unlock(folder, tried);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, expected);
    QCOMPARE(contentOf(KeySlots::fileIn(folder)), before);
}

void KeySlotsTest::composedAndDecomposedAreTheSamePassphrase()
{
    const QString composed = u"Käärijä Straße"_s.normalized(QString::NormalizationForm_C);
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    for (const auto &[madeWith, openedWith] : {std::pair(composed, decomposed), std::pair(decomposed, composed)}) {
        const QString folder = newFolder();
        QVERIFY(KeySlots::create(folder, madeWith, cheap));
        QVERIFY(KeySlots::unlock(folder, openedWith));
    }
}

void KeySlotsTest::weakPassphrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("seven characters") << u"1234567"_s << false;
    QTest::newRow("eight characters") << u"12345678"_s << true;
    QTest::newRow("seven emoji are seven characters") << u"😀😀😀😀😀😀😀"_s << false;
    QTest::newRow("eight emoji") << u"😀😀😀😀😀😀😀😀"_s << true;
    QTest::newRow("combining marks do not count twice") << u"a\u0308a\u0308a\u0308a\u0308"_s << false;
}

void KeySlotsTest::weakPassphrases()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const QString folder = newFolder();
    const auto made = KeySlots::create(folder, text, cheap);
    QCOMPARE(made.has_value(), accepted);
    QCOMPARE(KeySlots::existIn(folder), accepted);
    if (!accepted)
        QCOMPARE(made.error().kind, VaultFault::WeakPassphrase);
}

void KeySlotsTest::anExistingFileIsNeverReplaced_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("another's slots") << QByteArray(R"({"version":1,"slots":[]})");
    QTest::newRow("garbage") << QByteArray("\x00\xff garbage", 10);
    QTest::newRow("an empty file") << QByteArray();
}

void KeySlotsTest::anExistingFileIsNeverReplaced()
{
    QFETCH(QByteArray, content);
    const QString folder = newFolder();
    QVERIFY(QDir().mkpath(folder));
    write(KeySlots::fileIn(folder), content);
    const auto made = KeySlots::create(folder, passphrase, cheap);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, VaultFault::SlotsDamaged);
    QCOMPARE(contentOf(KeySlots::fileIn(folder)), content);
}

void KeySlotsTest::aDamagedFileIsReportedAndKept_data()
{
    using Change = std::function<QByteArray(QByteArray)>;
    QTest::addColumn<Change>("damage");
    const auto slotChange = [](const std::function<void(QJsonObject &)> &change) {
        return Change([change](const QByteArray &content) { return withSlot(content, change); });
    };
    const auto put = [&](const QString &name, const QJsonValue &value) {
        return slotChange([name, value](QJsonObject &slot) { slot[name] = value; });
    };
    QTest::newRow("empty") << Change([](const QByteArray &) { return QByteArray(); });
    QTest::newRow("cut in the middle") << Change([](const QByteArray &all) { return all.left(all.size() / 2); });
    QTest::newRow("no object") << Change([](const QByteArray &) { return QByteArray("[1]"); });
    QTest::newRow("a newer version") << Change(
        [](QByteArray all) { return all.replace(R"("version": 1)", R"("version": 2)"); });
    QTest::newRow("no slots") << Change([](const QByteArray &) { return QByteArray(R"({"version":1,"slots":[]})"); });
    QTest::newRow("too much memory") << put(u"memory_bytes"_s, qint64{1} << 40);
    QTest::newRow("negative memory") << put(u"memory_bytes"_s, -1);
    QTest::newRow("too many operations") << put(u"operations"_s, 1000000);
    QTest::newRow("no operations") << put(u"operations"_s, 0);
    QTest::newRow("an unknown kdf") << put(u"kdf"_s, u"md5"_s);
    QTest::newRow("a short salt") << put(u"salt"_s, u"AAAA"_s);
    QTest::newRow("a salt that is no base64") << put(u"salt"_s, u"%%%"_s);
    QTest::newRow("nothing wrapped") << put(u"wrapped"_s, QString());
    QTest::newRow("a number for a slot") << Change(
        [](const QByteArray &) { return QByteArray(R"({"version":1,"slots":[5]})"); });
}

void KeySlotsTest::aDamagedFileIsReportedAndKept()
{
    using Change = std::function<QByteArray(QByteArray)>;
    QFETCH(Change, damage);
    const QString folder = newFolder();
    QVERIFY(KeySlots::create(folder, passphrase, cheap));
    const QString file = KeySlots::fileIn(folder);
    const QByteArray intact = contentOf(file);
    const QByteArray damaged = damage(intact);
    QVERIFY(damaged != intact);
    write(file, damaged);

    const auto opened = KeySlots::unlock(folder, passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, VaultFault::SlotsDamaged);
    QCOMPARE(contentOf(file), damaged);

    write(file, intact);
    QVERIFY(KeySlots::unlock(folder, passphrase));
}

void KeySlotsTest::slotsOfOtherKindsAreLeftAlone()
{
    const QString folder = newFolder();
    QVERIFY(KeySlots::create(folder, passphrase, cheap));
    const QString path = KeySlots::fileIn(folder);
    QJsonObject file = QJsonDocument::fromJson(contentOf(path)).object();
    QJsonArray slotArray = file["slots"_L1].toArray();
    slotArray.prepend(QJsonObject{{u"kind"_s, u"keychain"_s}, {u"id"_s, u"k"_s}});
    file["slots"_L1] = slotArray;
    write(path, QJsonDocument(file).toJson());
    QVERIFY(KeySlots::unlock(folder, passphrase));

    // A wrapped key is bound to its slot: under another id it does not open.
    write(path, withSlot(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"slots"_s, QJsonArray{slotArray[1]}}}).toJson(),
                         [](QJsonObject &slot) { slot[u"id"_s] = u"another"_s; }));
    const auto opened = KeySlots::unlock(folder, passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, VaultFault::WrongPassphrase);
}

void KeySlotsTest::aFolderThatCannotBeMadeIsReported()
{
    const QString file = newFolder();
    write(file, "a file where the folder should be");
    const auto made = KeySlots::create(file + "/data"_L1, passphrase, cheap);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, VaultFault::CannotWrite);

    const auto opened = KeySlots::unlock(newFolder(), passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, VaultFault::SlotsMissing);
}

void KeySlotsTest::impossibleCostsAreRefused()
{
    for (const KdfCost cost :
         {KdfCost{0, 8192}, KdfCost{1, 1024}, KdfCost{21, 8192}, KdfCost{1, std::size_t{1} << 31}}) {
        const QString folder = newFolder();
        const auto made = KeySlots::create(folder, passphrase, cost);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, VaultFault::CannotWrite);
        QVERIFY(!KeySlots::existIn(folder));
    }
}

QTEST_GUILESS_MAIN(KeySlotsTest)
#include "key_slots_test.moc"
