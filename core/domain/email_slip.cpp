// SPDX-License-Identifier: Apache-2.0
#include "core/domain/email_slip.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// Where a slip fits several, the earlier one is meant: the more usual comes first.
constexpr std::array largeDomains{
    "gmail.com"_L1,      "outlook.com"_L1,   "hotmail.com"_L1,     "icloud.com"_L1,    "yahoo.com"_L1,
    "web.de"_L1,         "gmx.de"_L1,        "t-online.de"_L1,     "gmx.net"_L1,       "googlemail.com"_L1,
    "freenet.de"_L1,     "live.com"_L1,      "hotmail.de"_L1,      "outlook.de"_L1,    "yahoo.de"_L1,
    "posteo.de"_L1,      "arcor.de"_L1,      "mailbox.org"_L1,     "vodafone.de"_L1,   "luukku.com"_L1,
    "elisa.fi"_L1,       "elisanet.fi"_L1,   "suomi24.fi"_L1,      "saunalahti.fi"_L1, "kolumbus.fi"_L1,
    "welho.com"_L1,      "netti.fi"_L1,      "jippii.fi"_L1,       "outlook.fi"_L1,    "dnainternet.net"_L1,
    "yahoo.co.uk"_L1,    "hotmail.co.uk"_L1, "outlook.ie"_L1,      "live.co.uk"_L1,    "btinternet.com"_L1,
    "protonmail.com"_L1, "aol.com"_L1,       "comcast.net"_L1,     "verizon.net"_L1,   "sbcglobal.net"_L1,
    "msn.com"_L1,        "proton.me"_L1,     "hotmail.fi"_L1,      "live.de"_L1,       "live.fi"_L1,
    "me.com"_L1,         "mac.com"_L1,       "inet.fi"_L1,         "pp.inet.fi"_L1,    "iki.fi"_L1,
    "mail.de"_L1,        "mail.com"_L1,      "virginmedia.com"_L1, "sky.com"_L1,       "eircom.net"_L1,
};

// Real mail domains, or real names of others, that are one slip away from a large one.
constexpr std::array resemblingDomains{
    "ymail.com"_L1,   "email.com"_L1,   "email.de"_L1,     "hotmail.dk"_L1, "gmx.eu"_L1,     "gmx.at"_L1,
    "gmx.ch"_L1,      "gmx.com"_L1,     "gmx.org"_L1,      "gmx.fr"_L1,     "gmx.es"_L1,     "gmx.li"_L1,
    "yahoo.ca"_L1,    "yahoo.cn"_L1,    "aol.de"_L1,       "posteo.net"_L1, "posteo.eu"_L1,  "elias.fi"_L1,
    "proton.com"_L1,  "mailbox.com"_L1, "live.ca"_L1,      "hotmail.ca"_L1, "outlook.ca"_L1, "yahoo.co.in"_L1,
    "yahoo.co.nz"_L1, "yahoo.co.za"_L1, "vodafone.com"_L1,
};

// Slips of a kind of their own: the provider has no such domain, though the country's people expect one.
constexpr std::array otherSlips{
    std::pair{"gmail.de"_L1, "gmail.com"_L1},           std::pair{"gmail.fi"_L1, "gmail.com"_L1},
    std::pair{"gmail.co.uk"_L1, "gmail.com"_L1},        std::pair{"gmail.net"_L1, "gmail.com"_L1},
    std::pair{"googlemail.de"_L1, "googlemail.com"_L1}, std::pair{"icloud.de"_L1, "icloud.com"_L1},
    std::pair{"icloud.fi"_L1, "icloud.com"_L1},         std::pair{"luukku.fi"_L1, "luukku.com"_L1},
};

constexpr qsizetype longEnoughForAnySlip = 5; ///< letters; shorter names have too many real neighbours

template <std::size_t size>
bool isAmong(const std::array<QLatin1StringView, size> &domains, QStringView domain)
{
    return std::ranges::any_of(domains, [domain](QLatin1StringView one) { return one == domain; });
}

enum class Distance { Same, Swapped, OneSubstituted, OneMoreOrLess, Farther };

/// The Damerau–Levenshtein distance as far as 1, and of which kind it is.
Distance distance(QStringView typed, QStringView meant)
{
    const auto [fromStart, meantFromStart] = std::ranges::mismatch(typed, meant);
    if (fromStart == typed.end() && meantFromStart == meant.end()) {
        return Distance::Same;
    }
    const qsizetype common = fromStart - typed.begin();
    const QStringView left = typed.sliced(common);
    const QStringView right = meant.sliced(common);
    if (left.size() == right.size()) {
        if (left.sliced(1) == right.sliced(1)) {
            return Distance::OneSubstituted;
        }
        const bool isSwapped = left[0] == right[1] && left[1] == right[0] && left.sliced(2) == right.sliced(2);
        return isSwapped ? Distance::Swapped : Distance::Farther;
    }
    const bool isOneLess = left.size() + 1 == right.size() && left == right.sliced(1);
    const bool isOneMore = left.size() == right.size() + 1 && left.sliced(1) == right;
    return isOneLess || isOneMore ? Distance::OneMoreOrLess : Distance::Farther;
}

bool isSlipOfName(QStringView typed, QStringView meant)
{
    switch (distance(typed, meant)) {
    case Distance::Swapped:
        return true;
    case Distance::OneSubstituted:
    case Distance::OneMoreOrLess:
        return meant.size() >= longEnoughForAnySlip;
    case Distance::Same:
    case Distance::Farther:
        return false;
    }
    Q_UNREACHABLE();
}

bool isSlipOfEnding(QStringView typed, QStringView meant)
{
    switch (distance(typed, meant)) {
    case Distance::Swapped:
    case Distance::OneMoreOrLess:
        return true;
    case Distance::OneSubstituted:
        return meant.size() > 2; // two other letters are likely to be another country
    case Distance::Same:
    case Distance::Farther:
        return false;
    }
    Q_UNREACHABLE();
}

bool isSlipOf(QStringView typed, QStringView meant)
{
    const qsizetype meantDot = meant.indexOf(u'.');
    const QStringView meantName = meant.first(meantDot);
    const QStringView meantEnding = meant.sliced(meantDot + 1);
    const qsizetype dot = typed.indexOf(u'.');
    if (dot < 0) {
        return typed == meantName || typed == meantName.toString() + meantEnding.toString();
    }
    const QStringView name = typed.first(dot);
    const QStringView ending = typed.sliced(dot + 1);
    if (name == meantName) {
        return isSlipOfEnding(ending, meantEnding);
    }
    const bool isEndingClose =
        ending == meantEnding || (meantName.size() >= longEnoughForAnySlip && isSlipOfEnding(ending, meantEnding));
    return isEndingClose && isSlipOfName(name, meantName);
}

} // namespace

std::optional<QString> likelyMailDomain(QStringView domain)
{
    const QString typed = domain.toString().toLower();
    if (isAmong(largeDomains, typed) || isAmong(resemblingDomains, typed)) {
        return std::nullopt;
    }
    const auto *const other =
        std::ranges::find_if(otherSlips, [&typed](const auto &slip) { return slip.first == typed; });
    if (other != otherSlips.end()) {
        return QString(other->second);
    }
    const auto *const meant = std::ranges::find_if(
        largeDomains, [&typed](QLatin1StringView large) { return isSlipOf(typed, QString(large)); });
    return meant == largeDomains.end() ? std::nullopt : std::optional(QString(*meant));
}

} // namespace clinic
