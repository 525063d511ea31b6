// SPDX-License-Identifier: Apache-2.0
#include "core/domain/measure.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr double centimetresPerInch = 2.54;
constexpr double kilogramsPerPound = 0.45359237;
constexpr int poundsPerStone = 14;
constexpr int inchesPerFoot = 12;

/// What is usual up to the end of a year of age, in whole cm and kg.
struct UsualRange
{
    int age;
    double lowestHeight, highestHeight;
    double lowestWeight, highestWeight;
};

// After the WHO Child Growth Standards (2006) and the WHO Reference for 5 to 19 years (2007): about three standard
// deviations below the median of the shorter sex at the start of the year and above that of the taller at its end, with
// one twentieth added; weights beyond ten years, where WHO gives none, leave room for obesity. These are for noticing
// slips of the keyboard, not for medicine.
constexpr std::array usualRanges{
    UsualRange{0, 38, 88, 1.2, 15},    UsualRange{1, 62, 102, 5.5, 19},   UsualRange{2, 71, 112, 7.5, 23},
    UsualRange{3, 78, 121, 9, 28},     UsualRange{4, 84, 130, 10, 34},    UsualRange{5, 89, 137, 11, 42},
    UsualRange{6, 94, 144, 12, 50},    UsualRange{7, 99, 151, 13, 60},    UsualRange{8, 103, 158, 14, 70},
    UsualRange{9, 107, 166, 16, 80},   UsualRange{10, 111, 174, 17, 95},  UsualRange{11, 115, 182, 19, 110},
    UsualRange{12, 119, 189, 20, 125}, UsualRange{13, 124, 196, 22, 140}, UsualRange{14, 129, 202, 25, 155},
    UsualRange{15, 132, 206, 27, 170}, UsualRange{16, 134, 209, 29, 185}, UsualRange{17, 135, 211, 30, 200},
};
constexpr UsualRange usualOfAdults{18, 130, 215, 30, 250};
constexpr UsualRange usualOfAnyAge{-1, 38, 215, 1.2, 250};

UsualRange usualRange(std::optional<int> age)
{
    if (!age) {
        return usualOfAnyAge;
    }
    const auto *const found = std::ranges::find(usualRanges, *age, &UsualRange::age);
    return found == usualRanges.end() ? usualOfAdults : *found;
}

struct Limits
{
    int lowestTenths, highestTenths;  ///< what is possible
    double lowestUsual, highestUsual; ///< in the unit of the field
};

/// A number in the unit of the field, and how many digits a person typed for it.
struct Reading
{
    double value;
    qsizetype digits;
};

// Lower case, one kind of space, and one kind of foot and inch mark.
QString tidied(QStringView text)
{
    QString tidy = text.toString().simplified().toLower();
    for (QChar &c : tidy) {
        if (u"\u2019\u2018\u2032\u00B4`"_s.contains(c)) {
            c = u'\'';
        } else if (u"\u201D\u201C\u201E\u2033"_s.contains(c)) {
            c = u'"';
        }
    }
    return tidy.replace("''"_L1, "\""_L1);
}

double number(const QRegularExpressionMatch &found, const QString &name)
{
    return found.captured(name).replace(u',', u'.').toDouble();
}

qsizetype countDigits(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
}

std::optional<double> feetAndInches(const QString &text)
{
    static const QRegularExpression feet(
        uR"(^(?<feet>\d{1,2}(?:[.,]\d{1,3})?) ?(?:'|ft\.?|feet|foot) ?(?:(?<inches>\d{1,2}(?:[.,]\d{1,2})?) ?(?:"|in\.?|inch|inches)?)?$)"_s);
    static const QRegularExpression inches(uR"(^(?<inches>\d{1,3}(?:[.,]\d{1,2})?) ?(?:"|in\.?|inch|inches)$)"_s);
    if (const auto found = feet.match(text); found.hasMatch()) {
        const double extra = number(found, u"inches"_s);
        return extra < inchesPerFoot
                   ? std::optional((number(found, u"feet"_s) * inchesPerFoot + extra) * centimetresPerInch)
                   : std::nullopt;
    }
    if (const auto found = inches.match(text); found.hasMatch()) {
        return number(found, u"inches"_s) * centimetresPerInch;
    }
    return std::nullopt;
}

std::optional<double> metric(const QString &text)
{
    static const QRegularExpression centimetres(uR"(^(?<number>\d{1,6}(?:[.,]\d{1,3})?) ?(?<unit>cm|senttiä)?$)"_s);
    static const QRegularExpression metres(uR"(^(?<number>\d(?:[.,]\d{1,3})?) ?m$)"_s);
    static const QRegularExpression both(uR"(^(?<metres>\d) ?m ?(?<rest>\d\d) ?(?:cm)?$)"_s);
    if (const auto found = centimetres.match(text); found.hasMatch()) {
        const double value = number(found, u"number"_s);
        const bool isDecimal = countDigits(text) < found.captured(u"number"_s).size();
        // Nobody is three centimetres tall: a small number with decimals is metres, unless a unit says otherwise.
        return found.captured(u"unit"_s).isEmpty() && isDecimal && value < 3 ? value * 100 : value;
    }
    if (const auto found = metres.match(text); found.hasMatch()) {
        return number(found, u"number"_s) * 100;
    }
    if (const auto found = both.match(text); found.hasMatch()) {
        return number(found, u"metres"_s) * 100 + number(found, u"rest"_s);
    }
    return std::nullopt;
}

