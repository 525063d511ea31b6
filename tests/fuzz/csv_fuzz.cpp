// SPDX-License-Identifier: Apache-2.0
#include "core/intake/csv.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

namespace {

struct Table
{
    CsvHeader header;
    std::vector<CsvRow> rows;
};

CsvResult<Table> read(QByteArray bytes)
{
    Table table;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCsv(buffer,
                   [&](const CsvHeader &, CsvRow row) {
                       table.rows.push_back(std::move(row));
                       return true;
                   })
        .map([&](const CsvHeader &header) {
            table.header = header;
            return std::move(table);
        });
}

/// What the import writes of rows that it refuses.
QByteArray written(const Table &table)
{
    QByteArray file = csvLine(table.header.names, table.header.separator);
    for (const CsvRow &row : table.rows)
        file += csvLine(row.cells, table.header.separator);
    return file;
}

bool isComputed(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

/// A row of a single empty cell is written as a blank line, which is none.
void dropBlankRows(Table &table)
{
    std::erase_if(table.rows, [](const CsvRow &row) { return row.cells == std::vector<QString>{QString()}; });
}

void requireSameAgain(Table table)
{
    dropBlankRows(table);
    const auto again = read(written(table));
    require(again.has_value(), "what was written of the rows is CSV");
    require(again->header.fields == table.header.fields && again->rows.size() == table.rows.size(), "of as many rows");
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        require(again->rows[i].draft == table.rows[i].draft, "read again they say the same");
        for (const QString &cell : again->rows[i].cells)
            require(!isComputed(cell), "no spreadsheet computes what is in them");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const CheckContext context{QDate(2026, 4, 1), u"DE"_s};
    auto table = read(fuzz::Input(data, size).rest());
    if (!table)
        return 0;
    for (const CsvRow &row : table->rows) {
        require(row.cells.size() <= table->header.fields.size(), "no cell is without a column");
        const CheckedDraft checked = check(row.draft, context);
        const auto profile = checked.profile();
        require(profile.has_value() == !checked.hasErrors(), "a row is a patient, or has errors");
        if (profile)
            require(check(ProfileDraft::from(*profile, checked.group()), context).profile() == profile,
                    "a patient who is corrected without a change is the same");
    }
    requireSameAgain(*std::move(table));
    return 0;
}
