// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/file_mark.h"
#include "core/storage/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;
class QSqlError;

namespace clinic::storage {

/// Marks a file as this program's outbox (PRAGMA application_id); "CLIn".
inline constexpr int applicationId = 0x434c496e;

class Database;

/// The rows that a query gives, one at a time. Its destruction ends the query and with it the read transaction: while
/// it lives, neither the write-ahead log can be emptied nor the same statement be used again.
class Rows
{
public:
    Rows(std::shared_ptr<QSqlQuery> query, Database &database) : m_query(std::move(query)), m_database(&database) {}
    ~Rows();
    Rows(Rows &&) = default;
    Rows &operator=(Rows &&) = default;

    /// False at the end, and on an error: see end().
    bool next();
    /// To be asked after next() gave false: an error, or that all rows were read.
    Result<void> end() const;

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

private:
    std::shared_ptr<QSqlQuery> m_query;
    Database *m_database;
};

/// One connection to SQLite, with every statement prepared once and every error as a typed fault. Belongs to the thread
/// that opened it.
///
/// SQLite goes on with a file that has lost its name, and what it commits there is gone. Therefore each statement
/// outside a transaction first looks whether the path still names the file that is open, and each commit looks once
/// more. A file that was replaced is opened again, if it passes the checks; one that is missing or fails them is left
/// as it is, and the old connection is kept until it can be used again or replaced.
///
/// After many an error SQLite rolls back by itself, and what comes then would be stored statement by statement.
/// Therefore nothing more is done in a transaction in which a statement failed, also where whoever asked forgets the
/// error.
class Database
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Look, ///< at the file alone: without locks, without the write-ahead log, without making a file
    };
    static constexpr std::chrono::milliseconds defaultBusyTimeout{5000};

    /// What a file must be to be opened again.
    struct Checks
    {
        std::function<Result<void>(const QString &file)> before; ///< SQLite touches it
        std::function<Result<void>(Database &)> after;           ///< through the connection
    };

    /// Opens an existing file, or makes one with ReadWrite, without looking at what is in it; configure() follows.
    static Result<std::unique_ptr<Database>> open(const QString &file, Access access,
                                                  std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The pragmas that every connection runs with; the write-ahead log is verified.
    Result<void> configure();
    void setChecks(Checks checks) { m_checks = std::move(checks); }
    /// Closes and opens the file again, after which nothing of an unclear transaction is left.
    Result<void> reopen();
    /// Opens the file again where it is not the one that is open.
    Result<void> verify();
    /// Grows whenever another file was opened in the place of the one before.
    int incarnation() const { return m_incarnation; }

    /// Runs one statement whose rows, if it has any, are of no interest.
    Result<void> run(const QString &sql, const QVariantList &values = {});
    /// Runs one INSERT, UPDATE or DELETE. Gives the number of rows that it changed.
    Result<int> change(const QString &sql, const QVariantList &values = {});
    /// Runs one statement that gives rows.
    Result<Rows> query(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row as an integer; 0 where there is no row.
    Result<qint64> integer(const QString &sql, const QVariantList &values = {});

    /// Empties the write-ahead log into the file and truncates it, so that nothing erased is left in it. False where a
    /// reader kept it from that.
    Result<bool> truncateLog();

    /// Writes the whole file anew (VACUUM), so that nothing is in it but what it holds. False where another connection
    /// kept it from that.
    Result<bool> writeAnew();

    /// How large the file is, in pages of 4096 bytes.
    Result<qint64> pages();

    Access access() const { return m_access; }
    /// Rows changed by change() so far.
    qint64 changes() const { return m_changes; }

private:
    friend class Transaction;
    friend class Rows;

    Database(QString file, Access access, std::chrono::milliseconds busyTimeout);
    Result<void> connect(bool mayMake);
    void disconnect();
    Result<void> setPragmas();
    Result<qint64> hurried(const QString &sql);
    bool isInPlace();
    Result<void> leaveLog(const FileMark &there);
    Result<void> lookAt(const FileMark &mark);
    Result<std::shared_ptr<QSqlQuery>> execute(const QString &sql, const QVariantList &values);
    /// Remembers a transaction's fault.
    Fault<StorageFault> noted(const Fault<StorageFault> &fault);

    const QString m_file;
    const QString m_name; ///< of the QSqlDatabase connection
    const Access m_access;
    const std::chrono::milliseconds m_busyTimeout;
    Checks m_checks;
    QSqlDatabase m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::optional<FileMark> m_mark, m_logMark; ///< of what is open; none before configure()
    bool m_doubtful = false;                   ///< what the path named last was not to be used
    bool m_inTransaction = false;
    bool m_isWriting = false;                              ///< in a Transaction
    std::optional<Fault<StorageFault>> m_transactionFault; ///< of the Transaction that is under way
    int m_incarnation = 0;
    qint64 m_changes = 0;
};

/// Bound as text also where it is null: QtSql would bind NULL for a null string.
QVariant textValue(const QString &text);

/// A write transaction (BEGIN IMMEDIATE) that rolls back unless it was committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// An error is ambiguous: the transaction may be in the file nevertheless.
    Result<void> commit();

private:
    explicit Transaction(Database &database);
    void end();
    Database *m_database; ///< null: committed, rolled back or moved from
};

/// What SQLite's result code means to the program (sqlite.org/rescode.html; extended codes too).
StorageFault faultOfResultCode(int code);

} // namespace clinic::storage
