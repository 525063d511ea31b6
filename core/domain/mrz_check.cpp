// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz_check.h"

#include "core/domain/date_of_birth.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr QChar filler(mrzFiller);

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isFillers(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c == filler; });
}

/// The digit that readers of OCR-B take for a letter.
QChar digitLike(QChar letter)
{
    static constexpr std::array pairs{
        std::pair{u'O', u'0'}, std::pair{u'Q', u'0'}, std::pair{u'D', u'0'},
        std::pair{u'I', u'1'}, std::pair{u'L', u'1'}, std::pair{u'Z', u'2'},
        std::pair{u'S', u'5'}, std::pair{u'G', u'6'}, std::pair{u'B', u'8'},
    };
    const auto found = std::ranges::find(pairs, letter.unicode(), &std::pair<char16_t, char16_t>::first);
    return found == pairs.end() ? letter : QChar(found->second);
}

/// Where only digits and fillers can stand.
QString asDigits(QStringView text)
{
    QString digits = text.toString();
    std::ranges::transform(digits, digits.begin(), digitLike);
    return digits;
}

bool fitsCheckDigit(QStringView data, QChar digit)
{
    // A field of fillers may have a filler as its check digit (9303-4 §4.2.2.2).
    return (digit == filler && isFillers(data)) || (isDigit(digit) && mrzCheckDigit(data) == digit.digitValue());
}

/// The two digits of a year, month or day; nothing where they are unknown. Some states write 00 for that.
std::optional<int> pairAt(const QString &date, qsizetype position)
{
    const QStringView pair = QStringView(date).sliced(position, 2);
    return isFillers(pair) ? std::nullopt : std::optional(pair.toInt());
}

bool isDate(const QString &date)
{
    const auto isPair = [&date](qsizetype at) {
        const QStringView pair = QStringView(date).sliced(at, 2);
        return isFillers(pair) || (isDigit(pair.front()) && isDigit(pair.back()));
    };
    return isPair(0) && isPair(2) && isPair(4);
}

class Check
{
public:
    Check(const MrzLines &lines, QDate today) : m_lines(lines), m_layout(layoutOf(lines.format)), m_today(today)
    {
        m_evidence.reading.format = lines.format;
        m_evidence.reading.remarks = lines.remarks;
        for (const MrzSpan &span : {m_layout.state, m_layout.nationality}) {
            m_evidence.statesKnown += isMrzState(lines.at(span)) ? 1 : 0;
        }
        number();
        birth();
        expiry();
        optionalData();
        composite();
        sex();
        names();
    }

    MrzEvidence evidence() const
    {
        MrzEvidence evidence = m_evidence;
        std::ranges::stable_partition(evidence.reading.remarks, [](const MrzRemark &remark) {
            return std::visit([](const auto &one) { return one.gravity == MrzGravity::Misread; }, remark);
        });
        return evidence;
    }

private:
    void remark(MrzRemark remark) { m_evidence.reading.remarks.push_back(remark); }
    void wrong(MrzRemark what)
    {
        m_hasWrongCheck = true;
        remark(what);
    }

    bool has(const MrzSpan &span) const { return !m_lines.at(span).isEmpty(); }
    void passed(QStringView data) { m_evidence.checksPassed += isFillers(data) ? 0 : 1; }

    /// Where letters and digits stand.
    void checkText(MrzField field, QStringView data, const MrzSpan &digit)
    {
        const QChar read = m_lines.at(digit).front();
        const QChar meant = digitLike(read);
        if (!fitsCheckDigit(data, meant)) {
            wrong(mrz::CheckDigitWrong{field, digit.line + 1});
            return;
        }
        if (read != meant) {
            remark(mrz::LetterForDigit{field, read, meant});
        }
        passed(data);
    }

    /// The date as its check digit proves it.
    std::optional<QString> checkedDate(MrzField field, const MrzSpan &span, const MrzSpan &digit)
    {
        const QString read = m_lines.at(span).toString() + m_lines.at(digit).front();
        const QString meant = asDigits(read);
        const QString date = meant.first(span.length);
        if (!isDate(date)) {
            wrong(mrz::CharacterMisread{field, span.line + 1});
            return std::nullopt;
        }
        if (!fitsCheckDigit(date, meant.back())) {
            wrong(mrz::CheckDigitWrong{field, span.line + 1});
            return std::nullopt;
        }
        for (qsizetype i = 0; i < read.size(); ++i) {
            if (read[i] != meant[i]) {
                remark(mrz::LetterForDigit{field, read[i], meant[i]});
            }
        }
        passed(date);
        return date;
    }

    void number()
    {
        if (!has(m_layout.number)) {
            return;
        }
        const QStringView number = m_lines.at(m_layout.number);
        const bool isCard = m_lines.format == MrzFormat::Td1 || m_lines.format == MrzFormat::Td2;
        const bool isLong = isCard && m_lines.at(m_layout.numberCheck).front() == filler && !isFillers(number);
        if (!isLong) {
            checkText(MrzField::DocumentNumber, number, m_layout.numberCheck);
            return;
        }
        // More than nine characters: the others, the check digit and a filler follow in the optional data (9303-5
        // §4.2.2 note j, 9303-6 §4.2.2 note j).
        const QStringView rest = m_lines.at(m_layout.optional);
        const qsizetype end = rest.indexOf(filler) < 0 ? rest.size() : rest.indexOf(filler);
        const QString data = number.toString().append(rest.first(std::max<qsizetype>(end - 1, 0)));
        if (end >= 2 && fitsCheckDigit(data, digitLike(rest[end - 1]))) {
            passed(data);
        } else {
            wrong(mrz::CheckDigitWrong{MrzField::DocumentNumber, m_layout.number.line + 1});
        }
    }

