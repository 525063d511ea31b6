// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace clinic::tests {

/// What is wrong with the messages of a .ts file, one line each: unfinished, empty or obsolete translations, place
/// holders and mnemonics that differ from the source, and a file that cannot be read.
QStringList faultsOf(const QByteArray &tsFile);

/// The contexts of its messages.
QStringList contextsOf(const QByteArray &tsFile);

} // namespace clinic::tests
