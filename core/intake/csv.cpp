// SPDX-License-Identifier: Apache-2.0
#include "core/intake/csv.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestRow = 1024 * 1024; // bytes; a row of patient data is far shorter
constexpr qint64 longestPiece = 64 * 1024; // bytes of a line that are read at once
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
            // By its number: in a file without a header these are a patient's details.
            return tl::unexpected(
                Fault<ImportFault>{ImportFault::UnknownColumn, QString::number(header.fields.size() + 1)});
        header.names.push_back(cell);
        header.fields.push_back(*field);
    }
    for (const Field field : requiredFields) {
        if (std::ranges::find(header.fields, field) == header.fields.end())
            return tl::unexpected(Fault<ImportFault>{ImportFault::MissingColumn, apiName(field)});
    }
    return header;
}

/// What a spreadsheet takes for the beginning of something to compute.
bool wouldBeComputed(QStringView cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

QString withoutGuard(const QString &cell)
{
    const bool isGuarded = cell.startsWith(u'\'') && wouldBeComputed(QStringView(cell).sliced(1));
    return isGuarded ? cell.sliced(1) : cell;
}

ProfileDraft draftOf(const CsvHeader &header, const std::vector<QString> &cells)
{
    ProfileDraft draft;
    for (std::size_t i = 0; i < std::min(cells.size(), header.fields.size()); ++i)
        draft[header.fields[i]] = withoutGuard(cells[i]);
    return draft;
}

/// libcsv behind C++: is fed at most one line at a time, so that every row knows where it begins.
class LineParser
{
public:
    explicit LineParser(char separator)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
        // Its own 128 bytes make it move a long cell each time that so many are added.
        csv_set_blk_size(&m_parser, std::size_t{longestPiece});
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~LineParser() { csv_free(&m_parser); }
    LineParser(const LineParser &) = delete;
    LineParser &operator=(const LineParser &) = delete;

    /// The rows that this piece of a line ends: mostly one, none within a quoted cell or for a blank line, several
    /// where a lone carriage return ends a row too. False where it is no CSV.
    bool feed(const QByteArray &line, std::vector<std::vector<QString>> &rows)
    {
        const auto size = static_cast<std::size_t>(line.size());
        const bool ok = csv_parse(&m_parser, line.constData(), size, onCell, onRow, this) == size;
        rows = std::exchange(m_rows, {});
        return ok && !m_badText;
    }
    bool finish(std::vector<std::vector<QString>> &rows)
    {
        const bool ok = csv_fini(&m_parser, onCell, onRow, this) == 0;
        rows = std::exchange(m_rows, {});
        return ok && !m_badText;
    }

private:
    static void onCell(void *bytes, std::size_t size, void *self)
    {
        auto *that = static_cast<LineParser *>(self);
        // Stateless: a letter that is cut off at the cell's end, as of another encoding, is an error too.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        that->m_cells.push_back(
            decoder(QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size))));
        that->m_badText = that->m_badText || decoder.hasError();
    }
    static void onRow(int, void *self)
    {
        auto *that = static_cast<LineParser *>(self);
        that->m_rows.push_back(std::exchange(that->m_cells, {}));
    }

    csv_parser m_parser{};
    std::vector<QString> m_cells;
    std::vector<std::vector<QString>> m_rows;
    bool m_badText = false;
};

/// Makes patients of the lines of a file, each of them whole or, where it is very long, in pieces.
class Reader
{
public:
    using OnRow = std::function<bool(const CsvHeader &, CsvRow)>;
    explicit Reader(const OnRow &onRow) : m_onRow(onRow) {}

