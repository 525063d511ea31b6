// SPDX-License-Identifier: Apache-2.0
#include "core/vault/slot_file.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>
#include <QTemporaryDir>

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

namespace {

const QString &slotFile()
{
    static const QTemporaryDir folder;
    static const QString file = folder.filePath(u"keys.json"_s);
    return file;
}

} // namespace

// Nothing is unlocked: that takes a second by design. What a slot may cost is looked at instead.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QFile file(slotFile());
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate), "the file can be written");
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.close();

    const auto list = vault::readSlots(slotFile());
    if (!list) {
        require(list.error().kind == VaultFault::SlotsDamaged, "a file that is there is damaged, not missing");
        return 0;
    }
    require(!list->passphrases.empty(), "there is a slot to open");
    for (const vault::PassphraseSlot &slot : list->passphrases) {
        require(vault::isPossibleCost(slot.operations, slot.memoryBytes), "to open it is possible");
        const auto again = vault::passphraseSlotFrom(vault::toJson(slot));
        require(again && again->id == slot.id && again->salt == slot.salt && again->wrapped == slot.wrapped &&
                    again->operations == slot.operations && again->memoryBytes == slot.memoryBytes,
                "written again it is the same");
    }
    return 0;
}
