// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

/// Dates, times of day and spans of time as people in the three languages write them. The formats are fixed per
/// language, not taken from the system: a sentence in English says 14:02 in every country.
namespace clinic::text {

/// "22 March 1985", "22. März 1985", "22. maaliskuuta 1985".
QString longDate(QDate date, const QLocale &locale);
/// "22 Mar", "22.03.", "22.3."; with the year where it is another than `today`'s.
QString shortDate(QDate date, QDate today, const QLocale &locale);
/// "14:02", in Finnish "14.02". Local time.
QString timeOfDay(const QDateTime &when, const QLocale &locale);
/// Whether both are on the same calendar day, local time.
bool onSameDay(const QDateTime &one, const QDateTime &other);
/// "14:02", "14:02 Uhr", "klo 14.02"; with the date before it where that is another than `now`'s.
QString moment(const QDateTime &when, const QDateTime &now, const QLocale &locale);

/// An age on `today`: years from two years on, months from two months on, else days.
QString age(QDate birth, QDate today);
/// How long something has been waiting: "12 min", "3 h", "2 days". Never less than a minute: the clock may have jumped.
QString waited(const QDateTime &since, const QDateTime &now);

} // namespace clinic::text
