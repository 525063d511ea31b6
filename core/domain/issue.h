// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/field.h"
#include "core/domain/latin_forms.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace clinic {

/// An error keeps a draft from being registered; a warning is shown and lets it pass.
enum class Severity { Error, Warning };

/// What can be wrong with a field: one type per kind, with its arguments and its severity. Holds no words: those are in
/// core/text.
namespace issue {

struct Missing
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const Missing &) const = default;
};
/// The last name is empty: some patients have a single name. The form asks once.
struct OnlyOneName
{
    static constexpr auto severity = Severity::Warning;
    bool operator==(const OnlyOneName &) const = default;
};
struct NoLetter
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const NoLetter &) const = default;
};
/// A letter that is not Latin; `script` is its ISO 15924 code, e.g. "Cyrl". `latin` is the whole name in Latin letters,
/// in forms that are right names; without any where there are none.
struct ForeignScript
{
    static constexpr auto severity = Severity::Error;
    QString script;
    LatinForms latin = {};
    bool operator==(const ForeignScript &) const = default;
};
/// A control, bidi, zero-width or other character that cannot be seen, or a lone surrogate.
struct InvisibleCharacter
{
    static constexpr auto severity = Severity::Error;
    char32_t character = 0;
    bool operator==(const InvisibleCharacter &) const = default;
};
struct CharacterNotAllowed
{
    static constexpr auto severity = Severity::Error;
    char32_t character = 0;
    bool operator==(const CharacterNotAllowed &) const = default;
};
/// Longer than `limit` characters (code points).
struct TooLong
{
    static constexpr auto severity = Severity::Error;
    int limit = 0;
    bool operator==(const TooLong &) const = default;
};
struct DigitInName
{
    static constexpr auto severity = Severity::Warning;
    bool operator==(const DigitInName &) const = default;
};
struct DateNotUnderstood
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const DateNotUnderstood &) const = default;
};
/// Understood, but not in the calendar (31 April).
struct DateDoesNotExist
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const DateDoesNotExist &) const = default;
};
struct DateInFuture
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const DateInFuture &) const = default;
};
/// Born today: real, but the service takes only dates in the past.
struct DateIsToday
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const DateIsToday &) const = default;
};
struct DateTooLongAgo
{
    static constexpr auto severity = Severity::Error;
    int limitYears = 0;
    bool operator==(const DateTooLongAgo &) const = default;
};
struct UnusuallyOld
{
    static constexpr auto severity = Severity::Warning;
    int years = 0;
    bool operator==(const UnusuallyOld &) const = default;
};
/// Neither a Finnish personal identity code nor its beginning. None of these issues holds the code.
struct IdentityCodeMalformed
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const IdentityCodeMalformed &) const = default;
};
/// The check character is another one than date and number give: something was mistyped.
struct IdentityCodeCheckCharacter
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const IdentityCodeCheckCharacter &) const = default;
};
/// An individual number (000, 001) that is given to nobody.
struct IdentityCodeNumber
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const IdentityCodeNumber &) const = default;
};
/// A temporary code, which is replaced once the person has one of the Population Information System.
struct IdentityCodeTemporary
{
    static constexpr auto severity = Severity::Warning;
    bool operator==(const IdentityCodeTemporary &) const = default;
};
/// Nothing before or after the @, or no @ yet.
struct EmailIncomplete
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const EmailIncomplete &) const = default;
};
struct EmailMalformed
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const EmailMalformed &) const = default;
};
/// A usual slip in a large mail domain; `domain` is the likely one and `address` the whole address with it.
struct EmailDomainSlip
{
    static constexpr auto severity = Severity::Warning;
    QString domain;
    QString address;
    bool operator==(const EmailDomainSlip &) const = default;
};
/// `example` is a right number of the region, in national notation; may be empty.
struct PhoneTooShort
{
    static constexpr auto severity = Severity::Error;
    QString example;
    bool operator==(const PhoneTooShort &) const = default;
};
struct PhoneTooLong
{
    static constexpr auto severity = Severity::Error;
    QString example;
    bool operator==(const PhoneTooLong &) const = default;
};
/// Letters or signs that no phone number has, or a number that cannot exist.
struct PhoneNotANumber
{
    static constexpr auto severity = Severity::Error;
    QString example;
    bool operator==(const PhoneNotANumber &) const = default;
};
/// No country has this prefix, or none is known for a national number.
struct PhoneCountryUnknown
{
    static constexpr auto severity = Severity::Error;
    QString example;
    bool operator==(const PhoneCountryUnknown &) const = default;
};
/// Possible by its length, but in no known range.
struct PhoneUnusual
{
    static constexpr auto severity = Severity::Warning;
    bool operator==(const PhoneUnusual &) const = default;
};
struct MeasureNotUnderstood
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const MeasureNotUnderstood &) const = default;
};
/// Outside what a human body can be. Tenths of the field's unit (cm, kg). `likely` is what was probably meant.
struct MeasureOutOfRange
{
    static constexpr auto severity = Severity::Error;
    int lowestTenths = 0;
    int highestTenths = 0;
    std::optional<int> likelyTenths;
    bool operator==(const MeasureOutOfRange &) const = default;
};
/// Outside the usual for the patient's age (or for any age where that is unknown).
struct MeasureUnusual
{
    static constexpr auto severity = Severity::Warning;
    bool operator==(const MeasureUnusual &) const = default;
};
/// Neither of the choices that the field has.
struct UnknownChoice
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const UnknownChoice &) const = default;
};
/// Neither a UUID nor a slug.
struct ProfileGroupMalformed
{
    static constexpr auto severity = Severity::Error;
    bool operator==(const ProfileGroupMalformed &) const = default;
};
/// The server's own words on this field. If it is a name with marks, plainForms() may be what the server takes.
struct RefusedByServer
{
    static constexpr auto severity = Severity::Error;
    QString words;
    bool operator==(const RefusedByServer &) const = default;
};

} // namespace issue

using IssueKind =
    std::variant<issue::Missing, issue::OnlyOneName, issue::NoLetter, issue::ForeignScript, issue::InvisibleCharacter,
                 issue::CharacterNotAllowed, issue::TooLong, issue::DigitInName, issue::DateNotUnderstood,
                 issue::DateDoesNotExist, issue::DateInFuture, issue::DateIsToday, issue::DateTooLongAgo,
                 issue::UnusuallyOld, issue::IdentityCodeMalformed, issue::IdentityCodeCheckCharacter,
                 issue::IdentityCodeNumber, issue::IdentityCodeTemporary, issue::EmailIncomplete, issue::EmailMalformed,
                 issue::EmailDomainSlip, issue::PhoneTooShort, issue::PhoneTooLong, issue::PhoneNotANumber,
                 issue::PhoneCountryUnknown, issue::PhoneUnusual, issue::MeasureNotUnderstood, issue::MeasureOutOfRange,
                 issue::MeasureUnusual, issue::UnknownChoice, issue::ProfileGroupMalformed, issue::RefusedByServer>;

/// Something to say about one field.
struct Issue
{
    Field field = Field::FirstName;
    IssueKind kind;

    Severity severity() const;
    bool isError() const { return severity() == Severity::Error; }
    /// A stable code for programs, e.g. "foreign_script".
    QLatin1StringView code() const;

    bool operator==(const Issue &) const = default;
};

} // namespace clinic
