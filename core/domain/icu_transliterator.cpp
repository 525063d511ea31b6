// SPDX-License-Identifier: Apache-2.0
#include "core/domain/icu_transliterator.h"

#include <string>

namespace clinic {

namespace {

/// A letter becomes four at the most; one ligature of Arabic becomes eighteen.
constexpr std::size_t largestGrowth = 18;

} // namespace

IcuTransliterator::IcuTransliterator(const char16_t *rules) : m_transliterator(nullptr, &utrans_close)
{
    static constexpr char16_t name[] = u"clinic";
    UErrorCode status = U_ZERO_ERROR;
    m_transliterator.reset(utrans_openU(name, -1, UTRANS_FORWARD, rules, -1, nullptr, &status));
}

QString IcuTransliterator::operator()(QStringView text) const
{
    if (!m_transliterator) {
        return text.toString();
    }
    std::u16string buffer(text.utf16(), std::size_t(text.size()));
    int length = int(buffer.size());
    buffer.resize(buffer.size() * largestGrowth);
    int limit = length;
    UErrorCode status = U_ZERO_ERROR;
    utrans_transUChars(m_transliterator.get(), buffer.data(), &length, int(buffer.size()), 0, &limit, &status);
    return U_SUCCESS(status) ? QString::fromStdU16String(buffer.substr(0, std::size_t(length))) : text.toString();
}

QString inPlainLatin(QStringView text)
{
    static thread_local const IcuTransliterator toPlainLatin(u":: NFKD; :: [:Mn:] Remove; :: NFC; :: Latin-ASCII;");
    return toPlainLatin(text);
}

} // namespace clinic
