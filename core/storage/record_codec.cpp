// SPDX-License-Identifier: Apache-2.0
#include "core/storage/record_codec.h"

#include "core/domain/profile_json.h"
#include "core/storage/remote_profile_json.h"
#include "core/storage/server_words_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// In the order of RecordCodec::columns().
enum Column {
    Id,
    State,
    StateSince,
    Revision,
    Attempts,
    CreatedAt,
    UpdatedAt,
    SealedPayload,
    Words,
    Reason,
    RemoteId,
    SendAfter,
    Candidates,
    SecondId,
    ErasureWantedAt,
};
static_assert(ErasureWantedAt + 1 == RecordCodec::columnCount);

std::optional<QString> textAt(const Rows &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

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
    return plain ? serverWordsFrom(QJsonDocument::fromJson(*plain).object()) : ServerWords{};
}

QByteArray RecordCodec::sealCandidates(const RecordId &id, int revision,
                                       const std::vector<RemoteProfile> &candidates) const
{
    if (candidates.empty())
        return {};
    return m_cipher.seal(QJsonDocument(toJson(candidates)).toJson(QJsonDocument::Compact),
                         contextOf("candidates", id, revision));
}

std::vector<RemoteProfile> RecordCodec::openCandidates(const RecordId &id, int revision, const QByteArray &sealed) const
{
    const auto plain = m_cipher.open(sealed, contextOf("candidates", id, revision));
    return plain ? remoteProfilesFrom(QJsonDocument::fromJson(*plain).array()) : std::vector<RemoteProfile>();
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

QByteArray RecordCodec::importFingerprint(const Registration &registration) const
{
    return m_cipher.fingerprint("imported registration|" + compact(toJson(registration.profile, registration.group)));
}

QString RecordCodec::columns()
{
    return u"id, state, state_since, revision, attempts, created_at, updated_at, payload, words, reason, remote_id,"
           " send_after, candidates, second_id, erasure_wanted_at"_s;
}

RecordState RecordCodec::state(StateName name, const RecordId &id, const Rows &row) const
{
    const int revision = static_cast<int>(row.integer(Revision));
    const QDateTime since = fromStored(row.integer(StateSince));
    switch (name) {
    case StateName::Queued:
        return state::Queued{row.isNull(SendAfter) ? std::nullopt : std::optional(fromStored(row.integer(SendAfter)))};
    case StateName::Sending:
        return state::Sending{since};
    case StateName::Registered:
        return state::Registered{textAt(row, RemoteId), since, textAt(row, SecondId)};
    case StateName::Rejected:
        return state::Rejected{openWords(id, revision, row.blob(Words))};
    case StateName::Unconfirmed:
        return state::Unconfirmed{since, row.text(Reason) == conflictReason()};
    case StateName::Review:
        return state::Review{reviewReasonFromString(row.text(Reason)).value_or(ReviewReason::AnswerLost),
                             openCandidates(id, revision, row.blob(Candidates))};
    case StateName::Discarded:
        return state::Discarded{discardReasonFromString(row.text(Reason)).value_or(DiscardReason::Other)};
    }
    Q_UNREACHABLE();
}

std::optional<Record> RecordCodec::record(const Rows &row) const
{
    const auto id = RecordId::fromString(row.text(Id));
    const auto name = stateFromString(row.text(State));
    if (!id || !name)
        return std::nullopt;
    const int revision = static_cast<int>(row.integer(Revision));
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
                  state(*name, *id, row),
                  content(),
                  row.isNull(ErasureWantedAt) ? std::nullopt : std::optional(fromStored(row.integer(ErasureWantedAt)))};
}

} // namespace clinic::storage
