// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

class QWidget;

namespace clinic::ui {

/// Collects the report for support, shows it, and saves it where a person wants it. Also while the outbox is not open:
/// that may be what help is needed for.
class SupportFlow : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`. `sources` must outlive it.
    SupportFlow(const ConfigurationSources &sources, IntakeClient &client, QWidget *window);

    void start();

private:
    const ConfigurationSources &m_sources;
    IntakeClient &m_client;
    QWidget *m_window;
};

} // namespace clinic::ui
