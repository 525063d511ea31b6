// SPDX-License-Identifier: Apache-2.0
#include "core/text/overloaded.h"
#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::text {

using namespace std::chrono;

namespace {

struct LockWords
{
    Q_DECLARE_TR_FUNCTIONS(LockWords)
};

QString nextTry(milliseconds wait)
{
    return LockWords::tr("Next try in %n s", nullptr, static_cast<int>(ceil<seconds>(wait).count()));
}

} // namespace

bool isSending(const QueuePhase &phase)
{
    return std::visit(Overloaded{
                          [](const queue::Starting &) { return true; },
                          [](const queue::Connected &) { return true; },
                          [](const queue::NotConfigured &) { return false; },
                          [](const queue::Unreachable &) { return false; },
                          [](const queue::Backing &) { return false; },
                          [](const queue::Paused &) { return false; },
                      },
                      phase);
}

Banner lockedBanner(const Banner &shown, bool isSending)
{
    Banner banner = shown;
    banner.headline = isSending ? LockWords::tr("Locked. Patient data hidden, sending continues.")
                                : LockWords::tr("Locked. Patient data hidden.");
    banner.body = shown.body.isEmpty() ? shown.headline : shown.headline + u' ' + shown.body;
    banner.detail.clear();
    banner.canTryNow = false;
    return banner;
}

QString sentence(PinProblem problem)
{
    switch (problem) {
    case PinProblem::NotDigits:
        return LockWords::tr("Only the digits 0 to 9");
    case PinProblem::TooShort:
        return LockWords::tr("At least %n digit(s)", nullptr, shortestPin);
    case PinProblem::TooLong:
        return LockWords::tr("At most %n digit(s)", nullptr, longestPin);
    case PinProblem::TooSimple:
        return LockWords::tr("Too easy to guess; not like 1111 or 1234");
    }
    return {};
}

QString sentence(const UnlockAnswer &answer)
{
    return std::visit(Overloaded{
                          [](const unlocking::Opened &) { return QString(); },
                          [](const unlocking::WrongPin &wrong) {
                              const QString words = LockWords::tr("Wrong PIN");
                              return wrong.wait > 1s ? words + u". "_s + nextTry(wrong.wait) : words;
                          },
                          [](const unlocking::TooEarly &early) { return nextTry(early.wait); },
                          [](const unlocking::OnlyPassphrase &) {
                              return LockWords::tr("The PIN does not count any more. Enter the passphrase");
                          },
                          [](const Fault<VaultFault> &fault) { return sentence(fault); },
                      },
                      answer);
}

} // namespace clinic::text
