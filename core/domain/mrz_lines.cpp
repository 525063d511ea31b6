// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mrz_lines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// A line that is further from its length has been lost rather than misread.
constexpr qsizetype mostCharactersAstray = 8;

/// Into so many lines an e-mail may have broken a zone. A long text is not searched beyond them from each of its lines.
constexpr qsizetype mostLines = 8;

bool isNear(qsizetype length, qsizetype expected)
{
    return std::abs(length - expected) <= mostCharactersAstray;
}

/// The lines of a text in groups without anything foreign between them.
std::vector<QStringList> groupsOf(const QString &text)
{
    static const QRegularExpression lineBreak(u"[\\r\\n\\t\\v\\f\\x{85}\\x{2028}\\x{2029}]"_s);
    std::vector<QStringList> groups(1);
    for (const QString &part : text.split(lineBreak)) {
        const QString line = mrzLine(part);
        if (line.isEmpty()) {
            continue;
        }
        if (std::ranges::all_of(line, [](QChar c) { return isMrzCharacter(c.unicode()); })) {
            groups.back().push_back(line);
        } else if (!groups.back().isEmpty()) {
            groups.emplace_back();
        }
    }
    return groups;
}

/// The line of names ends in fillers, and how many a reader saw does not matter.
QString withFillers(QString line, qsizetype length)
{
    if (line.endsWith(QChar(mrzFiller))) {
        while (line.size() > length && line.endsWith(QChar(mrzFiller))) {
            line.chop(1);
        }
        line = line.leftJustified(length, QChar(mrzFiller));
    }
    return line;
}

/// `lines` as the first lines of a format; nothing where they are too far from it.
std::optional<MrzLines> fitted(MrzFormat format, const QStringList &lines)
{
    const MrzLayout &layout = layoutOf(format);
    MrzLines fit{format, {}, {}, false};
    for (int i = 0; i < layout.lines; ++i) {
        if (i >= lines.size()) {
            fit.remarks.push_back(mrz::LineMissing{i + 1, layout.lines});
            continue;
        }
        const QString line = i == layout.names.line ? withFillers(lines[i], layout.lineLength) : lines[i];
        if (line.size() == layout.lineLength) {
            fit.lines[std::size_t(i)] = line;
        } else if (isNear(line.size(), layout.lineLength)) {
            fit.remarks.push_back(mrz::LineLength{i + 1, layout.lineLength, int(line.size())});
        } else {
            return std::nullopt;
        }
    }
    return fit;
}

/// One text cut into the lines of a format, counted from its beginning.
QStringList cut(const MrzLayout &layout, const QString &text)
{
    QStringList lines;
    for (int i = 0; i + 1 < layout.lines; ++i) {
        lines.push_back(text.sliced(qsizetype(i) * layout.lineLength, layout.lineLength));
    }
    lines.push_back(text.sliced(qsizetype(layout.lines - 1) * layout.lineLength));
    return lines;
}

void addCandidates(std::vector<MrzLines> &candidates, MrzFormat format, const QStringList &lines)
{
    const MrzLayout &layout = layoutOf(format);
    if (!isDocumentCodeOf(format, lines.front().front().unicode())) {
        return;
    }
    const auto add = [&](const QStringList &some, bool mustBeProven) {
        if (auto fit = fitted(format, some)) {
            fit->mustBeProven = mustBeProven;
            candidates.push_back(std::move(*fit));
        }
    };
    // As many of those that follow it as the format has, down to the line alone.
    for (qsizetype count = std::min<qsizetype>(layout.lines, lines.size()); count > 0; --count) {
        add(lines.first(count), false);
    }
    const QString joined = lines.join(QString());
    if (!isNear(joined.size(), qsizetype(layout.lines) * layout.lineLength)) {
        return;
    }
    add(cut(layout, joined), false);
    // Readers miscount the fillers of the names: where these come first, the other line is counted from the end.
    if (layout.names.line == 0) {
        add({joined.chopped(layout.lineLength), joined.last(layout.lineLength)}, true);
    }
}

/// The second of two lines without its first: a card that was drawn through the reader too late.
void addLowerLine(std::vector<MrzLines> &candidates, MrzFormat format, const QString &line)
{
    const MrzLayout &layout = layoutOf(format);
    if (layout.lines == 2 && layout.compositeCheck && line.size() == layout.lineLength) {
        candidates.push_back({format, {QString(), line, QString()}, {mrz::LineMissing{1, layout.lines}}, true});
    }
}

} // namespace

QStringView MrzLines::at(const MrzSpan &span) const
{
    const QString &line = lines[std::size_t(span.line)];
    return line.isEmpty() ? QStringView() : QStringView(line).sliced(span.first, span.length);
}

QString mrzLine(QStringView line)
{
    QString kept = line.toString();
    kept.replace("&lt;"_L1, "<"_L1, Qt::CaseInsensitive).replace(u"«"_s, u"<<"_s);
    kept.replace(u'‹', QChar(mrzFiller)).replace(QChar(0xFF1C), QChar(mrzFiller)); // the full-width one
    kept.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    // Only what has one capital: ß would become two letters, and a text of ours is no zone for that.
    for (QChar &c : kept) {
        if (c >= u'a' && c <= u'z') {
            c = c.toUpper();
        }
    }
    return kept;
}

std::vector<MrzLines> mrzCandidates(const QString &text)
{
    std::vector<MrzLines> candidates;
    const std::vector<QStringList> groups = groupsOf(text);
    for (const QStringList &group : groups) {
        for (qsizetype i = 0; i < group.size(); ++i) {
            for (const MrzFormat format : allMrzFormats) {
                addCandidates(candidates, format, group.sliced(i, std::min(mostLines, group.size() - i)));
            }
        }
    }
    for (const QStringList &group : groups) {
        for (const QString &line : group) {
            for (const MrzFormat format : allMrzFormats) {
                addLowerLine(candidates, format, line);
            }
        }
    }
    return candidates;
}

} // namespace clinic
