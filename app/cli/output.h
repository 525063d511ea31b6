// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

/// What is printed with --json. Codes and shapes do not depend on the program's language; the members "message" do.
namespace clinic::cli {

/// {"field","code","severity","message"}
QJsonObject toJson(const Issue &issue, const QLocale &locale);
QJsonArray toJson(const std::vector<Issue> &issues, const QLocale &locale);
/// {"id","state","remote_id"}
QJsonObject briefJson(const Record &record);
/// A whole record as `list` prints it, without its history.
QJsonObject toJson(const Record &record);
/// {"at","kind","detail","actor","initials","revision"}
QJsonObject toJson(const RecordEvent &event);
/// The count of each state, and "paused".
QJsonObject toJson(const QueueStatus &status);
/// {"item","verdict","finding","detail","message"}
QJsonObject toJson(const DiagnosisLine &line);
/// {"saved","skipped","invalid","issues"}
QJsonObject toJson(const ImportReport &report, const QLocale &locale);

/// {"error":{"code","message"}}
QJsonObject errorJson(QLatin1StringView code, const QString &message);

/// Why nothing is sent although the server can be reached, e.g. "key_refused"; empty where nothing is in the way.
std::optional<QString> pauseCode(const QueuePhase &phase);
/// What a list says about a record that did not go the usual way.
std::optional<QString> errorMessage(const Record &record);

/// A JSON value as one line with its line break; what a terminal would act on is escaped.
QByteArray jsonLine(const QJsonValue &value);
/// The one JSON value on standard output.
void printJson(const QJsonValue &value);

} // namespace clinic::cli
