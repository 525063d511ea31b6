// SPDX-License-Identifier: Apache-2.0
#include "core/vault/pin_hash.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::vault;

class PinHashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyItsOwnPinFits()
    {
        const auto hash = hashPin(u"2580"_s);
        QVERIFY(hash);
        QVERIFY(hash->startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
        QVERIFY(!hash->contains('\0'));
        QVERIFY(isPinOf(*hash, u"2580"_s));
        QVERIFY(!isPinOf(*hash, u"2581"_s));
        QVERIFY(!isPinOf(*hash, u"02580"_s));
        QVERIFY(!isPinOf(*hash, {}));
    }

    void equalPinsHaveDifferentHashes() { QVERIFY(hashPin(u"2580"_s) != hashPin(u"2580"_s)); }

    void whatIsNoHashFitsNothing()
    {
        QVERIFY(!isPinOf({}, {}));
        QVERIFY(!isPinOf("2580", u"2580"_s));
        QVERIFY(!isPinOf(QByteArray(4000, '$'), u"2580"_s));
    }
};

QTEST_GUILESS_MAIN(PinHashTest)
#include "pin_hash_test.moc"
