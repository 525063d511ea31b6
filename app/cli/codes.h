// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/diagnosis.h"
#include "core/domain/fault.h"
#include "core/domain/key_slot.h"

#include <QLatin1StringView>

/// Stable codes for programs that read what is printed with --json.
namespace clinic::cli {

QLatin1StringView code(StorageFault fault);
QLatin1StringView code(VaultFault fault);
QLatin1StringView code(ImportFault fault);
QLatin1StringView code(HandOverFault fault);
QLatin1StringView code(KeySlotKind kind);
QLatin1StringView code(AuditFault fault);
QLatin1StringView code(DiagnosisItem item);
QLatin1StringView code(DiagnosisVerdict verdict);
QLatin1StringView code(DiagnosisFinding finding);

} // namespace clinic::cli
