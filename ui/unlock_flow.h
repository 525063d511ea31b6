// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QWidget;

namespace clinic::ui {

class UnlockDialog;

/// Opens the outbox: with a passphrase that was given, or by asking until it opens or the person gives up.
class UnlockFlow : public QObject
{
    Q_OBJECT
public:
    UnlockFlow(IntakeClient &client, QWidget *window);

    void start(const Configuration &configuration, const std::optional<QString> &passphrase);

Q_SIGNALS:
    /// `byPerson`: somebody has typed the passphrase just now.
    void opened(bool byPerson);
    /// The person gave up, or it cannot be opened whatever the passphrase.
    void givenUp();

private:
    void ask();
    void tryWith(const QString &passphrase);
    void failed(const OpenFault &fault);
    void giveUp(const QString &why);

    IntakeClient &m_client;
    QWidget *m_window;
    Configuration m_configuration;
    QPointer<UnlockDialog> m_dialog;
};

} // namespace clinic::ui
