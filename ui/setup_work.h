// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QMap>
#include <QObject>

namespace clinic::ui {

/// What the assistant asked for.
struct SetupWish
{
    Configuration configuration; ///< to open the outbox with, where it is not open yet
    QString passphrase;
    QMap<Setting, QString> settings; ///< to be written
    QByteArray key;                  ///< empty: none was given
    bool wantsKeychain = false;
};

/// What has come of asking the keychain.
struct KeychainOutcome
{
    bool isRemembered = false;
    QString why = {}; ///< not; empty where it was not asked
};

/// Carries out what the assistant asked for: makes the outbox, keeps the access key in it, writes the settings, asks
/// the keychain. What failed can be carried out again; it goes on where it stopped.
class SetupWork : public QObject
{
    Q_OBJECT
public:
    SetupWork(const ConfigurationSources &sources, IntakeClient &client, QObject *parent);

    void carryOut(const SetupWish &wish);

Q_SIGNALS:
    void passphraseRefused(const QString &why);
    void failed(const QString &why);
    void done(const clinic::ui::KeychainOutcome &keychain);

private:
    void open();
    void keepKey();
    void writeSettings();
    void askKeychain();
    void refuse(const OpenFault &fault);

    const ConfigurationSources &m_sources;
    IntakeClient &m_client;
    SetupWish m_wish;
};

} // namespace clinic::ui
