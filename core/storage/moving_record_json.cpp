// SPDX-License-Identifier: Apache-2.0
#include "core/storage/moving_record_json.h"

#include "core/domain/initials.h"
#include "core/domain/profile_json.h"
#include "core/storage/record_codec.h"
#include "core/storage/remote_profile_json.h"
#include "core/storage/server_words_json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

void insertTime(QJsonObject &object, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(key, toStored(time));
}

QDateTime timeAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    return value.isDouble() ? fromStored(value.toInteger()) : QDateTime();
}

QJsonObject toJson(const RecordState &state)
{
    QJsonObject object{{u"name"_s, toString(nameOf(state))}};
    if (const auto *rejected = std::get_if<state::Rejected>(&state))
        object.insert(u"words"_s, storage::toJson(rejected->words));
    if (const auto *unconfirmed = std::get_if<state::Unconfirmed>(&state)) {
        insertTime(object, u"since"_s, unconfirmed->since);
        object.insert(u"conflict"_s, unconfirmed->conflict);
    }
    if (const auto *review = std::get_if<state::Review>(&state)) {
        object.insert(u"reason"_s, toString(review->reason));
        object.insert(u"candidates"_s, storage::toJson(review->candidates));
    }
    return object;
}

std::optional<RecordState> stateFrom(const QJsonObject &object)
{
    const auto name = stateFromString(object["name"_L1].toString());
    if (!name)
        return std::nullopt;
    switch (*name) {
    case StateName::Queued:
        return state::Queued{};
    case StateName::Rejected:
        return state::Rejected{serverWordsFrom(object["words"_L1].toObject())};
    case StateName::Unconfirmed:
        return state::Unconfirmed{timeAt(object, "since"_L1), object["conflict"_L1].toBool()};
    case StateName::Review:
        if (const auto reason = reviewReasonFromString(object["reason"_L1].toString()))
            return state::Review{*reason, remoteProfilesFrom(object["candidates"_L1].toArray())};
        return std::nullopt;
    case StateName::Sending:
    case StateName::Registered:
    case StateName::Discarded:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const RecordEvent &event)
{
    QJsonObject object{{u"kind"_s, event.kind},
                       {u"detail"_s, event.detail},
                       {u"actor"_s, event.actor},
                       {u"revision"_s, event.revision}};
    insertTime(object, u"at"_s, event.at);
    if (!event.initials.isEmpty())
        object.insert(u"initials"_s, event.initials);
    return object;
}

constexpr qsizetype longestCode = 200, longestUser = 64; // characters

/// As this program writes them: what stands in clear must not carry anything else.
bool isPlain(const QString &text, qsizetype longest)
{
    return text.size() <= longest && std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

std::optional<RecordEvent> eventFrom(const QJsonObject &object)
{
    RecordEvent event{timeAt(object, "at"_L1),       object["kind"_L1].toString(),  object["detail"_L1].toString(),
                      object["actor"_L1].toString(), object["revision"_L1].toInt(), object["initials"_L1].toString()};
    const bool isOurs = isPlain(event.kind, longestCode) && isPlain(event.detail, longestCode) &&
                        event.actor.size() <= longestUser && event.actor == event.actor.simplified() &&
                        (event.initials.isEmpty() || checkInitials(event.initials) == event.initials);
    return isOurs ? std::optional(std::move(event)) : std::nullopt;
}

std::optional<Record> recordFrom(const QJsonObject &object)
{
    const auto id = RecordId::fromString(object["id"_L1].toString());
    const QJsonObject payload = object["payload"_L1].toObject();
    auto profile = ProfileCodec::profile(payload);
    auto state = stateFrom(object["state"_L1].toObject());
    const int revision = object["revision"_L1].toInt();
    const int attempts = object["attempts"_L1].toInt(-1);
    const QDateTime createdAt = timeAt(object, "created_at"_L1);
    if (!id || !profile || !state || revision < 1 || attempts < 0 || !createdAt.isValid())
        return std::nullopt;
    return Record{*id,
                  revision,
                  attempts,
                  createdAt,
                  createdAt,
                  *std::move(state),
                  Payload{*std::move(profile), ProfileCodec::group(payload)}};
}

} // namespace

QJsonObject toJson(const MovingRecord &moving)
{
    const Attempted &attempted = moving.attempted;
    const Record &record = attempted.record;
    QJsonObject object{{u"id"_s, record.id.toString()},      {u"revision"_s, record.revision},
                       {u"attempts"_s, record.attempts},     {u"state"_s, toJson(record.state)},
                       {u"is_resend"_s, attempted.isResend}, {u"looks"_s, attempted.looks}};
    if (const Payload *payload = record.payload())
        object.insert(u"payload"_s, clinic::toJson(payload->profile, payload->group));
    insertTime(object, u"created_at"_s, record.createdAt);
    insertTime(object, u"first_attempt_at"_s, attempted.firstAttemptAt);
    insertTime(object, u"last_attempt_at"_s, attempted.lastAttemptAt);
    if (attempted.firstAttemptSkew)
        object.insert(u"first_attempt_skew_ms"_s, qint64{attempted.firstAttemptSkew->count()});
    if (!attempted.ruledOut.isEmpty())
        object.insert(u"ruled_out"_s, QJsonArray::fromStringList(attempted.ruledOut));
    if (attempted.missedAt)
        insertTime(object, u"missed_at"_s, *attempted.missedAt);
    if (const auto &binding = attempted.binding)
        object.insert(u"binding"_s, QJsonObject{{u"origin"_s, binding->origin},
                                                {u"key"_s, binding->keyFingerprint},
                                                {u"group"_s, binding->group}});
    QJsonArray events;
    for (const RecordEvent &event : moving.events)
        events.append(toJson(event));
    object.insert(u"events"_s, events);
    return object;
}

std::optional<MovingRecord> movingRecordFrom(const QJsonObject &object)
{
    auto record = recordFrom(object);
    if (!record)
        return std::nullopt;
    Attempted attempted{.record = *std::move(record),
                        .binding = {},
                        .firstAttemptAt = timeAt(object, "first_attempt_at"_L1),
                        .firstAttemptSkew = {},
                        .lastAttemptAt = timeAt(object, "last_attempt_at"_L1),
                        .isResend = object["is_resend"_L1].toBool(),
                        .looks = object["looks"_L1].toInt(),
                        .missedAt = {}};
    if (const QJsonValue skew = object["first_attempt_skew_ms"_L1]; skew.isDouble())
        attempted.firstAttemptSkew = std::chrono::milliseconds(skew.toInteger());
    if (const QDateTime missed = timeAt(object, "missed_at"_L1); missed.isValid())
        attempted.missedAt = missed;
    const QJsonArray ruledOut = object["ruled_out"_L1].toArray();
    for (const QJsonValue &id : ruledOut) {
        if (!isPlain(id.toString(), longestCode))
            return std::nullopt;
        attempted.ruledOut << id.toString();
    }
    if (const QJsonObject binding = object["binding"_L1].toObject(); !binding.isEmpty())
        attempted.binding =
            Binding{binding["origin"_L1].toString(), binding["key"_L1].toString(), binding["group"_L1].toString()};
    MovingRecord moving{std::move(attempted), {}};
    const QJsonArray events = object["events"_L1].toArray();
    for (const QJsonValue &one : events) {
        auto event = eventFrom(one.toObject());
        if (!event)
            return std::nullopt;
        moving.events.push_back(*std::move(event));
    }
    return moving;
}

} // namespace clinic::storage
