// SPDX-License-Identifier: Apache-2.0
#include "cmake/precompiled/core.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
