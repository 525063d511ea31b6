// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/audit_export.h"
#include "core/intake/intake.h"

#include <memory>

namespace clinic {

namespace storage {
class Outbox;
}

/// Reads an open outbox through a read-only connection of its own, for lists that must not delay a save. Belongs to the
/// thread that opened it; what it needs is taken from Intake::readerSource() and may be carried to that thread.
class RecordReader
{
public:
    static Stored<std::unique_ptr<RecordReader>> open(const ReaderSource &source);
    ~RecordReader();

    Stored<std::vector<Record>> list(const RecordFilter &filter);
    /// Must not outlive the reader, nor `to`.
    AuditExport audit(const AuditRequest &request, QIODevice &to);

private:
    explicit RecordReader(std::unique_ptr<storage::Outbox> outbox);
    std::unique_ptr<storage::Outbox> m_outbox;
};

} // namespace clinic
