// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// How long erasing waits for other connections: it must not hold up the desk, and is repeated later.
constexpr int hurriedPatienceMs = 250;
/// 64 MiB. SQLite writes a larger file anew by way of another file, which has no name.
constexpr qint64 mostPagesInMemory = 16384;

/// SQLite's own words name tables and columns, never values: statements have all their values bound.
Fault<StorageFault> faultOf(const QSqlError &error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    const QString detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText());
    return {known ? faultOfResultCode(code) : StorageFault::Other, detail};
}

QString logOf(const QString &file)
{
    return file + "-wal"_L1;
}

/// SQLite's way to open a file with more than Qt offers (sqlite.org/uri.html).
QString uriOf(const QString &file, const QString &parameters)
{
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u'?' + parameters;
}

tl::unexpected<Fault<StorageFault>> gone(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    return QFileInfo(folder).isDir() ? fault(StorageFault::Io, u"%1 is gone"_s.arg(file))
                                     : fault(StorageFault::FolderUnusable, u"%1 is gone"_s.arg(folder));
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
    if (m_query->next())
        return true;
    if (const auto atEnd = end(); !atEnd)
        m_database->noted(atEnd.error());
    return false;
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
    if (auto connected = database->connect(true); !connected)
        return tl::unexpected(connected.error());
    return database;
}

Result<void> Database::connect(bool mayMake)
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QStringList options{u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_busyTimeout.count())};
    if (m_access != Access::ReadWrite)
        options << u"QSQLITE_OPEN_READONLY"_s;
    QString name = m_file;
    if (m_access == Access::Look || (m_access == Access::ReadWrite && !mayMake)) {
        options << u"QSQLITE_OPEN_URI"_s;
        name = uriOf(m_file, m_access == Access::Look ? u"immutable=1"_s : u"mode=rw"_s);
    }
    m_connection.setConnectOptions(options.join(u';'));
    m_connection.setDatabaseName(name);
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
    m_inTransaction = true; // the file is looked at once all this is set
    const auto configured = setPragmas();
    m_inTransaction = false;
    if (configured)
        m_mark = markOf(m_file);
    return configured;
}

Result<void> Database::setPragmas()
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
    pragmas << (m_access != Access::ReadWrite ? u"PRAGMA query_only=ON"_s : u"PRAGMA secure_delete=ON"_s);
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto set = run(pragma); !set)
            return tl::unexpected(set.error());
    }
    return {};
}

Result<void> Database::reopen()
{
    const auto there = markOf(m_file);
    if (auto usable = there ? lookAt(*there) : Result<void>(gone(m_file)); !usable) {
        m_doubtful = true;
        return usable;
    }
    if (auto left = leaveLog(*there); !left)
        return left;
    const bool isAnother = m_doubtful || !m_mark || !m_mark->isSameFile(*there);
    disconnect();
    m_mark.reset();
    m_logMark.reset();
    m_doubtful = false;
    const auto opened = connect(false).and_then([this] { return configure(); }).and_then([&]() -> Result<void> {
        const auto now = markOf(m_file);
        if (!now || !now->isSameFile(*there))
            return fault(StorageFault::Io, u"%1 was replaced while it was opened"_s.arg(m_file));
        return m_checks.after ? m_checks.after(*this) : Result<void>{};
    });
    if (!opened) {
        disconnect();
        m_doubtful = isAnother;
        return opened;
    }
    m_mark = markOf(m_file);
    m_incarnation += isAnother;
    return {};
}

Result<void> Database::lookAt(const FileMark &mark)
{
    // Empty although it was not: also where it was emptied in its place.
    if (m_mark && mark.size == 0)
        return fault(StorageFault::NotADatabase, u"%1 is empty"_s.arg(m_file));
    return m_checks.before ? m_checks.before(m_file) : Result<void>{};
}

/// The write-ahead log that is open lost its name, or the file that it belongs to did. What is in it goes into that
/// file, and its name becomes free: SQLite would read it as the log of whatever has the file's name now.
Result<void> Database::leaveLog(const FileMark &there)
{
    if (!m_connection.isOpen() || !m_mark || !m_logMark || m_access != Access::ReadWrite)
        return {};
    const auto log = markOf(logOf(m_file));
    const bool isOurs = log && log->isSameFile(*m_logMark);
    const bool isAnotherFile = !there.isSameFile(*m_mark);
    if (isOurs != isAnotherFile)
        return {}; // both in their places, or both are others'
    if (log && !isOurs && log->size > 0)
        return {};          // others went on with a new one: the two cannot be merged
    m_inTransaction = true; // no looking around in between
    const auto emptied = truncateLog();
    m_inTransaction = false;
    if (!emptied)
        return tl::unexpected(emptied.error());
    if (!*emptied)
        return fault(StorageFault::Busy, u"the write-ahead log is still being read"_s);
    if (isOurs) {
        QFile::remove(logOf(m_file));
        QFile::remove(m_file + "-shm"_L1);
    }
    return {};
}

