// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/profile.h"
#include "core/domain/remote_profile.h"

#include <QString>
#include <QStringView>

namespace clinic {

/// Whether two profiles are of one person, from surest to surely not.
enum class Match {
    Same,     ///< nothing that was typed differs, and nothing of it is unknown to the service
    Possible, ///< nothing contradicts, but something is unknown or only similar: a person has to look
    Different,
};

/// A name for comparison only: without case, marks, spaces, hyphens and apostrophes, in ASCII where it is Latin, and
/// with the usual spellings of one sound made equal (ä/ae/a, ö/ø/oe/o, ü/ue/u, å/aa/a, æ/ae/a, ß/ss). Different names
/// may fold alike ("Manuel", "Manül"): equal folded names are a reason to ask, never to decide.
QString foldedName(QStringView name);

/// Compares names, sex, date of birth, and e-mail and phone where they were typed; what was not typed says nothing (the
/// service makes up an address). What the service does not hold, or not in the API's shape, is unknown. Measures and
/// language do not tell people apart.
Match match(const Profile &typed, const RemoteProfile &held);

} // namespace clinic
