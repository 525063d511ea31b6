// SPDX-License-Identifier: Apache-2.0
#include "core/domain/date_text.h"

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qsizetype shortestMonthWord = 3;

/// Any beginning of at least three letters stands for the month: "Sept", "maalisk". Where two months begin alike the
/// first row wins: "mar" is the English March, as Finns write "marras" for November.
struct MonthWord
{
    QStringView name;
    int month;
};

constexpr std::array monthWords{
    MonthWord{u"january", 1},     MonthWord{u"february", 2},     MonthWord{u"march", 3},
    MonthWord{u"april", 4},       MonthWord{u"may", 5},          MonthWord{u"june", 6},
    MonthWord{u"july", 7},        MonthWord{u"august", 8},       MonthWord{u"september", 9},
    MonthWord{u"october", 10},    MonthWord{u"november", 11},    MonthWord{u"december", 12},
    MonthWord{u"januar", 1},      MonthWord{u"jänner", 1},       MonthWord{u"jaenner", 1},
    MonthWord{u"februar", 2},     MonthWord{u"feber", 2},        MonthWord{u"märz", 3},
    MonthWord{u"maerz", 3},       MonthWord{u"mrz", 3},          MonthWord{u"mai", 5},
    MonthWord{u"juni", 6},        MonthWord{u"juli", 7},         MonthWord{u"oktober", 10},
    MonthWord{u"dezember", 12},   MonthWord{u"tammikuuta", 1},   MonthWord{u"helmikuuta", 2},
    MonthWord{u"maaliskuuta", 3}, MonthWord{u"huhtikuuta", 4},   MonthWord{u"toukokuuta", 5},
    MonthWord{u"kesäkuuta", 6},   MonthWord{u"kesakuuta", 6},    MonthWord{u"heinäkuuta", 7},
    MonthWord{u"heinakuuta", 7},  MonthWord{u"elokuuta", 8},     MonthWord{u"syyskuuta", 9},
    MonthWord{u"lokakuuta", 10},  MonthWord{u"marraskuuta", 11}, MonthWord{u"joulukuuta", 12},
};

std::optional<int> monthOf(QStringView word)
{
    if (word.size() < shortestMonthWord) {
        return std::nullopt;
    }
    const auto *const found =
        std::ranges::find_if(monthWords, [word](const MonthWord &one) { return one.name.startsWith(word); });
    return found == monthWords.end() ? std::nullopt : std::optional(found->month);
}

/// A run of digits, or a month.
struct Token
{
    QStringView digits;
    int month = 0;

    bool isNumber() const { return !digits.isEmpty(); }
    bool isDayOrMonth() const { return isNumber() && digits.size() <= 2; }
    bool isLongYear() const { return digits.size() == 4; }
    bool isYear() const { return digits.size() == 2 || isLongYear(); }
    int number() const { return digits.toInt(); }
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Cuts a text into tokens; between two there is at most one of . / - , beside white space.
class Tokenizer
{
public:
    explicit Tokenizer(QStringView text) : m_rest(text) {}

    std::optional<std::vector<Token>> tokens()
    {
        std::vector<Token> found;
        while (!m_rest.isEmpty()) {
            if (isDigit(m_rest.front())) {
                found.push_back({takeWhile(isDigit), 0});
                skipOrdinalSuffix();
            } else if (m_rest.front().isLetter()) {
                const QStringView word = takeWhile([](QChar c) { return c.isLetter(); });
                if (word == "of"_L1) {
                    continue;
                }
                const std::optional<int> month = monthOf(word);
                if (!month) {
                    return std::nullopt;
                }
                found.push_back({{}, *month});
            } else if (found.empty() || !skipSeparators()) {
                return std::nullopt;
            }
        }
        return found;
    }

private:
    template <typename Predicate>
    QStringView takeWhile(Predicate belongs)
    {
        const auto end = std::ranges::find_if_not(m_rest, belongs);
        const QStringView taken = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

    // 22nd March; the letters stand at the number, so that "22 st" is none.
    void skipOrdinalSuffix()
    {
        for (const QLatin1StringView suffix : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1}) {
            if (m_rest.startsWith(suffix) && (m_rest.size() == 2 || !m_rest[2].isLetter())) {
                m_rest = m_rest.sliced(2);
                return;
            }
        }
    }

    bool skipSeparators()
    {
        const QStringView gap = takeWhile([](QChar c) { return !isDigit(c) && !c.isLetter(); });
        const auto isSign = [](QChar c) { return u"./-,\u2010\u2011\u2013"_s.contains(c); };
        return std::ranges::all_of(gap, [&](QChar c) { return c == u' ' || isSign(c); }) &&
               std::ranges::count_if(gap, isSign) <= 1;
    }

    QStringView m_rest;
};

WrittenDate written(int day, int month, const Token &year)
{
    return {day, month, year.number(), !year.isLongYear()};
}

WrittenDate inUsualOrder(int first, int second, const Token &year, bool monthFirst)
{
    WrittenDate date = monthFirst ? written(second, first, year) : written(first, second, year);
    if (date.month > 12 && date.day <= 12) {
        std::swap(date.day, date.month);
    }
    return date;
}

bool isLikelyCentury(QStringView digits)
{
    return digits == "18"_L1 || digits == "19"_L1 || digits == "20"_L1;
}

// 22031985, 220385 or 19850322. Of eight digits the century tells where the year is: it cannot be at both places, since
// 18 to 20 are no months.
std::optional<WrittenDate> fromOneRun(QStringView digits, bool monthFirst)
{
    if (digits.size() != 8 && digits.size() != 6) {
        return std::nullopt;
    }
    if (digits.size() == 8 && !isLikelyCentury(digits.sliced(4, 2)) && isLikelyCentury(digits.first(2))) {
        return written(digits.sliced(6).toInt(), digits.sliced(4, 2).toInt(), Token{digits.first(4)});
    }
    return inUsualOrder(digits.first(2).toInt(), digits.sliced(2, 2).toInt(), Token{digits.sliced(4)}, monthFirst);
}

std::optional<WrittenDate> fromThree(const Token &first, const Token &second, const Token &third, bool monthFirst)
{
    if (first.isLongYear() && third.isDayOrMonth() && (second.month != 0 || second.isDayOrMonth())) {
        return written(third.number(), second.month != 0 ? second.month : second.number(), first);
    }
    if (!third.isYear()) {
        return std::nullopt;
    }
    if (first.isDayOrMonth() && second.month != 0) {
        return written(first.number(), second.month, third);
    }
    if (first.month != 0 && second.isDayOrMonth()) {
        return written(second.number(), first.month, third);
    }
    if (first.isDayOrMonth() && second.isDayOrMonth()) {
        return inUsualOrder(first.number(), second.number(), third, monthFirst);
    }
    return std::nullopt;
}

} // namespace

std::optional<WrittenDate> readDate(QStringView text, bool monthFirst)
{
    const QString tidy = text.toString().normalized(QString::NormalizationForm_C).simplified().toLower();
    const std::optional<std::vector<Token>> tokens = Tokenizer(tidy).tokens();
    if (!tokens) {
        return std::nullopt;
    }
    if (tokens->size() == 1) {
        return fromOneRun(tokens->front().digits, monthFirst);
    }
    if (tokens->size() == 3) {
        return fromThree((*tokens)[0], (*tokens)[1], (*tokens)[2], monthFirst);
    }
    return std::nullopt;
}

} // namespace clinic
