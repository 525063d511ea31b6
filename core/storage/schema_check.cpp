// SPDX-License-Identifier: Apache-2.0
#include "core/storage/schema_check.h"

#include "core/storage/migrations.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// Of tables the text is left out: SQLite edits it when columns are added, each version in its own way.
const auto objects = u"SELECT printf('%s %s on %s: %s', type, name, tbl_name, iif(type = 'table', '', sql))"
                     " FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL)"
                     " AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat_' ESCAPE '\\')"_s;
/// `hidden` tells generated columns and those of virtual tables.
const auto columns = u"SELECT printf('%s.%s %s, null %d, key %d, hidden %d', s.name, c.name, c.type, c.\"notnull\","
                     " c.pk, c.hidden) FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c"
                     " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_stat_' ESCAPE '\\'"_s;
const auto kinds = u"SELECT printf('%s is a %s, strict %d', name, type, strict) FROM pragma_table_list"
                   " WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s;

using Description = QSet<QString>;

Result<Description> descriptionOf(Database &database)
{
    Description lines;
    for (const QString &sql : {objects, columns, kinds}) {
        auto rows = database.query(sql);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            lines.insert(rows->text(0).simplified());
        if (auto read = rows->end(); !read)
            return tl::unexpected(read.error());
    }
    return lines;
}

/// As it comes out of the migrations. Made once: they do not change while the program runs.
const Result<Description> &expected()
{
    static const Result<Description> description = [] {
        return Database::open(u":memory:"_s, Database::Access::ReadWrite)
            .and_then([](const std::unique_ptr<Database> &fresh) {
                return migrate(*fresh).and_then([&] { return descriptionOf(*fresh); });
            });
    }();
    return description;
}

} // namespace

Result<void> checkSchema(Database &database)
{
    const auto found = descriptionOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (!expected())
        return tl::unexpected(expected().error());
    const Description foreign = *found - *expected();
    const Description missing = *expected() - *found;
    if (foreign.isEmpty() && missing.isEmpty())
        return {};
    // Names only of what is missing: what is foreign can hold anything.
    return fault(StorageFault::Corrupt,
                 u"the schema is another one: %1 foreign parts, %2 missing"_s.arg(foreign.size()).arg(missing.size()));
}

} // namespace clinic::storage
