// SPDX-License-Identifier: Apache-2.0
#include "ui/unlock_dialog.h"

#include "core/text/words.h"
#include "ui/style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 440;

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

/// What is known of the keychain slot of this user.
enum class Slot {
    Missing,  ///< there is none
    Useless,  ///< what belongs to it is gone from the keychain, as far as can be told
    Waiting,  ///< it may open another time
    NotAsked, ///< a passphrase was given, and was wrong
};

Slot slotAfter(VaultFault why)
{
    switch (why) {
    case VaultFault::PassphraseNeeded:
        return Slot::Missing;
    case VaultFault::KeychainNoEntry:
    case VaultFault::KeychainOtherKey:
        return Slot::Useless;
    case VaultFault::KeychainDenied:
    case VaultFault::KeychainAbsent:
    case VaultFault::KeychainTimedOut:
    case VaultFault::KeychainFailed:
        return Slot::Waiting;
    case VaultFault::WrongPassphrase:
    case VaultFault::WeakPassphrase:
    case VaultFault::SlotsMissing:
    case VaultFault::SlotsDamaged:
    case VaultFault::SlotsNotReadable:
    case VaultFault::CannotWrite:
    case VaultFault::LastPassphrase:
    case VaultFault::NoSuchSlot:
        break;
    }
    return Slot::NotAsked;
}

} // namespace

UnlockDialog::UnlockDialog(VaultFault why, const QString &dataDir, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"unlockDialog"_s);
    setWindowTitle(tr("Open the outbox"));
    build(why, dataDir);
}

void UnlockDialog::build(VaultFault why, const QString &dataDir)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    const Slot slot = slotAfter(why);
    if (slot == Slot::Useless || slot == Slot::Waiting) {
        auto *reason = makeWords(text::sentence(Fault<VaultFault>{why, {}}), this);
        reason->setObjectName(u"unlockReason"_s);
        column->addWidget(reason);
    } else {
        column->addWidget(
            makeWords(tr("Enter the passphrase of the registrations that are kept on this computer."), this));
    }
    m_passphrase = new QLineEdit(this);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(tr("&Passphrase"), this);
    label->setBuddy(m_passphrase);
    column->addWidget(label);
    column->addWidget(m_passphrase);
    addChoice(column, why);
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"unlockNote"_s);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_note);
    auto *place = makeWords(tr("Data folder: %1").arg(dataDir), this);
    style::tint(place, style::quietText(palette()));
    column->addWidget(place);
    addButtons(column, why);
    m_passphrase->setFocus();
}

/// Whoever had it opened by the keychain gets that back; whoever never wanted it is not made to.
void UnlockDialog::addChoice(QVBoxLayout *column, VaultFault why)
{
    const Slot slot = slotAfter(why);
    if (slot != Slot::Missing && slot != Slot::Useless)
        return;
    m_remember = new QCheckBox(tr("From now on my &keychain opens it, without asking"), this);
    m_remember->setObjectName(u"unlockRemember"_s);
    m_remember->setChecked(slot == Slot::Useless);
    column->addWidget(m_remember);
}

void UnlockDialog::addButtons(QVBoxLayout *column, VaultFault why)
{
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"unlockOk"_s);
    m_ok->setDefault(true);
    if (slotAfter(why) == Slot::Waiting || why == VaultFault::KeychainNoEntry) {
        m_again = buttons->addButton(tr("&Try the keychain again"), QDialogButtonBox::ActionRole);
        m_again->setObjectName(u"unlockAgain"_s);
        m_again->setAutoDefault(false);
        connect(m_again, &QPushButton::clicked, this, &UnlockDialog::askKeychain);
    }
    auto *quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::RejectRole);
    quit->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

bool UnlockDialog::remembers() const
{
    return m_remember && m_remember->isChecked();
}

void UnlockDialog::submit()
{
    const QString passphrase = m_passphrase->text();
    if (passphrase.isEmpty()) {
        wrong(tr("Enter the passphrase"));
        return;
    }
    setBusy(true);
    say(tr("Opening …"));
    Q_EMIT passphraseGiven(passphrase);
}

void UnlockDialog::askKeychain()
{
    setBusy(true);
    say(tr("Waiting for the keychain …"));
    Q_EMIT keychainRequested();
}

void UnlockDialog::setBusy(bool busy)
{
    m_passphrase->setEnabled(!busy);
    m_ok->setEnabled(!busy);
    if (m_again)
        m_again->setEnabled(!busy);
}

void UnlockDialog::say(const QString &words)
{
    m_note->setPalette(palette());
    m_note->setText(words);
}

void UnlockDialog::wrong(const QString &why)
{
    setBusy(false);
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

} // namespace clinic::ui
