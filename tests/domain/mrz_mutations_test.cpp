// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz.h"

#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace clinic;

namespace {

const QDate today(2026, 11, 27);
constexpr auto mrzCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"_L1;

/// Invented documents, the same ones each time. The check digits are computed here by the letter of the standard, so
/// that the reader is not compared with itself.
class Printer
{
public:
    int between(int lowest, int highest) { return std::uniform_int_distribution<int>(lowest, highest)(m_random); }

    QChar oneOf(QLatin1StringView characters) { return characters[between(0, int(characters.size()) - 1)]; }

    QString text(int length, QLatin1StringView characters)
    {
        QString text;
        for (int i = 0; i < length; ++i)
            text += oneOf(characters);
        return text;
    }

    QString zone(MrzFormat format)
    {
        birth = QDate(1930, 1, 1).addDays(between(0, 35000));
        sex = between(0, 1) == 0 ? Sex::Male : Sex::Female;
        first = text(between(2, 7), "ABCDFGHKLMNPRT"_L1);
        last = text(between(2, 9), "ABCDFGHKLMNPRT"_L1);
        const QString names = last + u"<<"_s + first;
        const QString number = withDigit(text(between(6, 9), "0123456789CFGHJKLMNPRTVWXYZ"_L1).leftJustified(9, u'<'));
        const QString birthField = withDigit(birth.toString(u"yyMMdd"));
        const QString expiry = withDigit(QDate(2027, 1, 1).addDays(between(0, 3600)).toString(u"yyMMdd"));
        const QString sexField = sex == Sex::Male ? u"M"_s : u"F"_s;
        if (format == MrzFormat::Td1) {
            const QString upper = (u"I<UTO"_s + number + extra(15)).leftJustified(30, u'<');
            const QString more = extra(11);
            return upper + u'\n' + birthField + sexField + expiry + u"UTO"_s + more +
                   digit(upper.sliced(5) + birthField + expiry + more) + u'\n' + names.leftJustified(30, u'<');
        }
        const bool isVisa = format == MrzFormat::MrvA || format == MrzFormat::MrvB;
        const int length = format == MrzFormat::Td3 || format == MrzFormat::MrvA ? 44 : 36;
        const QString upper = ((isVisa         ? u"V<UTO"_s
                                : length == 44 ? u"P<UTO"_s
                                               : u"I<UTO"_s) +
                               names)
                                  .leftJustified(length, u'<');
        QString lower = number + u"UTO"_s + birthField + sexField + expiry;
        if (isVisa)
            return upper + u'\n' + lower + extra(length - 28);
        const QString more = format == MrzFormat::Td3 ? withDigit(extra(14)) : extra(7);
        return upper + u'\n' + lower + more + digit(number + birthField + expiry + more);
    }

    QDate birth;
    Sex sex = Sex::Male;
    QString first, last;

private:
    static QString digit(const QString &data)
    {
        int sum = 0;
        for (qsizetype i = 0; i < data.size(); ++i) {
            const qsizetype index = mrzCharacters.indexOf(data[i]);
            sum += int(index == 36 ? 0 : index) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return QString::number(sum % 10);
    }
    static QString withDigit(const QString &data) { return data + digit(data); }

    QString extra(int length)
    {
        return text(between(0, length), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_L1).leftJustified(length, u'<');
    }

    std::mt19937 m_random{9303}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same documents each time
};

/// The value that a check digit gives a character.
int valueOf(QChar c)
{
    return int(mrzCharacters.indexOf(c)) % 36;
}

/// The places of a zone that are covered by a check digit, or are one.
std::vector<qsizetype> checkedPlaces(MrzFormat format)
{
    const MrzLayout &layout = layoutOf(format);
    std::vector<MrzSpan> spans = layout.composite;
    if (layout.compositeCheck)
        spans.push_back(*layout.compositeCheck);
    else
        spans = {layout.number, layout.numberCheck, layout.birth, layout.birthCheck, layout.expiry, layout.expiryCheck};
    std::vector<qsizetype> places;
    for (const MrzSpan &span : spans) {
        for (int i = 0; i < span.length; ++i)
            places.push_back(qsizetype(span.line) * (layout.lineLength + 1) + span.first + i);
    }
    return places;
}

} // namespace

class MrzMutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentIsReadAsItWasPrinted();
    void oneMisreadCharacterIsNoticed();
};

