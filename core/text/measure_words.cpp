// SPDX-License-Identifier: Apache-2.0
#include "core/text/measure_words.h"

using namespace Qt::StringLiterals;

namespace clinic::text {

QString tenthsToNumber(int tenths, const QLocale &locale)
{
    return locale.toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1);
}

QString centimetres(int tenths, const QLocale &locale)
{
    return tenthsToNumber(tenths, locale) + " cm"_L1;
}

QString kilograms(int tenths, const QLocale &locale)
{
    return tenthsToNumber(tenths, locale) + " kg"_L1;
}

} // namespace clinic::text
