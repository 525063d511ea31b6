// SPDX-License-Identifier: Apache-2.0
#include "core/intake/hand_over_file.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

namespace {

void requireSoundEnvelope(const QByteArray &file)
{
    const auto envelope = handover::envelopeOf(file);
    if (!envelope)
        return;
    require(vault::isPossibleCost(envelope->slot.operations, envelope->slot.memoryBytes), "to open it is possible");
    require(envelope->header + '\n' + envelope->sealed == file, "nothing of the file is left out");
}

void requireSoundContent(const QByteArray &content)
{
    const qint64 count = QJsonDocument::fromJson(content).object()["records"_L1].toArray().size();
    require(!handover::registrationsIn(content, count + 1), "no registration is missed without a word");
    const auto records = handover::registrationsIn(content, count);
    if (!records)
        return;
    const QByteArray once = handover::contentOf(*records);
    const auto again = handover::registrationsIn(once, count);
    require(again.has_value() && handover::contentOf(*again) == once, "what is handed on is the same");
}

} // namespace

// The file as anybody sees it, and what is sealed in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::Input(data, size).rest();
    requireSoundEnvelope(bytes);
    requireSoundContent(bytes);
    return 0;
}
