// SPDX-License-Identifier: Apache-2.0
#include "ui/setup_flow.h"

#include "ui/window_memory.h"

namespace clinic::ui {

SetupFlow::SetupFlow(const ConfigurationSources &sources, IntakeClient &client, QWidget *window)
    : QObject(window), m_sources(sources), m_client(client), m_window(window)
{
}

SetupAssistant *SetupFlow::show(SetupAssistant::Purpose purpose)
{
    m_assistant = new SetupAssistant(purpose, m_sources, m_client, m_window);
    m_assistant->setAttribute(Qt::WA_DeleteOnClose);
    m_assistant->open();
    return m_assistant;
}

void SetupFlow::begin()
{
    const auto *assistant = show(SetupAssistant::Purpose::Begin);
    connect(assistant, &QDialog::accepted, this, [this] {
        WindowMemory(m_sources.userFile()).keepSetUpOffered();
        Q_EMIT applied();
        Q_EMIT opened(true);
    });
    connect(assistant, &QDialog::rejected, this, [this] {
        if (!m_client.isOpen()) {
            Q_EMIT givenUp();
            return;
        }
        // Left after something had failed: what is there works, with the settings that are kept.
        m_client.ask(
            this, [configuration = m_sources.read()](Intake &intake) { intake.configure(configuration); },
            [this] { Q_EMIT opened(true); });
    });
}

void SetupFlow::offer()
{
    const WindowMemory memory(m_sources.userFile());
    if (m_assistant || memory.isSetUpOffered())
        return;
    m_client.ask(
        this, [server = m_sources.read().apiUrl](Intake &intake) { return intake.hasApiKey(server); },
        [this, memory](bool hasKey) {
            if (hasKey || m_assistant)
                return;
            memory.keepSetUpOffered();
            const auto *assistant = show(SetupAssistant::Purpose::Connect);
            connect(assistant, &QDialog::accepted, this, &SetupFlow::applied);
        });
}

} // namespace clinic::ui
