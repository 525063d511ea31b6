// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/mrz.h"
#include "core/domain/mrz_lines.h"

#include <QDate>

namespace clinic {

/// A reading with what speaks for it.
struct MrzEvidence
{
    MrzReading reading;
    int checksPassed = 0; ///< check digits that are right over something else than fillers
    int statesKnown = 0;  ///< codes of issuing state and nationality that exist
};

/// Reads the fields of a zone and verifies its check digits.
MrzEvidence checkMrz(const MrzLines &lines, QDate today);

} // namespace clinic
