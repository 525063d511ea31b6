// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace clinic::ui {

/// One line of what is known about a record.
struct RecordDetail
{
    QString label;
    QString value;
};

/// What was typed, field by field, as people read it; empty fields are left out. Nothing for a record whose payload was
/// erased or cannot be read.
std::vector<RecordDetail> recordDetails(const Record &record, const QLocale &locale);

/// What the record's state means for the person at the desk and what can be done, in one or two sentences.
QString recordAdvice(const Record &record);

} // namespace clinic::ui
