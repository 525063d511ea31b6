// SPDX-License-Identifier: Apache-2.0
#include "core/domain/initials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class InitialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("initials"); // empty: refused
        QTest::newRow("as typed") << u"MK"_s << u"MK"_s;
        QTest::newRow("small letters are the same person") << u"mk"_s << u"MK"_s;
        QTest::newRow("white space around") << u" mk\t"_s << u"MK"_s;
        QTest::newRow("one letter") << u"x"_s << u"X"_s;
        QTest::newRow("five letters") << u"abcde"_s << u"ABCDE"_s;
        QTest::newRow("six letters") << u"abcdef"_s << QString();
        QTest::newRow("umlaut") << u"äö"_s << u"ÄÖ"_s;
        QTest::newRow("umlaut in two parts") << u"a\u0308"_s << u"Ä"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("white space alone") << u"  "_s << QString();
        QTest::newRow("digit") << u"M1"_s << QString();
        QTest::newRow("in between") << u"M K"_s << QString();
        QTest::newRow("full stop") << u"M."_s << QString();
        QTest::newRow("formula") << u"=M"_s << QString();
    }
    void check()
    {
        QFETCH(QString, typed);
        QFETCH(QString, initials);
        QCOMPARE(checkInitials(typed), initials.isEmpty() ? std::nullopt : std::optional(initials));
    }
};

QTEST_GUILESS_MAIN(InitialsTest)
#include "initials_test.moc"
