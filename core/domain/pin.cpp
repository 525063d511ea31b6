// SPDX-License-Identifier: Apache-2.0
#include "core/domain/pin.h"

#include <algorithm>
#include <array>

namespace clinic {

using namespace std::chrono_literals;

namespace {

/// After the first wrong PIN, the second, …: a slip costs next to nothing, guessing soon does.
constexpr std::array<std::chrono::milliseconds, mostPinTries> waits{1s, 5s, 15s, 60s, 60s};

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "1111", "1234", "8765".
bool isRun(const QString &digits)
{
    const int step = digits[1].unicode() - digits[0].unicode();
    if (step < -1 || step > 1)
        return false;
    for (qsizetype i = 1; i < digits.size(); ++i) {
        if (digits[i].unicode() - digits[i - 1].unicode() != step)
            return false;
    }
    return true;
}

} // namespace

tl::expected<Pin, PinProblem> checkPin(const QString &text)
{
    if (!isDigits(text))
        return tl::unexpected(PinProblem::NotDigits);
    if (text.size() < shortestPin)
        return tl::unexpected(PinProblem::TooShort);
    if (text.size() > longestPin)
        return tl::unexpected(PinProblem::TooLong);
    if (isRun(text))
        return tl::unexpected(PinProblem::TooSimple);
    return Pin(text);
}

bool looksLikePin(const QString &text)
{
    return isDigits(text) && text.size() >= shortestPin && text.size() <= longestPin;
}

bool isUsedUp(const PinTries &tries)
{
    return tries.failed >= mostPinTries;
}

std::chrono::milliseconds waitBeforePin(const PinTries &tries, const QDateTime &now)
{
    if (tries.failed <= 0)
        return 0ms;
    const auto whole = waits[static_cast<std::size_t>(std::min(tries.failed, mostPinTries) - 1)];
    const auto passed = std::chrono::milliseconds(tries.lastAt.msecsTo(now));
    return std::clamp(whole - passed, std::chrono::milliseconds(0), whole);
}

} // namespace clinic
