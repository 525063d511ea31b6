// SPDX-License-Identifier: Apache-2.0
#include "core/domain/letter_case.h"

namespace clinic {

QString inCaseOf(QStringView name, qsizetype position, const QString &latin)
{
    if (!name[position].isUpper() || latin.isEmpty()) {
        return latin;
    }
    const QChar next = position + 1 < name.size() ? name[position + 1] : QChar();
    const QChar previous = position > 0 ? name[position - 1] : QChar();
    const bool isAmongCapitals = next.isLetter() ? next.isUpper() : previous.isUpper();
    return isAmongCapitals ? latin.toUpper() : latin.first(1).toUpper() + latin.sliced(1);
}

} // namespace clinic
