// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"

class QIODevice;

namespace clinic {

namespace storage {
class Outbox;
struct AuditEntry;
} // namespace storage

/// Writes the history of all records part by part, so that neither memory nor the time of a part grows with it.
///
/// CSV (RFC 4180, comma, UTF-8, a header line; a cell that a spreadsheet would take for a formula begins with an
/// apostrophe) or one JSON array, an object for each event on a line of its own. Times are UTC (ISO 8601), codes are
/// those of `list --history`.
class AuditExport
{
public:
    /// Both must outlive it. `outbox` may be read-only.
    AuditExport(storage::Outbox &outbox, const AuditRequest &request, QIODevice &to);

    /// False: everything is written.
    tl::expected<bool, AuditError> step();
    /// Events written so far.
    qint64 count() const { return m_count; }

private:
    QByteArray begin() const;
    QByteArray line(const storage::AuditEntry &entry) const;
    QByteArray end() const;
    tl::expected<void, AuditError> write(const QByteArray &bytes);

    storage::Outbox &m_outbox;
    const AuditRequest m_request;
    QIODevice &m_to;
    bool m_begun = false;
    qint64 m_place = 0;
    qint64 m_count = 0;
};

} // namespace clinic
