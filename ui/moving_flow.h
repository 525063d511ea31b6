// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

class QWidget;

namespace clinic::ui {

class MovingDialog;
class Shift;

/// Hands everything that waits over to another computer, or takes it over from one: asks for the file and its
/// passphrase, lets the core thread do it, and says what came of it.
class MovingFlow : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`.
    MovingFlow(IntakeClient &client, Shift &shift, QWidget *window);

    void handOver();
    void takeOver();

private:
    void askWhere();
    void askWhence();
    void handOverInto(MovingDialog *dialog, const QString &file, const QString &passphrase);
    void takeOverFrom(MovingDialog *dialog, const QString &file, const QString &passphrase);
    void tellHandedOver(const HandedOver &result, const QString &file);
    void tellTakenOver(const TakenOver &result);

    IntakeClient &m_client;
    Shift &m_shift;
    QWidget *m_window;
};

} // namespace clinic::ui
