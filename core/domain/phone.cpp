// SPDX-License-Identifier: Apache-2.0
#include "core/domain/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <list>
#include <string>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

QString formatted(const LibraryNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    library().Format(number, format, &text);
    return QString::fromStdString(text);
}

bool isRegionCode(const std::string &code)
{
    // The library's "ZZ" is unknown, and "001" the world.
    return code.size() == 2 && code != "ZZ";
}

QString regionOf(const LibraryNumber &number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    if (isRegionCode(region)) {
        return QString::fromStdString(region);
    }
    // In no known range: the prefix still tells where it belongs to a single country.
    std::list<std::string> regions;
    library().GetRegionCodesForCountryCallingCode(number.country_code(), &regions);
    return regions.size() == 1 && isRegionCode(regions.front()) ? QString::fromStdString(regions.front()) : QString();
}

/// A right number of the region as people there write it.
QString exampleFor(const QString &region)
{
    if (region == "DE"_L1) {
        return u"030 12345678"_s;
    }
    if (region == "FI"_L1) {
        return u"040 1234567"_s;
    }
    LibraryNumber number;
    return library().GetExampleNumberForType(region.toStdString(), PhoneNumberUtil::MOBILE, &number)
               ? formatted(number, PhoneNumberUtil::NATIONAL)
               : QString();
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == u'\u2212';
}

bool isPartOfNumbers(QChar c)
{
    return c.isDigit() || c.isSpace() || isDash(c) || u"+\uFF0B().[]/"_s.contains(c);
}

/// What was typed without the invisible marks that address books wrap around a copied number, and with a leading 00 as
/// the plus that it stands for in every country: where one dials otherwise (011 in the United States) no national
/// number begins with it.
QString tidied(QStringView text)
{
    QString number;
    std::ranges::copy_if(text, std::back_inserter(number), [](QChar c) { return c.category() != QChar::Other_Format; });
    number = number.trimmed();
    if (number.startsWith("00"_L1)) {
        number.replace(0, 2, u'+');
    }
    return number;
}

// The library looks for a number anywhere in a text, reads letters as on a telephone's keys, and splits extensions off.
// Here nothing is dropped or guessed: what is no part of a number makes it none.
bool looksLikeANumber(const QString &text)
{
    const bool isMadeOfParts = std::ranges::all_of(text, isPartOfNumbers);
    const bool hasContent =
        std::ranges::any_of(text, [](QChar c) { return c.isDigit() || c == u'+' || c == u'\uFF0B'; });
    return isMadeOfParts && hasContent;
}

// Where national numbers are dialled with a 0 in front, one that still begins with a zero after parsing was cut short
// or made up: sent as +490151 it would reach nobody. In Italy the zero belongs to the number.
bool hasStrayZero(const LibraryNumber &number)
{
    if (!number.italian_leading_zero() || library().IsValidNumber(number)) {
        return false;
    }
    std::string region, prefix;
    library().GetRegionCodeForCountryCode(number.country_code(), &region);
    library().GetNddPrefixForRegion(region, true, &prefix);
    return !prefix.empty();
}

constexpr qsizetype maxE164Length = 16; ///< the plus and 15 digits: ITU-T E.164 §6.2.1
constexpr int shortestWithArea = 6;     ///< digits of a national number; used for numbers that cannot exist anyway

std::optional<IssueKind> impossibility(const LibraryNumber &number, const QString &example)
{
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        break;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: // without its area code it cannot be reached from elsewhere
    case PhoneNumberUtil::TOO_SHORT:
        return issue::PhoneTooShort{example};
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return issue::PhoneCountryUnknown{example};
    case PhoneNumberUtil::INVALID_LENGTH:
        return issue::PhoneNotANumber{example};
    case PhoneNumberUtil::TOO_LONG:
        return issue::PhoneTooLong{example};
    }
    if (hasStrayZero(number)) {
        const bool isHalfTyped =
            QString::number(number.national_number()).size() < shortestWithArea && number.national_number() != 0;
        return isHalfTyped ? IssueKind(issue::PhoneTooShort{example}) : IssueKind(issue::PhoneNotANumber{example});
    }
    return std::nullopt;
}

} // namespace

PhoneNumber PhoneNumber::fromE164(const QString &e164)
{
    LibraryNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return {e164, e164, QString()};
    }
    return {e164, formatted(number, PhoneNumberUtil::INTERNATIONAL), regionOf(number)};
}

Checked<PhoneNumber> checkPhone(QStringView text, const CheckContext &context)
{
    const QString typed = tidied(text);
    if (typed.isEmpty()) {
        return {};
    }
    const QString region = context.region.toUpper();
    const QString example = exampleFor(region);
    if (!looksLikeANumber(typed)) {
        return Checked<PhoneNumber>::fail(issue::PhoneNotANumber{example});
    }

    LibraryNumber number;
    switch (library().Parse(typed.toStdString(), region.toStdString(), &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return Checked<PhoneNumber>::fail(issue::PhoneCountryUnknown{example});
    case PhoneNumberUtil::NOT_A_NUMBER: // digits and signs only, so there are too few of them
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return Checked<PhoneNumber>::fail(issue::PhoneTooShort{example});
    case PhoneNumberUtil::TOO_LONG_NSN:
        return Checked<PhoneNumber>::fail(issue::PhoneTooLong{example});
    }
    if (const std::optional<IssueKind> impossible = impossibility(number, example)) {
        return Checked<PhoneNumber>::fail(*impossible);
    }
    const QString e164 = formatted(number, PhoneNumberUtil::E164);
    if (e164.size() > maxE164Length) { // some countries' plans leave room for more digits than can be dialled
        return Checked<PhoneNumber>::fail(issue::PhoneTooLong{example});
    }
    auto checked = Checked<PhoneNumber>::ok(PhoneNumber::fromE164(e164));
    if (!library().IsValidNumber(number)) {
        checked.issues.push_back(issue::PhoneUnusual{});
    }
    return checked;
}

} // namespace clinic
