// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace clinic {

/// The sizes of machine readable zones of ICAO Doc 9303: identity cards (TD1, three lines of 30 characters; TD2, two of
/// 36), passports (TD3, two of 44), visas (MRV-A, two of 44; MRV-B, two of 36).
enum class MrzFormat { Td1, Td2, Td3, MrvA, MrvB };

inline constexpr std::array allMrzFormats{MrzFormat::Td1, MrzFormat::Td2, MrzFormat::Td3, MrzFormat::MrvA,
                                          MrzFormat::MrvB};

/// Fills up a field, separates the names, and stands for what is unknown.
inline constexpr char16_t mrzFiller = u'<';

/// Characters `first` to `first + length - 1` of a line; both counted from 0.
struct MrzSpan
{
    int line = 0;
    int first = 0;
    int length = 0;
};

/// Where a format has its fields.
struct MrzLayout
{
    int lines = 0;
    int lineLength = 0;
    MrzSpan state, nationality, names;
    MrzSpan number, numberCheck;
    MrzSpan birth, birthCheck;
    MrzSpan sex;
    MrzSpan expiry, expiryCheck;
    MrzSpan optional; ///< where a document number of more than nine characters goes on
    std::optional<MrzSpan> optionalCheck;
    std::optional<MrzSpan> compositeCheck;
    std::vector<MrzSpan> composite; ///< what the composite check digit is computed over, in this order
};

/// Sources: ICAO Doc 9303-5 §4.2.2 and §4.2.4 (TD1), 9303-6 §4.2.2 and §4.2.4 (TD2), 9303-4 §4.2.2 and §4.2.4 (TD3),
/// 9303-7 §4.2.2 (MRV-A) and §5.2.2 (MRV-B).
const MrzLayout &layoutOf(MrzFormat format);

/// Whether the first letter of the document's code says that it may have this format: P for a passport (9303-4 §4.4), V
/// for a visa, A, C or I for a card (9303-5 and 9303-6 §4.2.2).
bool isDocumentCodeOf(MrzFormat format, char16_t firstLetter);

/// A to Z, 0 to 9 and `<`: all that a zone has (9303-3 §4.3).
bool isMrzCharacter(char16_t c);

/// The check digit of `data`, 0 to 9: the sum of the characters' values under the weights 7, 3, 1, 7, …, modulo 10,
/// with A to Z as 10 to 35 and `<` as 0 (9303-3 §4.9). The data hold nothing but MRZ characters.
int mrzCheckDigit(QStringView data);

/// Whether this is a code of a state or organization that issues documents: ISO 3166-1 alpha-3, and those of 9303-3 §5,
/// padded with fillers to three characters ("D<<").
bool isMrzState(QStringView code);

} // namespace clinic
