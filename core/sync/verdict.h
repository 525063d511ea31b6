// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/remote_profile.h"
#include "core/storage/outbox.h"
#include "core/sync/look_schedule.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace clinic::sync {

/// What a pass over the server's profiles is worth.
struct PassTrust
{
    bool isWhole = false;     ///< ended by an empty page, and no id came twice
    bool nothingGone = false; ///< everything is there that the previous pass held
    bool sawKnown = false;    ///< at least one profile that we know, of the record's server and profile group
    bool isHopeless = false;  ///< another pass would not be better

    /// "Not there" counts.
    bool isTrusted() const { return isWhole && nothingGone && sawKnown; }
};

/// The server's profiles that may be a record's: created not before its first attempt, held by no record here, and not
/// somebody else's as a person has said.
struct Candidates
{
    std::vector<RemoteProfile> same, possible;
};

/// Whether `held` may have come from an attempt to create `one`. `skewNow`: the server's clock minus ours, for records
/// whose first attempt did not know it; since our clock may have been set meanwhile, an older profile is then possible
/// at best.
void consider(Candidates &candidates, const storage::Attempted &one, const RemoteProfile &held,
              std::chrono::milliseconds skewNow);

/// What follows for a record.
namespace verdict {
struct Found
{
    QString remoteId;
};
struct AskPerson
{
    ReviewReason reason;
    std::vector<RemoteProfile> candidates;
};
/// A trusted pass did not see it for the first time.
struct Missed
{
};
/// Two trusted passes, far enough apart, did not see it.
struct SendAgain
{
};
/// The server refused it (409) and does not hold it.
struct Refused
{
};
/// The pass proves nothing: look again.
struct Unclear
{
};
/// Not there either, but too early to send it again.
struct TooEarly
{
    std::chrono::milliseconds wait;
};
} // namespace verdict

using Verdict = std::variant<verdict::Found, verdict::AskPerson, verdict::Missed, verdict::SendAgain, verdict::Refused,
                             verdict::Unclear, verdict::TooEarly>;

/// Decides about an unconfirmed record. `serverNow` is the server's clock at the start of the pass. Pure.
Verdict judge(const storage::Attempted &one, const Candidates &candidates, const PassTrust &trust,
              const QDateTime &serverNow, const LookPolicy &policy);

} // namespace clinic::sync
