// SPDX-License-Identifier: Apache-2.0
#include "ui/settings_field.h"

#include "ui/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace clinic::ui {

SettingsField::SettingsField(Setting setting, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_setting(setting), m_editor(editor), m_title(new QLabel(this)), m_note(new QLabel(this))
{
    m_title->setBuddy(editor);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(editor);
    column->addWidget(m_note);
}

void SettingsField::setWords(const QString &label, const QString &hint)
{
    m_title->setText(label);
    m_hint = hint;
    showNote();
}

void SettingsField::showNote()
{
    const bool isError = !m_fixedBy && !m_error.isEmpty();
    const QString words = m_fixedBy ? fixedWords() : isError ? m_error : m_hint;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isError ? style::errorText(colours) : style::quietText(colours));
    m_note->setPalette(colours);
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    m_editor->setAccessibleDescription(words);
}

QString SettingsField::fixedWords() const
{
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
    if (sources.isFixed(m_setting))
        m_fixedBy = sources.sourceOf(m_setting);
    m_editor->setEnabled(!m_fixedBy);
    showNote();
}

void SettingsField::setError(const QString &words)
{
    m_error = words;
    showNote();
}

} // namespace clinic::ui
