// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "core/domain/codes.h"
#include "core/domain/plain_text.h"
#include "core/domain/profile_json.h"
#include "core/text/words.h"

#include <QJsonDocument>

#include <cstdio>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<QString> remoteIdOf(const Record &record)
{
    const auto *registered = std::get_if<state::Registered>(&record.state);
    return registered ? registered->remoteId : std::nullopt;
}

std::optional<QString> errorCode(const Record &record)
{
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state))
        return QString::number(rejected->words.status);
    if (const auto *review = std::get_if<state::Review>(&record.state))
        return toString(review->reason);
    return std::nullopt;
}

/// As the service gives it.
QJsonObject toJson(const RemoteProfile &profile)
{
    return {{u"id"_s, profile.id},
            {u"first_name"_s, orNull(profile.firstName)},
            {u"last_name"_s, orNull(profile.lastName)},
            {u"date_of_birth"_s, orNull(profile.dateOfBirth)},
            {u"sex"_s, orNull(profile.sex)},
            {u"phone"_s, orNull(profile.phone)},
            {u"email"_s, orNull(profile.email)},
            {u"height"_s, orNull(profile.height)},
            {u"weight"_s, orNull(profile.weight)},
            {u"language"_s, orNull(profile.language)},
            {u"created_at"_s, profile.createdAt ? QJsonValue(isoTime(*profile.createdAt)) : QJsonValue::Null}};
}

QJsonArray candidatesOf(const Record &record)
{
    QJsonArray array;
    if (const auto *review = std::get_if<state::Review>(&record.state)) {
        for (const RemoteProfile &candidate : review->candidates)
            array.append(toJson(candidate));
    }
    return array;
}

QString joinedWords(const ServerWords &words)
{
    QStringList parts;
    if (!words.message.isEmpty())
        parts << words.message;
    for (const Issue &issue : words.issues) {
        if (const auto *refused = std::get_if<issue::RefusedByServer>(&issue.kind))
            parts << apiName(issue.field) + ": "_L1 + refused->words;
    }
    return parts.join("; "_L1);
}

} // namespace

QJsonObject toJson(const Issue &issue, const QLocale &locale)
{
    return {{u"field"_s, QString(apiName(issue.field))},
            {u"code"_s, QString(issue.code())},
            {u"severity"_s, issue.isError() ? u"error"_s : u"warning"_s},
            {u"message"_s, text::sentence(issue, locale)}};
}

QJsonArray toJson(const std::vector<Issue> &issues, const QLocale &locale)
{
    QJsonArray array;
    for (const Issue &issue : issues)
        array.append(toJson(issue, locale));
    return array;
}

QJsonObject briefJson(const Record &record)
{
    return {{u"id"_s, record.id.toString()},
            {u"state"_s, QString(toString(nameOf(record.state)))},
            {u"remote_id"_s, orNull(remoteIdOf(record))}};
}

QJsonObject toJson(const Record &record)
{
    QJsonObject object = briefJson(record);
    const auto *registered = std::get_if<state::Registered>(&record.state);
    object.insert("second_id"_L1, orNull(registered ? registered->secondId : std::nullopt));
    object.insert("candidates"_L1, candidatesOf(record));
    object.insert("revision"_L1, record.revision);
    object.insert("attempts"_L1, record.attempts);
    object.insert("created_at"_L1, isoTime(record.createdAt));
    object.insert("updated_at"_L1, isoTime(record.updatedAt));
    object.insert("erasure_wanted_at"_L1,
                  record.erasureWantedAt ? QJsonValue(isoTime(*record.erasureWantedAt)) : QJsonValue::Null);
    const auto error = errorCode(record);
    object.insert("error"_L1,
                  error ? QJsonObject{{u"code"_s, *error}, {u"message"_s, errorMessage(record).value_or(QString())}}
                        : QJsonValue(QJsonValue::Null));
    if (const Payload *payload = record.payload()) {
        object.insert("profile"_L1, clinic::toJson(payload->profile, payload->group));
    } else {
        object.insert("profile"_L1, QJsonValue::Null);
        object.insert("content"_L1, std::holds_alternative<Erased>(record.content) ? u"erased"_s : u"unreadable"_s);
    }
    return object;
}

QJsonObject toJson(const RecordEvent &event)
{
    return {{u"at"_s, isoTime(event.at)}, {u"kind"_s, event.kind},         {u"detail"_s, event.detail},
            {u"actor"_s, event.actor},    {u"initials"_s, event.initials}, {u"revision"_s, event.revision}};
}

std::optional<QString> pauseCode(const QueuePhase &phase)
{
    if (const auto *paused = std::get_if<queue::Paused>(&phase))
        return toString(paused->reason);
    if (const auto *missing = std::get_if<queue::NotConfigured>(&phase))
        return missing->keyMissing ? u"key_missing"_s : u"group_missing"_s;
    return std::nullopt;
}

QJsonObject toJson(const QueueStatus &status)
{
    QJsonObject object;
    for (const StateName state : allStates)
        object.insert(toString(state), status.count(state));
    object.insert("paused"_L1, orNull(pauseCode(status.phase)));
    return object;
}

QJsonObject toJson(const DiagnosisLine &line)
{
    return {{u"item"_s, QString(code(line.item))},
            {u"verdict"_s, QString(code(line.verdict))},
            {u"finding"_s, QString(code(line.finding))},
            {u"detail"_s, line.detail},
            {u"message"_s, text::sentence(line)}};
}

QJsonObject toJson(const ImportReport &report, const QLocale &locale)
{
    QJsonArray issues;
    for (const ImportRejection &rejection : report.rejections) {
        for (const Issue &issue : rejection.issues) {
            QJsonObject object = toJson(issue, locale);
            object.insert("line"_L1, rejection.line);
            issues.append(object);
        }
    }
    return {{u"saved"_s, report.saved},
            {u"skipped"_s, report.skipped},
            {u"invalid"_s, report.invalid},
            {u"issues"_s, issues}};
}

QJsonObject errorJson(QLatin1StringView code, const QString &message)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, QString(code)}, {u"message"_s, message}}}};
}

std::optional<QString> errorMessage(const Record &record)
{
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state))
        return joinedWords(rejected->words);
    if (const auto *review = std::get_if<state::Review>(&record.state))
        return text::label(review->reason);
    return std::nullopt;
}

QByteArray jsonLine(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QString json = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    QString line;
    line.reserve(json.size());
    for (const QChar c : json) {
        // Qt escapes what JSON must not hold. Terminals act on more; as an escape it means the same to a program.
        if (isDeceptive(c))
            line += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    return line.toUtf8() + '\n';
}

void printJson(const QJsonValue &value)
{
    const QByteArray bytes = jsonLine(value);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace clinic::cli
