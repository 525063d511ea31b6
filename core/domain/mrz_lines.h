// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/mrz_format.h"
#include "core/domain/mrz_remark.h"

#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace clinic {

/// A part of a text taken as the lines of one format.
struct MrzLines
{
    MrzFormat format = MrzFormat::Td3;
    std::array<QString, 3> lines;   ///< of the format's length, or empty where the line is missing or has another
    std::vector<MrzRemark> remarks; ///< on the lines that are empty
    /// A way that is right only if every check digit is: by itself it would make a zone of what was cut off anywhere.
    bool mustBeProven = false;

    /// The characters of a field; empty where its line is.
    QStringView at(const MrzSpan &span) const;
};

/// Every way to take `text`, or a part of it, as a zone: the lines one below the other, or all in one. Which way
/// is the right one, check digits tell. Lower lines alone come last: what looks like one may be that of another format
/// whose upper line is there.
std::vector<MrzLines> mrzCandidates(const QString &text);

/// The characters of one line as the zone has them: capitals, without white space and control characters, with what
/// readers of text make of fillers (« and ‹, "&lt;" of a web page) as fillers. Others are left in.
QString mrzLine(QStringView line);

} // namespace clinic
