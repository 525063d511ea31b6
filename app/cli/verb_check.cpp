// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString word(DiagnosisVerdict verdict)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return CommandLineWords::tr("ok", "verdict");
    case DiagnosisVerdict::Unknown:
        return CommandLineWords::tr("unknown", "verdict");
    case DiagnosisVerdict::Warning:
        return CommandLineWords::tr("warning", "verdict");
    case DiagnosisVerdict::Failed:
        return CommandLineWords::tr("failed", "verdict");
    }
    Q_UNREACHABLE();
}

/// Settings in files that cannot be used, and such files; those of the command line and the environment were refused
/// before.
Diagnosis configurationLines(const std::vector<SettingProblem> &problems, const QStringList &unusableFiles)
{
    Diagnosis lines;
    const auto addUnusable = [&](const QString &what) {
        lines.push_back(
            {DiagnosisItem::Configuration, DiagnosisVerdict::Warning, DiagnosisFinding::SettingUnusable, what});
    };
    for (const QString &file : unusableFiles)
        addUnusable(file);
    for (const SettingProblem &problem : problems)
        addUnusable(ConfigurationSources::iniKey(problem.setting));
    if (lines.empty())
        lines.push_back({DiagnosisItem::Configuration, DiagnosisVerdict::Ok, DiagnosisFinding::Fine, {}});
    return lines;
}

ExitCode exitCodeFor(const DiagnosisLine &line)
{
    if (line.verdict != DiagnosisVerdict::Failed)
        return ExitCode::Done;
    switch (line.item) {
    case DiagnosisItem::Configuration:
    case DiagnosisItem::Key:
    case DiagnosisItem::ProfileGroup:
        return ExitCode::Configuration;
    case DiagnosisItem::Disk:
    case DiagnosisItem::Database:
    case DiagnosisItem::KeySlots:
        return ExitCode::Storage;
    case DiagnosisItem::Server:
        return line.finding == DiagnosisFinding::ServerUnreachable ? ExitCode::Unreachable : ExitCode::NeedsPerson;
    case DiagnosisItem::Certificate:
    case DiagnosisItem::Clock:
        return ExitCode::NeedsPerson;
    }
    Q_UNREACHABLE();
}

/// The gravest: what must be mended first.
ExitCode exitCodeFor(const Diagnosis &lines)
{
    for (const ExitCode grave :
         {ExitCode::Storage, ExitCode::Configuration, ExitCode::NeedsPerson, ExitCode::Unreachable}) {
        if (std::ranges::any_of(lines, [&](const DiagnosisLine &line) { return exitCodeFor(line) == grave; }))
            return grave;
    }
    return ExitCode::Done;
}

void print(const Context &context, const Diagnosis &lines)
{
    QJsonArray array;
    for (const DiagnosisLine &line : lines) {
        if (context.json()) {
            array.append(toJson(line));
            continue;
        }
        //: One line of a check: %1 is ok, unknown, warning or failed, %2 what was found
        printLine(stdout, CommandLineWords::tr("[%1] %2").arg(word(line.verdict), text::sentence(line)));
    }
    if (context.json())
        printJson(array);
}

} // namespace

ExitCode run(Context &context, const CheckOptions &)
{
    auto intake = context.open();
    if (!intake)
        return intake.error();
    Diagnosis lines = configurationLines(context.problems(), context.unusableFiles());
    QEventLoop loop;
    (*intake)->diagnose([&](const Diagnosis &found) {
        lines.insert(lines.end(), found.begin(), found.end());
        loop.quit();
    });
    loop.exec();
    print(context, lines);
    return exitCodeFor(lines);
}

} // namespace clinic::cli
