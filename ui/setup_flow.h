// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/setup_assistant.h"

#include <QObject>
#include <QPointer>

namespace clinic::ui {

/// When the assistant comes up, and what follows from it.
class SetupFlow : public QObject
{
    Q_OBJECT
public:
    SetupFlow(const ConfigurationSources &sources, IntakeClient &client, QWidget *window);

    /// There is no outbox yet: nothing can be registered before one is made.
    void begin();
    /// The outbox is open. Where no access key is kept for the server, the connection is asked for; whoever does not
    /// want to enter it is not asked a second time, the banner offers the settings.
    void offer();

Q_SIGNALS:
    /// The outbox was made, by somebody who has typed its passphrase just now.
    void opened(bool byPerson);
    /// The settings were written, and the core uses them.
    void applied();
    void givenUp();

private:
    SetupAssistant *show(SetupAssistant::Purpose purpose);

    const ConfigurationSources &m_sources;
    IntakeClient &m_client;
    QWidget *m_window;
    QPointer<SetupAssistant> m_assistant;
};

} // namespace clinic::ui
