// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class KeyWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slotsAreDescribed_data();
    void slotsAreDescribed();
};

void KeyWordsTest::slotsAreDescribed_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, KeySlotKind kind, const QString &label, bool usable,
                        const QString &expected) {
        KeySlot slot;
        slot.kind = kind;
        slot.label = label;
        slot.usable = usable;
        QTest::newRow(name) << text::describe(slot) << expected;
    };
    row("passphrase", KeySlotKind::Passphrase, {}, true, u"Passphrase"_s);
    row("passphrase with a label", KeySlotKind::Passphrase, u"safe"_s, true, u"Passphrase: safe"_s);
    row("label with a placeholder", KeySlotKind::Passphrase, u"%1"_s, false, u"Passphrase: %1 (damaged)"_s);
    row("keychain", KeySlotKind::Keychain, u"anna"_s, true, u"Keychain of anna"_s);
    row("damaged", KeySlotKind::Passphrase, {}, false, u"Passphrase (damaged)"_s);
    row("unknown", KeySlotKind::Other, u"x"_s, false, u"Of a newer version of this program"_s);
}

void KeyWordsTest::slotsAreDescribed()
{
    QFETCH(QString, said);
    QFETCH(QString, expected);
    QCOMPARE(said, expected);
}

QTEST_GUILESS_MAIN(KeyWordsTest)
#include "key_words_test.moc"
