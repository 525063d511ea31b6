// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <unicode/locid.h>

namespace clinic::text {

namespace {

QLocale::Language qtLanguage(Language language)
{
    switch (language) {
    case Language::English:
        return QLocale::English;
    case Language::German:
        return QLocale::German;
    case Language::Finnish:
        return QLocale::Finnish;
    }
    return QLocale::English;
}

QLocale::Territory homeOf(Language language)
{
    switch (language) {
    case Language::English:
        return QLocale::UnitedKingdom;
    case Language::German:
        return QLocale::Germany;
    case Language::Finnish:
        return QLocale::Finland;
    }
    return QLocale::UnitedKingdom;
}

/// Whether the language is the one that most people of the country speak (CLDR, likely subtags).
bool isMainLanguage(QLocale::Language language, QLocale::Territory territory)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale likely("und", QLocale::territoryToCode(territory).toLatin1().constData());
    likely.addLikelySubtags(status);
    return U_SUCCESS(status) && QLocale::languageToCode(language) == QLatin1StringView(likely.getLanguage());
}

} // namespace

QLocale localeFor(Language language, const QString &region)
{
    // A country counts only where the language is its main one: there is an English of Germany with decimal commas,
    // but an English sentence reads "0.3–700 kg" to whoever chose English.
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    const bool fits = territory != QLocale::AnyTerritory && isMainLanguage(qtLanguage(language), territory);
    QLocale locale(qtLanguage(language), fits ? territory : homeOf(language));
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

} // namespace clinic::text
