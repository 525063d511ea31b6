// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace clinic {

/// The operating-system user: in the history, and whose keychain slot it is.
QString userName();

} // namespace clinic
