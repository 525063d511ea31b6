// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/domain/record.h"

#include <QString>

namespace clinic::test {

/// The registration of an invented person, born 22 March 1985.
inline Registration registrationOf(const QString &firstName, const QString &lastName)
{
    ProfileDraft draft;
    draft[Field::FirstName] = firstName;
    draft[Field::LastName] = lastName;
    draft[Field::DateOfBirth] = QStringLiteral("1985-03-22");
    draft[Field::Sex] = QStringLiteral("female");
    const CheckedDraft checked = check(draft, {QDate(2026, 4, 1), QStringLiteral("DE")});
    return {RecordId::make(), *checked.profile(), checked.group()};
}

/// A record of such a person in `state`, saved `minutes` after 8:00 UTC on 1 April 2026.
inline Record recordOf(const QString &firstName, const QString &lastName, RecordState state, int minutes = 0)
{
    const Registration registration = registrationOf(firstName, lastName);
    const QDateTime saved(QDate(2026, 4, 1), QTime(8, 0).addSecs(minutes * 60), Qt::UTC);
    return {registration.id, 1, 0, saved, saved, std::move(state), Payload{registration.profile, registration.group}};
}

} // namespace clinic::test
