// SPDX-License-Identifier: Apache-2.0
#include "core/domain/choices.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// No slug rule is documented; this is what slugs are elsewhere, and it keeps out what belongs into no URL or header.
constexpr qsizetype maxSlugLength = 100;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSlug(QStringView text)
{
    return text.size() <= maxSlugLength && isAsciiAlphanumeric(text.front()) && std::ranges::all_of(text, [](QChar c) {
               return isAsciiAlphanumeric(c) || c == u'-' || c == u'_' || c == u'.';
           });
}

// Five groups of hex digits are meant as a UUID: with a digit missing they must not pass as a slug.
bool isMeantAsUuid(QStringView text)
{
    return text.count(u'-') == 4 && text.size() > 24 &&
           std::ranges::all_of(text, [](QChar c) { return isHexDigit(c) || c == u'-'; });
}

// QUuid reads the start of a longer text, too; a UUID is exactly 36 characters, or 38 with braces.
std::optional<QUuid> uuidFrom(QStringView text)
{
    const bool braced = text.size() == 38 && text.startsWith(u'{') && text.endsWith(u'}');
    if (!braced && text.size() != 36) {
        return std::nullopt;
    }
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? std::nullopt : std::optional(uuid);
}

} // namespace

QLatin1StringView sexCode(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return "male"_L1;
    case Sex::Female:
        return "female"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView languageCode(Language language)
{
    switch (language) {
    case Language::English:
        return "en"_L1;
    case Language::German:
        return "de"_L1;
    case Language::Finnish:
        return "fi"_L1;
    }
    Q_UNREACHABLE();
}

Checked<Sex> checkSex(QStringView text)
{
    const QString code = text.trimmed().toString().toLower();
    if (code.isEmpty()) {
        return {};
    }
    if (code == "female"_L1 || code == "f"_L1 || code == "2"_L1) {
        return Checked<Sex>::ok(Sex::Female);
    }
    if (code == "male"_L1 || code == "m"_L1 || code == "1"_L1) {
        return Checked<Sex>::ok(Sex::Male);
    }
    return Checked<Sex>::fail(issue::UnknownChoice{});
}

Checked<Language> checkLanguage(QStringView text)
{
    const QStringView code = text.trimmed();
    if (code.isEmpty()) {
        return {};
    }
    for (const Language language : allLanguages) {
        if (code.compare(languageCode(language), Qt::CaseInsensitive) == 0) {
            return Checked<Language>::ok(language);
        }
    }
    return Checked<Language>::fail(issue::UnknownChoice{});
}

Checked<ProfileGroup> checkProfileGroup(QStringView text)
{
    const QStringView group = text.trimmed();
    if (group.isEmpty()) {
        return {};
    }
    if (const std::optional<QUuid> uuid = uuidFrom(group)) {
        return Checked<ProfileGroup>::ok(ProfileGroup(uuid->toString(QUuid::WithoutBraces)));
    }
    if (isMeantAsUuid(group) || !isSlug(group)) {
        return Checked<ProfileGroup>::fail(issue::ProfileGroupMalformed{});
    }
    return Checked<ProfileGroup>::ok(ProfileGroup(group.toString()));
}

} // namespace clinic
