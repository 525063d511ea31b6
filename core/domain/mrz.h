// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"
#include "core/domain/mrz_format.h"
#include "core/domain/mrz_name.h"
#include "core/domain/mrz_remark.h"

#include <QDate>
#include <QStringView>

#include <optional>
#include <vector>

namespace clinic {

/// What the machine readable zone of a passport, an identity card or a visa gives to a registration. Nothing else of
/// the document is kept: no number, no nationality, no date of expiry.
struct MrzReading
{
    MrzFormat format = MrzFormat::Td3;
    /// To be confirmed by a person: no check digit covers them.
    DocumentNames names;
    /// Only where its check digit is right and the document knows the whole date.
    std::optional<QDate> dateOfBirth;
    /// Only where the document states it; no check digit covers it.
    std::optional<Sex> sex;
    /// In the order in which they are to be told: misread first.
    std::vector<MrzRemark> remarks;

    /// Every line is there and every check digit right.
    bool isClean() const;
    bool operator==(const MrzReading &) const = default;
};

/// Reads a text that was pasted, or typed by a reader, as a machine readable zone of ICAO Doc 9303 (parts 3 to 7).
/// Nothing where it is none. Line breaks of any kind may be there, missing, doubled, or tabs; spaces, lower case, other
/// lines before and after the zone, fillers too few or too many at the end of the line of names, and the wrong keyboard
/// do not matter. A text with remarks that say misread is a zone all the same: what its check digits prove is given,
/// what they do not is left out.
///
/// Two digits of a year are its latest one that is not after `today`.
std::optional<MrzReading> readMrz(QStringView text, QDate today);

/// Whether what was typed so far may be the beginning of a zone.
enum class MrzBeginning {
    No,
    Perhaps,   ///< it may as well be a name: "P", "IDA"
    Certainly, ///< nothing else begins like this: "P<", "IDD<<", "P;UTO" of a reader with the wrong keyboard
};

/// For a form that lets a reader type into any of its fields: `typed` is what came in one go, without a person's
/// pauses. The zone is complete when readMrz() of it is clean, or when the typing ends.
MrzBeginning mrzBeginning(QStringView typed);

} // namespace clinic
