// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace clinic {

/// A name of a document in all the forms in which its holder may write it. Empty: the document does not tell. One form:
/// that is it. Several: the capitals of the zone hide a letter, and only a person can say which form is right
/// (`MUELLER`: Mueller, Müller). The first is the one of the zone; none of them is a default.
struct DocumentName
{
    std::vector<QString> forms;

    bool operator==(const DocumentName &) const = default;
};

/// The holder's names.
struct DocumentNames
{
    DocumentName first;
    DocumentName last;     ///< without forms where the holder has one name only; that is then the first
    bool mayBeCut = false; ///< the zone had no more room: one of the names may be longer (ICAO Doc 9303-4 §4.2.3)

    bool operator==(const DocumentNames &) const = default;
};

/// Reads the field of names: the primary identifier, two fillers, the secondary identifier, each with one filler
/// between its words (ICAO Doc 9303-3 §4.6). The zone has lost apostrophes and knows no hyphen: `DARTAGNAN` and
/// `MARIE<ELISE` are given as one word and as two.
///
/// `state` is the code of the issuing state. It tells which letters its documents write as two: Ä, Æ as AE, Ö, Ø as OE,
/// Ü as UE, Å as AA, ß as SS, Þ as TH (9303-3 §6 A). NXX and UXX are Ñ and Ü wherever they stand. Marks that are
/// dropped without a trace (É as E) cannot be told.
DocumentNames namesFromMrz(QStringView field, QStringView state);

} // namespace clinic
