// SPDX-License-Identifier: Apache-2.0
#include "core/api/outcome.h"
#include "core/storage/remote_profile_json.h"
#include "core/storage/server_words_json.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace clinic;
using clinic::fuzz::require;

namespace {

constexpr std::array statuses{200, 201, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503};

/// One line, or several where they are messages; bounded, and without what could pass for something else.
bool isFitForPeople(const QString &words)
{
    return std::ranges::all_of(words, [](QChar c) {
        return c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    });
}

void requireFit(const ServerWords &words)
{
    constexpr qsizetype longest = 50 * 501;
    qsizetype total = words.message.size();
    require(isFitForPeople(words.message), "the message is plain text");
    for (const Issue &issue : words.issues) {
        const QString &said = std::get<issue::RefusedByServer>(issue.kind).words;
        require(isFitForPeople(said) && !said.contains(u'\n'), "what is said of a field is one plain line");
        total += said.size();
    }
    require(total <= longest, "a server cannot say more than people read");
    require(storage::serverWordsFrom(storage::toJson(words)) == words, "stored words are the same");
}

void requireFit(const QString &remoteId)
{
    require(!remoteId.isEmpty() && remoteId.size() <= 128, "an id is not long");
    require(std::ranges::all_of(remoteId, [](QChar c) { return c > u' ' && c < QChar(0x7F); }), "it is visible ASCII");
}

void requireSoundCreate(const api::Observation &seen)
{
    const auto outcome = api::classifyCreate(seen);
    const auto *created = std::get_if<api::created::Created>(&outcome);
    require((created != nullptr) == (seen.status == 201), "created is what 201 says, and nothing else");
    if (created && created->remoteId)
        requireFit(*created->remoteId);
    if (const auto *rejected = std::get_if<api::created::Rejected>(&outcome))
        requireFit(rejected->words);
    if (const auto *refused = std::get_if<api::created::NotAllowed>(&outcome))
        require(isFitForPeople(refused->message), "the message is plain text");
}

void requireSoundRead(const api::Observation &seen)
{
    const auto outcome = api::classifyRead(seen);
    const auto *profiles = std::get_if<api::read::Profiles>(&outcome);
    require(!profiles || seen.status == 200, "profiles come with 200 only");
    if (!profiles)
        return;
    for (const RemoteProfile &profile : profiles->rows)
        requireFit(profile.id);
    require(storage::remoteProfilesFrom(storage::toJson(profiles->rows)) == profiles->rows,
            "stored profiles are the same");
}

} // namespace

// The first byte chooses the status.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    api::Observation seen;
    seen.status = input.oneOf(statuses);
    seen.bodyRead = true;
    seen.complete = true;
    seen.body = input.rest();
    requireSoundCreate(seen);
    requireSoundRead(seen);
    if (const auto words = api::parseErrorBody(seen.status, seen.body))
        requireFit(*words);
    return 0;
}
