// SPDX-License-Identifier: Apache-2.0
#include "core/intake/outbox_access.h"

namespace clinic {

storage::PayloadCipher payloadCipher(const std::shared_ptr<const vault::Cipher> &cipher)
{
    return {
        .seal = [cipher](const QByteArray &plain, const QByteArray &context) { return cipher->seal(plain, context); },
        .open = [cipher](const QByteArray &sealed, const QByteArray &context) { return cipher->open(sealed, context); },
        .fingerprint = [cipher](const QByteArray &plain) { return cipher->fingerprint(plain); },
    };
}

storage::ListFilter toStorage(const RecordFilter &filter)
{
    return {.states = filter.states, .updatedSince = filter.doneSince, .id = filter.id, .limit = filter.limit};
}

} // namespace clinic