    void birth()
    {
        if (!has(m_layout.birth)) {
            return;
        }
        const auto date = checkedDate(MrzField::DateOfBirth, m_layout.birth, m_layout.birthCheck);
        if (!date) {
            return;
        }
        const std::optional<int> year = pairAt(*date, 0), month = pairAt(*date, 2), day = pairAt(*date, 4);
        if (!year) {
            remark(mrz::BirthNotKnown{});
        } else if (month.value_or(0) == 0 || day.value_or(0) == 0) {
            partlyKnown(*year, month.value_or(0));
        } else if (const QDate birth = birthOfShortYear(*year, *month, *day, m_today); birth.isValid()) {
            m_evidence.reading.dateOfBirth = birth;
        } else {
            remark(mrz::NoSuchDate{});
        }
    }

    void partlyKnown(int year, int month)
    {
        const QDate earliest = birthOfShortYear(year, month == 0 ? 1 : month, 1, m_today);
        if (!earliest.isValid()) {
            remark(mrz::NoSuchDate{});
            return;
        }
        remark(mrz::BirthPartlyKnown{earliest.year(), month == 0 ? std::nullopt : std::optional(month)});
    }

    void expiry()
    {
        if (has(m_layout.expiry)) {
            checkedDate(MrzField::DateOfExpiry, m_layout.expiry, m_layout.expiryCheck);
        }
    }

    void optionalData()
    {
        if (m_layout.optionalCheck && has(m_layout.optional)) {
            checkText(MrzField::OptionalData, m_lines.at(m_layout.optional), *m_layout.optionalCheck);
        }
    }

    /// Only where all that it covers was read: what is wrong already is not told twice.
    void composite()
    {
        if (!m_layout.compositeCheck || m_hasWrongCheck ||
            !std::ranges::all_of(m_layout.composite, [this](const MrzSpan &span) { return has(span); })) {
            return;
        }
        // Letters that were taken for digits above are to be counted as these; elsewhere they are letters.
        const MrzLines digits = withDigits();
        QString data;
        for (const MrzSpan &span : m_layout.composite) {
            data += digits.at(span);
        }
        if (fitsCheckDigit(data, digitLike(m_lines.at(*m_layout.compositeCheck).front()))) {
            passed(data);
        } else {
            remark(mrz::CompositeWrong{});
        }
    }

    MrzLines withDigits() const
    {
        MrzLines digits = m_lines;
        for (const MrzSpan &span : {m_layout.numberCheck, m_layout.birth, m_layout.birthCheck, m_layout.expiry,
                                    m_layout.expiryCheck, m_layout.optionalCheck.value_or(m_layout.numberCheck)}) {
            digits.lines[std::size_t(span.line)].replace(span.first, span.length, asDigits(m_lines.at(span)));
        }
        return digits;
    }

    void sex()
    {
        if (!has(m_layout.sex)) {
            return;
        }
        const QChar code = m_lines.at(m_layout.sex).front();
        if (code == u'M') {
            m_evidence.reading.sex = Sex::Male;
        } else if (code == u'F') {
            m_evidence.reading.sex = Sex::Female;
        } else if (code == filler ||
                   code == u'X') { // X is meant for people (9303-4 §4.2.2.2 note p), yet seen here too
            remark(mrz::SexNotStated{});
        } else {
            remark(mrz::CharacterMisread{MrzField::Sex, m_layout.sex.line + 1});
        }
    }

    void names()
    {
        if (!has(m_layout.names)) {
            return;
        }
        const QStringView field = m_lines.at(m_layout.names);
        DocumentNames &names = m_evidence.reading.names;
        names = namesFromMrz(field, m_lines.at(m_layout.state));
        // Behind three fillers there is no name any more.
        const qsizetype end = field.indexOf(u"<<<");
        const bool goesOn = end >= 0 && !isFillers(field.sliced(end));
        if (names.first.forms.empty() || goesOn || std::ranges::any_of(field, isDigit)) {
            remark(mrz::CharacterMisread{MrzField::Names, m_layout.names.line + 1});
        }
        if (names.mayBeCut) {
            remark(mrz::NameMayBeCut{});
        }
        if (!names.first.forms.empty() && names.last.forms.empty()) {
            remark(mrz::SingleName{});
        }
    }

    const MrzLines &m_lines;
    const MrzLayout &m_layout;
    QDate m_today;
    MrzEvidence m_evidence;
    bool m_hasWrongCheck = false;
};

} // namespace

MrzEvidence checkMrz(const MrzLines &lines, QDate today)
{
    return Check(lines, today).evidence();
}

} // namespace clinic
