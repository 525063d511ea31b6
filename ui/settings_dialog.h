// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/intake_client.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QPushButton;
class QTabWidget;

namespace clinic::ui {

class ClinicPage;
class DiagnosisList;
class KeysPage;
class PrivacyPage;
class ServerPage;

/// The person's settings. What is wrong is not written; what was not changed is not written either, so that defaults
/// stay defaults. "Apply and test" applies first, since only what is applied can be tested.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(const ConfigurationSources &sources, IntakeClient &client, QWidget *parent);

Q_SIGNALS:
    /// The settings were written, and the core uses them.
    void applied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void load();
    QMap<Setting, QString> values() const;
    bool check();
    /// Calls `then` once everything is in use; not where something is wrong.
    void apply(const std::function<void()> &then);
    void keepKey(const QUrl &server, const QByteArray &key, const std::function<void()> &then);
    void askForKey();
    void askForPin();
    void choosePin();
    void test();
    void setBusy(bool busy);

    const ConfigurationSources &m_sources;
    IntakeClient &m_client;
    QMap<Setting, QString> m_loaded;
    QTabWidget *m_tabs;
    ServerPage *m_server;
    ClinicPage *m_clinic;
    PrivacyPage *m_privacy;
    KeysPage *m_keys;
    DiagnosisList *m_diagnosis;
    QPushButton *m_test;
    QDialogButtonBox *m_buttons;
};

} // namespace clinic::ui
