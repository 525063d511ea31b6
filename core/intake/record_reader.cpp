// SPDX-License-Identifier: Apache-2.0
#include "core/intake/record_reader.h"

#include "core/intake/outbox_access.h"

namespace clinic {

RecordReader::RecordReader(std::unique_ptr<storage::Outbox> outbox) : m_outbox(std::move(outbox)) {}
RecordReader::~RecordReader() = default;

Stored<std::unique_ptr<RecordReader>> RecordReader::open(const ReaderSource &source)
{
    auto outbox =
        storage::Outbox::open(source.folder, storage::Outbox::Access::ReadOnly, payloadCipher(source.cipher), {});
    if (!outbox)
        return tl::unexpected(outbox.error());
    return std::unique_ptr<RecordReader>(new RecordReader(std::move(*outbox)));
}

Stored<std::vector<Record>> RecordReader::list(const RecordFilter &filter)
{
    return m_outbox->list(toStorage(filter));
}

AuditExport RecordReader::audit(const AuditRequest &request, QIODevice &to)
{
    return AuditExport(*m_outbox, request, to);
}

} // namespace clinic
