// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/event_log.h"

#include <QtGlobal>

namespace clinic {

/// Where messages of the libraries go while this lives: into the log, as what kind of library said something how
/// urgent, and how often. Their words are dropped, here and on standard error: Qt quotes addresses, SQL and input, so
/// that nobody can say what is in them. The first, the tenth, the hundredth … of a kind makes a line.
///
/// There is one such place in a process, and so at most one of these at a time. Make it once the QApplication is there:
/// what keeps that from starting is told to people by Qt, and nothing of a patient is known then.
class QtMessages
{
public:
    explicit QtMessages(const EventLog &log);
    /// Qt's own handling again.
    ~QtMessages();
    Q_DISABLE_COPY_MOVE(QtMessages)

    /// The kind of library behind a category's name.
    static logged::QtMessage::Source sourceOf(const char *category);

private:
    QtMessageHandler m_previous;
};

} // namespace clinic
