// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/diagnosis.h"
#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/domain/queue_status.h"

#include <QLatin1StringView>

/// Stable codes for programs that read what is printed with --json, and for the log.
namespace clinic {

QLatin1StringView code(StorageFault fault);
QLatin1StringView code(VaultFault fault);
QLatin1StringView code(ImportFault fault);
QLatin1StringView code(HandOverFault fault);
QLatin1StringView code(KeySlotKind kind);
QLatin1StringView code(NotSentReason reason);
QLatin1StringView code(TlsFault fault);
QLatin1StringView code(ExportFault fault);
QLatin1StringView code(DiagnosisItem item);
QLatin1StringView code(DiagnosisVerdict verdict);
QLatin1StringView code(DiagnosisFinding finding);

} // namespace clinic
