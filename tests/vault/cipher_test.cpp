// SPDX-License-Identifier: Apache-2.0
#include "core/vault/cipher.h"

#include <QObject>
#include <QSet>
#include <QTest>

#include <array>
#include <numeric>

using namespace clinic::vault;

namespace {

/// The bytes `first`, `first` + 1, …
DataKey countingKey(unsigned char first)
{
    std::array<unsigned char, dataKeyBytes> bytes;
    std::iota(bytes.begin(), bytes.end(), first);
    return DataKey::from(bytes);
}

const QByteArray plain = "Aino Virtanen";
const QByteArray context = "payload|1";

// Made with a second implementation (written after RFC 8439, draft-irtf-cfrg-xchacha-03 and RFC 7693) from the key
// 00…1f, the nonce 40…57, the version byte 01, and the plain text and context above.
const QByteArray knownEnvelope = QByteArray::fromHex("01404142434445464748494a4b4c4d4e4f5051525354555657"
                                                     "95506b1ff0b61064fb95e9dbc13edd8ac8bc3f2c65b645e5c0a22534c9");
const QByteArray knownFingerprint = QByteArray::fromHex("a507722d7de346d3ee35721c20cb4d4c"
                                                        "6b2310fc2d549e3357bb6936e89bd9a7");

} // namespace

class CipherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAnEnvelopeOfASecondImplementation();
    void fingerprintsLikeASecondImplementation();
    void whatIsSealedOpens_data();
    void whatIsSealedOpens();
    void sealingTwiceGivesDifferentEnvelopes();
    void whatWasChangedDoesNotOpen_data();
    void whatWasChangedDoesNotOpen();
    void noBitCanBeChanged();
    void anotherKeyDoesNotOpen();
    void fingerprintsDifferByTextAndKey();
    void keysAreRandom();
};

void CipherTest::opensAnEnvelopeOfASecondImplementation()
{
    const auto opened = Cipher(countingKey(0)).open(knownEnvelope, context);
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
}

void CipherTest::fingerprintsLikeASecondImplementation()
{
    QCOMPARE(Cipher(countingKey(0)).fingerprint(plain), knownFingerprint);
}

void CipherTest::whatIsSealedOpens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("a name") << plain << context;
    QTest::newRow("nothing") << QByteArray() << context;
    QTest::newRow("no context") << plain << QByteArray();
    QTest::newRow("zero bytes") << QByteArray(3, '\0') << QByteArray(2, '\0');
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x') << context;
}

void CipherTest::whatIsSealedOpens()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    const Cipher cipher(DataKey::random());
    const QByteArray envelope = cipher.seal(text, place);
    QCOMPARE(envelope[0], '\x01');
    QCOMPARE(envelope.size(), 1 + 24 + text.size() + 16);
    QVERIFY(text.size() < 8 || !envelope.contains(text));
    const auto opened = cipher.open(envelope, place);
    QVERIFY(opened);
    QCOMPARE(*opened, text);
}

void CipherTest::sealingTwiceGivesDifferentEnvelopes()
{
    const Cipher cipher(DataKey::random());
    QSet<QByteArray> nonces;
    for (int i = 0; i < 100; ++i)
        nonces.insert(cipher.seal(plain, context).mid(1, 24));
    QCOMPARE(nonces.size(), 100);
}

void CipherTest::whatWasChangedDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("envelope");
    QTest::addColumn<QByteArray>("place");
    const auto withVersion = [](char version) {
        QByteArray changed = knownEnvelope;
        changed[0] = version;
        return changed;
    };
    QTest::newRow("another row's context") << knownEnvelope << QByteArray("payload|2");
    QTest::newRow("another column's context") << knownEnvelope << QByteArray("words|1");
    QTest::newRow("no context") << knownEnvelope << QByteArray();
    QTest::newRow("version 0") << withVersion(0) << context;
    QTest::newRow("version 2") << withVersion(2) << context;
    QTest::newRow("the last byte cut off") << knownEnvelope.chopped(1) << context;
    QTest::newRow("a byte appended") << knownEnvelope + '\0' << context;
    QTest::newRow("only version and nonce") << knownEnvelope.left(25) << context;
    QTest::newRow("only the version") << knownEnvelope.left(1) << context;
    QTest::newRow("empty") << QByteArray() << context;
}

void CipherTest::whatWasChangedDoesNotOpen()
{
    QFETCH(QByteArray, envelope);
    QFETCH(QByteArray, place);
    QVERIFY(!Cipher(countingKey(0)).open(envelope, place));
}

void CipherTest::noBitCanBeChanged()
{
    const Cipher cipher(countingKey(0));
    for (qsizetype byte = 0; byte < knownEnvelope.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = knownEnvelope;
            changed[byte] = static_cast<char>(changed[byte] ^ (1 << bit));
            QVERIFY2(!cipher.open(changed, context), qPrintable(QString::number(byte)));
        }
    }
}

void CipherTest::anotherKeyDoesNotOpen()
{
    QVERIFY(!Cipher(countingKey(1)).open(knownEnvelope, context));
}

void CipherTest::fingerprintsDifferByTextAndKey()
{
    const Cipher cipher(countingKey(0));
    QCOMPARE(cipher.fingerprint(plain), cipher.fingerprint(plain));
    QVERIFY(cipher.fingerprint(plain) != cipher.fingerprint(plain + ' '));
    QVERIFY(cipher.fingerprint(plain) != Cipher(countingKey(1)).fingerprint(plain));
}

void CipherTest::keysAreRandom()
{
    QSet<QByteArray> keys;
    for (int i = 0; i < 50; ++i) {
        const DataKey key = DataKey::random();
        keys.insert(QByteArray(reinterpret_cast<const char *>(key.bytes().data()), qsizetype{dataKeyBytes}));
    }
    QCOMPARE(keys.size(), 50);
}

QTEST_GUILESS_MAIN(CipherTest)
#include "cipher_test.moc"
