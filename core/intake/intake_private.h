// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/profiles_api.h"
#include "core/intake/intake.h"
#include "core/intake/logbook.h"
#include "core/intake/privacy_gate.h"
#include "core/storage/outbox.h"
#include "core/storage/owner_lock.h"
#include "core/sync/sync_engine.h"
#include "core/vault/cipher.h"
#include "core/vault/data_key.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace clinic {

class Intake::Private
{
public:
    Private(vault::DataKey dataKey, EventLog log) : key(std::move(dataKey)), logbook(std::move(log)) {}

    vault::DataKey key; // for further slots; the cipher has a copy of its own
    Configuration configuration;
    QByteArray usedKey; // the access key that the engine has
    QTimer readKeyAgain;
    Logbook logbook;
    bool uncleanEnd = false; // some process that used the folder did not end as it should
    std::shared_ptr<const vault::Cipher> cipher;
    std::unique_ptr<storage::Outbox> outbox;
    std::unique_ptr<PrivacyGate> privacy;
    std::unique_ptr<storage::OwnerLock> owner;
    std::unique_ptr<sync::SyncEngine> engine;
    std::vector<std::unique_ptr<api::ProfilesApi>> probes; // of diagnoses

    /// None without a key: there is nobody to be.
    static std::optional<api::Endpoint> endpointWith(const Configuration &configuration, const QByteArray &apiKey);
    Stored<QByteArray> keyFor(const QUrl &server) const;
    Stored<Decided> step(const storage::Result<storage::StepOutcome> &result) const;
};

} // namespace clinic
