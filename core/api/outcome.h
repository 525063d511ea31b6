// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/remote_profile.h"
#include "core/domain/queue_status.h"
#include "core/domain/record.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace clinic::api {

/// What a POST to /profiles came to. One alternative per row of the answer table in docs/architecture.md.
namespace created {
/// 201: created. Without an id where the body was cut or is not the API's.
struct Created
{
    std::optional<QString> remoteId;
    bool operator==(const Created &) const = default;
};
/// 400, 413, 415 or 422 with JSON: refused for what is in it.
struct Rejected
{
    ServerWords words;
    bool operator==(const Rejected &) const = default;
};
/// 401, 403 or 404: nothing created; the key, this record's group, or the record itself.
struct NotAllowed
{
    int status = 0;
    QString message;
    bool operator==(const NotAllowed &) const = default;
};
/// 409
struct Conflict
{
    bool operator==(const Conflict &) const = default;
};
/// 429: nothing created.
struct TooMany
{
    std::optional<std::chrono::seconds> retryAfter;
    bool operator==(const TooMany &) const = default;
};
/// Any other 4xx, or a 400 that is no JSON: nothing created, and not the API's answer.
struct Unexpected
{
    int status = 0;
    bool operator==(const Unexpected &) const = default;
};
/// The body was never read by the network: nothing created.
struct NotSent
{
    NotSentReason reason = NotSentReason::Other;
    QString detail;
    std::optional<TlsFault> tls = {};
    bool operator==(const NotSent &) const = default;
};
/// The server may or may not have created it. `status` is 0 where none arrived.
struct Unknown
{
    int status = 0;
    QString detail;
    bool operator==(const Unknown &) const = default;
};
} // namespace created

using CreateOutcome = std::variant<created::Created, created::Rejected, created::NotAllowed, created::Conflict,
                                   created::TooMany, created::Unexpected, created::NotSent, created::Unknown>;

/// What a GET came to. It is used only when it is complete, 200 and of the API's shape.
namespace read {
struct Profiles
{
    std::vector<RemoteProfile> rows;
    std::optional<QDateTime> serverTime; ///< UTC, from the Date header
    bool operator==(const Profiles &) const = default;
};
/// 401 or 403: the key may not read.
struct Denied
{
    int status = 0;
    bool operator==(const Denied &) const = default;
};
/// No answer: refused, DNS, TLS, deadline, cut.
struct NoAnswer
{
    NotSentReason reason = NotSentReason::Other;
    QString detail;
    std::optional<TlsFault> tls = {};
    bool operator==(const NoAnswer &) const = default;
};
/// Any other status, or 200 without the API's shape. `ofApi` where the body is JSON and the status below 500.
struct Unusable
{
    int status = 0;
    bool ofApi = false;
    std::optional<std::chrono::seconds> retryAfter;
    bool operator==(const Unusable &) const = default;
};
} // namespace read

using ReadOutcome = std::variant<read::Profiles, read::Denied, read::NoAnswer, read::Unusable>;

/// Everything about a finished request that decides its outcome; no Qt Network type, so that the tables are pure.
struct Observation
{
    int status = 0;        ///< HTTP status; 0 where none arrived
    bool bodyRead = false; ///< the network asked for the first byte of the request's body
    bool complete = false; ///< the answer arrived whole
    bool tooLarge = false; ///< more than maxAnswerBytes; the rest was not read
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<QDateTime> serverTime;
    NotSentReason failure = NotSentReason::Other; ///< the kind of fault, where there was one
    std::optional<TlsFault> tls = {};             ///< where that was a fault of the secure connection
    QString detail;                               ///< the fault in the network library's words, for administrators
};

inline constexpr qint64 maxAnswerBytes = 1024 * 1024; ///< for a POST or one profile; listings may be larger

CreateOutcome classifyCreate(const Observation &seen);
ReadOutcome classifyRead(const Observation &seen);

/// `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3) relative to `now`; never negative.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now);
/// An HTTP date (RFC 9110 §5.6.7, the preferred form), UTC.
std::optional<QDateTime> parseHttpDate(const QByteArray &header);

} // namespace clinic::api
