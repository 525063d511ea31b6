// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"
#include "core/domain/diagnosis.h"
#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/intake/configuration.h"

#include <QDateTime>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace clinic {

/// What a read of the service tells about the server, its certificate, the key and the clocks.
Diagnosis diagnoseAnswer(const api::ReadOutcome &outcome, const QUrl &server, const QDateTime &now);
/// Without a key nothing was asked.
Diagnosis diagnoseWithoutKey(const QUrl &server);
DiagnosisLine diagnoseGroup(const Configuration &configuration);
DiagnosisLine diagnoseDisk(const QString &folder);
/// What opens the folder, which is open: whoever asks has opened it with one of them.
DiagnosisLine diagnoseSlots(const tl::expected<std::vector<KeySlot>, Fault<VaultFault>> &slots);

} // namespace clinic
