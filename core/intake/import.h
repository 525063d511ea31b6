// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"

#include <QString>

namespace clinic {

namespace storage {
class Outbox;
}

struct ImportRequest
{
    QString path;
    QString rejectsPath; ///< empty: none is written
    bool again = false;
    CheckContext context;
};

/// The CSV import behind Intake::importCsv(): checks row by row and saves the valid ones in one commit.
ImportResult importCsv(storage::Outbox &outbox, const ImportRequest &request);

} // namespace clinic
