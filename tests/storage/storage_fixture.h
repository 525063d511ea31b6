// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "core/vault/cipher.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// What the tests of the outbox share: invented patients, a data folder's outbox and a look into its file.
namespace clinic::storage::test {

/// A registration of an invented person with a random id.
Registration registrationOf(const QString &firstName, const QString &lastName = QStringLiteral("Virtanen"));
/// The same record with another first name.
Registration renamed(const Registration &registration, const QString &firstName);

/// The real cipher, with a key made from `seed`: the same seed opens what was sealed before.
PayloadCipher cipherOf(unsigned char seed = 1);

/// Opens (or makes) the outbox in `folder`; aborts the test program where that fails.
std::unique_ptr<Outbox> openOutbox(const QString &folder, Outbox::Access access = Outbox::Access::ReadWrite);

/// A template for QTemporaryDir: in memory where the system has that, since hundreds of commits that wait for a disk
/// prove nothing more.
QString quickFolder();

/// A fixed time plus `seconds`, UTC.
QDateTime at(int seconds);

/// Takes a fresh record to `state` by the ways that the program has. Gives its last attempt, or 0.
int bring(Outbox &outbox, const Registration &registration, StateName state);

/// A registration's state, or nothing where it is not there.
std::optional<StateName> stateOf(Outbox &outbox, const RecordId &id);

/// Looks into (or tampers with) an outbox's file behind its back.
class Peek
{
public:
    explicit Peek(const QString &file);
    ~Peek();
    Peek(const Peek &) = delete;
    Peek &operator=(const Peek &) = delete;

    /// The first column of every row; false in `ok()` where SQLite refused.
    QVariantList column(const QString &sql, const QVariantList &values = {});
    bool run(const QString &sql, const QVariantList &values = {});
    QVariant value(const QString &sql, const QVariantList &values = {}) { return column(sql, values).value(0); }

private:
    QString m_name;
    QSqlDatabase m_database;
};

/// Everything that describes a schema, in one order.
QStringList schemaOf(const QString &file);

/// The bytes of the file and of its write-ahead log.
QByteArray bytesOf(const QString &file);

} // namespace clinic::storage::test
