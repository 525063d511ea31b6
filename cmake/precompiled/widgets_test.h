// SPDX-License-Identifier: Apache-2.0
#include "cmake/precompiled/core_test.h"

#include <QtWidgets>
