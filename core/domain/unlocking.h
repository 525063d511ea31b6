// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <chrono>
#include <variant>

namespace clinic {

/// What the privacy lock answers to what was entered.
namespace unlocking {
struct Opened
{
};
/// The next try has to wait so long.
struct WrongPin
{
    std::chrono::milliseconds wait{0};
};
/// It was not looked at.
struct TooEarly
{
    std::chrono::milliseconds wait{0};
};
/// It looked like a PIN, but no PIN counts: none was chosen, or too many wrong ones were entered.
struct OnlyPassphrase
{
};
} // namespace unlocking

/// The last one: it was taken for the passphrase, and is not (WrongPassphrase) or cannot be checked.
using UnlockAnswer = std::variant<unlocking::Opened, unlocking::WrongPin, unlocking::TooEarly,
                                  unlocking::OnlyPassphrase, Fault<VaultFault>>;

} // namespace clinic
