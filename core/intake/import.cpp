// SPDX-License-Identifier: Apache-2.0
#include "core/intake/import.h"

#include "core/intake/csv.h"
#include "core/intake/private_file.h"
#include "core/storage/outbox.h"

#include <QFileInfo>

#include <cstddef>

namespace clinic {

namespace {

constexpr std::size_t rowsAtOnce = 1000;
/// A file may have as many faults as the disk has room; nobody reads more, and all of them are in the rejects.
constexpr std::size_t mostRejections = 1000;

/// What makes a row the same one when a file is imported again: its texts, without white space around them.
QByteArray identityOf(const ProfileDraft &draft)
{
    QByteArray identity;
    for (const QString &text : draft.texts)
        identity += text.trimmed().toUtf8() + '\x1f';
    return identity;
}

/// The invalid rows as a file of their own that can be corrected and imported; readable by its owner only.
class Rejects
{
public:
    explicit Rejects(const QString &path) : m_file(path), m_wanted(!path.isEmpty()) {}

    void add(const CsvHeader &header, const CsvRow &row)
    {
        if (!m_wanted || !m_ok || !begin(header))
            return;
        m_ok = write(row.cells, header.separator);
    }
    /// False where the file could not be written.
    bool commit() { return m_ok && (!m_file.isOpen() || m_file.commit()); }
    QString error() const { return m_file.errorString(); }

private:
    bool begin(const CsvHeader &header)
    {
        if (m_file.isOpen())
            return true;
        m_ok = m_file.open() && write(header.names, header.separator);
        return m_ok;
    }
    bool write(const std::vector<QString> &cells, char separator)
    {
        const QByteArray line = csvLine(cells, separator);
        return m_file.device().write(line) == line.size();
    }

    PrivateFile m_file;
    bool m_wanted;
    bool m_ok = true;
};

/// Collects what the rows come to, and hands the valid ones on in portions.
class Importer
{
public:
    Importer(storage::Outbox &outbox, const ImportRequest &request)
        : m_outbox(outbox), m_request(request), m_rejects(request.rejectsPath)
    {
    }

    bool take(const CsvHeader &header, const CsvRow &row)
    {
        const CheckedDraft checked = check(row.draft, m_request.context);
        if (const auto profile = checked.profile()) {
            m_rows.push_back({{RecordId::make(), *profile, checked.group()}, identityOf(row.draft)});
            return m_rows.size() < rowsAtOnce || save();
        }
        ++m_report.invalid;
        if (m_report.rejections.size() < mostRejections)
            m_report.rejections.push_back({row.line, checked.issues()});
        m_rejects.add(header, row);
        return true;
    }

    bool save()
    {
        const auto outcome = m_outbox.import(m_rows, m_request.again, QDateTime::currentDateTimeUtc());
        m_rows.clear();
        if (!outcome) {
            m_fault = outcome.error();
            return false;
        }
        m_report.saved += outcome->saved;
        m_report.skipped += outcome->skipped;
        return true;
    }

    Rejects &rejects() { return m_rejects; }
    const ImportReport &report() const { return m_report; }
    const std::optional<Fault<StorageFault>> &fault() const { return m_fault; }

private:
    storage::Outbox &m_outbox;
    const ImportRequest &m_request;
    Rejects m_rejects;
    std::vector<storage::ImportRow> m_rows;
    ImportReport m_report;
    std::optional<Fault<StorageFault>> m_fault;
};

} // namespace

ImportResult importCsv(storage::Outbox &outbox, const ImportRequest &request)
{
    const QFileInfo rejects(request.rejectsPath);
    if (rejects.exists() && rejects.canonicalFilePath() == QFileInfo(request.path).canonicalFilePath())
        return tl::unexpected(std::variant<Fault<ImportFault>, Fault<StorageFault>>(
            Fault<ImportFault>{ImportFault::CannotWriteRejects, {}}));
    Importer importer(outbox, request);
    std::optional<Fault<ImportFault>> refused;
    // A file that turns out to be no CSV half-way, and rejects that cannot be written, take everything back.
    const Fault<StorageFault> takeBack{StorageFault::Other, {}};
    const auto committed = outbox.transaction([&]() -> storage::Result<void> {
        const auto read = readCsv(
            request.path, [&](const CsvHeader &header, const CsvRow &row) { return importer.take(header, row); });
        if (!read)
            refused = read.error();
        else if (!importer.fault() && importer.save() && !importer.rejects().commit())
            refused = Fault<ImportFault>{ImportFault::CannotWriteRejects, importer.rejects().error()};
        if (importer.fault())
            return tl::unexpected(*importer.fault());
        return refused ? storage::Result<void>(tl::unexpected(takeBack)) : storage::Result<void>();
    });
    if (refused)
        return tl::unexpected(std::variant<Fault<ImportFault>, Fault<StorageFault>>(*refused));
    if (!committed)
        return tl::unexpected(std::variant<Fault<ImportFault>, Fault<StorageFault>>(committed.error()));
    return importer.report();
}

} // namespace clinic
