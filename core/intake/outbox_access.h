// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"
#include "core/storage/outbox.h"
#include "core/vault/cipher.h"

#include <memory>

namespace clinic {

/// The vault's cipher as the outbox takes it; the two layers do not know each other.
storage::PayloadCipher payloadCipher(const std::shared_ptr<const vault::Cipher> &cipher);

storage::ListFilter toStorage(const RecordFilter &filter);

} // namespace clinic
