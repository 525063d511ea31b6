// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace clinic {

/// The languages for which ICAO Doc 9303-3 §6 B knows exceptions. Russian stands for all others.
enum class CyrillicLanguage { Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian };

inline constexpr std::array allCyrillicLanguages{CyrillicLanguage::Russian,    CyrillicLanguage::Ukrainian,
                                                 CyrillicLanguage::Belarusian, CyrillicLanguage::Bulgarian,
                                                 CyrillicLanguage::Serbian,    CyrillicLanguage::Macedonian};

/// Whether every Cyrillic letter of `name` is one of that language.
bool isWrittenIn(CyrillicLanguage language, QStringView name);

/// The small Latin letters for a small Cyrillic one (none for the soft sign); nothing where §6 B does not have it.
std::optional<QString> latinFor(char16_t letter, CyrillicLanguage language, bool beginsWord);

/// The small Latin letters for an Arabic one, as ALA-LC without marks; nothing where it is no Arabic letter.
std::optional<QString> latinForArabic(char16_t letter, bool endsWord);

} // namespace clinic
