// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QDate>
#include <QStringView>

namespace clinic {

inline constexpr int oldestPossibleAge = 130; ///< years; more is an error
inline constexpr int oldestUsualAge = 110;    ///< years; more is a warning

/// A date of birth in any usual form of English, German and Finnish: 22.3.1985, 22.03.85, 22031985, 1985-03-22,
/// 22/3/1985, 22 March 1985, March 22, 1985, 22. März 1985, 22. maaliskuuta 1985, months abbreviated too.
/// Two-digit years never lead to the future. Where both orders of day and month are possible the region decides: the
/// United States put the month first, everybody else the day.
/// Empty: neither value nor issue.
Checked<QDate> checkDateOfBirth(QStringView text, const CheckContext &context);

/// The same limits for a date that needs no reading; an invalid one is a date that does not exist.
Checked<QDate> checkDateOfBirth(QDate birth, QDate today);

/// The latest date with this year of two digits that is not after `today`; of 29 February the latest that there is.
/// Invalid where no year has the day.
QDate birthOfShortYear(int year, int month, int day, QDate today);

/// Whole years from birth to `today`; a person born on 29 February has their birthday on 1 March in common years.
int ageInYears(QDate birth, QDate today);

} // namespace clinic
