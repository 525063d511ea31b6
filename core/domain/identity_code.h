// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"
#include "core/domain/choices.h"

#include <QDate>
#include <QStringView>

namespace clinic {

/// What a Finnish personal identity code (henkilötunnus) says of its holder. The code itself is in none of these types,
/// nor in any issue about it: it is neither kept nor logged.
struct IdentityCode
{
    QDate dateOfBirth;
    Sex sex = Sex::Male;

    bool operator==(const IdentityCode &) const = default;
};

/// How far a text is on its way to a personal identity code. A date of six or eight digits is none.
enum class IdentityCodeShape {
    None,
    Beginning, ///< "131052-", "131052-30": nothing else begins so
    Whole,     ///< eleven characters in their places; whether they are right tells checkIdentityCode()
};

/// By its characters alone; white space around it and lower case do not matter.
IdentityCodeShape identityCodeShape(QStringView text);

/// Reads DDMMYYCZZZQ: a date of birth, the sign of the century (+ for the 1800s, - Y X W V U for the 1900s, A B C D E F
/// for the 2000s), an individual number, odd for men, and a check character. A hyphen or a dash counts as -.
///
/// Errors: IdentityCodeMalformed, IdentityCodeCheckCharacter, IdentityCodeNumber (000 and 001 are given to nobody), and
/// those of checkDateOfBirth() for a date that does not exist or is not in the past. An individual number of 900 to 999
/// is the warning IdentityCodeTemporary. Empty: neither value nor issue.
///
/// Sources: Government Decree on the Population Information System 128/2010 §2 as amended from 1 January 2023 (signs of
/// the century); Digital and Population Data Services Agency, "The personal identity code" (parts, check character,
/// 002–899 for persons in the Population Information System, 900–999 for temporary and test codes).
Checked<IdentityCode> checkIdentityCode(QStringView text, QDate today);

} // namespace clinic
