// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QString>

namespace clinic::ui {

/// What a person is asked before a patient's details are erased, and what that means for this record.
struct ErasureWords
{
    bool isNow = true; ///< else as soon as nothing depends on them
    QString question, explanation, yes;
};

ErasureWords erasureWords(const Record &record);

} // namespace clinic::ui
