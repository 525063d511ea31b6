// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/issue.h"
#include "core/domain/registration.h"
#include "core/domain/remote_profile.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace clinic {

/// The names of a record's states, as stored and as printed. A record is in exactly one of them.
enum class StateName { Queued, Sending, Registered, Rejected, Unconfirmed, Review, Discarded };

inline constexpr std::array allStates{
    StateName::Queued,      StateName::Sending, StateName::Registered, StateName::Rejected,
    StateName::Unconfirmed, StateName::Review,  StateName::Discarded,
};

QLatin1StringView toString(StateName state);
std::optional<StateName> stateFromString(QStringView text);

/// The server's words on a request that it refused: personal data may be in them, so they are stored sealed.
struct ServerWords
{
    int status = 0;            ///< HTTP status
    QString message;           ///< what concerns no single field
    std::vector<Issue> issues; ///< issue::RefusedByServer per field

    bool operator==(const ServerWords &) const = default;
};

/// Why a record needs a decision.
enum class ReviewReason {
    AnswerLost,      ///< the server may or may not have created it
    CannotRead,      ///< the key may not read profiles
    PossibleMatch,   ///< someone like this is registered
    BindingChanged,  ///< server, key or group changed since the attempt
    AgainUnanswered, ///< the one automatic resend was not answered either
    HandedOver,      ///< another computer sends it: it was exported for that one
};

/// Why a record was discarded: a person's choice from this list.
enum class DiscardReason {
    Duplicate,
    EnteredByMistake,
    PatientWithdrew,
    TestEntry,
    Other,
    TakenBack,        ///< back into the form before it was sent; never a choice of the list
    ErasureRequested, ///< the patient's details were to be erased (GDPR Art. 17); never a choice of the list
};

/// What a person may choose from.
inline constexpr std::array allDiscardReasons{DiscardReason::Duplicate, DiscardReason::EnteredByMistake,
                                              DiscardReason::PatientWithdrew, DiscardReason::TestEntry,
                                              DiscardReason::Other};

QLatin1StringView toString(ReviewReason reason);
std::optional<ReviewReason> reviewReasonFromString(QStringView text);
QLatin1StringView toString(DiscardReason reason);
std::optional<DiscardReason> discardReasonFromString(QStringView text);

namespace state {
struct Queued
{
    std::optional<QDateTime> sendAfter = {}; ///< UTC; not sent before: until then it can be taken back
    bool operator==(const Queued &) const = default;
};
struct Sending
{
    QDateTime since;
    bool operator==(const Sending &) const = default;
};
struct Registered
{
    std::optional<QString> remoteId; ///< the profile's id at the service; empty where the answer was cut
    QDateTime confirmedAt;
    std::optional<QString> secondId = {}; ///< another profile that the service holds for the same registration
    bool operator==(const Registered &) const = default;
};
struct Rejected
{
    ServerWords words;
    bool operator==(const Rejected &) const = default;
};
struct Unconfirmed
{
    QDateTime since;
    bool conflict = false; ///< the server said 409: it may have it, or have refused it
    bool operator==(const Unconfirmed &) const = default;
};
struct Review
{
    ReviewReason reason = ReviewReason::AnswerLost;
    std::vector<RemoteProfile> candidates = {}; ///< whom the service holds that may be this person
    bool operator==(const Review &) const = default;
};
struct Discarded
{
    DiscardReason reason = DiscardReason::Other;
    bool operator==(const Discarded &) const = default;
};
} // namespace state

using RecordState = std::variant<state::Queued, state::Sending, state::Registered, state::Rejected, state::Unconfirmed,
                                 state::Review, state::Discarded>;

StateName nameOf(const RecordState &state);

/// The payload was erased after the retention time, or because the record was discarded.
struct Erased
{
    bool operator==(const Erased &) const = default;
};
/// The payload cannot be decrypted or understood with the key at hand. It is skipped and never overwritten.
struct Unreadable
{
    bool operator==(const Unreadable &) const = default;
};
struct Payload
{
    Profile profile;
    std::optional<ProfileGroup> group;
    bool operator==(const Payload &) const = default;
};

/// One registration as the outbox holds it.
struct Record
{
    RecordId id;
    int revision = 1;    ///< grows with each correction
    int attempts = 0;    ///< requests that were begun
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC, of the last change of state or content
    RecordState state;
    std::variant<Payload, Erased, Unreadable> content;
    /// UTC. The details are erased as soon as nothing depends on them any more.
    std::optional<QDateTime> erasureWantedAt = {};

    const Payload *payload() const { return std::get_if<Payload>(&content); }
};

/// Which registration a person decides about: with another correction or another request it is a different question.
struct Seen
{
    int revision = 1;
    int attempts = 0;

    bool operator==(const Seen &) const = default;
};

inline Seen seenOf(const Record &record)
{
    return {record.revision, record.attempts};
}

/// What happened to a record, in order.
struct RecordEvent
{
    QDateTime at;   ///< UTC
    QString kind;   ///< a stable code, e.g. "saved", "edited", "claimed", "registered", "discarded"
    QString detail; ///< a code without personal data, e.g. the HTTP status or the reason
    QString actor;  ///< the operating-system user, or "program"
    int revision = 0;
    QString initials = {}; ///< of the person, where the clinic wants them
};

} // namespace clinic
