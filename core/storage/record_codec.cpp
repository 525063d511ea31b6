// SPDX-License-Identifier: Apache-2.0
#include "core/storage/record_codec.h"

#include "core/domain/profile_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// In the order of RecordCodec::columns().
enum Column { Id, State, StateSince, Revision, Attempts, CreatedAt, UpdatedAt, SealedPayload, Words, Reason, RemoteId };

QByteArray contextOf(const char *purpose, const RecordId &id, int revision)
{
    return QByteArray(purpose) + '|' + id.toString().toLatin1() + '|' + QByteArray::number(revision);
}

QByteArray secretContext(const QString &name)
{
    return "secret|" + name.toUtf8();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const ServerWords &words)
{
    QJsonArray issues;
    for (const Issue &issue : words.issues) {
        if (const auto *refused = std::get_if<issue::RefusedByServer>(&issue.kind))
            issues.append(QJsonObject{{u"field"_s, apiName(issue.field)}, {u"words"_s, refused->words}});
    }
    return {{u"status"_s, words.status}, {u"message"_s, words.message}, {u"issues"_s, issues}};
}

ServerWords wordsFrom(const QJsonObject &object)
{
    ServerWords words{object["status"_L1].toInt(), object["message"_L1].toString(), {}};
    const QJsonArray issues = object["issues"_L1].toArray();
    for (const QJsonValue &issue : issues) {
        if (const auto field = fieldFromApiName(issue["field"_L1].toString()))
            words.issues.push_back({*field, issue::RefusedByServer{issue["words"_L1].toString()}});
    }
    return words;
}

} // namespace

qint64 toStored(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

QDateTime fromStored(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

QByteArray RecordCodec::sealPayload(const Registration &registration, int revision) const
{
    return m_cipher.seal(compact(toJson(registration.profile, registration.group)),
                         contextOf("payload", registration.id, revision));
}

std::optional<Payload> RecordCodec::openPayload(const RecordId &id, int revision, const QByteArray &sealed) const
{
    const auto plain = m_cipher.open(sealed, contextOf("payload", id, revision));
    if (!plain)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(*plain).object();
    auto profile = ProfileCodec::profile(object);
    if (!profile)
        return std::nullopt;
    return Payload{*std::move(profile), ProfileCodec::group(object)};
}

QByteArray RecordCodec::sealWords(const RecordId &id, int revision, const ServerWords &words) const
{
    return m_cipher.seal(compact(toJson(words)), contextOf("words", id, revision));
}

ServerWords RecordCodec::openWords(const RecordId &id, int revision, const QByteArray &sealed) const
{
    const auto plain = m_cipher.open(sealed, contextOf("words", id, revision));
    return plain ? wordsFrom(QJsonDocument::fromJson(*plain).object()) : ServerWords{};
}

QByteArray RecordCodec::sealSecret(const QString &name, const QByteArray &value) const
{
    return m_cipher.seal(value, secretContext(name));
}

std::optional<QByteArray> RecordCodec::openSecret(const QString &name, const QByteArray &sealed) const
{
    return m_cipher.open(sealed, secretContext(name));
}

QByteArray RecordCodec::importFingerprint(const QByteArray &row) const
{
    return m_cipher.fingerprint("import|" + row);
}

QString RecordCodec::columns()
{
    return u"id, state, state_since, revision, attempts, created_at, updated_at, payload, words, reason, remote_id"_s;
}

std::optional<Record> RecordCodec::record(const Rows &row) const
{
    const auto id = RecordId::fromString(row.text(Id));
    const auto name = stateFromString(row.text(State));
    if (!id || !name)
        return std::nullopt;
    const int revision = static_cast<int>(row.integer(Revision));
    const QDateTime since = fromStored(row.integer(StateSince));

    const auto state = [&]() -> RecordState {
        switch (*name) {
        case StateName::Queued:
            return state::Queued{};
        case StateName::Sending:
            return state::Sending{since};
        case StateName::Registered:
            return state::Registered{row.isNull(RemoteId) ? std::nullopt : std::optional(row.text(RemoteId)), since};
        case StateName::Rejected:
            return state::Rejected{openWords(*id, revision, row.blob(Words))};
        case StateName::Unconfirmed:
            return state::Unconfirmed{since};
        case StateName::Review:
            return state::Review{reviewReasonFromString(row.text(Reason)).value_or(ReviewReason::AnswerLost)};
        case StateName::Discarded:
            return state::Discarded{discardReasonFromString(row.text(Reason)).value_or(DiscardReason::Other)};
        }
        Q_UNREACHABLE();
    };
    const auto content = [&]() -> decltype(Record::content) {
        if (row.isNull(SealedPayload))
            return Erased{};
        if (auto payload = openPayload(*id, revision, row.blob(SealedPayload)))
            return *std::move(payload);
        return Unreadable{};
    };
    return Record{*id,
                  revision,
                  static_cast<int>(row.integer(Attempts)),
                  fromStored(row.integer(CreatedAt)),
                  fromStored(row.integer(UpdatedAt)),
                  state(),
                  content()};
}

} // namespace clinic::storage
