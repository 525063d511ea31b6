// SPDX-License-Identifier: Apache-2.0
#include "core/domain/same_person.h"

#include "core/domain/icu_transliterator.h"

#include <QDate>

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString lettersAndDigits(const QString &text)
{
    QString kept;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (u_isalnum(UChar32(c))) {
            kept += QChar::fromUcs4(c);
        }
    }
    return kept;
}

/// The second vowel of "ae", "oe", "ue" and "aa" is how those write who have no "ä", "ö", "ü" and "å". All that follow
/// are left out, so that "äa" and "aea" are one.
QString withoutSecondVowels(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        const QChar before = kept.isEmpty() ? QChar() : kept.back();
        const bool isSecond =
            (c == u'e' && (before == u'a' || before == u'o' || before == u'u')) || (c == u'a' && before == u'a');
        if (!isSecond) {
            kept += c;
        }
    }
    return kept;
}

QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

/// An empty text is how some servers say null.
std::optional<QString> known(const std::optional<QString> &text)
{
    const QString value = text ? normalised(*text) : QString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

Match matchOneName(const std::optional<QString> &typed, const std::optional<QString> &held)
{
    if (typed == held) {
        return Match::Same;
    }
    if (!typed) {
        return Match::Different;
    }
    return !held || foldedName(*typed) == foldedName(*held) ? Match::Possible : Match::Different;
}

Match matchNames(const Profile &typed, const RemoteProfile &held)
{
    const std::optional<QString> typedFirst = known(typed.firstName), typedLast = known(typed.lastName);
    const std::optional<QString> heldFirst = known(held.firstName), heldLast = known(held.lastName);
    const Match asTyped = std::max(matchOneName(typedFirst, heldFirst), matchOneName(typedLast, heldLast));
    if (asTyped != Match::Different) {
        return asTyped;
    }
    const Match swapped = std::max(matchOneName(typedFirst, heldLast), matchOneName(typedLast, heldFirst));
    return std::max(swapped, Match::Possible);
}

Match matchSex(Sex typed, std::optional<int> held)
{
    if (held != int(Sex::Male) && held != int(Sex::Female)) {
        return Match::Possible;
    }
    return held == int(typed) ? Match::Same : Match::Different;
}

Match matchDate(QDate typed, const std::optional<QString> &held)
{
    const QDate date = held ? QDate::fromString(*held, u"yyyy-MM-dd"_s) : QDate();
    if (!date.isValid()) {
        return Match::Possible;
    }
    return date == typed ? Match::Same : Match::Different;
}

Match matchEmail(const std::optional<QString> &typed, const std::optional<QString> &held)
{
    if (!typed) {
        return Match::Same;
    }
    const std::optional<QString> address = known(held);
    if (!address) {
        return Match::Possible;
    }
    return address->compare(*typed, Qt::CaseInsensitive) == 0 ? Match::Same : Match::Different;
}

/// The digits of a number without the zeros of a trunk or international prefix.
QString significantDigits(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c >= u'0' && c <= u'9' && !(c == u'0' && digits.isEmpty())) {
            digits += c;
        }
    }
    return digits;
}

Match matchPhone(const std::optional<PhoneNumber> &typed, const std::optional<QString> &held)
{
    if (!typed) {
        return Match::Same;
    }
    const std::optional<QString> number = known(held);
    if (number == typed->e164) {
        return Match::Same;
    }
    // Another spelling of the same number is not another number.
    const bool isSimilar = !number || significantDigits(*number) == significantDigits(typed->e164);
    return isSimilar ? Match::Possible : Match::Different;
}

} // namespace

QString foldedName(QStringView name)
{
    return withoutSecondVowels(lettersAndDigits(inPlainLatin(name)).toCaseFolded());
}

Match match(const Profile &typed, const RemoteProfile &held)
{
    return std::max({matchNames(typed, held), matchSex(typed.sex, held.sex),
                     matchDate(typed.dateOfBirth, held.dateOfBirth), matchEmail(typed.email, held.email),
                     matchPhone(typed.phone, held.phone)});
}

} // namespace clinic
