// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// How long emptying the log waits for readers: erasing must not hold up the desk, and is repeated later.
constexpr int checkpointPatienceMs = 250;

/// SQLite's own words name tables and columns, never values: statements have all their values bound.
Fault<StorageFault> faultOf(const QSqlError &error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    const QString detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText());
    return {known ? faultOfResultCode(code) : StorageFault::Other, detail};
}

} // namespace

StorageFault faultOfResultCode(int code)
{
    switch (code & 0xff) { // the primary code
    case 5:                // SQLITE_BUSY
    case 6:                // SQLITE_LOCKED
    case 15:               // SQLITE_PROTOCOL: the locks of the write-ahead log
        return StorageFault::Busy;
    case 13: // SQLITE_FULL
        return StorageFault::Full;
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 23: // SQLITE_AUTH
        return StorageFault::ReadOnly;
    case 10: // SQLITE_IOERR
        return StorageFault::Io;
    case 11: // SQLITE_CORRUPT
        return StorageFault::Corrupt;
    case 26: // SQLITE_NOTADB
        return StorageFault::NotADatabase;
    case 14: // SQLITE_CANTOPEN
        return StorageFault::FolderUnusable;
    default:
        return StorageFault::Other;
    }
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(text);
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::next()
{
    return m_query->next();
}

Result<void> Rows::end() const
{
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        return tl::unexpected(faultOf(error));
    return {};
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::blob(int column) const
{
    return m_query->value(column).toByteArray();
}

Database::Database(QString file, Access access, std::chrono::milliseconds busyTimeout)
    : m_file(std::move(file)),
      m_name("clinic-"_L1 + QUuid::createUuid().toString(QUuid::Id128)),
      m_access(access),
      m_busyTimeout(busyTimeout)
{
}

Database::~Database()
{
    disconnect();
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access,
                                                 std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<Database> database(new Database(file, access, busyTimeout));
    if (auto connected = database->connect(); !connected)
        return tl::unexpected(connected.error());
    return database;
}

Result<void> Database::connect()
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_busyTimeout.count());
    if (m_access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_connection.setConnectOptions(options);
    m_connection.setDatabaseName(m_file);
    if (!m_connection.open())
        return tl::unexpected(faultOf(m_connection.lastError()));
    return {};
}

void Database::disconnect()
{
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::configure()
{
    const auto journal = query(u"PRAGMA journal_mode=WAL"_s).and_then([](Rows rows) -> Result<QString> {
        return rows.next() ? Result<QString>(rows.text(0)) : rows.end().map([] { return QString(); });
    });
    if (!journal)
        return tl::unexpected(journal.error());
    if (*journal != "wal"_L1)
        return fault(StorageFault::Other, u"the write-ahead log cannot be used, but %1"_s.arg(*journal));

    QStringList pragmas{u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s,
                        u"PRAGMA cell_size_check=ON"_s, u"PRAGMA temp_store=MEMORY"_s};
    pragmas << (m_access == Access::ReadOnly ? u"PRAGMA query_only=ON"_s : u"PRAGMA secure_delete=ON"_s);
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto set = run(pragma); !set)
            return tl::unexpected(set.error());
    }
    return {};
}

Result<void> Database::reopen()
{
    disconnect();
    if (!QFileInfo::exists(m_file)) // SQLite would make an empty one
        return fault(StorageFault::Io, u"%1 is gone"_s.arg(m_file));
    return connect().and_then([this] { return configure(); });
}

Result<std::shared_ptr<QSqlQuery>> Database::execute(const QString &sql, const QVariantList &values)
{
    if (!m_connection.isOpen()) { // an earlier reopen() failed
        if (auto opened = reopen(); !opened)
            return tl::unexpected(opened.error());
    }
    std::shared_ptr<QSqlQuery> &statement = m_statements[sql];
    if (!statement) {
        auto prepared = std::make_shared<QSqlQuery>(m_connection);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            return tl::unexpected(faultOf(prepared->lastError()));
        }
        statement = std::move(prepared);
    }
    for (int i = 0; i < values.size(); ++i)
        statement->bindValue(i, values[i]);
    if (!statement->exec()) {
        const QSqlError error = statement->lastError();
        statement->finish();
        return tl::unexpected(faultOf(error));
    }
    return statement;
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    return execute(sql, values).map([](const std::shared_ptr<QSqlQuery> &statement) { statement->finish(); });
}

Result<int> Database::change(const QString &sql, const QVariantList &values)
{
    auto statement = execute(sql, values);
    if (!statement)
        return tl::unexpected(statement.error());
    const int rows = (*statement)->numRowsAffected();
    (*statement)->finish();
    m_changes += rows;
    return rows;
}

Result<Rows> Database::query(const QString &sql, const QVariantList &values)
{
    return execute(sql, values).map([](std::shared_ptr<QSqlQuery> statement) { return Rows(std::move(statement)); });
}

Result<qint64> Database::integer(const QString &sql, const QVariantList &values)
{
    return query(sql, values).and_then([](Rows rows) -> Result<qint64> {
        if (rows.next())
            return rows.integer(0);
        return rows.end().map([] { return qint64{0}; });
    });
}

Result<bool> Database::truncateLog()
{
    auto patience = run(u"PRAGMA busy_timeout=%1"_s.arg(checkpointPatienceMs));
    auto busy = integer(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    auto restored = run(u"PRAGMA busy_timeout=%1"_s.arg(m_busyTimeout.count()));
    for (const auto &step : {patience, restored}) {
        if (!step)
            return tl::unexpected(step.error());
    }
    if (!busy && busy.error().kind == StorageFault::Busy)
        return false;
    return busy.map([](qint64 blocked) { return blocked == 0; });
}

Result<Transaction> Transaction::begin(Database &database)
{
    // Immediate: a transaction that reads first and writes later could find its snapshot outdated.
    return database.run(u"BEGIN IMMEDIATE"_s).map([&] { return Transaction(database); });
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    // Where this fails SQLite has rolled back already (a full disk), or the connection is about to be reopened.
    if (m_database)
        static_cast<void>(m_database->run(u"ROLLBACK"_s));
}

Result<void> Transaction::commit()
{
    return m_database->run(u"COMMIT"_s).map([this] { m_database = nullptr; });
}

} // namespace clinic::storage
