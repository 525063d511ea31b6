// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

class QWidget;

namespace clinic::ui {

/// Exports the history of all registrations: asks what and where to, and says what came of it. The window goes on
/// meanwhile.
class AuditFlow : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`.
    AuditFlow(IntakeClient &client, QWidget *window);

    void start();

private:
    IntakeClient &m_client;
    QWidget *m_window;
};

} // namespace clinic::ui
