// SPDX-License-Identifier: Apache-2.0
#include "ui/passphrase_dialog.h"

#include "core/intake/privacy_gate.h"
#include "core/text/words.h"
#include "ui/new_passphrase.h"
#include "ui/style.h"
#include "ui/titled_field.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <variant>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr int dialogWidth = 400;
constexpr int longestLabel = 60; // characters
} // namespace

PassphraseDialog::PassphraseDialog(IntakeClient &client, Purpose purpose, QWidget *parent)
    : QDialog(parent), m_client(client), m_new(new NewPassphrase(this))
{
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *first = new QLineEdit(this);
    auto *field = new TitledField(first, this);
    if (purpose == Purpose::Add) {
        setWindowTitle(tr("Add a passphrase"));
        m_label = first;
        m_label->setObjectName(u"passphraseLabel"_s);
        m_label->setMaxLength(longestLabel);
        field->setWords(tr("&Name, for the list"), tr("For example where it is kept; not the passphrase itself"));
        m_old = new QLineEdit(this);
        m_old->setObjectName(u"passphraseProof"_s);
        m_old->setEchoMode(QLineEdit::Password);
        m_oldField = new TitledField(m_old, this);
        m_oldField->setWords(tr("Your PIN, &or a passphrase"), tr("One that opens the registrations today"));
    } else {
        setWindowTitle(tr("Change a passphrase"));
        m_old = first;
        m_oldField = field;
        m_old->setObjectName(u"passphraseOld"_s);
        m_old->setEchoMode(QLineEdit::Password);
        field->setWords(tr("&Old passphrase"), tr("The one that is to be replaced"));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::wideGap);
    column->addWidget(field);
    if (purpose == Purpose::Add)
        column->addWidget(m_oldField);
    build();
    setMinimumWidth(dialogWidth + 2 * style::margin);
    first->setFocus();
}

void PassphraseDialog::build()
{
    m_new->setWords(tr("New &passphrase"), tr("Passphrase &again"));
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(m_label ? tr("A&dd") : tr("&Change"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"passphraseOk"_s);
    m_ok->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &PassphraseDialog::reject);
    layout()->addWidget(m_new);
    layout()->addWidget(buttons);
}

void PassphraseDialog::submit()
{
    if (m_oldField) {
        const QString missing = m_label ? tr("Enter your PIN or a passphrase") : tr("Enter the old passphrase");
        m_oldField->setError(m_old->text().isEmpty() ? missing : QString());
        if (m_old->text().isEmpty()) {
            m_old->setFocus();
            return;
        }
    }
    if (m_isBusy || !m_new->check())
        return;
    setBusy(true);
    if (m_label)
        add();
    else
        change();
}

/// Whoever comes past an open window must not make a way in for later.
void PassphraseDialog::add()
{
    using Refused = std::variant<UnlockAnswer, Fault<StorageFault>, Fault<VaultFault>>;
    m_client.ask(
        this,
        [proof = m_old->text(), passphrase = m_new->passphrase(),
         label = m_label->text().trimmed()](Intake &intake) -> tl::expected<void, Refused> {
            const auto answer = intake.privacy().unlock(proof, QDateTime::currentDateTimeUtc());
            if (!answer)
                return tl::unexpected(Refused(answer.error()));
            if (!std::holds_alternative<unlocking::Opened>(*answer))
                return tl::unexpected(Refused(*answer));
            const auto added = intake.addPassphrase(passphrase, label);
            return added ? tl::expected<void, Refused>() : tl::unexpected(Refused(added.error()));
        },
        [this](const tl::expected<void, Refused> &added) {
            if (added)
                answered({});
            else if (const auto *fault = std::get_if<Fault<VaultFault>>(&added.error()))
                answered(*fault);
            else if (const auto *answer = std::get_if<UnlockAnswer>(&added.error()))
                refuseProof(text::sentence(*answer));
            else
                refuseProof(text::sentence(std::get<Fault<StorageFault>>(added.error())));
        });
}

void PassphraseDialog::refuseProof(const QString &why)
{
    setBusy(false);
    m_oldField->setError(why);
    m_old->setFocus();
    m_old->selectAll();
}

void PassphraseDialog::change()
{
    m_client.ask(
        this,
        [from = m_old->text(), to = m_new->passphrase()](Intake &intake) { return intake.changePassphrase(from, to); },
        [this](const Keyed<void> &changed) { answered(changed ? std::nullopt : std::optional(changed.error())); });
}

void PassphraseDialog::answered(const std::optional<Fault<VaultFault>> &fault)
{
    setBusy(false);
    if (!fault) {
        accept();
    } else if (!m_label && fault->kind == VaultFault::WrongPassphrase) {
        refuseProof(text::sentence(*fault));
    } else {
        m_new->setError(text::sentence(*fault));
    }
}

void PassphraseDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_new->setEnabled(!busy);
    m_ok->setEnabled(!busy);
    for (QLineEdit *edit : {m_label, m_old}) {
        if (edit)
            edit->setEnabled(!busy);
    }
}

/// What is under way is not to end unseen.
void PassphraseDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace clinic::ui
