// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

#include <functional>

class QMessageBox;
class QWidget;

namespace clinic::ui {

/// Closes the window: asks where something would be lost or is not sent yet (one question, not two), hides it, and lets
/// what is in flight finish.
class Closing : public QObject
{
    Q_OBJECT
public:
    /// `isDirty`: whether something was typed that is not saved, or is about to come back into the form.
    Closing(IntakeClient &client, std::function<bool()> isDirty, QWidget *window);

    void request();
    /// As request(), for whoever does not open the outbox: what was typed meanwhile cannot be saved, and stayed() says
    /// that it is not to be discarded either.
    void leave();
    /// Without a question.
    void begin();

Q_SIGNALS:
    /// The window is about to be hidden.
    void begun();
    void stayed();
    /// Delivery has stopped; emitted once.
    void finished();

private:
    void ask(bool isDirty, int unsent);
    QMessageBox *askToDiscard(const QString &explanation);
    int unsent() const;

    IntakeClient &m_client;
    std::function<bool()> m_isDirty;
    QWidget *m_window;
    bool m_isBegun = false;
};

} // namespace clinic::ui
