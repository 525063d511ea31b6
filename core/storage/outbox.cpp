// SPDX-License-Identifier: Apache-2.0
#include "core/storage/outbox.h"

#include "core/storage/migrations.h"
#include "core/storage/outbox_file.h"
#include "core/storage/outbox_private.h"

#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// So many commits are remembered; more than all programs together can make while one of them reopens the file.
constexpr int rememberedCommits = 1000;

} // namespace

Result<void> Outbox::Private::commit(Transaction transaction)
{
    const QByteArray token = QUuid::createUuid().toRfc4122();
    if (auto written = writeToken(token); !written)
        return written;
    const auto committed = transaction.commit();
    if (!committed) {
        { // Rolls back what may still be open before the connection is closed.
            const Transaction ended = std::move(transaction);
        }
        if (auto found = lookUp(token, committed.error()); !found)
            return found;
    }
    emptyLogIfDue();
    tellWitness();
    return {};
}

/// In the transaction that is the first with this file: is it an older copy of what it once was?
Result<void> Outbox::Private::meetFile()
{
    if (!witness)
        return {};
    const auto id = q->databaseId();
    const auto generation = q->generation();
    if (!id || !generation)
        return tl::unexpected(id ? generation.error() : id.error());
    m_toldGeneration = -1;
    const auto seen = witness->seen(*id);
    if (!seen || *seen <= *generation)
        return {};
    return q->distrustQueued(witness->now()).and_then([&](int) { return q->setGeneration(*seen + 1); });
}

/// After a commit, where it or another process has claimed something.
void Outbox::Private::tellWitness()
{
    if (!witness)
        return;
    const auto generation = q->generation();
    if (!generation || *generation == m_toldGeneration)
        return;
    if (const auto id = q->databaseId()) {
        witness->remember(*id, *generation);
        m_toldGeneration = *generation;
    }
}

Result<void> Outbox::Private::leaveTraces()
{
    m_logToEmpty = true;
    // Another value each time: whoever removed the traces of an earlier erasing does not remove this mark.
    return q->setNote(tracesNote(), QUuid::createUuid().toString(QUuid::Id128));
}

Result<void> Outbox::Private::writeToken(const QByteArray &token)
{
    return database->change(u"INSERT INTO commit_token (token) VALUES (?)"_s, {token})
        .and_then([this](int) {
            return database->change(u"DELETE FROM commit_token WHERE seq <= last_insert_rowid() - ?"_s,
                                    {rememberedCommits});
        })
        .map([](int) {});
}

Result<void> Outbox::Private::lookUp(const QByteArray &token, const Fault<StorageFault> &reported)
{
    const auto found = database->reopen().and_then(
        [&] { return database->integer(u"SELECT count(*) FROM commit_token WHERE token = ?"_s, {token}); });
    if (!found)
        return fault(found.error().kind,
                     u"%1; then, looking whether it was stored: %2"_s.arg(reported.detail, found.error().detail));
    if (*found == 0)
        return tl::unexpected(reported);
    return {};
}

void Outbox::Private::emptyLogIfDue()
{
    // What was committed is committed: a failure here is no failure of the verb, and is made good later.
    if (m_logToEmpty)
        m_logToEmpty = !database->truncateLog().value_or(false);
}

Outbox::Outbox() = default;

Outbox::~Outbox() = default;

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &folder, Access access, PayloadCipher cipher,
                                             const QString &actor, std::optional<GenerationWitness> witness)
{
    const auto mode = access == Access::ReadOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite;
    auto file = openOutboxFile(folder, mode);
    if (!file)
        return tl::unexpected(file.error());
    std::unique_ptr<Outbox> outbox(new Outbox);
    outbox->d = std::make_unique<Private>(outbox.get(), std::move(file->database), std::move(cipher), actor,
                                          std::move(witness));
    outbox->d->schemaFound = file->schemaFound;
    if (access == Access::ReadWrite) {
        if (auto key = outbox->d->checkKey(); !key)
            return tl::unexpected(key.error());
    }
    // Where that is not possible now it is done before the first claim.
    if (access == Access::ReadWrite && outbox->d->witness)
        std::ignore = outbox->d->write([] { return Result<void>(); });
    return outbox;
}

