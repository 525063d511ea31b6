// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QString>

#include <vector>

namespace clinic::simulation {

/// What is wrong with the history of `record`: each change of state has its event, one leads to the next, and the last
/// one to where the record is. Empty where it is right. `sentAgain`: so many times at least a person did that.
QString faultOfHistory(const Record &record, const std::vector<RecordEvent> &events, int sentAgain, bool clockRight);

} // namespace clinic::simulation
