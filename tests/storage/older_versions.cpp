// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/older_versions.h"

#include "core/domain/profile_json.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic::storage::test {

void makeVersion(int version, const QString &file)
{
    QFile source(QStringLiteral(SCHEMA_FOLDER "/schema_v%1.sql").arg(version));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(source.fileName()));
    Peek made(file);
    const QStringList statements = QString::fromUtf8(source.readAll()).split(u";;\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (!made.run(statement))
            qFatal("%s", qPrintable(statement));
    }
}

void insertVersion1(Peek &file, const Registration &registration, StateName state, const PayloadCipher &cipher)
{
    using enum StateName;
    const QString id = registration.id.toString();
    const auto sealed = [&](const char *purpose, const QByteArray &plain) {
        return cipher.seal(plain, QByteArray(purpose) + '|' + id.toLatin1() + "|1");
    };
    const auto only = [state](StateName one, const QVariant &value) { return state == one ? value : QVariant(); };
    const bool tried = state != Queued && state != Discarded;
    const auto ifTried = [tried](const QVariant &value) { return tried ? value : QVariant(); };
    const QByteArray payload = QJsonDocument(toJson(registration.profile, registration.group)).toJson();
    const QVariant reason = state == Review ? QVariant(u"cannot_read"_s) : only(Discarded, QVariant(u"duplicate"_s));
    if (!file.run(u"INSERT INTO record (id, state, state_since, attempts, created_at, updated_at, payload, words,"
                  " reason, remote_id, owner, attempt_started_at, attempt_revision, bound_origin, bound_key,"
                  " bound_group, first_attempt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                  {id, QString(toString(state)), at(3).toMSecsSinceEpoch(), tried ? 1 : 0, at(0).toMSecsSinceEpoch(),
                   at(3).toMSecsSinceEpoch(), state == Discarded ? QVariant() : sealed("payload", payload),
                   only(Rejected, sealed("words", R"({"status":400,"message":"no","issues":[]})")), reason,
                   only(Registered, u"remote"_s), only(Sending, u"owner"_s), ifTried(at(2).toMSecsSinceEpoch()),
                   ifTried(1), ifTried(u"https://one"_s), ifTried(u"key"_s), ifTried(u"group"_s),
                   ifTried(at(1).toMSecsSinceEpoch())}) ||
        !file.run(u"INSERT INTO event (record, at, kind, detail, actor, revision)"
                  " VALUES (last_insert_rowid(), ?, 'saved', '', 'desk', 1)"_s,
                  {at(0).toMSecsSinceEpoch()}))
        qFatal("the record of version 1 cannot be stored");
}

} // namespace clinic::storage::test
