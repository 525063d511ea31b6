// SPDX-License-Identifier: Apache-2.0
#include "core/domain/name.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace clinic;
using clinic::fuzz::require;

namespace {

bool isPlain(char32_t c)
{
    const auto category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate &&
           category != QChar::Other_PrivateUse && category != QChar::Other_NotAssigned;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString typed = fuzz::Input(data, size).text();
    const auto checked = checkName(typed);
    fuzz::requireSound(checked, typed.normalized(QString::NormalizationForm_C).simplified().isEmpty());
    if (!checked.value)
        return 0;

    const QString &name = *checked.value;
    const auto characters = name.toUcs4();
    require(characters.size() <= maxNameLength, "an accepted name is not too long");
    require(name == name.normalized(QString::NormalizationForm_C) && name == name.simplified(), "it is in one form");
    require(std::ranges::all_of(characters, isPlain), "everything in it can be seen");
    require(std::ranges::all_of(characters,
                                [](char32_t c) {
                                    return !QChar::isLetter(c) || c == 0x2BC || QChar::script(c) == QChar::Script_Latin;
                                }),
            "its letters are Latin");
    const auto again = checkName(name);
    require(again.value == name && again.issues == checked.issues, "checked again it is the same");
    return 0;
}
