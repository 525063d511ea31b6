// SPDX-License-Identifier: Apache-2.0
#include "core/domain/registration.h"

#include <QHashFunctions>

namespace clinic {

std::optional<RecordId> RecordId::fromString(QStringView text)
{
    // QUuid reads the start of a longer text, too; an id with something behind it is no id.
    const bool braced = text.size() == 38 && text.startsWith(u'{') && text.endsWith(u'}');
    if (!braced && text.size() != 36) {
        return std::nullopt;
    }
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? std::nullopt : std::optional(RecordId(uuid));
}

size_t qHash(const RecordId &id, size_t seed) noexcept
{
    return qHash(id.uuid(), seed);
}

} // namespace clinic
