// SPDX-License-Identifier: Apache-2.0
#include "tests/intake/mishaps.h"

#include "core/storage/migrations.h"
#include "tests/intake/front_desk.h"
#include "tests/storage/failing_disk.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace disk = clinic::storage::test::disk;

namespace clinic::test {

namespace {

QString fileIn(const QString &folder)
{
    return storage::Outbox::fileIn(folder);
}

void move(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        qFatal("%s cannot be moved", qPrintable(from));
}

/// The n-th write and all after it fail with SQLite's result code `code` (sqlite.org/rescode.html).
Mishap failing(const char *name, StorageFault fault, int nth, int code)
{
    return {name, fault, [=](const QString &) { disk::failAt(nth, code, true); },
            [](const QString &) { disk::mend(); }};
}

/// `put` makes what stands in the good file's place.
Mishap replaced(const char *name, StorageFault fault, const std::function<void(const QString &folder)> &put)
{
    return {name, fault,
            [put](const QString &folder) {
                move(fileIn(folder), folder + "/aside"_L1);
                put(folder);
            },
            [](const QString &folder) {
                QFile::remove(fileIn(folder));
                move(folder + "/aside"_L1, fileIn(folder));
            }};
}

void putNewerDatabase(const QString &folder)
{
    storage::test::Peek peek(fileIn(folder));
    peek.run(u"PRAGMA application_id=%1"_s.arg(storage::applicationId));
    peek.run(u"PRAGMA user_version=%1"_s.arg(storage::newestVersion() + 1));
}

} // namespace

std::vector<Mishap> mishapsOfTheDisk()
{
    return {failing("the disk is full", StorageFault::Full, 1, 13),
            failing("the disk may only be read", StorageFault::ReadOnly, 1, 8),
            failing("the disk cannot be written", StorageFault::Io, 1, 778),
            failing("the disk does not flush, in the middle of a commit", StorageFault::Io, 3, 1034)};
}

std::vector<Mishap> mishapsOfTheFile()
{
    const auto write = [](const QByteArray &bytes) {
        return [bytes](const QString &folder) { writeFile(folder, u"outbox.db"_s, bytes); };
    };
    return {replaced("the file is gone", StorageFault::Io, [](const QString &) {}),
            replaced("the file is garbage", StorageFault::NotADatabase, write(QByteArray(9000, 'x'))),
            replaced("the file is empty", StorageFault::NotADatabase, write({})),
            replaced("the file is of a newer program", StorageFault::NewerSchema, putNewerDatabase)};
}

Mishap lockedDatabase()
{
    const auto other = std::make_shared<std::unique_ptr<storage::test::Peek>>();
    return {
        "another program keeps the database locked", StorageFault::Busy,
        [other](const QString &folder) {
            *other = std::make_unique<storage::test::Peek>(fileIn(folder));
            if (!clinic::test::waitFor([&] { return (*other)->run(u"BEGIN IMMEDIATE"_s); })) // the program may write
                qFatal("the database cannot be locked");
        },
        [other](const QString &) { other->reset(); }};
}

Mishap lostFolder()
{
    return {"the folder is gone", StorageFault::FolderUnusable,
            [](const QString &folder) { move(folder, folder + "-away"_L1); },
            [](const QString &folder) { move(folder + "-away"_L1, folder); }};
}

void addRows(const std::vector<Mishap> &mishaps)
{
    QTest::addColumn<Mishap>("mishap");
    for (const Mishap &mishap : mishaps)
        QTest::newRow(mishap.name) << mishap;
}

} // namespace clinic::test
