// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/storage/storage_fixture.h"

/// Outboxes as older versions of the program made them.
namespace clinic::storage::test {

/// Makes `file` as that version made an empty one (schema_v1.sql…); aborts the test program where that fails.
void makeVersion(int version, const QString &file);

/// A record as version 1 stored one in `state`, sealed with `cipher`; aborts the test program where that fails.
void insertVersion1(Peek &file, const Registration &registration, StateName state, const PayloadCipher &cipher);

} // namespace clinic::storage::test
