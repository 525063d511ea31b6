// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain_request.h"

#include <QByteArray>
#include <QCoreApplication>
#include <qt6keychain/keychain.h>

#include <sodium.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

const QString service = u"clinic-intake"_s;

/// Overwrites the buffer that QtKeychain shares with `bytes`; a copy would detach. What it, libsecret's D-Bus messages
/// and the keychain itself hold beside that (the same in base64, for a moment) is beyond our reach.
void wipeShared(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

/// A session without a Secret Service has no error of its own. What the two D-Bus daemons say is never translated;
/// should they say it in another way one day, it is KeychainFailed, and a passphrase helps just as well.
bool saysAbsent(const QString &words)
{
    return words.contains("was not provided by any .service files"_L1) || words.contains("name is not activatable"_L1);
}

VaultFault kindOf(QKeychain::Error error, const QString &words)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return VaultFault::KeychainNoEntry;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return VaultFault::KeychainDenied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return VaultFault::KeychainAbsent;
    case QKeychain::OtherError:
        return saysAbsent(words) ? VaultFault::KeychainAbsent : VaultFault::KeychainFailed;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return VaultFault::KeychainFailed;
}

/// What was read; an entry that is no secret of ours does not open anything.
KeychainAnswer secretFrom(const QByteArray &bytes)
{
    KeychainAnswer answer;
    if (bytes.size() == qsizetype{dataKeyBytes}) {
        const std::span secret(reinterpret_cast<const unsigned char *>(bytes.constData()), dataKeyBytes);
        answer.secret = DataKey::from(secret.first<dataKeyBytes>());
    } else {
        answer.fault = Fault<VaultFault>{VaultFault::KeychainOtherKey, u"%1 bytes"_s.arg(bytes.size())};
    }
    wipeShared(bytes);
    return answer;
}

} // namespace

KeychainRequest::KeychainRequest(Kind kind, QString entry, std::optional<DataKey> secret)
    : m_kind(kind), m_entry(std::move(entry)), m_secret(std::move(secret))
{
}

QKeychain::Job *KeychainRequest::makeJob()
{
    switch (m_kind) {
    case Kind::Read:
        return new QKeychain::ReadPasswordJob(service);
    case Kind::Erase:
        return new QKeychain::DeletePasswordJob(service);
    case Kind::Write:
        break;
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    const auto secret = m_secret->bytes();
    const QByteArray bytes(reinterpret_cast<const char *>(secret.data()), qsizetype{dataKeyBytes});
    job->setBinaryData(bytes);
    connect(job, &QKeychain::Job::finished, job, [bytes] { wipeShared(bytes); });
    return job;
}

void KeychainRequest::start()
{
    setParent(QCoreApplication::instance());
    // Never a child of this: libsecret calls the job back, however late, and it deletes itself then.
    QKeychain::Job *job = makeJob();
    job->setKey(m_entry);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, &KeychainRequest::finished);
    job->start();
}

void KeychainRequest::giveUp()
{
    m_givenUp = true;
}

void KeychainRequest::finished(QKeychain::Job *job)
{
    KeychainAnswer answer;
    if (job->error() != QKeychain::NoError)
        answer.fault = Fault<VaultFault>{kindOf(job->error(), job->errorString()), job->errorString()};
    else if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job))
        answer = secretFrom(reading->binaryData());

    if (m_givenUp && m_kind == Kind::Write && !answer.fault) {
        m_kind = Kind::Erase;
        start();
        return;
    }
    Q_EMIT answered(std::make_shared<KeychainAnswer>(std::move(answer)));
    deleteLater();
}

} // namespace clinic::vault