void MrzMutationsTest::everyDocumentIsReadAsItWasPrinted()
{
    Printer printer;
    for (int i = 0; i < 2000; ++i) {
        const MrzFormat format = allMrzFormats[std::size_t(i) % allMrzFormats.size()];
        const QString zone = printer.zone(format);
        const auto reading = readMrz(zone, today);
        QVERIFY2(reading, qPrintable(zone));
        QVERIFY2(reading->remarks.empty(), qPrintable(zone));
        QCOMPARE(reading->format, format);
        QCOMPARE(reading->dateOfBirth, std::optional(printer.birth));
        QCOMPARE(reading->sex, std::optional(printer.sex));
        QCOMPARE(reading->names.first.forms.front().toUpper(), printer.first);
        QCOMPARE(reading->names.last.forms.front().toUpper(), printer.last);
    }
}

// The weights 7, 3 and 1 have no common factor with 10: whatever changes the value of one character by something else
// than 10, 20 or 30 changes the check digit. So A, K, U, `<` and 0 are one to it, B, L, V and 1, and so on. In a date
// such a letter is noticed all the same, since only digits can stand there. The blind spots that are left are those of
// the document number and the optional data, of which nothing is kept.
void MrzMutationsTest::oneMisreadCharacterIsNoticed()
{
    Printer printer;
    std::map<QString, int> count;
    for (int i = 0; i < 10000; ++i) {
        const MrzFormat format = allMrzFormats[std::size_t(i) % allMrzFormats.size()];
        const QString zone = printer.zone(format);
        const std::vector<qsizetype> places = checkedPlaces(format);
        const qsizetype place = places[std::size_t(printer.between(0, int(places.size()) - 1))];
        QString misread = zone;
        do {
            misread[place] = printer.oneOf(mrzCharacters);
        } while (misread[place] == zone[place]);

        const auto reading = readMrz(misread, today);
        const QString both = zone + u"\n→ "_s + misread;
        QVERIFY2(reading, qPrintable(both));
        // Never another date than the printed one, whatever was misread.
        QVERIFY2(!reading->dateOfBirth || reading->dateOfBirth == printer.birth, qPrintable(both));
        QCOMPARE(reading->sex, std::optional(printer.sex));
        if (!reading->isClean()) {
            ++count[u"named"_s];
        } else if (!reading->remarks.empty()) {
            ++count[u"mended, since the check digit proves it"_s];
            QVERIFY2(reading->dateOfBirth == printer.birth, qPrintable(both));
        } else if ((valueOf(misread[place]) - valueOf(zone[place])) % 10 == 0) {
            ++count[u"blind spot of the check digit"_s];
        } else {
            // A letter for the digit that is the zone's own check digit: nothing of the patient hangs on it.
            const MrzSpan composite = layoutOf(format).compositeCheck.value_or(MrzSpan{});
            QVERIFY2(composite.length == 1 &&
                         place == qsizetype(composite.line) * (layoutOf(format).lineLength + 1) + composite.first,
                     qPrintable(both));
            ++count[u"mended, the zone's own check digit"_s];
        }
    }
    for (const auto &[what, times] : count)
        qInfo("%5d of 10000 misread characters: %s", times, qPrintable(what));
    QVERIFY(count[u"named"_s] > 8500);
}

QTEST_GUILESS_MAIN(MrzMutationsTest)
#include "mrz_mutations_test.moc"
