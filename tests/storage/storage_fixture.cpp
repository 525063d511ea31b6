// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/storage_fixture.h"

#include "core/domain/draft.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::storage::test {

namespace {

Profile profileOf(const QString &firstName, const QString &lastName)
{
    ProfileDraft draft;
    draft[Field::FirstName] = firstName;
    draft[Field::LastName] = lastName;
    draft[Field::DateOfBirth] = u"1985-03-22"_s;
    draft[Field::Sex] = u"female"_s;
    draft[Field::Email] = u"aino@example.com"_s;
    const auto profile = check(draft, {QDate(2026, 11, 23), u"FI"_s}).profile();
    if (!profile)
        qFatal("the invented patient is not valid");
    return *profile;
}

template <typename T>
T certain(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

Registration registrationOf(const QString &firstName, const QString &lastName)
{
    return {RecordId::make(), profileOf(firstName, lastName), checkProfileGroup(u"acme-clinic").value};
}

Registration renamed(const Registration &registration, const QString &firstName)
{
    return {registration.id, profileOf(firstName, registration.profile.lastName.value_or(QString())),
            registration.group};
}

PayloadCipher cipherOf(unsigned char seed)
{
    std::array<unsigned char, vault::dataKeyBytes> bytes;
    bytes.fill(seed);
    const auto cipher = std::make_shared<vault::Cipher>(vault::DataKey::from(bytes));
    return {[cipher](const QByteArray &plain, const QByteArray &context) { return cipher->seal(plain, context); },
            [cipher](const QByteArray &sealed, const QByteArray &context) { return cipher->open(sealed, context); },
            [cipher](const QByteArray &plain) { return cipher->fingerprint(plain); }};
}

std::unique_ptr<Outbox> openOutbox(const QString &folder, Outbox::Access access)
{
    return certain(Outbox::open(folder, access, cipherOf(), u"desk"_s));
}

QString quickFolder()
{
    const QString memory = u"/dev/shm"_s;
    const QString parent = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return QDir(parent).filePath(u"clinic-storage-XXXXXX"_s);
}

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC).addSecs(seconds);
}

int bring(Outbox &outbox, const Registration &registration, StateName state)
{
    const RecordId id = registration.id;
    certain(outbox.save(registration, at(0)));
    if (state == StateName::Queued)
        return 0;
    if (state == StateName::Discarded) {
        certain(outbox.discard(id, DiscardReason::TestEntry, at(1)));
        return 0;
    }
    const int attempt =
        certain(outbox.claim(id, 1, u"owner"_s, {u"https://one"_s, u"key"_s, u"group"_s}, at(1))).value();
    const auto settle = [&](const RecordState &to) { certain(outbox.settle({id, attempt, to, {}}, at(2))); };
    switch (state) {
    case StateName::Registered:
        settle(state::Registered{u"remote"_s, at(2)});
        break;
    case StateName::Rejected:
        settle(state::Rejected{{400, u"first_name is not Latin"_s, {}}});
        break;
    case StateName::Unconfirmed:
        settle(state::Unconfirmed{at(2)});
        break;
    case StateName::Review:
        settle(state::Unconfirmed{at(2)});
        settle(state::Review{ReviewReason::AnswerLost});
        break;
    case StateName::Queued:
    case StateName::Sending:
    case StateName::Discarded:
        break;
    }
    return attempt;
}

std::optional<StateName> stateOf(Outbox &outbox, const RecordId &id)
{
    const auto record = certain(outbox.find(id));
    return record ? std::optional(nameOf(record->state)) : std::nullopt;
}

Peek::Peek(const QString &file) : m_name(QUuid::createUuid().toString())
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    m_database.setDatabaseName(file);
    if (!m_database.open())
        qFatal("%s cannot be looked into", qPrintable(file));
}

Peek::~Peek()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QVariantList Peek::column(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%s", qPrintable(sql));
    QVariantList column;
    while (query.next())
        column << query.value(0);
    return column;
}

bool Peek::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec();
}

QStringList schemaOf(const QString &file)
{
    Peek peek(file);
    QStringList schema;
    for (const QVariant &line : peek.column(u"SELECT type || ' ' || name || ': ' || coalesce(sql, '')"
                                            " FROM sqlite_schema ORDER BY type, name"_s))
        schema << line.toString().simplified();
    schema << u"user_version %1"_s.arg(peek.value(u"PRAGMA user_version"_s).toInt());
    schema << u"application_id %1"_s.arg(peek.value(u"PRAGMA application_id"_s).toInt());
    return schema;
}

QByteArray bytesOf(const QString &file)
{
    QByteArray bytes;
    for (const QString &path : {file, file + "-wal"_L1}) {
        QFile part(path);
        if (part.open(QIODevice::ReadOnly))
            bytes += part.readAll();
    }
    return bytes;
}

} // namespace clinic::storage::test
