// SPDX-License-Identifier: Apache-2.0
#include "core/domain/date_of_birth.h"

#include "core/domain/date_text.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QDate resolve(const WrittenDate &written, QDate today)
{
    return written.isShortYear ? birthOfShortYear(written.year, written.month, written.day, today)
                               : QDate(written.year, written.month, written.day);
}

} // namespace

Checked<QDate> checkDateOfBirth(QStringView text, const CheckContext &context)
{
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const bool monthFirst = context.region.compare("US"_L1, Qt::CaseInsensitive) == 0;
    const std::optional<WrittenDate> written = readDate(text, monthFirst);
    if (!written) {
        return Checked<QDate>::fail(issue::DateNotUnderstood{});
    }
    return checkDateOfBirth(resolve(*written, context.today), context.today);
}

Checked<QDate> checkDateOfBirth(QDate birth, QDate today)
{
    if (!birth.isValid()) {
        return Checked<QDate>::fail(issue::DateDoesNotExist{});
    }
    if (birth > today) {
        return Checked<QDate>::fail(issue::DateInFuture{});
    }
    if (birth == today) {
        return Checked<QDate>::fail(issue::DateIsToday{});
    }
    if (birth < today.addYears(-oldestPossibleAge)) {
        return Checked<QDate>::fail(issue::DateTooLongAgo{oldestPossibleAge});
    }
    auto checked = Checked<QDate>::ok(birth);
    if (birth < today.addYears(-oldestUsualAge)) {
        checked.issues.push_back(issue::UnusuallyOld{ageInYears(birth, today)});
    }
    return checked;
}

QDate birthOfShortYear(int year, int month, int day, QDate today)
{
    const int century = today.year() / 100 * 100;
    const QDate recent(century + year, month, day);
    return recent.isValid() && recent <= today ? recent : QDate(century - 100 + year, month, day);
}

int ageInYears(QDate birth, QDate today)
{
    const bool hadBirthday =
        today.month() > birth.month() || (today.month() == birth.month() && today.day() >= birth.day());
    return today.year() - birth.year() - (hadBirthday ? 0 : 1);
}

} // namespace clinic
