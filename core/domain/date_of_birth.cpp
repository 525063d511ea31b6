// SPDX-License-Identifier: Apache-2.0
#include "core/domain/date_of_birth.h"

#include "core/domain/date_text.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// A year of two digits is the latest one that does not lie ahead; of 29 February the latest that has the day.
QDate resolve(const WrittenDate &written, QDate today)
{
    if (!written.isShortYear) {
        return QDate(written.year, written.month, written.day);
    }
    const int century = today.year() / 100 * 100;
    const QDate recent(century + written.year, written.month, written.day);
    return recent.isValid() && recent <= today ? recent
                                               : QDate(century - 100 + written.year, written.month, written.day);
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
    const QDate birth = resolve(*written, context.today);
    if (!birth.isValid()) {
        return Checked<QDate>::fail(issue::DateDoesNotExist{});
    }
    if (birth > context.today) {
        return Checked<QDate>::fail(issue::DateInFuture{});
    }
    if (birth == context.today) {
        return Checked<QDate>::fail(issue::DateIsToday{});
    }
    if (birth < context.today.addYears(-oldestPossibleAge)) {
        return Checked<QDate>::fail(issue::DateTooLongAgo{oldestPossibleAge});
    }
    auto checked = Checked<QDate>::ok(birth);
    if (birth < context.today.addYears(-oldestUsualAge)) {
        checked.issues.push_back(issue::UnusuallyOld{ageInYears(birth, context.today)});
    }
    return checked;
}

int ageInYears(QDate birth, QDate today)
{
    const bool hadBirthday =
        today.month() > birth.month() || (today.month() == birth.month() && today.day() >= birth.day());
    return today.year() - birth.year() - (hadBirthday ? 0 : 1);
}

} // namespace clinic
