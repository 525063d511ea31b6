// SPDX-License-Identifier: Apache-2.0
#include "ui/unlock_flow.h"

#include "core/intake/unlocking.h"
#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/message_box.h"
#include "ui/unlock_dialog.h"

#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString words(const OpenFault &fault)
{
    return std::visit([](const auto &one) { return text::sentence(one); }, fault);
}

} // namespace

UnlockFlow::UnlockFlow(IntakeClient &client, QWidget *window) : QObject(window), m_client(client), m_window(window) {}

void UnlockFlow::start(const Configuration &configuration, const std::optional<QString> &passphrase)
{
    m_configuration = configuration;
    if (passphrase)
        tryWith(*passphrase);
    else
        askKeychain();
}

void UnlockFlow::askKeychain()
{
    m_again = [this] { askKeychain(); };
    m_client.openWithKeychain(m_configuration, this, [this](const auto &result) { adopt(result, false); });
}

void UnlockFlow::tryWith(const QString &passphrase)
{
    const bool byPerson = m_dialog != nullptr;
    m_again = [this, passphrase] { tryWith(passphrase); };
    m_client.open(m_configuration, passphrase, this, [this, byPerson](const auto &result) { adopt(result, byPerson); });
}

void UnlockFlow::adopt(const tl::expected<void, OpenFault> &result, bool byPerson)
{
    if (!result) {
        failed(result.error());
        return;
    }
    m_again = nullptr;
    const bool remembers = byPerson && m_dialog && m_dialog->remembers();
    if (m_dialog)
        m_dialog->accept();
    if (remembers)
        remember();
    Q_EMIT opened(byPerson);
}

/// Nobody waits for it; only a failure is told.
void UnlockFlow::remember()
{
    m_client.rememberInKeychain(this, [this](const Keyed<void> &kept) {
        if (!kept)
            tell(m_window, tr("The passphrase is asked for again at the next start"),
                 text::notRemembered(kept.error()));
    });
}

void UnlockFlow::failed(const OpenFault &fault)
{
    const auto *vault = std::get_if<Fault<VaultFault>>(&fault);
    if (m_dialog)
        m_dialog->wrong(words(fault));
    else if (vault && passphraseMayHelp(vault->kind))
        ask(*vault);
    else
        giveUp(fault);
}

void UnlockFlow::ask(const Fault<VaultFault> &why)
{
    if (Intake::look(m_configuration.dataDir) == Intake::Folder::Empty) {
        Q_EMIT nothingThere();
        return;
    }
    m_dialog = new UnlockDialog(why.kind, QDir::toNativeSeparators(m_configuration.dataDir), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &UnlockDialog::passphraseGiven, this, &UnlockFlow::tryWith);
    connect(m_dialog, &UnlockDialog::keychainRequested, this, &UnlockFlow::askKeychain);
    connect(m_dialog, &QDialog::rejected, this, &UnlockFlow::givenUp);
    m_dialog->open();
    // A passphrase that was given on the way in may be wrong as well.
    if (why.kind == VaultFault::WrongPassphrase)
        m_dialog->wrong(words(why));
}

void UnlockFlow::giveUp(const OpenFault &fault)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                                tr("The outbox could not be opened"), QMessageBox::Close, m_window);
    box->setObjectName(u"cannotOpen"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (std::holds_alternative<Fault<StorageFault>>(fault)) // it may be over in a moment
        box->setDefaultButton(box->addButton(QMessageBox::Retry));
    explainPlainly(box, words(fault));
    connect(box, &QDialog::finished, this, [this](int answer) {
        if (answer == QMessageBox::Retry) {
            const auto again = m_again; // which replaces itself
            again();
        } else {
            Q_EMIT givenUp();
        }
    });
    box->open();
}

} // namespace clinic::ui
