// SPDX-License-Identifier: Apache-2.0
#include "core/intake/csv.h"

#include <QFile>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 1024 * 1024; // bytes; a line of patient data is far shorter
constexpr std::array requiredFields{Field::FirstName, Field::Sex, Field::DateOfBirth};

Fault<ImportFault> notCsv(int line)
{
    return {ImportFault::NotCsv, QString::number(line)};
}

/// The separator that occurs more often in the first line, outside of quotes.
char separatorOf(const QByteArray &line)
{
    int commas = 0, semicolons = 0;
    bool quoted = false;
    for (const char c : line) {
        quoted = c == '"' ? !quoted : quoted;
        commas += !quoted && c == ',' ? 1 : 0;
        semicolons += !quoted && c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
}

CsvResult<CsvHeader> headerOf(const std::vector<QString> &cells, char separator)
{
    CsvHeader header;
    header.separator = separator;
    for (const QString &cell : cells) {
        const QString name = cell.trimmed().toLower();
        const auto field = fieldFromApiName(name);
        if (!field || std::ranges::find(header.fields, *field) != header.fields.end())
            return tl::unexpected(Fault<ImportFault>{ImportFault::UnknownColumn, name.left(60)});
        header.names.push_back(cell);
        header.fields.push_back(*field);
    }
    for (const Field field : requiredFields) {
        if (std::ranges::find(header.fields, field) == header.fields.end())
            return tl::unexpected(Fault<ImportFault>{ImportFault::MissingColumn, apiName(field)});
    }
    return header;
}

ProfileDraft draftOf(const CsvHeader &header, const std::vector<QString> &cells)
{
    ProfileDraft draft;
    for (std::size_t i = 0; i < std::min(cells.size(), header.fields.size()); ++i)
        draft[header.fields[i]] = cells[i];
    return draft;
}

/// libcsv behind C++: is fed line by line, so that every row knows where it begins.
class LineParser
{
public:
    explicit LineParser(char separator)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~LineParser() { csv_free(&m_parser); }
    LineParser(const LineParser &) = delete;
    LineParser &operator=(const LineParser &) = delete;

    /// The row that this line ends, if it ends one. False where the line is no CSV.
    bool feed(const QByteArray &line, std::optional<std::vector<QString>> &row)
    {
        m_row.reset();
        const auto size = static_cast<std::size_t>(line.size());
        const bool ok = csv_parse(&m_parser, line.constData(), size, onCell, onRow, this) == size;
        row = std::move(m_row);
        return ok && !m_badText;
    }
    bool finish(std::optional<std::vector<QString>> &row)
    {
        m_row.reset();
        const bool ok = csv_fini(&m_parser, onCell, onRow, this) == 0;
        row = std::move(m_row);
        return ok && !m_badText;
    }

private:
    static void onCell(void *bytes, std::size_t size, void *self)
    {
        auto *that = static_cast<LineParser *>(self);
        QStringDecoder decoder(QStringDecoder::Utf8);
        that->m_cells.push_back(
            decoder(QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size))));
        that->m_badText = that->m_badText || decoder.hasError();
    }
    static void onRow(int, void *self)
    {
        auto *that = static_cast<LineParser *>(self);
        that->m_row = std::exchange(that->m_cells, {});
    }

    csv_parser m_parser{};
    std::vector<QString> m_cells;
    std::optional<std::vector<QString>> m_row;
    bool m_badText = false;
};

} // namespace

CsvResult<CsvHeader> readCsv(const QString &path, const std::function<bool(const CsvHeader &, CsvRow)> &onRow)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Fault<ImportFault>{ImportFault::CannotRead, file.errorString()});

    std::optional<LineParser> parser;
    std::optional<CsvHeader> header;
    char separator = ',';
    int lineNumber = 0, rowBegins = 1;
    while (true) {
        QByteArray line = file.readLine(longestLine);
        const bool atEnd = line.isEmpty();
        if (atEnd && file.error() != QFileDevice::NoError)
            return tl::unexpected(Fault<ImportFault>{ImportFault::CannotRead, file.errorString()});
        if (!atEnd)
            ++lineNumber;
        if (!parser) {
            if (line.startsWith("\xEF\xBB\xBF"))
                line.remove(0, 3);
            separator = separatorOf(line);
            parser.emplace(separator);
        }
        std::optional<std::vector<QString>> cells;
        if (!(atEnd ? parser->finish(cells) : parser->feed(line, cells)))
            return tl::unexpected(notCsv(lineNumber));
        if (cells && !header) {
            auto understood = headerOf(*cells, separator);
            if (!understood)
                return understood;
            header = std::move(*understood);
        } else if (cells) {
            if (cells->size() > header->fields.size())
                return tl::unexpected(notCsv(rowBegins));
            ProfileDraft draft = draftOf(*header, *cells);
            if (!onRow(*header, CsvRow{rowBegins, std::move(*cells), std::move(draft)}))
                return *header;
        }
        if (cells || line.trimmed().isEmpty())
            rowBegins = lineNumber + 1;
        if (atEnd)
            break;
    }
    if (!header)
        return tl::unexpected(Fault<ImportFault>{ImportFault::MissingColumn, apiName(Field::FirstName)});
    return *header;
}

QByteArray csvLine(const std::vector<QString> &cells, char separator)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += separator;
        const bool quote = cell.contains(u'"') || cell.contains(QLatin1Char(separator)) || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
        line += quote ? '"' + QString(cell).replace("\""_L1, "\"\""_L1).toUtf8() + '"' : cell.toUtf8();
    }
    return line + '\n';
}

} // namespace clinic
