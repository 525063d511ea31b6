// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "ui/titled_field.h"

#include <optional>

namespace clinic::ui {

/// One setting in the settings dialog. Where it cannot be changed, the line below says why.
class SettingsField : public TitledField
{
    Q_OBJECT
public:
    SettingsField(Setting setting, QWidget *editor, QWidget *parent);

    Setting setting() const { return m_setting; }

    /// Disables the editor and says where the value comes from; nothing happens where it can be changed.
    void adopt(const ConfigurationSources &sources);

protected:
    QString firstWords() const override;

private:
    Setting m_setting;
    std::optional<SettingSource> m_fixedBy;
};

} // namespace clinic::ui
