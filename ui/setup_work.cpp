// SPDX-License-Identifier: Apache-2.0
#include "ui/setup_work.h"

#include "core/text/words.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace clinic::ui {

SetupWork::SetupWork(const ConfigurationSources &sources, IntakeClient &client, QObject *parent)
    : QObject(parent), m_sources(sources), m_client(client)
{
}

void SetupWork::carryOut(const SetupWish &wish)
{
    m_wish = wish;
    if (m_client.isOpen())
        keepKey();
    else
        open();
}

void SetupWork::open()
{
    m_client.open(m_wish.configuration, m_wish.passphrase, this, [this](const auto &result) {
        if (result)
            keepKey();
        else
            refuse(result.error());
    });
}

void SetupWork::refuse(const OpenFault &fault)
{
    const auto *vault = std::get_if<Fault<VaultFault>>(&fault);
    const QString why = std::visit([](const auto &one) { return text::sentence(one); }, fault);
    const bool isPassphrase =
        vault && (vault->kind == VaultFault::WeakPassphrase || vault->kind == VaultFault::WrongPassphrase);
    if (isPassphrase)
        Q_EMIT passphraseRefused(why);
    else
        Q_EMIT failed(why);
}

void SetupWork::keepKey()
{
    if (m_wish.key.isEmpty()) {
        writeSettings();
        return;
    }
    m_client.ask(
        this,
        [server = m_wish.configuration.apiUrl, key = m_wish.key](Intake &intake) {
            return intake.setApiKey(server, key);
        },
        [this](const Stored<void> &kept) {
            if (kept)
                writeSettings();
            else
                Q_EMIT failed(text::sentence(kept.error()));
        });
}

void SetupWork::writeSettings()
{
    if (!m_wish.settings.isEmpty() && !m_sources.write(m_wish.settings)) {
        Q_EMIT failed(tr("The settings could not be saved: %1").arg(QDir::toNativeSeparators(m_sources.userFile())));
        return;
    }
    m_client.ask(
        this, [configuration = m_sources.read()](Intake &intake) { intake.configure(configuration); },
        [this] { askKeychain(); });
}

void SetupWork::askKeychain()
{
    const bool wantsKeychain = m_wish.wantsKeychain;
    m_wish = {}; // with the passphrase and the access key
    if (wantsKeychain)
        m_client.rememberInKeychain(this, [this](const Keyed<void> &kept) {
            Q_EMIT done({kept.has_value(), kept ? QString() : text::notRemembered(kept.error())});
        });
    else
        Q_EMIT done({});
}

} // namespace clinic::ui
