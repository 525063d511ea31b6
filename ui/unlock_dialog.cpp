// SPDX-License-Identifier: Apache-2.0
#include "ui/unlock_dialog.h"

#include "core/text/words.h"
#include "ui/style.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 440;
constexpr int shortestPassphrase = 8; // characters, as the vault demands

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

} // namespace

UnlockDialog::UnlockDialog(Intake::Folder folder, const QString &dataDir, QWidget *parent)
    : QDialog(parent), m_isNew(folder == Intake::Folder::Empty)
{
    setObjectName(u"unlockDialog"_s);
    setWindowTitle(m_isNew ? tr("Protect the outbox") : tr("Open the outbox"));
    build(dataDir);
}

QLineEdit *UnlockDialog::makeEdit(const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

void UnlockDialog::build(const QString &dataDir)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(makeWords(
        m_isNew ? tr("Registrations are kept on this computer, encrypted, until the server has confirmed them. Choose "
                     "a passphrase of at least %1 characters for them.")
                          .arg(shortestPassphrase) +
                      u"\n\n"_s +
                      tr("Keep it in a safe place: without it nobody can read what is saved here, not even the "
                         "maker of this program.")
                : tr("Enter the passphrase of the registrations that are kept on this computer."),
        this));
    m_first = makeEdit(u"passphrase"_s);
    auto *firstLabel = new QLabel(tr("&Passphrase"), this);
    firstLabel->setBuddy(m_first);
    column->addWidget(firstLabel);
    column->addWidget(m_first);
    if (m_isNew) {
        m_second = makeEdit(u"passphraseAgain"_s);
        auto *secondLabel = new QLabel(tr("Passphrase &again"), this);
        secondLabel->setBuddy(m_second);
        column->addWidget(secondLabel);
        column->addWidget(m_second);
    }
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"unlockNote"_s);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_note);
    auto *place = makeWords(tr("Data folder: %1").arg(dataDir), this);
    QPalette quiet = place->palette();
    quiet.setColor(QPalette::WindowText, style::quietText(quiet));
    place->setPalette(quiet);
    column->addWidget(place);

    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(m_isNew ? tr("Start") : tr("Open"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"unlockOk"_s);
    m_ok->setDefault(true);
    buttons->addButton(tr("Quit"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_first->setFocus();
}

void UnlockDialog::submit()
{
    const QString passphrase = m_first->text();
    if (m_isNew && passphrase.size() < shortestPassphrase) {
        wrong(tr("At least %1 characters, please").arg(shortestPassphrase));
    } else if (m_isNew && m_second->text().isEmpty()) {
        m_second->setFocus(); // Enter goes on, as in the form
    } else if (m_isNew && passphrase != m_second->text()) {
        wrong(tr("The two passphrases differ"));
    } else if (passphrase.isEmpty()) {
        wrong(tr("Enter the passphrase"));
    } else {
        setBusy(true);
        m_note->setPalette(palette());
        m_note->setText(tr("Opening …"));
        Q_EMIT passphraseGiven(passphrase);
    }
}

void UnlockDialog::setBusy(bool busy)
{
    m_first->setEnabled(!busy);
    if (m_second)
        m_second->setEnabled(!busy);
    m_ok->setEnabled(!busy);
}

void UnlockDialog::wrong(const QString &why)
{
    setBusy(false);
    m_note->setText(why);
    QPalette palette = m_note->palette();
    palette.setColor(QPalette::WindowText, style::errorText(this->palette()));
    m_note->setPalette(palette);
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_first->setFocus();
    m_first->selectAll();
}

} // namespace clinic::ui
