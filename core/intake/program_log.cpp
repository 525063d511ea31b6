// SPDX-License-Identifier: Apache-2.0
#include "core/intake/program_log.h"

#include "core/intake/settings_file.h"

namespace clinic {

ProgramLog::ProgramLog(logged::Program program, const ConfigurationSources &sources)
    : m_program(program), m_log(sources.read().logDir), m_messages(m_log)
{
    write(logged::Started{program});
    if (!isUsableSettingsFile(sources.machineFile()))
        write(logged::SettingsFileUnusable{SettingSource::Machine});
    if (!isUsableSettingsFile(sources.userFile()))
        write(logged::SettingsFileUnusable{SettingSource::Settings});
    for (const SettingProblem &problem : sources.problems())
        write(logged::SettingUnusable{problem.setting, problem.source});
}

int ProgramLog::ended(int exitCode) const
{
    write(logged::Ended{m_program, exitCode});
    return exitCode;
}

} // namespace clinic