bool Database::isInPlace()
{
    if (!m_mark)
        return true;
    const auto there = markOf(m_file);
    const bool isSameFile = there && there->isSameFile(*m_mark) && there->size > 0;
    const auto log = markOf(logOf(m_file));
    if (!m_logMark)
        m_logMark = log;
    const bool isSameLog = log && m_logMark && log->isSameFile(*m_logMark);
    // Who only reads goes on with what it has until somebody who writes has brought the log to safety.
    if (m_access == Access::ReadOnly)
        return isSameLog || (isSameFile && !log);
    return isSameFile && (isSameLog || !m_logMark);
}

Result<void> Database::verify()
{
    if (m_inTransaction)
        return {};
    if (!m_connection.isOpen())
        return reopen();
    if (!m_mark)
        return {};
    if (m_doubtful || !isInPlace())
        return reopen();
    if (m_access != Access::ReadWrite)
        return {};
    // The file itself changes only where the log is written into it, or where somebody wrote something else over it.
    const auto there = markOf(m_file);
    if (!there || *there == *m_mark)
        return {};
    if (auto usable = lookAt(*there); !usable) {
        m_doubtful = true;
        return usable;
    }
    m_mark = there;
    return {};
}

Result<std::shared_ptr<QSqlQuery>> Database::execute(const QString &sql, const QVariantList &values)
{
    if (m_transactionFault)
        return tl::unexpected(*m_transactionFault);
    if (auto verified = verify(); !verified)
        return tl::unexpected(verified.error());
    std::shared_ptr<QSqlQuery> &statement = m_statements[sql];
    if (!statement) {
        auto prepared = std::make_shared<QSqlQuery>(m_connection);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            return tl::unexpected(noted(faultOf(prepared->lastError())));
        }
        statement = std::move(prepared);
    }
    for (int i = 0; i < values.size(); ++i)
        statement->bindValue(i, values[i]);
    if (!statement->exec()) {
        const QSqlError error = statement->lastError();
        statement->finish();
        return tl::unexpected(noted(faultOf(error)));
    }
    return statement;
}

Fault<StorageFault> Database::noted(const Fault<StorageFault> &fault)
{
    if (m_isWriting)
        m_transactionFault = fault;
    return fault;
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
    return execute(sql, values).map([this](std::shared_ptr<QSqlQuery> statement) {
        return Rows(std::move(statement), *this);
    });
}

Result<qint64> Database::integer(const QString &sql, const QVariantList &values)
{
    return query(sql, values).and_then([](Rows rows) -> Result<qint64> {
        if (rows.next())
            return rows.integer(0);
        return rows.end().map([] { return qint64{0}; });
    });
}

/// Runs `sql`, which waits for other connections only a moment. Gives its first value.
Result<qint64> Database::hurried(const QString &sql)
{
    const auto hurry = run(u"PRAGMA busy_timeout=%1"_s.arg(hurriedPatienceMs));
    auto value = integer(sql);
    const auto restored = run(u"PRAGMA busy_timeout=%1"_s.arg(m_busyTimeout.count()));
    for (const auto &step : {hurry, restored}) {
        if (!step)
            return tl::unexpected(step.error());
    }
    return value;
}

Result<bool> Database::truncateLog()
{
    const auto blocked = hurried(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!blocked && blocked.error().kind == StorageFault::Busy)
        return false;
    return blocked.map([](qint64 readers) { return readers == 0; });
}

Result<qint64> Database::pages()
{
    return integer(u"PRAGMA page_count"_s);
}

Result<bool> Database::writeAnew()
{
    const bool isLarge = pages().value_or(0) > mostPagesInMemory;
    if (auto placed = run(isLarge ? u"PRAGMA temp_store=FILE"_s : u"PRAGMA temp_store=MEMORY"_s); !placed)
        return tl::unexpected(placed.error());
    const auto written = hurried(u"VACUUM"_s);
    if (auto restored = run(u"PRAGMA temp_store=MEMORY"_s); !restored)
        return tl::unexpected(restored.error());
    if (!written && written.error().kind == StorageFault::Busy)
        return false;
    return written.map([](qint64) { return true; });
}

Result<Transaction> Transaction::begin(Database &database)
{
    // Immediate: a transaction that reads first and writes later could find its snapshot outdated.
    return database.run(u"BEGIN IMMEDIATE"_s).map([&] { return Transaction(database); });
}

Transaction::Transaction(Database &database) : m_database(&database)
{
    database.m_inTransaction = database.m_isWriting = true;
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    // Where this fails SQLite has rolled back already (a full disk), or the connection is about to be reopened.
    if (m_database) {
        m_database->m_transactionFault.reset();
        static_cast<void>(m_database->run(u"ROLLBACK"_s));
        end();
    }
}

void Transaction::end()
{
    m_database->m_inTransaction = m_database->m_isWriting = false;
    m_database->m_transactionFault.reset();
    m_database = nullptr;
}

Result<void> Transaction::commit()
{
    if (auto committed = m_database->run(u"COMMIT"_s); !committed)
        return committed;
    if (!m_database->isInPlace())
        return fault(StorageFault::Io, u"the file was replaced or removed during a commit"_s);
    end();
    return {};
}

} // namespace clinic::storage
