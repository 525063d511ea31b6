// SPDX-License-Identifier: Apache-2.0
#include "core/domain/initials.h"

#include <QList>

#include <algorithm>

namespace clinic {

std::optional<QString> checkInitials(QStringView text)
{
    const QString capitals = text.trimmed().toString().normalized(QString::NormalizationForm_C).toUpper();
    const auto letters = capitals.toUcs4();
    const bool isUsable = !letters.isEmpty() && letters.size() <= mostInitials &&
                          std::ranges::all_of(letters, [](uint letter) { return QChar::isLetter(letter); });
    return isUsable ? std::optional(capitals) : std::nullopt;
}

} // namespace clinic
