// SPDX-License-Identifier: Apache-2.0
#include "core/domain/passport_tables.h"

#include <QLatin1StringView>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

struct Row
{
    char16_t letter;
    QLatin1StringView latin;
};

std::optional<QString> find(std::span<const Row> table, char16_t letter)
{
    const auto row = std::ranges::find(table, letter, &Row::letter);
    return row == table.end() ? std::nullopt : std::optional(QString(row->latin));
}

// 9303-3 §6 B. The soft sign is not in it and is left out. The printed table has U+04BA where it means the Serbian Ћ.
constexpr std::array cyrillic{
    Row{u'а', "a"_L1},  Row{u'б', "b"_L1},    Row{u'в', "v"_L1},  Row{u'г', "g"_L1},  Row{u'д', "d"_L1},
    Row{u'е', "e"_L1},  Row{u'ё', "e"_L1},    Row{u'ж', "zh"_L1}, Row{u'з', "z"_L1},  Row{u'и', "i"_L1},
    Row{u'й', "i"_L1},  Row{u'к', "k"_L1},    Row{u'л', "l"_L1},  Row{u'м', "m"_L1},  Row{u'н', "n"_L1},
    Row{u'о', "o"_L1},  Row{u'п', "p"_L1},    Row{u'р', "r"_L1},  Row{u'с', "s"_L1},  Row{u'т', "t"_L1},
    Row{u'у', "u"_L1},  Row{u'ф', "f"_L1},    Row{u'х', "kh"_L1}, Row{u'ц', "ts"_L1}, Row{u'ч', "ch"_L1},
    Row{u'ш', "sh"_L1}, Row{u'щ', "shch"_L1}, Row{u'ъ', "ie"_L1}, Row{u'ы', "y"_L1},  Row{u'ь', ""_L1},
    Row{u'э', "e"_L1},  Row{u'ю', "iu"_L1},   Row{u'я', "ia"_L1}, Row{u'ђ', "d"_L1},  Row{u'є', "ie"_L1},
    Row{u'ѕ', "dz"_L1}, Row{u'і', "i"_L1},    Row{u'ї', "i"_L1},  Row{u'ј', "j"_L1},  Row{u'љ', "lj"_L1},
    Row{u'њ', "nj"_L1}, Row{u'ћ', "c"_L1},    Row{u'ќ', "k"_L1},  Row{u'ѓ', "g"_L1},  Row{u'ў', "u"_L1},
    Row{u'џ', "dz"_L1}, Row{u'ѫ', "u"_L1},    Row{u'ѵ', "y"_L1},  Row{u'ґ', "g"_L1},  Row{u'ғ', "g"_L1},
};
constexpr std::array ukrainian{Row{u'г', "h"_L1}, Row{u'и', "y"_L1}};
constexpr std::array ukrainianAtFirst{Row{u'є', "ye"_L1}, Row{u'ї', "yi"_L1}, Row{u'й', "y"_L1}, Row{u'ю', "yu"_L1},
                                      Row{u'я', "ya"_L1}};
constexpr std::array belarusian{Row{u'ё', "io"_L1}, Row{u'г', "h"_L1}};
constexpr std::array bulgarian{Row{u'щ', "sht"_L1}};
constexpr std::array serbian{Row{u'ж', "z"_L1}, Row{u'х', "h"_L1}, Row{u'ц', "c"_L1}, Row{u'ч', "c"_L1},
                             Row{u'ш', "s"_L1}};
constexpr std::array macedonian{Row{u'ѓ', "gj"_L1}, Row{u'ќ', "kj"_L1}, Row{u'џ', "dj"_L1}, Row{u'х', "h"_L1},
                                Row{u'ц', "c"_L1}};

std::span<const Row> exceptionsOf(CyrillicLanguage language)
{
    switch (language) {
    case CyrillicLanguage::Russian:
        return {};
    case CyrillicLanguage::Ukrainian:
        return ukrainian;
    case CyrillicLanguage::Belarusian:
        return belarusian;
    case CyrillicLanguage::Bulgarian:
        return bulgarian;
    case CyrillicLanguage::Serbian:
        return serbian;
    case CyrillicLanguage::Macedonian:
        return macedonian;
    }
    return {};
}

