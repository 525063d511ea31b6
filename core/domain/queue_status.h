// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QDateTime>

#include <array>
#include <optional>
#include <variant>

namespace clinic {

/// Why a request did not reach the server; its body was never read.
enum class NotSentReason { Refused, HostNotFound, Timeout, Tls, Proxy, Other };

/// What is wrong with a secure connection; of several faults the first.
enum class TlsFault {
    Expired,
    NotYetValid,      ///< by this computer's clock
    WrongHost,        ///< the certificate is another server's
    UnknownAuthority, ///< signed by nobody whom this computer trusts; often a proxy that reads along
    SelfSigned,
    Revoked,
    Handshake, ///< no certificate was at fault: no common protocol, or something else than TLS answers
    Other,
};

/// What keeps the whole queue from sending although the server can be reached.
enum class PauseReason {
    KeyRefused,        ///< 401, or 403 for everything that was tried
    GroupNotFound,     ///< 404 for everything that was tried
    RejectsEverything, ///< three refusals in a row: the service may have changed
    UnexpectedAnswer,  ///< not the API's: a proxy, a captive portal, a changed service
    TlsFault,          ///< no trust in the server's certificate
};

QLatin1StringView toString(PauseReason reason);
std::optional<PauseReason> pauseReasonFromString(QStringView text);

/// What the queue is doing.
namespace queue {
/// Nothing was tried yet.
struct Starting
{
    bool operator==(const Starting &) const = default;
};
/// The last request was answered.
struct Connected
{
    bool operator==(const Connected &) const = default;
};
/// Something that sending needs is not configured.
struct NotConfigured
{
    bool keyMissing = false;
    bool groupMissing = false;
    bool operator==(const NotConfigured &) const = default;
};
struct Unreachable
{
    NotSentReason reason = NotSentReason::Other;
    QDateTime since;   ///< UTC
    QDateTime nextTry; ///< UTC
    QString detail;    ///< for administrators
    bool operator==(const Unreachable &) const = default;
};
/// The server answers, but with its own errors, or asks for patience.
struct Backing
{
    int httpStatus = 0;
    QDateTime since;
    QDateTime nextTry;
    bool operator==(const Backing &) const = default;
};
struct Paused
{
    PauseReason reason = PauseReason::UnexpectedAnswer;
    QDateTime since;
    QDateTime nextTry;                ///< when the cause is probed again
    QString detail;                   ///< for administrators, e.g. the status or the certificate's fault
    std::optional<TlsFault> tls = {}; ///< with PauseReason::TlsFault, until a restart
    bool operator==(const Paused &) const = default;
};
} // namespace queue

using QueuePhase = std::variant<queue::Starting, queue::Connected, queue::NotConfigured, queue::Unreachable,
                                queue::Backing, queue::Paused>;

struct QueueStatus
{
    QueuePhase phase;
    std::array<int, allStates.size()> counts{}; ///< by StateName
    std::optional<QDateTime> oldestQueued;      ///< UTC; of queued and sending
    int unreadable = 0;                         ///< queued, but not with the key at hand; also counted as queued
    /// Queued, but held back: the service refused their profile group, or them, while it takes others.
    int heldBack = 0;
    int registeredTwice = 0; ///< a second profile was found, which a person has to deal with; counted as registered

    int count(StateName state) const { return counts[static_cast<std::size_t>(state)]; }
    bool operator==(const QueueStatus &) const = default;
};

} // namespace clinic
