// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <utility>

namespace clinic {

inline constexpr int shortestPin = 4; ///< digits
inline constexpr int longestPin = 12; ///< digits

/// Why a PIN cannot be chosen.
enum class PinProblem {
    NotDigits, ///< something else than 0 to 9
    TooShort,
    TooLong,
    TooSimple, ///< one digit repeated, or counting up or down: among the first that anybody tries
};

/// A PIN that may be chosen: checkPin() makes it.
class Pin
{
public:
    const QString &digits() const { return m_digits; }

private:
    friend tl::expected<Pin, PinProblem> checkPin(const QString &text);
    explicit Pin(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};
tl::expected<Pin, PinProblem> checkPin(const QString &text);
/// Whether what was entered may be a PIN, simple or not: 4 to 12 digits.
bool looksLikePin(const QString &text);

/// How often a wrong PIN was entered since the last right one.
struct PinTries
{
    int failed = 0;
    QDateTime lastAt; ///< UTC
    bool operator==(const PinTries &) const = default;
};

/// After so many wrong ones the PIN no longer counts, only the passphrase.
inline constexpr int mostPinTries = 5;
bool isUsedUp(const PinTries &tries);
/// How long the next try has to wait: longer after each wrong one. A clock that was set back makes it no longer than
/// the wait is in whole.
std::chrono::milliseconds waitBeforePin(const PinTries &tries, const QDateTime &now);

} // namespace clinic
