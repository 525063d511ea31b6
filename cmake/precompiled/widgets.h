// SPDX-License-Identifier: Apache-2.0
#include <QtWidgets>

#include "cmake/precompiled/core.h"