std::optional<double> poundsAndStones(const QString &text)
{
    static const QRegularExpression pounds(uR"(^(?<pounds>\d{1,4}(?:[.,]\d{1,2})?) ?(?:lbs?\.?|pounds?)$)"_s);
    static const QRegularExpression stones(
        uR"(^(?<stones>\d{1,3}(?:[.,]\d{1,2})?) ?(?:st\.?|stones?) ?(?:(?<pounds>\d{1,2}(?:[.,]\d{1,2})?) ?(?:lbs?\.?|pounds?)?)?$)"_s);
    if (const auto found = pounds.match(text); found.hasMatch()) {
        return number(found, u"pounds"_s) * kilogramsPerPound;
    }
    if (const auto found = stones.match(text); found.hasMatch()) {
        const double extra = number(found, u"pounds"_s);
        return extra < poundsPerStone
                   ? std::optional((number(found, u"stones"_s) * poundsPerStone + extra) * kilogramsPerPound)
                   : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> metricWeight(const QString &text)
{
    static const QRegularExpression kilograms(
        uR"(^(?<number>\d{1,6}(?:[.,]\d{1,3})?) ?(?:kg|kilos?|kiloa|kilograms?|kilogramm)?$)"_s);
    // Nobody weighs patients in parts of a gram: what looks like decimals separates the thousands.
    static const QRegularExpression grams(uR"(^(?<number>\d{1,3}[ .,]\d{3}|\d{1,6}) ?(?:g|grams?|gramm|grammaa)$)"_s);
    if (const auto found = kilograms.match(text); found.hasMatch()) {
        return number(found, u"number"_s);
    }
    if (const auto found = grams.match(text); found.hasMatch()) {
        return found.captured(u"number"_s).remove(u' ').remove(u'.').remove(u',').toDouble() / 1000;
    }
    return std::nullopt;
}

std::optional<Reading> read(const QString &text, const std::optional<double> &first,
                            const std::optional<double> &second)
{
    const std::optional<double> &value = first ? first : second;
    return value ? std::optional(Reading{*value, countDigits(text)}) : std::nullopt;
}

int tenthsOf(double value)
{
    return int(std::lround(value * 10));
}

// A decimal point forgotten or misplaced, where that explains the number in one way only. A single digit says too
// little.
std::optional<int> likelySlip(const Reading &reading, const Limits &limits)
{
    std::optional<int> likely;
    if (reading.digits < 2) {
        return likely;
    }
    for (const double factor : {0.01, 0.1, 10.0, 100.0}) {
        const double meant = reading.value * factor;
        if (meant < limits.lowestUsual || meant > limits.highestUsual) {
            continue;
        }
        if (likely) {
            return std::nullopt;
        }
        likely = tenthsOf(meant);
    }
    return likely;
}

template <typename Measure>
Checked<Measure> judge(const std::optional<Reading> &reading, const Limits &limits)
{
    if (!reading) {
        return Checked<Measure>::fail(issue::MeasureNotUnderstood{});
    }
    const double value = reading->value;
    if (value < limits.lowestTenths / 10.0 || value > limits.highestTenths / 10.0) {
        return Checked<Measure>::fail(
            issue::MeasureOutOfRange{limits.lowestTenths, limits.highestTenths, likelySlip(*reading, limits)});
    }
    auto checked = Checked<Measure>::ok(Measure{tenthsOf(value)});
    if (value < limits.lowestUsual || value > limits.highestUsual) {
        checked.issues.push_back(issue::MeasureUnusual{});
    }
    return checked;
}

} // namespace

Checked<Height> checkHeight(QStringView text, std::optional<int> age)
{
    const QString tidy = tidied(text);
    if (tidy.isEmpty()) {
        return {};
    }
    const UsualRange usual = usualRange(age);
    return judge<Height>(read(tidy, metric(tidy), feetAndInches(tidy)),
                         {lowestHeight.tenths, highestHeight.tenths, usual.lowestHeight, usual.highestHeight});
}

Checked<Weight> checkWeight(QStringView text, std::optional<int> age)
{
    const QString tidy = tidied(text);
    if (tidy.isEmpty()) {
        return {};
    }
    const UsualRange usual = usualRange(age);
    return judge<Weight>(read(tidy, metricWeight(tidy), poundsAndStones(tidy)),
                         {lowestWeight.tenths, highestWeight.tenths, usual.lowestWeight, usual.highestWeight});
}

} // namespace clinic
