// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/event_log.h"
#include "core/intake/intake.h"

#include <optional>

namespace clinic {

/// Decides what of an open outbox is worth a line: what is new about the queue, not each try of it; what came of a
/// delivery once it is at rest, not each registration.
class Logbook
{
public:
    explicit Logbook(EventLog log) : m_log(std::move(log)) {}

    void write(const LogEvent &event) const { m_log.write(event); }
    /// The queue's phase, where it differs from the last one that was told.
    void see(const QueueStatus &status, const QUrl &server);
    /// The counts, where they differ from the last that were told. What failed before may fail anew.
    void rested(const QueueStatus &status);
    /// Once for each kind until the next rest: the engine tries again and again.
    void storageFailed(StorageFault fault);

    /// Why an outbox could not be opened, at the end of every way to open one. That a passphrase is needed is no fault.
    static void openFailed(const EventLog &log, const OpenFault &fault);
    /// What became of a question to the keychain.
    void keychainAnswered(const Keyed<void> &result) const;

private:
    EventLog m_log;
    std::optional<QueuePhase> m_phase;
    QueueStatus m_counts;
    std::optional<StorageFault> m_fault;
};

} // namespace clinic
