// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz_name.h"
#include "core/domain/name.h"
#include "core/domain/name_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

QString formsOf(const DocumentName &name)
{
    QStringList forms;
    for (const QString &form : name.forms)
        forms.push_back(form);
    return forms.join(u" | "_s);
}

} // namespace

class MrzNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesOfTheStandard_data();
    void examplesOfTheStandard();
    void hiddenLettersAreOffered_data();
    void hiddenLettersAreOffered();
    void namesAreWhatTheFormAccepts();
    void capitalsBecomeNames_data();
    void capitalsBecomeNames();
};

void MrzNamesTest::examplesOfTheStandard_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<bool>("mayBeCut");
    const auto row = [](const char *name, const char *field, const char *first, const char *last, bool mayBeCut) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(first) << QString::fromLatin1(last)
                            << mayBeCut;
    };
    // ICAO Doc 9303-4 §4.2.3.1 to §4.2.3.4, and the shorter ones of 9303-5 §4.2.3.
    row("usual", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "Anna Maria", "Eriksson", false);
    row("central primary identifier", "HENG<<DEBORAH<MING<LO<<<<<<<<<<<<<<<<<<", "Deborah Ming Lo", "Heng", false);
    row("hyphen", "SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<", "Susie Margaret", "Smith Jones", false);
    row("apostrophe", "OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<", "Enya Siobhan", "Oconnor", false);
    row("particles", "VAN<DER<MUELLEN<<MARTIN<<<<<<<<<<<<<<<<", "Martin", "van der Muellen", false);
    row("Arabic article", "AL<BASRI<<HUDA<MUHAMMAD<JAWAD<<<<<<<<<<", "Huda Muhammad Jawad", "Al Basri", false);
    row("two last names", "VILARCHAO<FERNANDEZ<<JOSE<RAMON<<<<<<<<", "Jose Ramon", "Vilarchao Fernandez", false);
    row("one name", "ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "Arkfreith", "", false);
    row("one name of two words", "SATRIYA<SUDARPA<<<<<<<<<<<<<<<<<<<<<<<<", "Satriya Sudarpa", "", false);
    row("first names cut to an initial", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "Chayapa Dejthamrong K",
        "Nilavadhanananda", true);
    row("first names cut", "NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU", "Arnpol Petch Charongu", "Nilavadhanananda",
        true);
    row("last names cut", "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI", "Di", "Bennelong Wooloomooloo Warrandyte W", true);
    row("just fits", "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR", "Jonathon Warren Trevor", "Papandropoulous", true);
    row("just fits a card", "PAPANDROPOULOUS<<JONATHON<ALEC", "Jonathon Alec", "Papandropoulous", true);
    row("a card cut", "BENNE<WOOLO<WARRA<WARNA<<DIN<P", "Din P", "Benne Woolo Warra Warna", true);
    row("one filler too many between the first names", "ERIKSSON<<ANNA<<MARIA<<<", "Anna Maria", "Eriksson", false);
    row("nothing", "<<<<<<", "", "", false);
}

void MrzNamesTest::examplesOfTheStandard()
{
    QFETCH(QString, field);
    const DocumentNames names = namesFromMrz(field, u"UTO");
    QTEST(formsOf(names.first), "first");
    QTEST(formsOf(names.last), "last");
    QTEST(names.mayBeCut, "mayBeCut");
}

