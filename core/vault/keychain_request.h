// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/vault/data_key.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace QKeychain {
class Job;
}

namespace clinic::vault {

/// What a keychain said: a fault, a secret, or neither where it did as it was told.
struct KeychainAnswer
{
    std::optional<Fault<VaultFault>> fault;
    std::optional<DataKey> secret;
};

/// One question to QtKeychain. It is made on any thread, then moved to the application's, where it asks, answers and
/// deletes itself: QtKeychain keeps one queue for the whole process, on the thread that uses it first, and that thread
/// must live as long as the process does.
class KeychainRequest : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Read, Write, Erase };
    KeychainRequest(Kind kind, QString entry, std::optional<DataKey> secret = std::nullopt);

    void start();
    /// Nobody waits any more: a secret that is stored all the same is removed again.
    void giveUp();

Q_SIGNALS:
    void answered(const std::shared_ptr<clinic::vault::KeychainAnswer> &answer);

private:
    QKeychain::Job *makeJob();
    void finished(QKeychain::Job *job);

    Kind m_kind;
    QString m_entry;
    std::optional<DataKey> m_secret; ///< to be written
    bool m_givenUp = false;
};

} // namespace clinic::vault
