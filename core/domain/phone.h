// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QString>
#include <QStringView>

namespace clinic {

/// A phone number as the API takes it, and as people read it.
struct PhoneNumber
{
    QString e164;          ///< ITU-T E.164, e.g. "+4915123456789"
    QString international; ///< for people, e.g. "+49 1512 3456789"
    QString region;        ///< ISO 3166-1 alpha-2; empty where the prefix belongs to no single country

    bool operator==(const PhoneNumber &) const = default;

    /// From a stored E.164 number; formatting is best effort, nothing is refused.
    static PhoneNumber fromE164(const QString &e164);
};

/// National (in the context's region) or international notation, `00` as prefix, spaces, brackets, slashes, hyphens.
/// Letters, extensions and notes are refused, never dropped.
/// An error where the number is impossible, a warning where it is possible but not known to be assigned.
/// Empty: neither value nor issue.
Checked<PhoneNumber> checkPhone(QStringView text, const CheckContext &context);

} // namespace clinic
