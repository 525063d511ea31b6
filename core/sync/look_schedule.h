// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "core/sync/clock.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace clinic::sync {

/// The times that reconciliation keeps.
struct LookPolicy
{
    std::chrono::milliseconds settling{60000}; ///< after which a server has usually done what it was asked
    std::chrono::milliseconds deadline{30000}; ///< of a request

    /// A watch ends after this time, by our clock, also where the list could not be read so often.
    std::chrono::milliseconds longestWatch() const { return 14 * 1440 * settling; }
    /// A resend is not before this has passed since a trusted pass did not see the profile.
    std::chrono::milliseconds beforeResend() const { return deadline + 10 * settling; }
};

/// After so many looks without a result a person is asked.
inline constexpr int mostLooks = 6;
/// A registration that was sent twice is watched for a second profile by so many looks.
inline constexpr int watchLooks = 3;

/// When each record is looked for on the server. The first look is one settling time after the request's deadline.
/// Waits run on the monotonic clock from where this process first met the record, unless the wall clock says that they
/// are over already: it may be wrong, but a look that comes too early does no harm, since it is the server's clock that
/// decides about a resend.
class LookSchedule
{
public:
    explicit LookSchedule(LookPolicy policy = {}) : m_policy(policy) {}

    void setPolicy(LookPolicy policy) { m_policy = policy; }
    const LookPolicy &policy() const { return m_policy; }

    /// Takes over what waits now and forgets what does not any more.
    void update(const std::vector<storage::Attempted> &waiting, const Moment &now);
    bool isDue(const RecordId &id, std::chrono::milliseconds monotonic) const;
    /// When the next one is due (monotonic); none where nothing waits.
    std::optional<std::chrono::milliseconds> next() const;
    /// A look settled nothing; the next one comes after `in`. `isCounted`: it was counted in the outbox.
    void postpone(const RecordId &id, std::chrono::milliseconds in, bool isCounted, const Moment &now);
    /// How long to wait for the next look after `looks` of them.
    std::chrono::milliseconds afterLooks(int looks) const;

private:
    std::chrono::milliseconds firstWait(const storage::Attempted &one, const Moment &now) const;

    struct Entry
    {
        int attempts = 0;
        int looks = 0;
        std::chrono::milliseconds due{0};
    };
    LookPolicy m_policy;
    std::map<RecordId, Entry> m_entries;
};

} // namespace clinic::sync
