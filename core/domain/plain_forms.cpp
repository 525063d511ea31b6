// SPDX-License-Identifier: Apache-2.0
#include "core/domain/icu_transliterator.h"
#include "core/domain/latin_forms.h"
#include "core/domain/letter_case.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

enum class Style { WrittenOut, Bare };

/// Letters that are more than a mark on another one, or are written out in more than one way.
struct SpecialLetter
{
    char16_t letter;
    QLatin1StringView writtenOut, bare;
};

// Written out as in 9303-3 §6 A; đ as it is usual for the languages of the western Balkans; ə as in the passports of
// Azerbaijan.
constexpr std::array specialLetters{
    SpecialLetter{u'ä', "ae"_L1, "a"_L1}, SpecialLetter{u'ö', "oe"_L1, "o"_L1}, SpecialLetter{u'ü', "ue"_L1, "u"_L1},
    SpecialLetter{u'å', "aa"_L1, "a"_L1}, SpecialLetter{u'ø', "oe"_L1, "o"_L1}, SpecialLetter{u'đ', "dj"_L1, "d"_L1},
    SpecialLetter{u'ə', "a"_L1, "a"_L1},
};

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// The letters of ASCII for the letter at `position`; nothing where there are none.
std::optional<QString> plainLetter(QStringView name, qsizetype position, Style style)
{
    const QChar letter = name[position].toLower();
    const auto special = std::ranges::find(specialLetters, letter.unicode(), &SpecialLetter::letter);
    QString plain;
    if (special != specialLetters.end()) {
        plain = style == Style::WrittenOut ? special->writtenOut : special->bare;
    } else {
        plain = inPlainLatin(name.sliced(position, 1)).toLower();
    }
    return std::ranges::all_of(plain, &isAscii) ? std::optional(inCaseOf(name, position, plain)) : std::nullopt;
}

std::optional<QString> plainForm(QStringView name, Style style)
{
    QString plain;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isAscii(name[i]) || !(name[i].isLetter() || name[i].isMark())) {
            plain += name[i]; // hyphens and apostrophes are no letters with marks
        } else if (const auto letters = plainLetter(name, i, style)) {
            plain += *letters;
        } else {
            return std::nullopt;
        }
    }
    return plain;
}

} // namespace

std::vector<QString> plainForms(QStringView name)
{
    const QString text = name.toString().normalized(QString::NormalizationForm_C);
    const bool hasUmlaut =
        std::ranges::any_of(text, [](QChar c) { return QStringView(u"äöü").contains(c, Qt::CaseInsensitive); });
    std::vector<QString> forms;
    for (const Style style :
         {hasUmlaut ? Style::WrittenOut : Style::Bare, hasUmlaut ? Style::Bare : Style::WrittenOut}) {
        const auto form = plainForm(text, style);
        if (form && *form != text && std::ranges::find(forms, *form) == forms.end()) {
            forms.push_back(*form);
        }
    }
    return forms;
}

} // namespace clinic
