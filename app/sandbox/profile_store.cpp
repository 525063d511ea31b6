// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/profile_store.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::sandbox {

tl::expected<ProfileStore, QString> ProfileStore::open(const QString &path)
{
    ProfileStore store;
    if (path.isEmpty())
        return store;
    store.m_file = std::make_unique<QFile>(path);
    if (!store.m_file->open(QIODevice::ReadWrite))
        return tl::unexpected(u"%1 cannot be opened: %2"_s.arg(path, store.m_file->errorString()));
    if (const QString fault = store.load(); !fault.isEmpty())
        return tl::unexpected(fault);
    return store;
}

QString ProfileStore::load()
{
    qint64 complete = 0;
    for (int number = 1; !m_file->atEnd(); ++number) {
        const QByteArray line = m_file->readLine();
        // The server was stopped while it wrote this line, and had not answered yet: it never was.
        if (!line.endsWith('\n'))
            break;
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        const QJsonObject profile = entry.value("profile"_L1).toObject();
        if (profile.isEmpty())
            return u"%1 is no file of profiles: line %2"_s.arg(m_file->fileName()).arg(number);
        remember(profile, entry.value("idempotency_key"_L1).toString());
        complete = m_file->pos();
    }
    if (!m_file->resize(complete) || !m_file->seek(complete))
        return u"%1 cannot be written: %2"_s.arg(m_file->fileName(), m_file->errorString());
    return {};
}

bool ProfileStore::add(const QJsonObject &profile, const QString &idempotencyKey)
{
    if (m_file) {
        const QJsonObject entry{{u"profile"_s, profile}, {u"idempotency_key"_s, idempotencyKey}};
        const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
        if (m_file->write(line) != line.size() || !m_file->flush())
            return false;
    }
    remember(profile, idempotencyKey);
    return true;
}

void ProfileStore::remember(const QJsonObject &profile, const QString &idempotencyKey)
{
    const std::size_t index = m_profiles.size();
    m_profiles.push_back(profile);
    m_byId.insert(profile.value("id"_L1).toString(), index);
    if (const QString email = profile.value("email"_L1).toString().toCaseFolded(); !m_byEmail.contains(email))
        m_byEmail.insert(email, index);
    if (!idempotencyKey.isEmpty())
        m_byIdempotencyKey.insert(idempotencyKey, index);
}

std::optional<QJsonObject> ProfileStore::at(const QHash<QString, std::size_t> &index, const QString &key) const
{
    const auto found = index.constFind(key);
    return found == index.constEnd() ? std::nullopt : std::optional(m_profiles[*found]);
}

std::optional<QJsonObject> ProfileStore::find(const QString &id) const
{
    return at(m_byId, id.toLower());
}

std::optional<QJsonObject> ProfileStore::findByEmail(const QString &email) const
{
    return at(m_byEmail, email.toCaseFolded());
}

std::optional<QJsonObject> ProfileStore::findByIdempotencyKey(const QString &key) const
{
    return at(m_byIdempotencyKey, key);
}

QJsonArray ProfileStore::page(qsizetype limit, qsizetype offset) const
{
    const auto count = qsizetype(m_profiles.size());
    QJsonArray rows;
    for (qsizetype row = offset; row < count && row - offset < limit; ++row)
        rows.append(m_profiles[std::size_t(row)]);
    return rows;
}

} // namespace clinic::sandbox
