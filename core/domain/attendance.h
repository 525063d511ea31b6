// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <variant>

namespace clinic {

/// Whether somebody sits at the desk, as far as the keyboard and the mouse tell.
namespace attendance {
struct InUse
{
    bool operator==(const InUse &) const = default;
};
/// Nobody has touched it for so long that it locks soon.
struct LocksSoon
{
    std::chrono::seconds left{0}; ///< rounded up: 30 to 1
    bool operator==(const LocksSoon &) const = default;
};
struct Unattended
{
    bool operator==(const Unattended &) const = default;
};
} // namespace attendance

using Attendance = std::variant<attendance::InUse, attendance::LocksSoon, attendance::Unattended>;

/// How long before the lock it is announced.
inline constexpr std::chrono::seconds lockNotice{30};

/// `untouched`: since the last key or movement of the mouse, a suspend of the computer included. `lockAfter`: 0 is
/// never.
Attendance attendanceAfter(std::chrono::milliseconds untouched, std::chrono::milliseconds lockAfter);

} // namespace clinic
