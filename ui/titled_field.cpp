// SPDX-License-Identifier: Apache-2.0
#include "ui/titled_field.h"

#include "ui/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {
constexpr int tightGap = 4;
}

TitledField::TitledField(QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_title(new QLabel(this)), m_note(new QLabel(this))
{
    m_title->setBuddy(editor);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tightGap);
    column->addWidget(m_title);
    column->addWidget(editor);
    column->addWidget(m_note);
}

void TitledField::setWords(const QString &label, const QString &hint)
{
    m_title->setText(label);
    m_hint = hint;
    showNote();
}

void TitledField::setError(const QString &words)
{
    m_error = words;
    showNote();
}

void TitledField::showNote()
{
    const QString first = firstWords();
    const bool isError = first.isEmpty() && !m_error.isEmpty();
    const QString words = !first.isEmpty() ? first : isError ? m_error : m_hint;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isError ? style::errorText(colours) : style::quietText(colours));
    m_note->setPalette(colours);
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    m_editor->setAccessibleDescription(words);
}

} // namespace clinic::ui
