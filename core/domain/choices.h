// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <array>

namespace clinic {

/// ISO/IEC 5218; the API takes no other code.
enum class Sex { Male = 1, Female = 2 };

/// The languages that the API knows, of which the program speaks each.
enum class Language { English, German, Finnish };

inline constexpr std::array allLanguages{Language::English, Language::German, Language::Finnish};

/// "male" or "female".
QLatin1StringView sexCode(Sex sex);
/// ISO 639-1: "en", "de" or "fi".
QLatin1StringView languageCode(Language language);

/// "male", "female", "m", "f", or the codes 1 and 2 of ISO/IEC 5218. Empty: neither value nor issue.
Checked<Sex> checkSex(QStringView text);
/// "en", "de" or "fi". Empty: neither value nor issue.
Checked<Language> checkLanguage(QStringView text);

/// A profile group as the API takes it: a UUID (preferred, it survives renames) or a slug.
class ProfileGroup
{
public:
    const QString &text() const { return m_text; }
    bool operator==(const ProfileGroup &) const = default;

private:
    friend Checked<ProfileGroup> checkProfileGroup(QStringView text);
    explicit ProfileGroup(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// Empty: neither value nor issue.
Checked<ProfileGroup> checkProfileGroup(QStringView text);

} // namespace clinic
