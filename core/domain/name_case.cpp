// SPDX-License-Identifier: Apache-2.0
#include "core/domain/name_case.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

bool isParticle(const QString &word)
{
    static constexpr std::array particles{
        "AF"_L1,  "AV"_L1,  "DA"_L1,  "DAS"_L1, "DE"_L1, "DEL"_L1, "DELLA"_L1, "DEM"_L1,
        "DEN"_L1, "DER"_L1, "DES"_L1, "DI"_L1,  "DO"_L1, "DOS"_L1, "DU"_L1,    "TEN"_L1,
        "TER"_L1, "VAN"_L1, "VOM"_L1, "VON"_L1, "ZU"_L1, "ZUM"_L1, "ZUR"_L1,
    };
    return std::ranges::find(particles, word) != particles.end();
}

/// Small behind a particle only: "de la Cruz", "von und zu Gutenstein", but "La Rosa".
bool followsParticles(const QString &word)
{
    static constexpr std::array followers{"LA"_L1, "LAS"_L1, "LOS"_L1, "UND"_L1};
    return std::ranges::find(followers, word) != followers.end();
}

QString withCapitals(const QString &word)
{
    QString written = word.toLower();
    bool begins = true;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (begins) {
            written[i] = word[i];
        }
        begins = !written[i].isLetter() && !written[i].isMark();
    }
    if (word.size() >= 4 && word.startsWith("MC"_L1)) {
        written[2] = word[2];
    }
    return written;
}

} // namespace

QString firstNameFromCapitals(QStringView capitals)
{
    QStringList words = capitals.toString().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        word = withCapitals(word);
    }
    return words.join(u' ');
}

QString lastNameFromCapitals(QStringView capitals)
{
    QStringList words = capitals.toString().split(u' ', Qt::SkipEmptyParts);
    bool isBehindParticle = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isLast = i + 1 == words.size();
        const bool isSmall = !isLast && (isParticle(words[i]) || (isBehindParticle && followsParticles(words[i])));
        words[i] = isSmall ? words[i].toLower() : withCapitals(words[i]);
        isBehindParticle = isSmall;
    }
    return words.join(u' ');
}

} // namespace clinic
