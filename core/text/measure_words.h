// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>

namespace clinic::text {

/// "65" or "65.5", with the locale's decimal separator.
QString tenthsToNumber(int tenths, const QLocale &locale);
/// "168 cm", from tenths of a centimetre.
QString centimetres(int tenths, const QLocale &locale);
/// "65.5 kg", from tenths of a kilogram.
QString kilograms(int tenths, const QLocale &locale);

} // namespace clinic::text
