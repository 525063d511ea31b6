// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

#include <optional>
#include <variant>

namespace clinic {

/// The parts of a machine readable zone that remarks speak of.
enum class MrzField { Names, DocumentNumber, DateOfBirth, Sex, DateOfExpiry, OptionalData };

/// A reader that types as a keyboard sends the keys of one layout, and the computer understands them by its own. On a
/// keyboard for the United States or Great Britain `<` is Shift and the comma's key, which is `;` on a German, Finnish
/// or other Nordic one. There `<` has a key of its own beside the left Shift, which is `\` on the others (with Linux
/// and a layout for the United States it is `<` there too). Y and Z have changed places on a German one. The text shows
/// what arrived; where no check digit and no code of a state has a Y or Z, it does not show whether they changed
/// places.
enum class ReaderKeyboard {
    UsOnGerman,  ///< `<` arrived as `;`, Y and Z changed places
    UsOnNordic,  ///< `<` arrived as `;`, Y and Z are right
    UsOnOther,   ///< `<` arrived as `;`, Y and Z cannot be told
    GermanOnUs,  ///< `<` arrived as `\`, Y and Z changed places
    NordicOnUs,  ///< `<` arrived as `\`, Y and Z are right
    OtherOnUs,   ///< `<` arrived as `\`, Y and Z cannot be told
    OneIsGerman, ///< only Y and Z changed places: either the reader or the computer is set to German
};

/// How much a remark weighs.
enum class MrzGravity {
    Misread, ///< something was not read, and what it concerns was left out
    Told,    ///< read rightly; the person should know
};

/// What there is to say about a zone that was read. Lines are counted from 1. Holds no words (those are in core/text),
/// and nothing of the document.
namespace mrz {

/// The zone has `lines` lines, and this one was not among what was read.
struct LineMissing
{
    static constexpr auto gravity = MrzGravity::Misread;
    int line = 0;
    int lines = 0;
    bool operator==(const LineMissing &) const = default;
};
/// Characters were lost or added.
struct LineLength
{
    static constexpr auto gravity = MrzGravity::Misread;
    int line = 0;
    int expected = 0;
    int found = 0;
    bool operator==(const LineLength &) const = default;
};
/// A character that cannot stand there: a letter in a date, a digit in a name, another sex than M, F and `<`.
struct CharacterMisread
{
    static constexpr auto gravity = MrzGravity::Misread;
    MrzField field = MrzField::Names;
    int line = 0;
    bool operator==(const CharacterMisread &) const = default;
};
/// The field and its check digit do not fit together.
struct CheckDigitWrong
{
    static constexpr auto gravity = MrzGravity::Misread;
    MrzField field = MrzField::DocumentNumber;
    int line = 0;
    bool operator==(const CheckDigitWrong &) const = default;
};
/// Each field fits its check digit, but not all together the one of the zone: something was misread, and it cannot be
/// told what.
struct CompositeWrong
{
    static constexpr auto gravity = MrzGravity::Misread;
    bool operator==(const CompositeWrong &) const = default;
};
/// The check digit is right, but the calendar has no such day.
struct NoSuchDate
{
    static constexpr auto gravity = MrzGravity::Misread;
    bool operator==(const NoSuchDate &) const = default;
};
/// A letter where only a digit can stand was read as the digit that it resembles, and the check digit proves it.
struct LetterForDigit
{
    static constexpr auto gravity = MrzGravity::Told;
    MrzField field = MrzField::DateOfBirth;
    QChar letter;
    QChar digit;
    bool operator==(const LetterForDigit &) const = default;
};
/// The document does not state the sex.
struct SexNotStated
{
    static constexpr auto gravity = MrzGravity::Told;
    bool operator==(const SexNotStated &) const = default;
};
/// The document knows only the year of birth, or year and month.
struct BirthPartlyKnown
{
    static constexpr auto gravity = MrzGravity::Told;
    int year = 0;
    std::optional<int> month;
    bool operator==(const BirthPartlyKnown &) const = default;
};
/// The document does not know the date of birth.
struct BirthNotKnown
{
    static constexpr auto gravity = MrzGravity::Told;
    bool operator==(const BirthNotKnown &) const = default;
};
/// The zone had no room for more: a name may be longer.
struct NameMayBeCut
{
    static constexpr auto gravity = MrzGravity::Told;
    bool operator==(const NameMayBeCut &) const = default;
};
/// The document has one name only. It is given as the first name.
struct SingleName
{
    static constexpr auto gravity = MrzGravity::Told;
    bool operator==(const SingleName &) const = default;
};
/// The reader and the computer are set to different keyboards. It was understood all the same.
struct WrongKeyboard
{
    static constexpr auto gravity = MrzGravity::Told;
    ReaderKeyboard keyboard = ReaderKeyboard::UsOnOther;
    bool operator==(const WrongKeyboard &) const = default;
};

} // namespace mrz

using MrzRemark =
    std::variant<mrz::LineMissing, mrz::LineLength, mrz::CharacterMisread, mrz::CheckDigitWrong, mrz::CompositeWrong,
                 mrz::NoSuchDate, mrz::LetterForDigit, mrz::SexNotStated, mrz::BirthPartlyKnown, mrz::BirthNotKnown,
                 mrz::NameMayBeCut, mrz::SingleName, mrz::WrongKeyboard>;

} // namespace clinic
