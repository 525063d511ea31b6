// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Entry
{
    Record record;
    std::vector<RecordEvent> history;
};

Stored<std::vector<Entry>> read(Intake &intake, const ListOptions &options)
{
    RecordFilter filter;
    filter.states = options.states;
    auto records = intake.list(filter);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<Entry> entries;
    for (Record &record : *records) {
        Entry entry{std::move(record), {}};
        if (options.history) {
            auto history = intake.history(entry.record.id);
            if (!history)
                return tl::unexpected(history.error());
            entry.history = std::move(*history);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void printAsJson(const std::vector<Entry> &entries, bool withHistory)
{
    QJsonArray array;
    for (const Entry &entry : entries) {
        QJsonObject object = toJson(entry.record);
        if (withHistory) {
            QJsonArray events;
            for (const RecordEvent &event : entry.history)
                events.append(toJson(event));
            object.insert("history"_L1, events);
        }
        array.append(object);
    }
    printJson(array);
}

void printAsWords(const Context &context, const std::vector<Entry> &entries)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Entry &entry : entries) {
        const Record &record = entry.record;
        printLine(stdout,
                  u"%1  %2  %3"_s.arg(record.id.toString(), text::shortTime(record.createdAt, now, context.locale()),
                                      text::displayName(record)));
        printLine(stdout, u"    "_s + text::stateLine(record, now, context.locale()));
        for (const RecordEvent &event : entry.history)
            printLine(stdout, u"      "_s + text::sentence(event, context.locale()));
    }
    if (entries.empty())
        printLine(stdout, CommandLineWords::tr("No registrations."));
}

} // namespace

ExitCode run(Context &context, const ListOptions &options)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    const auto entries = read(**intake, options);
    if (!entries)
        return context.fail(entries.error());
    if (context.json())
        printAsJson(*entries, options.history);
    else
        printAsWords(context, *entries);
    return ExitCode::Done;
}

} // namespace clinic::cli
