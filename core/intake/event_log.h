// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/log_event.h"

#include <QByteArrayList>
#include <QString>

namespace clinic {

/// The administrator's log: `clinic-intake.log` in a folder of its own, for its owner only, and two older ones of at
/// most a mebibyte each. Every line is one appending write, so that programs and threads may write at the same time.
///
/// Nothing depends on it: a line that cannot be written is lost, and nobody is told. It writes into no file that it
/// would not have made itself: no link, no pipe, nobody else's.
class EventLog
{
public:
    static constexpr qint64 largestFile = qint64{1} << 20; ///< bytes; approximately
    static constexpr int olderFiles = 2;

    /// Makes nothing yet. Empty: there is no log.
    explicit EventLog(QString folder) : m_folder(std::move(folder)) {}

    void write(const LogEvent &event) const;
    /// The last lines, oldest first, without line breaks. What is not of the form of a line is left out.
    QByteArrayList tail(int lines) const;

    const QString &folder() const { return m_folder; }

private:
    QString m_folder;
};

} // namespace clinic
