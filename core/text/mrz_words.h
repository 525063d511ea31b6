// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/mrz.h"

#include <QLocale>
#include <QString>

/// Words for what was read from a passport, an identity card or a visa.
namespace clinic::text {

/// What was read and what is to be done now, e.g. "Read from the passport. Please confirm the names".
QString understood(const MrzReading &reading);
/// One sentence without final full stop.
QString sentence(const MrzRemark &remark, const QLocale &locale);
/// The question beside a name that the document may write in more than one way.
QString spellingQuestion();

} // namespace clinic::text
