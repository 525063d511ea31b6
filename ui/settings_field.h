// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"

#include <QString>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace clinic::ui {

/// One setting in the settings dialog: a label with a mnemonic, its editor, and a line below that says why it cannot be
/// changed, what is wrong with it, or what it does.
class SettingsField : public QWidget
{
    Q_OBJECT
public:
    SettingsField(Setting setting, const QString &label, QWidget *editor, const QString &hint, QWidget *parent);

    Setting setting() const { return m_setting; }
    QWidget *editor() const { return m_editor; }

    /// Disables the editor and says where the value comes from; nothing happens where it can be changed.
    void adopt(const ConfigurationSources &sources);
    /// Empty: nothing is wrong any more.
    void setError(const QString &words);

private:
    void showNote(const QString &words, bool isError);

    Setting m_setting;
    QWidget *m_editor;
    QString m_hint;
    QLabel *m_note;
};

} // namespace clinic::ui
