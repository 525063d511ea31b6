// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/domain/fault.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <vector>

namespace clinic {

/// A row of a CSV file of patients.
struct CsvRow
{
    int line = 0;               ///< where the row begins in the file, from 1
    std::vector<QString> cells; ///< as they stand in the file
    ProfileDraft draft;         ///< what they say, without csvLine()'s guard
};

/// The columns of a CSV file, and how they are separated.
struct CsvHeader
{
    char separator = ',';
    std::vector<QString> names; ///< as they stand in the file
    std::vector<Field> fields;  ///< one per column
};

template <typename T>
using CsvResult = tl::expected<T, Fault<ImportFault>>;

/// Reads patients from CSV (RFC 4180 by libcsv; comma or semicolon; UTF-8, with or without BOM), row by row, so that
/// memory does not grow with the file; a row of more than a mebibyte is none. `onRow` may end the reading by returning
/// false. The columns are the API's field names in any order; first_name, sex and date_of_birth must be there, unknown
/// ones are refused.
CsvResult<CsvHeader> readCsv(QIODevice &device, const std::function<bool(const CsvHeader &, CsvRow)> &onRow);
/// CannotRead also where it is no regular file: whoever writes into a pipe would decide how long the database waits.
CsvResult<CsvHeader> readCsv(const QString &path, const std::function<bool(const CsvHeader &, CsvRow)> &onRow);

/// One line of CSV with its line break; every cell that needs it is quoted. A cell that a spreadsheet would compute
/// (=, +, -, @, tab or carriage return first) is guarded with an apostrophe, as OWASP advises against "CSV injection".
QByteArray csvLine(const std::vector<QString> &cells, char separator);

} // namespace clinic
