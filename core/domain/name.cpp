// SPDX-License-Identifier: Apache-2.0
#include "core/domain/name.h"

#include "core/domain/latin_forms.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clinic {

namespace {

constexpr char32_t apostrophe = 0x2019;

bool isApostropheStandIn(char32_t c)
{
    // The left quotation mark is what word processors make of the apostrophe in "'t Hooft".
    return c == U'\'' || c == U'`' || c == 0x00B4 || c == 0x2018;
}

bool isPunctuationOfNames(char32_t c)
{
    static constexpr std::array allowed{
        char32_t(U' '),  char32_t(U'-'), char32_t(0x2010), char32_t(0x2011), apostrophe,
        char32_t(0x2BC), char32_t(U'.'), char32_t(U','),   char32_t(0x00B7),
    };
    return std::ranges::find(allowed, c) != allowed.end();
}

bool isInvisible(char32_t c)
{
    // Default-ignorable code points are no category of their own: variation selectors are marks, Hangul fillers
    // letters.
    return (U_GET_GC_MASK(UChar32(c)) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK)) != 0 ||
           u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status);
}

bool isLetterOrMark(char32_t c)
{
    return (U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

// Full-width letters and ligatures are Latin to Unicode, but they are other characters than those on an identity card:
// the name would be found under neither. They are refused rather than changed behind the typist's back.
bool isPresentationForm(char32_t c)
{
    const int block = ublock_getCode(UChar32(c));
    return block == UBLOCK_ALPHABETIC_PRESENTATION_FORMS || block == UBLOCK_HALFWIDTH_AND_FULLWIDTH_FORMS;
}

bool isLatinLetter(char32_t c)
{
    return u_isalpha(UChar32(c)) && scriptOf(c) == USCRIPT_LATIN && !isPresentationForm(c);
}

// A non-spacing mark that is not bound to other scripts (as the Arabic vowel signs are).
bool isMarkForLatin(char32_t c)
{
    if (u_charType(UChar32(c)) != U_NON_SPACING_MARK) {
        return false;
    }
    std::array<UScriptCode, 64> scripts{};
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getScriptExtensions(UChar32(c), scripts.data(), int(scripts.size()), &status);
    return U_SUCCESS(status) &&
           ((count == 1 && scripts.front() == USCRIPT_INHERITED) ||
            std::find(scripts.begin(), scripts.begin() + count, USCRIPT_LATIN) != scripts.begin() + count);
}

IssueKind refusalOf(char32_t c)
{
    if (isInvisible(c)) {
        return issue::InvisibleCharacter{c};
    }
    const UScriptCode script = scriptOf(c);
    const bool isForeign =
        script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
    if (isForeign && isLetterOrMark(c)) {
        return issue::ForeignScript{QString::fromLatin1(uscript_getShortName(script)), {}};
    }
    return issue::CharacterNotAllowed{c};
}

void addOnce(std::vector<IssueKind> &issues, IssueKind kind)
{
    if (std::ranges::find(issues, kind) == issues.end()) {
        issues.push_back(std::move(kind));
    }
}

/// The characters of `text` one after the other, and what is wrong with each.
class Scan
{
public:
    explicit Scan(const QList<uint> &text)
    {
        for (const char32_t c : text) {
            take(c);
        }
    }

    bool sawLetter() const { return m_sawLetter; }
    const std::vector<IssueKind> &issues() const { return m_issues; }

private:
    void take(char32_t c)
    {
        const bool mayCarryMark = m_onLatinLetter;
        m_onLatinLetter = isLatinLetter(c) || (mayCarryMark && isMarkForLatin(c) && !isInvisible(c));
        if (m_onLatinLetter) {
            m_sawLetter = true;
        } else if (c >= U'0' && c <= U'9') {
            addOnce(m_issues, issue::DigitInName{});
        } else if (!isPunctuationOfNames(c)) {
            addOnce(m_issues, refusalOf(c));
        }
    }

    std::vector<IssueKind> m_issues;
    bool m_sawLetter = false;
    bool m_onLatinLetter = false;
};

// White space of every kind, tabs and line breaks of a paste from a table too, becomes one space: it separates, and has
// no other meaning in a name.
QString tidied(QStringView text)
{
    QString name = text.toString().normalized(QString::NormalizationForm_C).simplified();
    for (QChar &c : name) {
        if (isApostropheStandIn(c.unicode())) {
            c = QChar(char16_t(apostrophe));
        }
    }
    return name;
}

// toUcs4() would turn a lone surrogate into U+FFFD; that one is refused under its own number.
QList<uint> charactersOf(const QString &name)
{
    QList<uint> characters;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isPair = name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate();
        characters.push_back(isPair ? QChar::surrogateToUcs4(name[i], name[i + 1]) : name[i].unicode());
        i += isPair ? 1 : 0;
    }
    return characters;
}

/// What there is to say about a name that was tidied, without a way out.
Checked<QString> checkTidied(const QString &name)
{
    const QList<uint> characters = charactersOf(name);
    const Scan scan(characters);
    Checked<QString> checked{std::nullopt, scan.issues()};
    if (!scan.sawLetter() && !checked.hasError()) {
        checked.issues.push_back(issue::NoLetter{});
    }
    if (characters.size() > maxNameLength) {
        checked.issues.push_back(issue::TooLong{maxNameLength});
    }
    if (!checked.hasError()) {
        checked.value = name;
    }
    return checked;
}

/// What the Latin forms of `name` would be refused for as well is no help.
LatinForms helpfulForms(const QString &name)
{
    LatinForms latin = latinForms(name);
    std::erase_if(latin.forms, [](const QString &form) { return !checkTidied(form).value; });
    return latin;
}

void offerLatinForms(std::vector<IssueKind> &issues, const QString &name)
{
    std::optional<LatinForms> latin;
    for (IssueKind &kind : issues) {
        if (auto *foreign = std::get_if<issue::ForeignScript>(&kind)) {
            latin = latin ? latin : helpfulForms(name);
            foreign->latin = *latin;
        }
    }
}

} // namespace

Checked<QString> checkName(QStringView text)
{
    const QString name = tidied(text);
    if (name.isEmpty()) {
        return {};
    }
    Checked<QString> checked = checkTidied(name);
    offerLatinForms(checked.issues, name);
    return checked;
}

} // namespace clinic
