// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace clinic {

/// `latin`, in small letters, in the case of the letter that it stands for, the one at `position` of `name`: "Shch" for
/// the Щ of "Щукин", "SHCH" for that of "ЩУКИН". A capital by itself ("Ю.") becomes a capital and small letters.
QString inCaseOf(QStringView name, qsizetype position, const QString &latin);

} // namespace clinic
