// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class LocaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void localeKeepsTheLanguage_data();
    void localeKeepsTheLanguage();
};

void LocaleTest::localeKeepsTheLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::newRow("English in Britain") << Language::English << u"GB"_s << u"en_GB"_s << u"6500.5"_s;
    QTest::newRow("English in Ireland") << Language::English << u"IE"_s << u"en_IE"_s << u"6500.5"_s;
    QTest::newRow("English in the United States") << Language::English << u"US"_s << u"en_US"_s << u"6500.5"_s;
    QTest::newRow("English in Germany keeps the decimal point")
        << Language::English << u"DE"_s << u"en_GB"_s << u"6500.5"_s;
    QTest::newRow("English in Finland keeps the decimal point")
        << Language::English << u"FI"_s << u"en_GB"_s << u"6500.5"_s;
    QTest::newRow("German in Germany") << Language::German << u"DE"_s << u"de_DE"_s << u"6500,5"_s;
    QTest::newRow("German in Austria") << Language::German << u"AT"_s << u"de_AT"_s << u"6500,5"_s;
    QTest::newRow("German in Switzerland has a decimal point")
        << Language::German << u"CH"_s << u"de_CH"_s << u"6500.5"_s;
    QTest::newRow("German in Finland") << Language::German << u"FI"_s << u"de_DE"_s << u"6500,5"_s;
    QTest::newRow("Finnish in Finland") << Language::Finnish << u"FI"_s << u"fi_FI"_s << u"6500,5"_s;
    QTest::newRow("Finnish in Germany") << Language::Finnish << u"DE"_s << u"fi_FI"_s << u"6500,5"_s;
    QTest::newRow("no region") << Language::English << QString() << u"en_GB"_s << u"6500.5"_s;
    QTest::newRow("no such region") << Language::German << u"XX"_s << u"de_DE"_s << u"6500,5"_s;
}

void LocaleTest::localeKeepsTheLanguage()
{
    QFETCH(Language, language);
    QFETCH(QString, region);
    const QLocale locale = text::localeFor(language, region);
    QTEST(locale.name(), "name");
    QTEST(locale.toString(6500.5, 'f', 1), "number");
}

QTEST_GUILESS_MAIN(LocaleTest)
#include "locale_test.moc"