/// The letters of §6 B that a language does not have.
QStringView lettersNotIn(CyrillicLanguage language)
{
    switch (language) {
    case CyrillicLanguage::Russian:
        return u"ђєѕіїјљњћќѓўџґғ";
    case CyrillicLanguage::Ukrainian:
        return u"ёъыэђѕјљњћќѓўџѫѵғ";
    case CyrillicLanguage::Belarusian:
        return u"ищъђєѕїјљњћќѓџѫѵґғ";
    case CyrillicLanguage::Bulgarian:
        return u"ёыэђєѕіїјљњћќѓўџѵґғ";
    case CyrillicLanguage::Serbian:
        return u"ёйщъыьэюяєѕіїќѓўѫѵґғ";
    case CyrillicLanguage::Macedonian:
        return u"ёйщъыьэюяђєіїћўѫѵґғ";
    }
    return {};
}

// Doc 9303-3 appendix B.3.2, column ALA-LC, without marks; ain as "a", since a name cannot begin with its apostrophe.
// The letters of Persian, Urdu and Pashto as they are usual.
constexpr std::array arabic{
    Row{0x0621, ""_L1},   Row{0x0622, "a"_L1},  Row{0x0623, "a"_L1},  Row{0x0624, "u"_L1},  Row{0x0625, "i"_L1},
    Row{0x0626, "i"_L1},  Row{0x0627, "a"_L1},  Row{0x0628, "b"_L1},  Row{0x062A, "t"_L1},  Row{0x062B, "th"_L1},
    Row{0x062C, "j"_L1},  Row{0x062D, "h"_L1},  Row{0x062E, "kh"_L1}, Row{0x062F, "d"_L1},  Row{0x0630, "dh"_L1},
    Row{0x0631, "r"_L1},  Row{0x0632, "z"_L1},  Row{0x0633, "s"_L1},  Row{0x0634, "sh"_L1}, Row{0x0635, "s"_L1},
    Row{0x0636, "d"_L1},  Row{0x0637, "t"_L1},  Row{0x0638, "z"_L1},  Row{0x0639, "a"_L1},  Row{0x063A, "gh"_L1},
    Row{0x0640, ""_L1},   Row{0x0641, "f"_L1},  Row{0x0642, "q"_L1},  Row{0x0643, "k"_L1},  Row{0x0644, "l"_L1},
    Row{0x0645, "m"_L1},  Row{0x0646, "n"_L1},  Row{0x0647, "h"_L1},  Row{0x0648, "w"_L1},  Row{0x0649, "a"_L1},
    Row{0x064A, "y"_L1},  Row{0x064B, "an"_L1}, Row{0x064C, "un"_L1}, Row{0x064D, "in"_L1}, Row{0x064E, "a"_L1},
    Row{0x064F, "u"_L1},  Row{0x0650, "i"_L1},  Row{0x0652, ""_L1},   Row{0x0670, "a"_L1},  Row{0x0671, "a"_L1},
    Row{0x0679, "t"_L1},  Row{0x067E, "p"_L1},  Row{0x0686, "ch"_L1}, Row{0x0688, "d"_L1},  Row{0x0691, "r"_L1},
    Row{0x0698, "zh"_L1}, Row{0x06A9, "k"_L1},  Row{0x06AF, "g"_L1},  Row{0x06BA, "n"_L1},  Row{0x06BE, "h"_L1},
    Row{0x06C1, "h"_L1},  Row{0x06CC, "y"_L1},  Row{0x06D2, "e"_L1},
};
constexpr char16_t tehMarbuta = 0x0629;

} // namespace

bool isWrittenIn(CyrillicLanguage language, QStringView name)
{
    bool beginsWord = true;
    for (const QChar c : name) {
        // No Ukrainian word begins with И.
        const bool isStranger = language == CyrillicLanguage::Ukrainian && beginsWord && c.toLower() == u'и';
        if (isStranger || lettersNotIn(language).contains(c.toLower())) {
            return false;
        }
        beginsWord = !c.isLetter();
    }
    return true;
}

std::optional<QString> latinFor(char16_t letter, CyrillicLanguage language, bool beginsWord)
{
    if (beginsWord && language == CyrillicLanguage::Ukrainian) {
        if (const auto latin = find(ukrainianAtFirst, letter)) {
            return latin;
        }
    }
    const auto latin = find(exceptionsOf(language), letter);
    return latin ? latin : find(cyrillic, letter);
}

std::optional<QString> latinForArabic(char16_t letter, bool endsWord)
{
    if (letter == tehMarbuta) {
        return endsWord ? u"ah"_s : u"at"_s;
    }
    return find(arabic, letter);
}

} // namespace clinic
