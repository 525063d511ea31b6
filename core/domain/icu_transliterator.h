// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <unicode/utrans.h>

#include <memory>

namespace clinic {

/// A transliterator of ICU. Opening one reads its rules, so that it is kept; one serves a single thread only.
class IcuTransliterator
{
public:
    /// `rules` in ICU's language for them, each with its semicolon.
    explicit IcuTransliterator(const char16_t *rules);

    /// `text` itself where ICU lacks the data for the rules.
    QString operator()(QStringView text) const;

private:
    std::unique_ptr<UTransliterator, decltype(&utrans_close)> m_transliterator;
};

/// `text` without marks, and with letters of ASCII where Unicode has such for it: "Łódź" → "Lodz", "Straße" →
/// "Strasse".
QString inPlainLatin(QStringView text);

} // namespace clinic
