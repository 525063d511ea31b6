// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

class QWidget;

namespace clinic::ui {

/// Closes the window: asks where something would be lost or is not sent yet (one question, not two), hides it, and lets
/// what is in flight finish.
class Closing : public QObject
{
    Q_OBJECT
public:
    Closing(IntakeClient &client, QWidget *window);

    /// `isDirty`: something was typed that is not saved.
    void request(bool isDirty);
    /// Without a question.
    void begin();

Q_SIGNALS:
    /// The window is about to be hidden.
    void begun();
    /// Delivery has stopped; emitted once.
    void finished();

private:
    void ask(bool isDirty, int unsent);
    int unsent() const;

    IntakeClient &m_client;
    QWidget *m_window;
    bool m_isBegun = false;
};

} // namespace clinic::ui