void MrzNamesTest::hiddenLettersAreOffered_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("forms");
    const auto row = [](const char *state, const char *word, const QString &forms) {
        QTest::addRow("%s %s", state, word) << QString::fromLatin1(state) << QString::fromLatin1(word) << forms;
    };
    row("D<<", "MUELLER", u"Mueller | Müller"_s);
    row("AUT", "MUELLER", u"Mueller | Müller"_s);
    row("CHE", "MUELLER", u"Mueller | Müller"_s);
    row("USA", "MUELLER", u"Mueller"_s);
    row("D<<", "UEBEL", u"Uebel | Übel"_s);
    row("D<<", "BAUER", u"Bauer"_s);
    row("D<<", "NEUER", u"Neuer"_s);
    row("D<<", "QUELLE", u"Quelle"_s);
    row("D<<", "HAEUSER", u"Haeuser | Häuser"_s);
    row("D<<", "SCHROEDER", u"Schroeder | Schröder"_s);
    row("D<<", "GROSS", u"Gross | Groß"_s);
    row("D<<", "WEISS", u"Weiss | Weiß"_s);
    row("CHE", "WEISS", u"Weiss"_s);
    row("D<<", "GOESSMANN", u"Goessmann | Goeßmann | Gössmann | Gößmann"_s);
    row("D<<", "MICHAEL", u"Michael"_s);
    row("D<<", "VANESSA", u"Vanessa"_s);
    row("D<<", "VON<DER<MUEHLE", u"von der Muehle | von der Mühle"_s);
    row("D<<", "MUELLER<LUEDENSCHEIDT",
        u"Mueller Luedenscheidt | Mueller Lüdenscheidt | Müller Luedenscheidt | Müller Lüdenscheidt"_s);
    row("D<<", "MUELLER<SCHROEDER<JAEGER<KOEHLER",
        u"Mueller Schroeder Jaeger Koehler | Müller Schröder Jäger Köhler"_s);
    row("FIN", "MAEKELAE", u"Maekelae | Maekelä | Mäkelae | Mäkelä"_s);
    row("FIN", "AAKERMAN", u"Aakerman | Åkerman"_s);
    row("SWE", "AASTROEM", u"Aastroem | Aaström | Åstroem | Åström"_s);
    row("NOR", "SOERENSEN", u"Soerensen | Sørensen"_s);
    row("DNK", "KJAER", u"Kjaer | Kjær"_s);
    row("NOR", "AASE", u"Aase | Åse"_s);
    row("ISL", "THORA", u"Thora | Þora"_s);
    row("HUN", "HORVATHOE", u"Horvathoe | Horvathö | Horvathő"_s);
    row("ESP", "CANXXON", u"Cañon"_s);
    row("ESP", "AGUXXERO", u"Agüero"_s);
    row("ITA", "PAOLOAELIA", u"Paoloaelia"_s);
}

void MrzNamesTest::hiddenLettersAreOffered()
{
    QFETCH(QString, state);
    QFETCH(QString, word);
    const DocumentNames names = namesFromMrz(word + u"<<X<<<"_s, state);
    QTEST(formsOf(names.last), "forms");
}

void MrzNamesTest::namesAreWhatTheFormAccepts()
{
    const DocumentNames names = namesFromMrz(u"GOESSMANN<<JUERGEN<AAGE<<<", u"D<<");
    for (const DocumentName &name : {names.first, names.last}) {
        for (const QString &form : name.forms)
            QCOMPARE(checkName(form).value, std::optional(form));
    }
}

void MrzNamesTest::capitalsBecomeNames_data()
{
    QTest::addColumn<QString>("capitals");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const QString &capitals, const QString &first, const QString &last) {
        QTest::newRow(qPrintable(capitals)) << capitals << first << last;
    };
    row(u"MARIA"_s, u"Maria"_s, u"Maria"_s);
    row(u"ANNA-MARIA"_s, u"Anna-Maria"_s, u"Anna-Maria"_s);
    row(u"O’CONNOR"_s, u"O’Connor"_s, u"O’Connor"_s);
    row(u"MCDONALD"_s, u"McDonald"_s, u"McDonald"_s);
    row(u"MCE"_s, u"Mce"_s, u"Mce"_s);
    row(u"MACKENZIE"_s, u"Mackenzie"_s, u"Mackenzie"_s);
    row(u"VON UND ZU GUTENSTEIN"_s, u"Von Und Zu Gutenstein"_s, u"von und zu Gutenstein"_s);
    row(u"DE LA CRUZ"_s, u"De La Cruz"_s, u"de la Cruz"_s);
    row(u"LA ROSA"_s, u"La Rosa"_s, u"La Rosa"_s);
    row(u"VAN"_s, u"Van"_s, u"Van"_s);
    row(u"NGUYEN VAN"_s, u"Nguyen Van"_s, u"Nguyen Van"_s);
    row(u"GROß"_s, u"Groß"_s, u"Groß"_s);
    row(u"ÅSTRÖM"_s, u"Åström"_s, u"Åström"_s);
    row(u""_s, u""_s, u""_s);
}

void MrzNamesTest::capitalsBecomeNames()
{
    QFETCH(QString, capitals);
    QTEST(firstNameFromCapitals(capitals), "first");
    QTEST(lastNameFromCapitals(capitals), "last");
}

QTEST_GUILESS_MAIN(MrzNamesTest)
#include "mrz_names_test.moc"
