// SPDX-License-Identifier: Apache-2.0
#include "core/vault/slot_file.h"
#include "tests/fuzz/fuzz.h"

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

// Nothing is unlocked: that takes a second by design. What a slot may cost is looked at instead.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto file = vault::SlotFile::fromBytes(bytes, u"keys.json"_s);
    if (!file) {
        require(file.error().kind == VaultFault::SlotsDamaged, "what cannot be understood is damaged");
        return 0;
    }
    const auto passphrases = file->passphrases();
    for (const vault::PassphraseSlot &slot : passphrases) {
        require(vault::isPossibleCost(slot.operations, slot.memoryBytes), "to open it is possible");
        const auto again = vault::passphraseSlotFrom(vault::toJson(slot));
        require(again && again->id == slot.id && again->salt == slot.salt && again->wrapped == slot.wrapped &&
                    again->operations == slot.operations && again->memoryBytes == slot.memoryBytes,
                "written again it is the same");
    }
    const auto rewritten = vault::SlotFile::fromBytes(file->toBytes(), u"keys.json"_s);
    require(rewritten && rewritten->list().size() == file->list().size(), "rewriting loses no slot");
    return 0;
}
