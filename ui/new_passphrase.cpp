// SPDX-License-Identifier: Apache-2.0
#include "ui/new_passphrase.h"

#include "ui/style.h"
#include "ui/titled_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int shortestPassphrase = 8; // characters, as the vault demands

QLineEdit *makeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

NewPassphrase::NewPassphrase(QWidget *parent)
    : QWidget(parent),
      m_first(makeEdit(u"newPassphrase"_s, this)),
      m_again(makeEdit(u"newPassphraseAgain"_s, this)),
      m_firstField(new TitledField(m_first, this)),
      m_againField(new TitledField(m_again, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::gap);
    column->addWidget(m_firstField);
    column->addWidget(m_againField);
    setFocusProxy(m_first);
}

void NewPassphrase::setWords(const QString &first, const QString &again)
{
    m_firstField->setWords(first, tr("At least %1 characters").arg(shortestPassphrase));
    m_againField->setWords(again);
}

bool NewPassphrase::check()
{
    const QString passphrase = m_first->text();
    const bool isShort = passphrase.size() < shortestPassphrase;
    const bool isHalf = !isShort && m_again->text().isEmpty();
    const bool differs = !isShort && !isHalf && passphrase != m_again->text();
    m_firstField->setError(isShort ? tr("At least %1 characters, please").arg(shortestPassphrase) : QString());
    m_againField->setError(differs ? tr("The two passphrases differ") : QString());
    if (isShort)
        m_first->setFocus();
    else if (isHalf || differs)
        m_again->setFocus(); // Enter goes on, as in the form
    if (differs)
        m_again->selectAll();
    return !isShort && !isHalf && !differs;
}

QString NewPassphrase::passphrase() const
{
    return m_first->text();
}

bool NewPassphrase::isEmpty() const
{
    return m_first->text().isEmpty() && m_again->text().isEmpty();
}

void NewPassphrase::setError(const QString &words)
{
    m_firstField->setError(words);
    m_first->setFocus();
}

} // namespace clinic::ui
