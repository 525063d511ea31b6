// SPDX-License-Identifier: Apache-2.0
#include "ui/settings_field.h"

namespace clinic::ui {

SettingsField::SettingsField(Setting setting, QWidget *editor, QWidget *parent)
    : TitledField(editor, parent), m_setting(setting)
{
}

QString SettingsField::firstWords() const
{
    if (!m_fixedBy)
        return {};
    switch (*m_fixedBy) {
    case SettingSource::CommandLine:
        return tr("Given on the command line; cannot be changed here");
    case SettingSource::Environment:
        return tr("Given by the environment; cannot be changed here");
    case SettingSource::Machine:
    case SettingSource::Settings:
    case SettingSource::Default:
        break;
    }
    return tr("Set for this computer by your administrator; cannot be changed here");
}

void SettingsField::adopt(const ConfigurationSources &sources)
{
    m_fixedBy.reset();
    if (sources.isFixed(setting()))
        m_fixedBy = sources.sourceOf(setting());
    editor()->setEnabled(!m_fixedBy);
    showNote();
}

} // namespace clinic::ui