    /// False where no more is wanted.
    CsvResult<bool> take(const QByteArray &line)
    {
        m_line += m_lineBegins ? 1 : 0;
        m_lineBegins = line.endsWith('\n');
        const bool blank = line.trimmed().isEmpty();
        if (!m_parser && blank)
            return true;
        if (!m_parser)
            m_parser.emplace(m_separator = separatorOf(line));
        if (!m_withinRow)
            m_rowBegins = m_line;
        std::vector<std::vector<QString>> rows;
        if (!m_parser->feed(line, rows))
            return tl::unexpected(notCsv(m_line));
        m_withinRow = rows.empty() && (m_withinRow || !blank);
        m_rowBytes = m_withinRow ? m_rowBytes + line.size() : 0;
        if (m_rowBytes > longestRow)
            return tl::unexpected(notCsv(m_rowBegins));
        return takeRows(std::move(rows));
    }

    CsvResult<CsvHeader> finish()
    {
        std::vector<std::vector<QString>> rows;
        if (m_parser && !m_parser->finish(rows))
            return tl::unexpected(notCsv(m_rowBegins));
        return takeRows(std::move(rows)).and_then([this](bool) -> CsvResult<CsvHeader> {
            if (!m_header)
                return tl::unexpected(Fault<ImportFault>{ImportFault::MissingColumn, apiName(Field::FirstName)});
            return *m_header;
        });
    }
    /// After take() said that no more is wanted.
    const CsvHeader &header() const { return *m_header; }

private:
    CsvResult<bool> takeRows(std::vector<std::vector<QString>> rows)
    {
        for (auto &cells : rows) {
            if (!m_header) {
                auto understood = headerOf(cells, m_separator);
                if (!understood)
                    return tl::unexpected(understood.error());
                m_header = std::move(*understood);
                continue;
            }
            if (cells.size() > m_header->fields.size())
                return tl::unexpected(notCsv(m_rowBegins));
            ProfileDraft draft = draftOf(*m_header, cells);
            if (!m_onRow(*m_header, CsvRow{m_rowBegins, std::move(cells), std::move(draft)}))
                return false;
        }
        return true;
    }

    const OnRow &m_onRow;
    std::optional<LineParser> m_parser; // once the first line has told the separator
    char m_separator = ',';
    std::optional<CsvHeader> m_header;
    int m_line = 0, m_rowBegins = 1;
    qint64 m_rowBytes = 0; // of a row that goes on
    bool m_lineBegins = true;
    bool m_withinRow = false; // a quoted cell goes on
};

} // namespace

CsvResult<CsvHeader> readCsv(QIODevice &device, const std::function<bool(const CsvHeader &, CsvRow)> &onRow)
{
    Reader reader(onRow);
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (device.peek(byteOrderMark.size()) == byteOrderMark)
        device.skip(byteOrderMark.size());
    QByteArray piece(longestPiece, Qt::Uninitialized);
    while (true) {
        const qint64 size = device.readLine(piece.data(), piece.size());
        if (size <= 0)
            return reader.finish();
        const auto more = reader.take(QByteArray::fromRawData(piece.constData(), size));
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return reader.header();
    }
}

CsvResult<CsvHeader> readCsv(const QString &path, const std::function<bool(const CsvHeader &, CsvRow)> &onRow)
{
    const auto cannotRead = [](const QString &detail) {
        return tl::unexpected(Fault<ImportFault>{ImportFault::CannotRead, detail});
    };
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return cannotRead(u"it is no regular file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file.errorString());
    const auto read = readCsv(file, onRow);
    // What could not be read looks like the end of the file.
    return file.error() == QFileDevice::NoError ? read : cannotRead(file.errorString());
}

QByteArray csvLine(const std::vector<QString> &cells, char separator)
{
    QByteArray line;
    const QString special = u"\"\n\r"_s + QLatin1Char(separator);
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += separator;
        QString text = wouldBeComputed(cell) ? u'\'' + cell : cell;
        const bool isEdged = !text.isEmpty() && (isBlank(text.front()) || isBlank(text.back()));
        if (isEdged || std::ranges::any_of(text, [&](QChar c) { return special.contains(c); }))
            text = u'"' + text.replace("\""_L1, "\"\""_L1) + u'"';
        line += text.toUtf8();
    }
    return line + '\n';
}

} // namespace clinic
