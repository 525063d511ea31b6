// SPDX-License-Identifier: Apache-2.0
#include "ui/unlock_flow.h"

#include "core/text/words.h"
#include "ui/message_box.h"
#include "ui/unlock_dialog.h"

#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

bool isAboutPassphrase(const OpenFault &fault)
{
    const auto *vault = std::get_if<Fault<VaultFault>>(&fault);
    return vault && (vault->kind == VaultFault::WrongPassphrase || vault->kind == VaultFault::WeakPassphrase ||
                     vault->kind == VaultFault::PassphraseNeeded);
}

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
        ask();
}

void UnlockFlow::ask()
{
    const Intake::Folder folder = Intake::look(m_configuration.dataDir);
    if (folder == Intake::Folder::KeysMissing) {
        giveUp(words(Fault<VaultFault>{VaultFault::SlotsMissing, m_configuration.dataDir}));
        return;
    }
    m_dialog = new UnlockDialog(folder, QDir::toNativeSeparators(m_configuration.dataDir), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &UnlockDialog::passphraseGiven, this, &UnlockFlow::tryWith);
    connect(m_dialog, &QDialog::rejected, this, &UnlockFlow::givenUp);
    m_dialog->open();
}

void UnlockFlow::tryWith(const QString &passphrase)
{
    m_client.open(m_configuration, passphrase, this, [this](const tl::expected<void, OpenFault> &result) {
        if (!result) {
            failed(result.error());
            return;
        }
        const bool byPerson = m_dialog != nullptr;
        if (m_dialog)
            m_dialog->accept();
        Q_EMIT opened(byPerson);
    });
}

void UnlockFlow::failed(const OpenFault &fault)
{
    // A passphrase that was given on the way in may be wrong as well: then a person is asked.
    if (!m_dialog && isAboutPassphrase(fault))
        ask();
    if (m_dialog)
        m_dialog->wrong(words(fault));
    else
        giveUp(words(fault));
}

void UnlockFlow::giveUp(const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                                tr("The outbox could not be opened"), QMessageBox::Close, m_window);
    box->setObjectName(u"cannotOpen"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    explainPlainly(box, why);
    connect(box, &QDialog::finished, this, &UnlockFlow::givenUp);
    box->open();
}

} // namespace clinic::ui
