// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace clinic::sandbox {

/// The profiles of the sandbox, in memory and, where a file is given, one JSON object a line in that file.
class ProfileStore
{
public:
    /// An empty path keeps the profiles in memory only. The error is a sentence for the person who started the server.
    static tl::expected<ProfileStore, QString> open(const QString &path);

    /// Keeps a profile, and under which idempotency key it came (may be empty). False where the file cannot be written:
    /// then it was not kept.
    bool add(const QJsonObject &profile, const QString &idempotencyKey);

    std::optional<QJsonObject> find(const QString &id) const;
    /// The first one with that address, in any case.
    std::optional<QJsonObject> findByEmail(const QString &email) const;
    std::optional<QJsonObject> findByIdempotencyKey(const QString &key) const;
    /// In the order in which they came.
    QJsonArray page(qsizetype limit, qsizetype offset) const;

private:
    ProfileStore() = default;
    void remember(const QJsonObject &profile, const QString &idempotencyKey);
    QString load();
    std::optional<QJsonObject> at(const QHash<QString, std::size_t> &index, const QString &key) const;

    std::vector<QJsonObject> m_profiles;
    QHash<QString, std::size_t> m_byId, m_byEmail, m_byIdempotencyKey;
    std::unique_ptr<QFile> m_file;
};

} // namespace clinic::sandbox
