// SPDX-License-Identifier: Apache-2.0
#include "core/intake/logbook.h"

#include <utility>

namespace clinic {

namespace {

/// The phase without what changes with each try: times, and words.
QueuePhase essence(QueuePhase phase)
{
    std::visit(
        [](auto &one) {
            if constexpr (requires { one.since; })
                one.since = one.nextTry = {};
            if constexpr (requires { one.detail; })
                one.detail.clear();
        },
        phase);
    return phase;
}

bool isOfKeychain(VaultFault fault)
{
    switch (fault) {
    case VaultFault::KeychainNoEntry:
    case VaultFault::KeychainDenied:
    case VaultFault::KeychainAbsent:
    case VaultFault::KeychainTimedOut:
    case VaultFault::KeychainFailed:
    case VaultFault::KeychainOtherKey:
        return true;
    case VaultFault::PassphraseNeeded:
    case VaultFault::WrongPassphrase:
    case VaultFault::SlotsMissing:
    case VaultFault::SlotsDamaged:
    case VaultFault::SlotsNotReadable:
    case VaultFault::CannotWrite:
    case VaultFault::WeakPassphrase:
    case VaultFault::LastPassphrase:
    case VaultFault::NoSuchSlot:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void Logbook::see(const QueueStatus &status, const QUrl &server)
{
    const QueuePhase phase = essence(status.phase);
    if (m_phase == phase || (!m_phase && std::holds_alternative<queue::Starting>(phase)))
        return;
    m_phase = phase;
    m_log.write(logged::Queue{phase, LogHost(server)});
}

void Logbook::rested(const QueueStatus &status)
{
    m_fault.reset();
    QueueStatus counts = status;
    counts.phase = {};
    counts.oldestQueued.reset();
    if (m_counts == counts)
        return;
    m_counts = counts;
    m_log.write(logged::Delivered{counts.counts, counts.unreadable, counts.heldBack, counts.registeredTwice});
}

void Logbook::storageFailed(StorageFault fault)
{
    if (std::exchange(m_fault, fault) != fault)
        m_log.write(logged::StorageFailed{fault});
}

void Logbook::openFailed(const EventLog &log, const OpenFault &fault)
{
    if (const auto *storage = std::get_if<Fault<StorageFault>>(&fault)) {
        log.write(logged::OpenFailed{storage->kind});
        return;
    }
    const VaultFault kind = std::get<Fault<VaultFault>>(fault).kind;
    if (isOfKeychain(kind))
        log.write(logged::KeychainFailed{kind});
    else if (kind != VaultFault::PassphraseNeeded)
        log.write(logged::OpenFailed{kind});
}

void Logbook::keychainAnswered(const Keyed<void> &result) const
{
    if (!result)
        openFailed(m_log, result.error());
}

} // namespace clinic
