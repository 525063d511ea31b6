// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <tl/expected.hpp>

#include <memory>

namespace clinic::desktop {

/// Training mode: a sandbox server as a child process on loopback, and a data folder that goes with the program.
/// Nothing of the person's settings is used or changed, but for the language and the region.
class Demo
{
public:
    /// Starts the server and waits until it listens; otherwise says why not.
    static tl::expected<std::unique_ptr<Demo>, QString> start();
    ~Demo();

    /// `commandLine` may hold a language and a region; the rest of it is not for training.
    ConfigurationSources sources(const QMap<Setting, QString> &commandLine) const;
    /// Random: what is typed in training is nobody's to open later.
    const QString &passphrase() const { return m_passphrase; }

private:
    Demo();
    tl::expected<void, QString> startServer();

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_url;
    QString m_passphrase;
};

} // namespace clinic::desktop
