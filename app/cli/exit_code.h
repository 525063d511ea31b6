// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace clinic::cli {

/// What the program tells its caller; the manual page lists them.
enum class ExitCode {
    Done = 0,
    NeedsPerson = 1, ///< something is rejected, in review, or paused
    Usage = 2,       ///< or invalid input
    Configuration = 3,
    Storage = 4,     ///< locked, full, corrupt, wrong passphrase
    Unreachable = 5, ///< the server; everything is safe in the outbox
};

} // namespace clinic::cli
