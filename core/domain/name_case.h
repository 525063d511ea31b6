// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace clinic {

/// A first name of a document in capitals, as people write it: "ANNA-MARIA" → "Anna-Maria". The first letter of each
/// word is a capital, after a space, a hyphen and an apostrophe too; "MC" before two more letters becomes "Mc" and a
/// capital.
QString firstNameFromCapitals(QStringView capitals);

/// The same for a last name, where the particles of nobility and descent before its last word are small: "VAN DER
/// MUELLEN" → "van der Muellen". Where it is custom to write them large (Belgium, Italy, the United States) a person
/// has to do so: no document tells it.
QString lastNameFromCapitals(QStringView capitals);

} // namespace clinic
