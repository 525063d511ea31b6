// SPDX-License-Identifier: Apache-2.0
#include "core/domain/latin_forms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

QString joined(const std::vector<QString> &forms)
{
    return QStringList(forms.begin(), forms.end()).join(u" | "_s);
}

} // namespace

class LatinFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asPassportsWriteIt_data();
    void asPassportsWriteIt();
    void guessed_data();
    void guessed();
    void plain_data();
    void plain();
};

void LatinFormsTest::asPassportsWriteIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("latin");
    const auto row = [](const QString &name, const QString &latin) {
        QTest::newRow(qPrintable(name)) << name << latin;
    };
    // ICAO Doc 9303-3 §6 B.
    row(u"Щукин"_s, u"Shchukin | Shchukyn | Shtukin"_s);
    row(u"Щукина Юлия"_s, u"Shchukina Iuliia | Shchukyna Yulyia | Shtukina Iuliia"_s);
    row(u"ЩУКИНЫ"_s, u"SHCHUKINY"_s);
    row(u"Ёлкина"_s, u"Elkina"_s);
    row(u"Объедков"_s, u"Obieedkov"_s);
    row(u"Жанна Эрнстовна"_s, u"Zhanna Ernstovna"_s);
    row(u"Ы. Э."_s, u"Y. E."_s);
    row(u"Я. Ы."_s, u"Ia. Y."_s);
    row(u"Гончар"_s, u"Gonchar | Honchar | Goncar"_s);
    row(u"Єва Їжак"_s, u"Yeva Yizhak"_s);
    row(u"Юрій Їжак"_s, u"Yurii Yizhak"_s);
    row(u"Лук'янчук Їя"_s, u"Lukianchuk Yiia"_s);
    row(u"Святлана Ўладзіміраўна"_s, u"Sviatlana Uladzimirauna"_s);
    row(u"Ђорђе Ћосић"_s, u"Dorde Cosic"_s);
    row(u"Ѓорѓи Ќосев"_s, u"Gjorgji Kjosev"_s);
    row(u"Anna-Мария-Ы"_s, u"Anna-Mariia-Y"_s);
    // Greek passports: ELOT 743.
    row(u"Γιώργος Παπαδόπουλος"_s, u"Giorgos Papadopoulos"_s);
    row(u"Ευαγγελία"_s, u"Evangelia"_s);
    row(u"Μπάμπης"_s, u"Bampis"_s);
    row(u"Γκίκας"_s, u"Gkikas"_s);
    row(u"Ευτυχία Ψάλτη"_s, u"Eftychia Psalti"_s);
    row(u"Παύλος"_s, u"Pavlos"_s);
    row(u"Ηλίας"_s, u"Ilias"_s);
    row(u"ΧΡΗΣΤΟΣ"_s, u"CHRISTOS"_s);
}

void LatinFormsTest::asPassportsWriteIt()
{
    QFETCH(QString, name);
    const LatinForms latin = latinForms(name);
    QTEST(joined(latin.forms), "latin");
    QVERIFY(latin.basis == LatinBasis::Passport);
}

void LatinFormsTest::guessed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("latin");
    const auto row = [](const char *script, const QString &name, const QString &latin) {
        QTest::newRow(script) << name << latin;
    };
    row("Arabic without vowels", u"محمد"_s, u"Mhmd"_s);
    row("Arabic with vowels", u"مُحَمَّد"_s, u"Muhammad"_s);
    row("Arabic, two words", u"فاطمة الرازي"_s, u"Fatmah Alrazy"_s);
    row("Persian", u"پرویز چگنی"_s, u"Prwyz Chgny"_s);
    row("Hebrew", u"דוד כהן"_s, u"Dwd Khn"_s);
    row("Georgian", u"გიორგი წერეთელი"_s, u"Giorgi Tsereteli"_s);
    row("Armenian", u"Արմեն Պետրոսյան"_s, u"Armen Petrosyan"_s);
    row("Chinese", u"王小明"_s, u"Wang Xiao Ming"_s);
    row("Chinese, a reading of last names", u"单雄信"_s, u"Shan Xiong Xin"_s);
    row("Japanese syllables", u"サトウ さくら"_s, u"Satou Sakura"_s);
    row("Japanese with Chinese characters", u"佐藤 さくら"_s, QString());
    row("Korean", u"김민준"_s, u"Gimminjun"_s);
    row("Devanagari", u"मारिया"_s, u"Mariya"_s);
    row("a letter of Kazakh", u"Қанат"_s, u"Kanat"_s);
}

void LatinFormsTest::guessed()
{
    QFETCH(QString, name);
    const LatinForms latin = latinForms(name);
    QTEST(joined(latin.forms), "latin");
    QVERIFY(latin.basis == LatinBasis::Guess);
}

void LatinFormsTest::plain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("plain");
    const auto row = [](const QString &name, const QString &plain) {
        QTest::newRow(qPrintable(name)) << name << plain;
    };
    row(u"Jürgen"_s, u"Juergen | Jurgen"_s);
    row(u"JÜRGEN"_s, u"JUERGEN | JURGEN"_s);
    row(u"Ürün"_s, u"Ueruen | Urun"_s);
    row(u"Mäkelä"_s, u"Maekelae | Makela"_s);
    row(u"Åke"_s, u"Ake | Aake"_s);
    row(u"ÅKE"_s, u"AKE | AAKE"_s);
    row(u"Åström"_s, u"Aastroem | Astrom"_s);
    row(u"Øyvind"_s, u"Oyvind | Oeyvind"_s);
    row(u"Straße"_s, u"Strasse"_s);
    row(u"GROẞ"_s, u"GROSS"_s);
    row(u"Łukasz"_s, u"Lukasz"_s);
    row(u"Đorđe"_s, u"Dorde | Djordje"_s);
    row(u"Þóra"_s, u"Thora"_s);
    row(u"ÞÓRA"_s, u"THORA"_s);
    row(u"Æsa"_s, u"Aesa"_s);
    row(u"Nguyễn"_s, u"Nguyen"_s);
    row(u"Əliyev"_s, u"Aliyev"_s);
    row(u"Işıl"_s, u"Isil"_s);
    row(u"J\u030Cosé-Núñez"_s, u"Jose-Nunez"_s);
    row(u"D’Artagnan"_s, QString());
    row(u"D’Artágnan"_s, u"D’Artagnan"_s);
    row(u"Maria"_s, QString());
    row(u"Мария"_s, QString());
    row(QString(), QString());
}

void LatinFormsTest::plain()
{
    QFETCH(QString, name);
    QTEST(joined(plainForms(name)), "plain");
}

QTEST_GUILESS_MAIN(LatinFormsTest)
#include "latin_forms_test.moc"
