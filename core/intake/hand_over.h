// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"
#include "core/storage/outbox.h"

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

/// Between the outbox and the file that carries registrations to another computer (hand_over_file.h).
namespace clinic::handover {

/// Everything that waits in `outbox`, into a new file. See Intake::handOver().
tl::expected<HandedOver, HandOverError> write(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                              const QDateTime &now);
tl::expected<TakenOver, HandOverError> read(storage::Outbox &outbox, const QString &path, const QString &passphrase,
                                            const QDateTime &now);

} // namespace clinic::handover
