// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz.h"

#include "core/domain/mrz_check.h"
#include "core/domain/mrz_lines.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace clinic {

namespace {

/// What a filler arrives as, and the sign that tells it: the zone's own where the keyboards agree.
constexpr std::array<char16_t, 3> fillersThatArrive{mrzFiller, u';', u'\\'};

QString withYAndZChanged(QString text)
{
    static constexpr std::array pairs{std::pair{u'y', u'z'}, std::pair{u'z', u'y'}, std::pair{u'Y', u'Z'},
                                      std::pair{u'Z', u'Y'}};
    for (QChar &c : text) {
        const auto found = std::ranges::find(pairs, c.unicode(), &std::pair<char16_t, char16_t>::first);
        c = found == pairs.end() ? c : QChar(found->second);
    }
    return text;
}

int countMisread(const MrzReading &reading)
{
    return int(std::ranges::count_if(reading.remarks, [](const MrzRemark &remark) {
        return std::visit([](const auto &one) { return one.gravity == MrzGravity::Misread; }, remark);
    }));
}

/// More check digits outweigh everything; then states that exist, then fewer faults.
auto weightOf(const MrzEvidence &evidence)
{
    return std::tuple(evidence.checksPassed, evidence.statesKnown, -countMisread(evidence.reading));
}

/// Two check digits are no accident (one in a hundred texts would need to be like a zone to begin with). With fewer,
/// the line of names has to look like one.
bool isZone(const MrzLines &lines, const MrzEvidence &evidence)
{
    if (lines.mustBeProven && countMisread(evidence.reading) > int(lines.remarks.size())) {
        return false;
    }
    const QStringView field = lines.at(layoutOf(lines.format).names);
    const bool hasNames =
        !evidence.reading.names.first.forms.empty() && (field.contains(u"<<") || field.back() == QChar(mrzFiller));
    return evidence.checksPassed >= 2 || (hasNames && isMrzState(lines.at(layoutOf(lines.format).state)));
}

std::optional<MrzEvidence> bestReading(const QString &text, QDate today)
{
    std::optional<MrzEvidence> best;
    for (const MrzLines &lines : mrzCandidates(text)) {
        const bool isLowerLineAlone = lines.mustBeProven && lines.lines.front().isEmpty();
        if (isLowerLineAlone && best) {
            break;
        }
        const MrzEvidence evidence = checkMrz(lines, today);
        if (isZone(lines, evidence) && (!best || weightOf(evidence) > weightOf(*best))) {
            best = evidence;
        }
    }
    return best;
}

/// Nothing could be read better.
bool isBeyondDoubt(const std::optional<MrzEvidence> &evidence)
{
    return evidence && evidence->statesKnown == 2 && evidence->reading.isClean();
}

enum class YAndZ { Right, Changed, Unknown };

std::optional<ReaderKeyboard> keyboardOf(char16_t filler, YAndZ letters)
{
    const bool isUsReader = filler == u';';
    const bool isOneUs = filler != mrzFiller;
    switch (letters) {
    case YAndZ::Right:
        return !isOneUs ? std::nullopt
                        : std::optional(isUsReader ? ReaderKeyboard::UsOnNordic : ReaderKeyboard::NordicOnUs);
    case YAndZ::Changed:
        if (!isOneUs) {
            return ReaderKeyboard::OneIsGerman;
        }
        return isUsReader ? ReaderKeyboard::UsOnGerman : ReaderKeyboard::GermanOnUs;
    case YAndZ::Unknown:
        return isUsReader ? ReaderKeyboard::UsOnOther : ReaderKeyboard::OtherOnUs;
    }
    return std::nullopt;
}

void addForms(DocumentName &name, const DocumentName &others)
{
    for (const QString &form : others.forms) {
        if (std::ranges::find(name.forms, form) == name.forms.end()) {
            name.forms.push_back(form);
        }
    }
}

/// Reads `text`, in which fillers are already such. Where the filler arrived as another character and nothing tells
/// whether Y and Z changed places, the names are given in both ways.
std::optional<MrzReading> readWithFiller(const QString &text, char16_t filler, QDate today)
{
    std::optional<MrzEvidence> right = bestReading(text, today);
    if (filler == mrzFiller && isBeyondDoubt(right)) {
        return right->reading;
    }
    std::optional<MrzEvidence> changed = bestReading(withYAndZChanged(text), today);
    if (!right && !changed) {
        return std::nullopt;
    }
    const bool isChanged = !right || (changed && weightOf(*changed) > weightOf(*right));
    const bool isUnknown = !isChanged && filler != mrzFiller && changed && weightOf(*changed) == weightOf(*right);
    MrzReading reading = isChanged ? changed->reading : right->reading;
    if (isUnknown) {
        addForms(reading.names.first, changed->reading.names.first);
        addForms(reading.names.last, changed->reading.names.last);
    }
    const YAndZ letters = isUnknown ? YAndZ::Unknown : isChanged ? YAndZ::Changed : YAndZ::Right;
    if (const auto keyboard = keyboardOf(filler, letters)) {
        reading.remarks.push_back(mrz::WrongKeyboard{*keyboard});
    }
    return reading;
}

bool isStateBeginning(QStringView code)
{
    // The codes are few: those that begin with `code` are found by trying what may follow.
    if (code.size() == 3) {
        return isMrzState(code);
    }
    for (char16_t c = mrzFiller; c <= u'Z'; ++c) {
        if (isMrzCharacter(c) && isStateBeginning(code.toString() + QChar(c))) {
            return true;
        }
    }
    return false;
}

/// Whether the first line of a zone may begin with `line`.
bool isLineBeginning(const QString &line)
{
    const QStringView code = QStringView(line).first(std::min<qsizetype>(line.size(), 2));
    const bool hasCode =
        std::ranges::any_of(allMrzFormats,
                            [&code](MrzFormat format) { return isDocumentCodeOf(format, code.front().unicode()); }) &&
        !code.back().isDigit();
    const QStringView state =
        QStringView(line).sliced(code.size()).first(std::min<qsizetype>(line.size() - code.size(), 3));
    return hasCode && isStateBeginning(state) &&
           std::ranges::all_of(line, [](QChar c) { return isMrzCharacter(c.unicode()); });
}

} // namespace

bool MrzReading::isClean() const
{
    return countMisread(*this) == 0;
}

std::optional<MrzReading> readMrz(QStringView text, QDate today)
{
    for (const char16_t filler : fillersThatArrive) {
        if (filler != mrzFiller && !text.contains(QChar(filler))) {
            continue;
        }
        const QString meant = text.toString().replace(QChar(filler), QChar(mrzFiller));
        if (const auto reading = readWithFiller(meant, filler, today)) {
            return reading;
        }
    }
    return std::nullopt;
}

MrzBeginning mrzBeginning(QStringView typed)
{
    for (const char16_t filler : fillersThatArrive) {
        const QString line = mrzLine(typed.toString().replace(QChar(filler), QChar(mrzFiller)));
        if (!line.isEmpty() && (isLineBeginning(line) || isLineBeginning(withYAndZChanged(line)))) {
            return line.contains(QChar(mrzFiller)) ? MrzBeginning::Certainly : MrzBeginning::Perhaps;
        }
    }
    return MrzBeginning::No;
}

} // namespace clinic
