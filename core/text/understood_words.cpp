// SPDX-License-Identifier: Apache-2.0
#include "core/text/display_names.h"
#include "core/text/measure_words.h"
#include "core/text/moments.h"
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::text {

namespace {

struct UnderstoodWords
{
    Q_DECLARE_TR_FUNCTIONS(UnderstoodWords)
};

QString understood(const QString &what)
{
    return UnderstoodWords::tr("Understood: %1").arg(what);
}

} // namespace

QString understood(QDate birth, QDate today, const QLocale &locale)
{
    //: %1 is the date of birth in words, %2 the age
    return UnderstoodWords::tr("Understood: %1, %2").arg(longDate(birth, locale), age(birth, today));
}

QString understood(const PhoneNumber &phone, const QLocale &locale)
{
    if (phone.region.isEmpty())
        return understood(phone.international);
    //: %1 is the country, %2 the phone number
    return UnderstoodWords::tr("Understood: %1 %2").arg(countryName(phone.region, locale), phone.international);
}

QString understood(Height height, const QLocale &locale)
{
    return understood(centimetres(height.tenths, locale));
}

QString understood(Weight weight, const QLocale &locale)
{
    return understood(kilograms(weight.tenths, locale));
}

} // namespace clinic::text
