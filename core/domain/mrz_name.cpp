// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz_name.h"

#include "core/domain/mrz_format.h"
#include "core/domain/name_case.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// More forms than a person can choose from at a glance are no help.
constexpr std::size_t mostForms = 8;

/// Two letters of a zone and what they may stand for in the documents of the states.
struct Digraph
{
    QLatin1StringView states; ///< codes, each with a space behind it
    QLatin1StringView letters;
    QStringView meant; ///< one letter each
};

// How each state writes its own letters: the recommendation of 9303-3 §6 A ("AE or A", "OE or O", "UE or UXX or U", "AA
// or A") where it chose the two letters. "ẞ" is not used: a capital would be wrong in a name that becomes small.
constexpr std::array digraphs{
    Digraph{"D<< AUT CHE LIE LUX FIN SWE EST "_L1, "AE"_L1, u"Ä"},
    Digraph{"D<< AUT CHE LIE LUX FIN SWE EST ISL "_L1, "OE"_L1, u"Ö"},
    Digraph{"D<< AUT CHE LIE LUX FIN SWE EST "_L1, "UE"_L1, u"Ü"},
    Digraph{"HUN "_L1, "OE"_L1, u"ÖŐ"},
    Digraph{"HUN "_L1, "UE"_L1, u"ÜŰ"},
    Digraph{"DNK NOR ISL "_L1, "AE"_L1, u"Æ"},
    Digraph{"DNK NOR "_L1, "OE"_L1, u"Ø"},
    Digraph{"FIN SWE DNK NOR "_L1, "AA"_L1, u"Å"},
    Digraph{"D<< AUT "_L1, "SS"_L1, u"ß"},
    Digraph{"ISL "_L1, "TH"_L1, u"Þ"},
};

// Names that are written with both letters everywhere. To ask for each Michael whether he is a Michäl would teach
// people not to look.
constexpr std::array writtenInFull{
    "AARON"_L1,    "ALESSANDRA"_L1, "ALESSANDRO"_L1, "ALESSIA"_L1, "ALESSIO"_L1, "CHLOE"_L1,   "CLARISSA"_L1,
    "EMANUEL"_L1,  "EMANUELA"_L1,   "ISAAC"_L1,      "ISAAK"_L1,   "ISMAEL"_L1,  "ISRAEL"_L1,  "JESSICA"_L1,
    "JESSIKA"_L1,  "JOEL"_L1,       "LARISSA"_L1,    "MANUEL"_L1,  "MANUELA"_L1, "MELISSA"_L1, "MICHAEL"_L1,
    "MICHAELA"_L1, "MIGUEL"_L1,     "NOEL"_L1,       "NOELLE"_L1,  "RAFAEL"_L1,  "RAFAELA"_L1, "RAPHAEL"_L1,
    "RAPHAELA"_L1, "SAMUEL"_L1,     "SAMUELA"_L1,    "TESSA"_L1,   "VANESSA"_L1, "ZOE"_L1,
};

/// No Ü follows A, E, O or Q (BAUER, NEUER, QUELLE), and no ß begins a word or follows a consonant.
bool mayStandThere(QLatin1StringView letters, QStringView before)
{
    const QChar previous = before.isEmpty() ? QChar() : before.back();
    if (letters == "UE"_L1) {
        return previous.isNull() || !"AEOQ"_L1.contains(previous);
    }
    return letters != "SS"_L1 || (!previous.isNull() && "AEIOUYÄÖÜ"_L1.contains(previous));
}

QString lettersMeant(QStringView state, QStringView word, qsizetype at)
{
    QString meant;
    for (const Digraph &digraph : digraphs) {
        if (word.sliced(at).startsWith(digraph.letters) && digraph.states.contains(state.toString() + u' ') &&
            mayStandThere(digraph.letters, word.first(at))) {
            meant += digraph.meant;
        }
    }
    return meant;
}

/// Each of `forms` with each of `endings` behind it.
std::vector<QString> product(const std::vector<QString> &forms, const std::vector<QString> &endings)
{
    std::vector<QString> all;
    for (const QString &form : forms) {
        for (const QString &ending : endings) {
            all.push_back(form + ending);
        }
    }
    return all;
}

/// The pieces of a word, each with what it may be.
std::vector<std::vector<QString>> piecesOf(const QString &word, QStringView state)
{
    std::vector<std::vector<QString>> pieces;
    const bool isPlain = std::ranges::find(writtenInFull, word) != writtenInFull.end();
    for (qsizetype i = 0; i < word.size();) {
        const QString meant = isPlain ? QString() : lettersMeant(state, word, i);
        const qsizetype length = meant.isEmpty() ? 1 : 2;
        std::vector<QString> &piece = pieces.emplace_back(1, word.sliced(i, length));
        for (const QChar letter : meant) {
            piece.emplace_back(letter);
        }
        i += length;
    }
    return pieces;
}

/// All forms; where those were too many, the two that are written throughout in one way.
std::vector<QString> formsOf(const std::vector<std::vector<QString>> &pieces)
{
    std::size_t count = 1;
    for (const auto &piece : pieces) {
        count = std::min(count * piece.size(), mostForms + 1);
    }
    std::vector<QString> forms{QString()};
    if (count <= mostForms) {
        for (const auto &piece : pieces) {
            forms = product(forms, piece);
        }
        return forms;
    }
    forms.resize(2);
    for (const auto &piece : pieces) {
        forms.front() += piece.front();
        forms.back() += piece.size() > 1 ? piece[1] : piece.front();
    }
    return forms;
}

using FromCapitals = QString (*)(QStringView);

/// `identifier` with a filler between its words.
DocumentName nameOf(const QString &identifier, QStringView state, FromCapitals written)
{
    std::vector<std::vector<QString>> pieces;
    const QStringList words = identifier.split(QChar(mrzFiller), Qt::SkipEmptyParts);
    for (QString word : words) {
        word.replace("NXX"_L1, u"Ñ"_s).replace("UXX"_L1, u"Ü"_s);
        if (!pieces.empty()) {
            pieces.push_back({u" "_s});
        }
        std::ranges::move(piecesOf(word, state), std::back_inserter(pieces));
    }
    DocumentName name;
    if (!pieces.empty()) {
        for (const QString &form : formsOf(pieces)) {
            name.forms.push_back(written(form));
        }
    }
    return name;
}

} // namespace

DocumentNames namesFromMrz(QStringView field, QStringView state)
{
    static const QString separator = u"<<"_s;
    const qsizetype fillers = field.indexOf(u"<<<");
    const QString text = field.first(fillers < 0 ? field.size() : fillers).toString();
    const qsizetype end = text.indexOf(separator);
    const QString primary = text.first(end < 0 ? text.size() : end);
    const QString secondary = end < 0 ? QString() : text.sliced(end);

    DocumentNames names;
    names.mayBeCut = fillers < 0 && !text.isEmpty() && text.back() != QChar(mrzFiller);
    names.first = nameOf(secondary, state, &firstNameFromCapitals);
    names.last = nameOf(primary, state, &lastNameFromCapitals);
    if (names.first.forms.empty()) {
        names.first = nameOf(primary, state, &firstNameFromCapitals);
        names.last = {};
    }
    return names;
}

} // namespace clinic
