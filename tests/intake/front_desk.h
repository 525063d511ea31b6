// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"
#include "tests/storage/storage_fixture.h"
#include "tests/support/scripted_server.h"

#include <QString>

#include <memory>

namespace clinic::test {

inline const QString passphrase = QStringLiteral("correct horse battery");

/// Settings for that folder and server, with a key and the profile group "acme-clinic".
Configuration configurationFor(const QString &folder, const QUrl &server = QUrl(QStringLiteral("http://127.0.0.1:9")));

/// Opens (or makes) an intake there; aborts the test program where that fails.
std::unique_ptr<Intake> openIntake(const Configuration &configuration);

/// Writes a file of that name in `folder` and gives its path.
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);
QByteArray readFile(const QString &path);

/// Creates whatever is asked for; reads give an empty list.
ScriptedServer::Handler friendlyService();

} // namespace clinic::test
