// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>

namespace clinic::text {

/// The name of a script (ISO 15924, e.g. "Cyrl") in the form that "found: …" asks for; empty for the codes that stand
/// for no certain script.
QString scriptName(const QString &code, const QLocale &locale);
/// The name of a country (ISO 3166-1 alpha-2) in the locale's language.
QString countryName(const QString &code, const QLocale &locale);

} // namespace clinic::text
