// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <QMetaType>
#include <QString>

#include <functional>
#include <vector>

namespace clinic::test {

/// What may happen to the disk under an open outbox in `folder`, how it ends, and what a save is refused with until
/// then.
struct Mishap
{
    const char *name = "";
    StorageFault fault = StorageFault::Other;
    std::function<void(const QString &folder)> happens, ends;
};

/// The disk is full, read-only or fails. They need disk::install() before the outbox is opened.
std::vector<Mishap> mishapsOfTheDisk();
/// The file of the outbox is gone, or something else is in its place; the good one lies aside until the end.
std::vector<Mishap> mishapsOfTheFile();
/// Another program keeps the database locked.
Mishap lockedDatabase();
/// The whole folder is somewhere else.
Mishap lostFolder();

/// A row of QTest's data for each, in the column "mishap".
void addRows(const std::vector<Mishap> &mishaps);

} // namespace clinic::test

Q_DECLARE_METATYPE(clinic::test::Mishap)
