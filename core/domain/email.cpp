// SPDX-License-Identifier: Apache-2.0
#include "core/domain/email.h"

#include "core/domain/email_slip.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qsizetype maxLabelLength = 63; ///< RFC 1034 §3.1, and in HTML's rule

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isLocalPart(QStringView local)
{
    return std::ranges::all_of(local,
                               [](QChar c) { return isAsciiAlphanumeric(c) || u".!#$%&'*+/=?^_`{|}~-"_s.contains(c); });
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= maxLabelLength && isAsciiAlphanumeric(label.front()) &&
           isAsciiAlphanumeric(label.back()) &&
           std::ranges::all_of(label, [](QChar c) { return isAsciiAlphanumeric(c) || c == u'-'; });
}

bool isDomain(QStringView domain)
{
    const QList<QStringView> labels = domain.split(u'.');
    return std::ranges::all_of(labels, isLabel);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// The domain in ASCII by UTS #46, non-transitional ("straße.de" stays another domain than "strasse.de").
std::optional<QString> toAscii(QStringView domain)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
        uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                        &status),
        &uidna_close);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    std::array<char16_t, maxEmailLength + 1> ascii{};
    const int length = uidna_nameToASCII(idna.get(), domain.utf16(), int(domain.size()), ascii.data(),
                                         int(ascii.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0) {
        return std::nullopt;
    }
    return QString(reinterpret_cast<const QChar *>(ascii.data()), length);
}

} // namespace

Checked<QString> checkEmail(QStringView text)
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    const qsizetype at = typed.indexOf(u'@');
    const QStringView local = typed.first(std::max<qsizetype>(at, 0));
    const QStringView typedDomain = typed.sliced(at + 1);
    if (local.isEmpty() || typedDomain.isEmpty() || (typedDomain.endsWith(u'.') && typedDomain.size() > 1)) {
        return Checked<QString>::fail(issue::EmailIncomplete{});
    }
    if (typed.size() > maxEmailLength) {
        return Checked<QString>::fail(issue::TooLong{maxEmailLength});
    }
    const std::optional<QString> domain =
        isAscii(typedDomain) ? std::optional(typedDomain.toString()) : toAscii(typedDomain);
    if (!domain || !isLocalPart(local) || !isDomain(*domain)) {
        return Checked<QString>::fail(issue::EmailMalformed{});
    }
    const QString prefix = local.toString() + u'@';
    if (prefix.size() + domain->size() > maxEmailLength) {
        return Checked<QString>::fail(issue::TooLong{maxEmailLength});
    }
    auto checked = Checked<QString>::ok(prefix + *domain);
    if (const std::optional<QString> meant = likelyMailDomain(*domain)) {
        checked.issues.push_back(issue::EmailDomainSlip{*meant, prefix + *meant});
    }
    return checked;
}

} // namespace clinic
