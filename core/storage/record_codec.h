// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/registration.h"
#include "core/storage/database.h"
#include "core/storage/payload_cipher.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace clinic::storage {

/// Milliseconds since 1970 UTC, as stored.
qint64 toStored(const QDateTime &time);
QDateTime fromStored(qint64 time);

/// The reason of a record that is unconfirmed because the server said 409.
inline QString conflictReason()
{
    return QStringLiteral("conflict");
}

/// Turns rows into records and what is personal into sealed values and back. Each sealed value is bound to its record,
/// its column and its revision: put elsewhere, it does not open.
class RecordCodec
{
public:
    explicit RecordCodec(PayloadCipher cipher) : m_cipher(std::move(cipher)) {}

    QByteArray sealPayload(const Registration &registration, int revision) const;
    std::optional<Payload> openPayload(const RecordId &id, int revision, const QByteArray &sealed) const;
    QByteArray sealWords(const RecordId &id, int revision, const ServerWords &words) const;
    /// Empty words where they cannot be read: the record is rejected all the same.
    ServerWords openWords(const RecordId &id, int revision, const QByteArray &sealed) const;

    /// Null for none.
    QByteArray sealCandidates(const RecordId &id, int revision, const std::vector<RemoteProfile> &candidates) const;
    /// None where they cannot be read: the record needs its decision all the same.
    std::vector<RemoteProfile> openCandidates(const RecordId &id, int revision, const QByteArray &sealed) const;

    QByteArray sealSecret(const QString &name, const QByteArray &value) const;
    std::optional<QByteArray> openSecret(const QString &name, const QByteArray &sealed) const;
    /// Of a row as it is written, and of what it says.
    QByteArray importFingerprint(const QByteArray &row) const;
    QByteArray importFingerprint(const Registration &registration) const;

    /// The columns of `record` that record() reads, in its order.
    static QString columns();
    static constexpr int columnCount = 15;
    /// Empty where the row is not one that the outbox wrote.
    std::optional<Record> record(const Rows &row) const;

private:
    RecordState state(StateName name, const RecordId &id, const Rows &row) const;

    PayloadCipher m_cipher;
};

} // namespace clinic::storage
