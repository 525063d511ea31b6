// SPDX-License-Identifier: Apache-2.0
#include "core/domain/identity_code.h"

#include "core/domain/date_of_birth.h"

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qsizetype codeLength = 11;
constexpr qsizetype centuryAt = 6;
constexpr qsizetype numberAt = 7;
constexpr qsizetype checkAt = 10;
constexpr int firstNumberGiven = 2;
constexpr int firstTemporaryNumber = 900;

// Without G, I, O, Q and Z, which are too like other characters.
constexpr QLatin1StringView checkCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY"_L1;

std::optional<int> centuryOf(QChar sign)
{
    if (sign == u'+') {
        return 1800;
    }
    if ("-YXWVU"_L1.contains(sign)) {
        return 1900;
    }
    if ("ABCDEF"_L1.contains(sign)) {
        return 2000;
    }
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Capitals, and one sign for all that look like the hyphen.
QString tidied(QStringView text)
{
    QString code = text.trimmed().toString().toUpper();
    for (QChar &c : code) {
        if (c.category() == QChar::Punctuation_Dash || c.unicode() == 0x2212) { // the minus sign
            c = u'-';
        }
    }
    return code;
}

bool fits(QChar c, qsizetype position)
{
    if (position == centuryAt) {
        return centuryOf(c).has_value();
    }
    return position == checkAt ? checkCharacters.contains(c) : isDigit(c);
}

IdentityCodeShape shapeOf(const QString &code)
{
    if (code.size() <= centuryAt || code.size() > codeLength) {
        return IdentityCodeShape::None;
    }
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (!fits(code[i], i)) {
            return IdentityCodeShape::None;
        }
    }
    return code.size() == codeLength ? IdentityCodeShape::Whole : IdentityCodeShape::Beginning;
}

int numberAtPosition(const QString &code, qsizetype position, qsizetype length)
{
    return QStringView(code).sliced(position, length).toInt();
}

} // namespace

IdentityCodeShape identityCodeShape(QStringView text)
{
    return shapeOf(tidied(text));
}

Checked<IdentityCode> checkIdentityCode(QStringView text, QDate today)
{
    const QString code = tidied(text);
    if (code.isEmpty()) {
        return {};
    }
    if (shapeOf(code) != IdentityCodeShape::Whole) {
        return Checked<IdentityCode>::fail(issue::IdentityCodeMalformed{});
    }
    const int individual = numberAtPosition(code, numberAt, 3);
    const int remainder = (numberAtPosition(code, 0, centuryAt) * 1000 + individual) % int(checkCharacters.size());
    if (code[checkAt] != checkCharacters[remainder]) {
        return Checked<IdentityCode>::fail(issue::IdentityCodeCheckCharacter{});
    }
    if (individual < firstNumberGiven) {
        return Checked<IdentityCode>::fail(issue::IdentityCodeNumber{});
    }

    const int year = *centuryOf(code[centuryAt]) + numberAtPosition(code, 4, 2);
    const Checked<QDate> birth =
        checkDateOfBirth(QDate(year, numberAtPosition(code, 2, 2), numberAtPosition(code, 0, 2)), today);
    Checked<IdentityCode> checked{std::nullopt, birth.issues};
    if (birth.value) {
        checked.value = IdentityCode{*birth.value, individual % 2 == 1 ? Sex::Male : Sex::Female};
        if (individual >= firstTemporaryNumber) {
            checked.issues.push_back(issue::IdentityCodeTemporary{});
        }
    }
    return checked;
}

} // namespace clinic
