// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace clinic::ui {

/// One setting in the settings dialog: a label with a mnemonic, its editor, and a line below that says why it cannot be
/// changed, what is wrong with it, or what it does.
class SettingsField : public QWidget
{
    Q_OBJECT
public:
    SettingsField(Setting setting, QWidget *editor, QWidget *parent);

    Setting setting() const { return m_setting; }
    QWidget *editor() const { return m_editor; }

    void setWords(const QString &label, const QString &hint);
    /// Disables the editor and says where the value comes from; nothing happens where it can be changed.
    void adopt(const ConfigurationSources &sources);
    /// Empty: nothing is wrong any more.
    void setError(const QString &words);

private:
    void showNote();
    QString fixedWords() const;

    Setting m_setting;
    QWidget *m_editor;
    QLabel *m_title;
    QLabel *m_note;
    QString m_hint;
    QString m_error;
    std::optional<SettingSource> m_fixedBy;
};

} // namespace clinic::ui
