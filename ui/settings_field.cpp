// SPDX-License-Identifier: Apache-2.0
#include "ui/settings_field.h"

#include "ui/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace clinic::ui {

SettingsField::SettingsField(Setting setting, const QString &label, QWidget *editor, const QString &hint,
                             QWidget *parent)
    : QWidget(parent), m_setting(setting), m_editor(editor), m_hint(hint), m_note(new QLabel(this))
{
    auto *title = new QLabel(label, this);
    title->setBuddy(editor);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(editor);
    column->addWidget(m_note);
    showNote(hint, false);
}

void SettingsField::showNote(const QString &words, bool isError)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isError ? style::errorText(colours) : style::quietText(colours));
    m_note->setPalette(colours);
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    m_editor->setAccessibleDescription(words);
}

void SettingsField::adopt(const ConfigurationSources &sources)
{
    const bool isFixed = sources.isFixed(m_setting);
    m_editor->setEnabled(!isFixed);
    if (!isFixed)
        return;
    switch (sources.sourceOf(m_setting)) {
    case SettingSource::CommandLine:
        showNote(tr("Given on the command line; cannot be changed here"), false);
        break;
    case SettingSource::Environment:
        showNote(tr("Given by the environment; cannot be changed here"), false);
        break;
    case SettingSource::Machine:
    case SettingSource::Settings:
    case SettingSource::Default:
        showNote(tr("Set for this computer by your administrator; cannot be changed here"), false);
        break;
    }
}

void SettingsField::setError(const QString &words)
{
    showNote(words.isEmpty() ? m_hint : words, !words.isEmpty());
}

} // namespace clinic::ui
