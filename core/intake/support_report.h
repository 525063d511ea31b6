// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/intake/configuration.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <utility>
#include <vector>

namespace clinic {

using SupportSaved = tl::expected<void, Fault<ExportFault>>;

/// What somebody who helps from afar wants to know about this computer. It is made without the data key, so that
/// nothing sealed can get into it; and of what is in clear only versions, numbers, codes, times and the server's host
/// are taken: no text that a person typed, no names of users, initials, profile groups or slots, no path.
class SupportReport
{
public:
    /// Reads everything afresh: settings, key slots, the outbox (whether it can be opened or not) and the log. Checks
    /// the file as a whole, which may take seconds. `now` is UTC.
    static SupportReport make(const ConfigurationSources &sources, const QDateTime &now);

    /// Plain text in English, for whoever helps; to be read before it is sent.
    QByteArray toText() const;
    /// The same: an object for each section, and "log", an array of lines.
    QJsonObject toJson() const;
    /// Into a new file for its owner only; an existing one is replaced.
    SupportSaved save(const QString &path) const;

private:
    struct Section
    {
        QString name;
        std::vector<std::pair<QString, QString>> members;
    };

    std::vector<Section> m_sections;
    QByteArrayList m_log;
};

} // namespace clinic
