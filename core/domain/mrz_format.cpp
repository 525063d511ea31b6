// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz_format.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <unicode/uloc.h>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// The formats of two lines are one up to the expiry date; what follows it differs.
MrzLayout inTwoLines(int lineLength, int optionalLength)
{
    return {.lines = 2,
            .lineLength = lineLength,
            .state = {0, 2, 3},
            .nationality = {1, 10, 3},
            .names = {0, 5, lineLength - 5},
            .number = {1, 0, 9},
            .numberCheck = {1, 9, 1},
            .birth = {1, 13, 6},
            .birthCheck = {1, 19, 1},
            .sex = {1, 20, 1},
            .expiry = {1, 21, 6},
            .expiryCheck = {1, 27, 1},
            .optional = {1, 28, optionalLength},
            .optionalCheck = {},
            .compositeCheck = {},
            .composite = {}};
}

MrzLayout td1()
{
    return {.lines = 3,
            .lineLength = 30,
            .state = {0, 2, 3},
            .nationality = {1, 15, 3},
            .names = {2, 0, 30},
            .number = {0, 5, 9},
            .numberCheck = {0, 14, 1},
            .birth = {1, 0, 6},
            .birthCheck = {1, 6, 1},
            .sex = {1, 7, 1},
            .expiry = {1, 8, 6},
            .expiryCheck = {1, 14, 1},
            .optional = {0, 15, 15},
            .optionalCheck = {},
            .compositeCheck = MrzSpan{1, 29, 1},
            .composite = {{0, 5, 25}, {1, 0, 7}, {1, 8, 7}, {1, 18, 11}}};
}

MrzLayout td2()
{
    MrzLayout layout = inTwoLines(36, 7);
    layout.compositeCheck = MrzSpan{1, 35, 1};
    layout.composite = {{1, 0, 10}, {1, 13, 7}, {1, 21, 14}};
    return layout;
}

MrzLayout td3()
{
    MrzLayout layout = inTwoLines(44, 14);
    layout.optionalCheck = MrzSpan{1, 42, 1};
    layout.compositeCheck = MrzSpan{1, 43, 1};
    layout.composite = {{1, 0, 10}, {1, 13, 7}, {1, 21, 22}};
    return layout;
}

int valueOf(QChar c)
{
    if (c >= u'A') {
        return c.unicode() - u'A' + 10;
    }
    return c == QChar(mrzFiller) ? 0 : c.unicode() - u'0';
}

QSet<QString> states()
{
    // Beyond ISO 3166-1: 9303-3 §5, parts A to H, and EUE, which part B reserves.
    QSet<QString> codes{u"D<<"_s, u"GBD"_s, u"GBN"_s, u"GBO"_s, u"GBS"_s, u"GBP"_s, u"RKS"_s, u"EUE"_s,
                        u"UNO"_s, u"UNA"_s, u"UNK"_s, u"XBA"_s, u"XIM"_s, u"XCC"_s, u"XCE"_s, u"XCO"_s,
                        u"XEC"_s, u"XPO"_s, u"XES"_s, u"XMP"_s, u"XOM"_s, u"XDC"_s, u"XXA"_s, u"XXB"_s,
                        u"XXC"_s, u"XXX"_s, u"ANT"_s, u"NTZ"_s, u"UTO"_s, u"IAO"_s};
    for (const char *const *country = uloc_getISOCountries(); *country; ++country) {
        codes.insert(QString::fromLatin1(uloc_getISO3Country(QByteArray("und_").append(*country).constData())));
    }
    return codes;
}

} // namespace

const MrzLayout &layoutOf(MrzFormat format)
{
    static const MrzLayout layouts[] = {td1(), td2(), td3(), inTwoLines(44, 16), inTwoLines(36, 8)};
    return layouts[static_cast<std::size_t>(format)];
}

bool isDocumentCodeOf(MrzFormat format, char16_t firstLetter)
{
    switch (format) {
    case MrzFormat::Td1:
    case MrzFormat::Td2:
        return firstLetter == u'I' || firstLetter == u'A' || firstLetter == u'C';
    case MrzFormat::Td3:
        return firstLetter == u'P';
    case MrzFormat::MrvA:
    case MrzFormat::MrvB:
        return firstLetter == u'V';
    }
    return false;
}

bool isMrzCharacter(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == mrzFiller;
}

int mrzCheckDigit(QStringView data)
{
    static constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < data.size(); ++i) {
        sum += valueOf(data[i]) * weights[std::size_t(i) % weights.size()];
    }
    return sum % 10;
}

bool isMrzState(QStringView code)
{
    static const QSet<QString> known = states();
    return known.contains(code.toString());
}

} // namespace clinic
