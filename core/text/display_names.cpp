// SPDX-License-Identifier: Apache-2.0
#include "core/text/display_names.h"

#include <QCoreApplication>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct ScriptWords
{
    Q_DECLARE_TR_FUNCTIONS(ScriptWords)
};

struct Script
{
    const char *code;
    const char *name;
};

// Own words, since other languages need the letters' adjective here ("gefunden: kyrillische"), which ICU does not have.
constexpr std::array scripts{
    Script{"Arab", QT_TRANSLATE_NOOP("ScriptWords", "Arabic")},
    Script{"Armn", QT_TRANSLATE_NOOP("ScriptWords", "Armenian")},
    Script{"Beng", QT_TRANSLATE_NOOP("ScriptWords", "Bengali")},
    Script{"Cyrl", QT_TRANSLATE_NOOP("ScriptWords", "Cyrillic")},
    Script{"Deva", QT_TRANSLATE_NOOP("ScriptWords", "Devanagari")},
    Script{"Ethi", QT_TRANSLATE_NOOP("ScriptWords", "Ethiopic")},
    Script{"Geor", QT_TRANSLATE_NOOP("ScriptWords", "Georgian")},
    Script{"Grek", QT_TRANSLATE_NOOP("ScriptWords", "Greek")},
    Script{"Hang", QT_TRANSLATE_NOOP("ScriptWords", "Korean")},
    Script{"Hani", QT_TRANSLATE_NOOP("ScriptWords", "Chinese")},
    Script{"Hebr", QT_TRANSLATE_NOOP("ScriptWords", "Hebrew")},
    Script{"Hira", QT_TRANSLATE_NOOP("ScriptWords", "Japanese")},
    Script{"Kana", QT_TRANSLATE_NOOP("ScriptWords", "Japanese")},
    Script{"Khmr", QT_TRANSLATE_NOOP("ScriptWords", "Khmer")},
    Script{"Sinh", QT_TRANSLATE_NOOP("ScriptWords", "Sinhala")},
    Script{"Taml", QT_TRANSLATE_NOOP("ScriptWords", "Tamil")},
    Script{"Thai", QT_TRANSLATE_NOOP("ScriptWords", "Thai")},
};

constexpr std::array uncertainScripts{"Zyyy"_L1, "Zinh"_L1, "Zzzz"_L1};

icu::Locale icuLocale(const QLocale &locale)
{
    return icu::Locale(locale.name().toLatin1().constData());
}

QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

} // namespace

QString scriptName(const QString &code, const QLocale &locale)
{
    if (code.isEmpty() || std::ranges::find(uncertainScripts, code) != uncertainScripts.end())
        return {};
    const auto known =
        std::ranges::find_if(scripts, [&](const Script &script) { return code == QLatin1StringView(script.code); });
    if (known != scripts.end())
        return ScriptWords::tr(known->name);
    icu::UnicodeString name;
    return fromIcu(icu::Locale(("und_"_L1 + code).toLatin1().constData()).getDisplayScript(icuLocale(locale), name));
}

QString countryName(const QString &code, const QLocale &locale)
{
    icu::UnicodeString name;
    return fromIcu(icu::Locale("", code.toLatin1().constData()).getDisplayCountry(icuLocale(locale), name));
}

} // namespace clinic::text
