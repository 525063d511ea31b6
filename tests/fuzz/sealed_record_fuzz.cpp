// SPDX-License-Identifier: Apache-2.0
#include "core/storage/record_codec.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace clinic;
using clinic::fuzz::require;

namespace {

/// Seals nothing, so that what is within the envelope can be anything.
storage::PayloadCipher openCipher()
{
    return {.seal = [](const QByteArray &plain, const QByteArray &) { return plain; },
            .open = [](const QByteArray &sealed, const QByteArray &) { return std::optional(sealed); },
            .fingerprint = [](const QByteArray &plain) { return plain; }};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RecordId id = *RecordId::fromString(u"0b0e4c1a-0001-4000-8000-000000000001");
    const storage::RecordCodec codec(openCipher());
    const QByteArray bytes = fuzz::Input(data, size).rest();

    if (const auto payload = codec.openPayload(id, 1, bytes)) {
        const auto sealed = codec.sealPayload({id, payload->profile, payload->group}, 1);
        require(codec.openPayload(id, 1, sealed) == payload, "a payload that is sealed again is the same");
    }
    const ServerWords words = codec.openWords(id, 1, bytes);
    require(codec.openWords(id, 1, codec.sealWords(id, 1, words)) == words, "so are words");
    const auto candidates = codec.openCandidates(id, 1, bytes);
    require(candidates.empty() || codec.openCandidates(id, 1, codec.sealCandidates(id, 1, candidates)) == candidates,
            "so are candidates");
    return 0;
}
