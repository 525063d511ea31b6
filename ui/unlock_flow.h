// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace clinic::ui {

class UnlockDialog;

/// Opens the outbox: with a passphrase that was given, else with this user's keychain, else by asking until it opens or
/// the person gives up. The keychain may take its time: nothing in the window waits for it.
///
/// Sealed data are never given up for a new key. Only where there is nothing at all, nothingThere() says so.
class UnlockFlow : public QObject
{
    Q_OBJECT
public:
    UnlockFlow(IntakeClient &client, QWidget *window);

    void start(const Configuration &configuration, const std::optional<QString> &passphrase);

Q_SIGNALS:
    /// `byPerson`: somebody has typed the passphrase just now.
    void opened(bool byPerson);
    /// The data folder is empty, and no passphrase was given to make an outbox with.
    void nothingThere();
    /// The person gave up, or it cannot be opened whatever the passphrase.
    void givenUp();

private:
    void askKeychain();
    void ask(const Fault<VaultFault> &why);
    void tryWith(const QString &passphrase);
    void adopt(const tl::expected<void, OpenFault> &result, bool byPerson);
    void remember();
    void failed(const OpenFault &fault);
    void giveUp(const OpenFault &fault);

    IntakeClient &m_client;
    QWidget *m_window;
    Configuration m_configuration;
    QPointer<UnlockDialog> m_dialog;
    std::function<void()> m_again; ///< tries the same once more; null once it is open
};

} // namespace clinic::ui
