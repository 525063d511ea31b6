// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/event_log.h"
#include "core/intake/qt_messages.h"

namespace clinic {

/// The log of a program from its start, which it tells together with what is wrong with the settings. What the
/// libraries say goes there as long as this lives.
class ProgramLog
{
public:
    ProgramLog(logged::Program program, const ConfigurationSources &sources);

    void write(const LogEvent &event) const { m_log.write(event); }
    /// Tells the end; gives the exit code back.
    int ended(int exitCode) const;

private:
    logged::Program m_program;
    EventLog m_log;
    QtMessages m_messages;
};

} // namespace clinic
