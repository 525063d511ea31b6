// SPDX-License-Identifier: Apache-2.0
#include "core/domain/latin_forms.h"

#include "core/domain/icu_transliterator.h"
#include "core/domain/letter_case.h"
#include "core/domain/passport_tables.h"

#include <QList>
#include <QStringList>

#include <unicode/uscript.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status);
}

bool isApostrophe(QChar c)
{
    return QStringView(u"'’ʼ`´ʹʿʾ‘ʻˌ").contains(c);
}

bool isIn(QChar c, UScriptCode script)
{
    return scriptOf(c.unicode()) == script;
}

bool has(QStringView name, UScriptCode script)
{
    return std::ranges::any_of(name, [script](QChar c) { return isIn(c, script); });
}

bool isLetterAt(QStringView name, qsizetype position)
{
    return position >= 0 && position < name.size() && (name[position].isLetter() || name[position].isMark());
}

/// Nothing where §6 B lacks a letter. An apostrophe inside a word stands for no letter (9303-3 §4.6).
std::optional<QString> fromCyrillic(QStringView name, CyrillicLanguage language)
{
    QString latin;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!isIn(name[i], USCRIPT_CYRILLIC)) {
            latin += isApostrophe(name[i]) && isLetterAt(name, i - 1) && isLetterAt(name, i + 1) ? QString()
                                                                                                 : QString(name[i]);
            continue;
        }
        const bool isInside = i > 0 && isApostrophe(name[i - 1]);
        const auto letters = latinFor(name[i].toLower().unicode(), language, !isInside && !isLetterAt(name, i - 1));
        if (!letters) {
            return std::nullopt;
        }
        latin += inCaseOf(name, i, *letters);
    }
    return latin;
}

std::vector<QString> cyrillicForms(QStringView name)
{
    std::vector<QString> forms;
    for (const CyrillicLanguage language : allCyrillicLanguages) {
        if (!isWrittenIn(language, name)) {
            continue;
        }
        const auto form = fromCyrillic(name, language);
        if (form && std::ranges::find(forms, *form) == forms.end()) {
            forms.push_back(*form);
        }
    }
    return forms;
}

QString withCapital(QString word)
{
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

QString fromArabicWord(QStringView word)
{
    static constexpr char16_t shadda = 0x0651; // doubles its consonant, and stands behind the vowel of that
    QString latin, consonant;
    qsizetype behindConsonant = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] == shadda) {
            latin.insert(behindConsonant, consonant);
        } else if (const auto letters = latinForArabic(word[i].unicode(), !isLetterAt(word, i + 1))) {
            latin += *letters;
            if (!word[i].isMark()) {
                consonant = *letters;
                behindConsonant = latin.size();
            }
        }
    }
    return withCapital(latin);
}

QString fromGreek(QStringView run)
{
    // Γκ is Gk in ELOT 743; the rules of ICU make it Nk.
    static thread_local const IcuTransliterator elot743(u"γ } [κΚ] > g; Γ } [κΚ] > G; :: Greek-Latin/UNGEGN; :: NFD; "
                                                        u":: [:Mn:] Remove; :: NFC; :: Latin-ASCII;");
    return elot743(run);
}

/// By ICU; the letters of most scripts have no case.
QString fromOther(QStringView run)
{
    static thread_local const IcuTransliterator anyScript(
        u":: Han-Latin/Names; :: Any-Latin; :: NFD; :: [:Mn:] Remove; :: NFC; :: Latin-ASCII;");
    QString latin = anyScript(run);
    latin.removeIf(&isApostrophe);
    QStringList words = latin.split(u' ', Qt::SkipEmptyParts);
    std::ranges::transform(words, words.begin(), &withCapital);
    return words.join(u' ');
}

QString inLatin(QStringView run, UScriptCode script)
{
    if (script == USCRIPT_ARABIC) {
        return fromArabicWord(run);
    }
    return script == USCRIPT_GREEK ? fromGreek(run) : fromOther(run);
}

/// Each run of one foreign script for itself, so that the marks on Latin letters stay.
QString runByRun(QStringView name)
{
    QString latin, run;
    UScriptCode script = USCRIPT_LATIN;
    const auto end = [&] {
        latin += run.isEmpty() ? QString() : inLatin(run, script);
        run.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isPair = name[i].isHighSurrogate() && i + 1 < name.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(name[i], name[i + 1]) : char32_t(name[i].unicode());
        const UScriptCode its = scriptOf(c);
        const bool goesOn = its == script || (its == USCRIPT_INHERITED && !run.isEmpty());
        if (!goesOn) {
            end();
            script = its;
        }
        const QStringView character = name.sliced(i, isPair ? 2 : 1);
        const bool isForeign = script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
        (isForeign ? run : latin) += character;
        i += isPair ? 1 : 0;
    }
    end();
    return latin;
}

/// Which scripts are there besides Latin and those that have passports' rules.
bool isByPassport(QStringView name)
{
    return std::ranges::all_of(name.toString().toUcs4(), [](char32_t c) {
        const UScriptCode script = scriptOf(c);
        return script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ||
               script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK;
    });
}

} // namespace

LatinForms latinForms(QStringView name)
{
    const QString text = name.toString().normalized(QString::NormalizationForm_C);
    const bool isJapanese = has(text, USCRIPT_HIRAGANA) || has(text, USCRIPT_KATAKANA);
    if (isJapanese && has(text, USCRIPT_HAN)) {
        return {};
    }
    LatinForms latin{cyrillicForms(text), isByPassport(text) ? LatinBasis::Passport : LatinBasis::Guess};
    if (latin.forms.empty()) { // a letter of a language that the tables do not know
        latin = {{text}, LatinBasis::Guess};
    }
    for (QString &form : latin.forms) {
        form = runByRun(form);
    }
    return latin;
}

} // namespace clinic