/// With another key everything would look damaged, secrets like none, and what is saved would be sealed differently.
Result<void> Outbox::Private::checkKey()
{
    const QString name = u"key_check"_s;
    auto rows = database->query(u"SELECT sealed FROM secret WHERE name = ?"_s, {name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return codec.openSecret(name, rows->blob(0))
                   ? Result<void>()
                   : fault(StorageFault::OtherKey, u"the key slots hold another key than the outbox needs"_s);
    if (auto read = rows->end(); !read)
        return read;
    // A new one, or of an earlier version. Where it cannot be written now, the next start does it.
    std::ignore = q->setSecret(name, QByteArrayLiteral("1"));
    return {};
}

void Outbox::setInitials(const QString &initials)
{
    d->initials = initials;
}

int Outbox::schemaFound() const
{
    return d->schemaFound;
}

int Outbox::newestSchema()
{
    return newestVersion();
}

bool Outbox::existsIn(const QString &folder)
{
    return outboxExistsIn(folder);
}

bool Outbox::wasUsedIn(const QString &folder)
{
    return outboxWasUsedIn(folder);
}

QString Outbox::fileIn(const QString &folder)
{
    return outboxFileIn(folder);
}

Result<void> Outbox::transaction(const std::function<Result<void>()> &steps)
{
    return d->write(steps);
}

Result<qint64> Outbox::dataVersion()
{
    // The file that took another's place counts on from its own number.
    constexpr qint64 farApart = qint64{1} << 32;
    return d->database->integer(u"PRAGMA data_version"_s).map([this](qint64 version) {
        return d->database->incarnation() * farApart + version;
    });
}

Result<QString> Outbox::quickCheck()
{
    auto rows = d->database->query(u"PRAGMA quick_check"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList lines;
    while (rows->next())
        lines << rows->text(0);
    return rows->end().map([&] { return lines.join("; "_L1); });
}

Result<QString> Outbox::libraryVersion()
{
    auto rows = d->database->query(u"SELECT sqlite_version()"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    const QString version = rows->next() ? rows->text(0) : QString();
    return rows->end().map([&] { return version; });
}

Result<QString> Outbox::databaseId()
{
    return note(u"database_id"_s).and_then([](const std::optional<QString> &id) -> Result<QString> {
        if (!id)
            return fault(StorageFault::Corrupt, u"the database has no identity"_s);
        return *id;
    });
}

Result<qint64> Outbox::generation()
{
    return d->database->integer(u"SELECT value FROM note WHERE name = 'generation'"_s);
}

Result<void> Outbox::setGeneration(qint64 generation)
{
    return setNote(u"generation"_s, QString::number(generation));
}

Result<std::optional<QByteArray>> Outbox::secret(const QString &name)
{
    auto rows = d->database->query(u"SELECT sealed FROM secret WHERE name = ?"_s, {textValue(name)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return d->codec.openSecret(name, rows->blob(0));
    return rows->end().map([] { return std::optional<QByteArray>(); });
}

Result<void> Outbox::setSecret(const QString &name, const QByteArray &value)
{
    return d->write([&]() -> Result<void> {
        if (auto marked = d->leaveTraces(); !marked) // of the value that is replaced
            return marked;
        if (value.isEmpty())
            return d->database->change(u"DELETE FROM secret WHERE name = ?"_s, {textValue(name)}).map([](int) {});
        return d->database
            ->change(u"INSERT INTO secret (name, sealed) VALUES (?, ?)"
                     " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed"_s,
                     {textValue(name), d->codec.sealSecret(name, value)})
            .map([](int) {});
    });
}

Result<std::optional<QString>> Outbox::note(const QString &name)
{
    auto rows = d->database->query(u"SELECT value FROM note WHERE name = ?"_s, {textValue(name)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return rows->text(0);
    return rows->end().map([] { return std::optional<QString>(); });
}

Result<void> Outbox::setNote(const QString &name, const QString &value)
{
    return d->write([&] {
        return d->database
            ->change(u"INSERT INTO note (name, value) VALUES (?, ?)"
                     " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                     {textValue(name), textValue(value)})
            .map([](int) {});
    });
}

} // namespace clinic::storage
