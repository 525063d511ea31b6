// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace clinic::storage {

/// Remembers outside the data folder how far each database has come, so that one that was restored from a backup is
/// recognised: its own number is lower than the one that is remembered.
class GenerationWitness
{
public:
    /// `folder` is made when it is needed, for the owner only. `clock` gives the time, UTC.
    GenerationWitness(QString folder, std::function<QDateTime()> clock)
        : m_folder(std::move(folder)), m_clock(std::move(clock))
    {
    }

    /// None where nothing usable is remembered: then nothing can be said.
    std::optional<qint64> seen(const QString &databaseId) const;
    /// Remembers the number, unless a higher one is remembered already. That it cannot be written is no failure of
    /// anything: a restored backup may then pass unrecognised.
    void remember(const QString &databaseId, qint64 generation) const;

    QDateTime now() const { return m_clock(); }

private:
    std::optional<QString> fileOf(const QString &databaseId) const;

    QString m_folder;
    std::function<QDateTime()> m_clock;
};

} // namespace clinic::storage
