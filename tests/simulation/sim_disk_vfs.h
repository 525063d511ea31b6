// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The simulated disk as SQLite sees it; it reaches Qt's driver because both use the one library of the system.
namespace clinic::simulation::vfs {

/// Puts it in front of the real one for every file that is opened from now on, while there is a SimDisk.
void install();

} // namespace clinic::simulation::vfs
