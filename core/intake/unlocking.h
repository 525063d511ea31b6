// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

namespace clinic {

/// Whether an outbox that did not open for this reason may open with a (or another) passphrase.
bool passphraseMayHelp(VaultFault fault);

} // namespace clinic
