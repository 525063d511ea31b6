// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plain_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class PlainTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plain_data();
    void plain();
    void neverCutsACharacter();
};

void PlainTextTest::plain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("usual text is kept") << u"Größe: 168 cm 🎈"_s << u"Größe: 168 cm 🎈"_s;
    QTest::newRow("markup is text like any other") << u"<b>no</b>"_s << u"<b>no</b>"_s;
    QTest::newRow("lines become one") << u"one\r\n two\u2028three"_s << u"one two three"_s;
    QTest::newRow("a terminal's commands") << u"\x1b[31mred\u009b0m\u0007\u007f"_s << u"[31mred0m"_s;
    QTest::newRow("NUL") << QString::fromLatin1("a\0b", 3) << u"ab"_s;
    QTest::newRow("direction of writing") << u"a\u202egpj.b\u202c\u2066c\u2069"_s << u"agpj.bc"_s;
    QTest::newRow("no width") << u"a\u200bb\u200dc\ufeffd\u00ade"_s << u"abcde"_s;
    QTest::newRow("tags beyond the first plane") << u"a\U000E0041b"_s << u"ab"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00) << u"ab"_s;
    QTest::newRow("a pair the wrong way round") << u"a"_s + QChar(0xDC00) + QChar(0xD800) << u"a"_s;
    QTest::newRow("as long as it may be")
        << u"1234567890123456789012345678901234567890"_s << u"1234567890123456789012345678901234567890"_s;
    QTest::newRow("too long") << u"12345678901234567890123456789012345678901"_s
                              << u"123456789012345678901234567890123456789…"_s;
}

void PlainTextTest::plain()
{
    QFETCH(const QString, text);
    QTEST(plainLine(text, 40), "line");
}

void PlainTextTest::neverCutsACharacter()
{
    QCOMPARE(plainLine(u"ab🎈🎈", 5), u"ab🎈…"_s);
    QCOMPARE(plainLine(u"ab🎈🎈", 4), u"ab…"_s);
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plain_text_test.moc"
