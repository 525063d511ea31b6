// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace clinic {

/// What a Latin form of a name rests on.
enum class LatinBasis {
    Passport, ///< the way in which passports write the script
    Guess,    ///< a romanisation; the passport of this person may well have another one
};

/// A name in Latin letters, in every way that is in question, the likeliest first.
struct LatinForms
{
    std::vector<QString> forms;
    LatinBasis basis = LatinBasis::Guess;

    bool operator==(const LatinForms &) const = default;
};

/// `name`, of which some letters are of another script, in Latin letters; Latin ones stay as they are, marks and all.
/// - Cyrillic: ICAO Doc 9303-3 §6 B. Letters that only one language has decide for it (Ukrainian, Belarusian,
/// Bulgarian,
///   Serbian, Macedonian, else Russian); where several are possible and differ, each has its form: "Гончар" is Gonchar
///   in Russian and Honchar in Ukrainian. Г stays G in Serbian, where §6 B has H against all use.
/// - Greek: ELOT 743, which Greek passports follow (Doc 9303 has no table for it).
/// - Arabic: the table of §6 C is for the machine readable zone only ("XSH"), and passports write what is spoken, which
///   no table tells, since vowels are not written. This is the transcription ALA-LC of Doc 9303-3 appendix B.3.2
///   without marks: a guess.
/// - Others by ICU, as a guess: Chinese with the readings of last names. None for Japanese with Chinese characters,
///   which ICU would read as Chinese.
LatinForms latinForms(QStringView name);

/// `name` without marks and special letters, for a server that takes A to Z only: written out ("Juergen", "Aake",
/// "Djordje") and bare ("Jurgen", "Ake", "Dorde"); first the one that is more usual, which is the written out one for
/// ä, ö and ü. One form where both are the same, none where there is nothing to change, or no such form.
std::vector<QString> plainForms(QStringView name);

} // namespace clinic
