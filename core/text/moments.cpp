// SPDX-License-Identifier: Apache-2.0
#include "core/text/moments.h"

#include "core/domain/date_of_birth.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(MomentWords)
};

struct Formats
{
    QString longDate, shortDate, shortDateWithYear, time;
};

Formats formatsFor(const QLocale &locale)
{
    if (locale.language() == QLocale::German)
        return {u"d. MMMM yyyy"_s, u"dd.MM."_s, u"dd.MM.yyyy"_s, u"HH:mm"_s};
    if (locale.language() == QLocale::Finnish)
        return {u"d. MMMM yyyy"_s, u"d.M."_s, u"d.M.yyyy"_s, u"H.mm"_s};
    return {u"d MMMM yyyy"_s, u"d MMM"_s, u"d MMM yyyy"_s, u"HH:mm"_s};
}

int wholeMonths(QDate birth, QDate today)
{
    const int months = (today.year() - birth.year()) * 12 + today.month() - birth.month();
    return today.day() < birth.day() ? months - 1 : months;
}

} // namespace

QString longDate(QDate date, const QLocale &locale)
{
    return locale.toString(date, formatsFor(locale).longDate);
}

QString shortDate(QDate date, QDate today, const QLocale &locale)
{
    const Formats formats = formatsFor(locale);
    return locale.toString(date, date.year() == today.year() ? formats.shortDate : formats.shortDateWithYear);
}

QString timeOfDay(const QDateTime &when, const QLocale &locale)
{
    return locale.toString(when.toLocalTime().time(), formatsFor(locale).time);
}

bool onSameDay(const QDateTime &one, const QDateTime &other)
{
    return one.toLocalTime().date() == other.toLocalTime().date();
}

QString moment(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    const QString time = timeOfDay(when, locale);
    if (onSameDay(when, now)) {
        //: A time of day within a sentence, e.g. "Server not reachable since 14:02."
        return MomentWords::tr("%1", "time").arg(time);
    }
    //: %1 is a date, %2 a time of day, within a sentence
    return MomentWords::tr("%1, %2", "date and time")
        .arg(shortDate(when.toLocalTime().date(), now.toLocalTime().date(), locale), time);
}

QString age(QDate birth, QDate today)
{
    const int years = ageInYears(birth, today);
    if (years >= 2)
        return MomentWords::tr("%n year(s)", "age", years);
    const int months = wholeMonths(birth, today);
    if (months >= 2)
        return MomentWords::tr("%n month(s)", "age", months);
    return MomentWords::tr("%n day(s)", "age", int(birth.daysTo(today)));
}

QString waited(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = std::max<qint64>(1, since.secsTo(now) / 60);
    if (minutes < 60)
        return MomentWords::tr("%n min", "how long the oldest has been waiting", int(minutes));
    if (minutes < 24 * 60)
        return MomentWords::tr("%n h", "how long the oldest has been waiting", int(minutes / 60));
    return MomentWords::tr("%n day(s)", "how long the oldest has been waiting", int(minutes / (24 * 60)));
}

} // namespace clinic::text
