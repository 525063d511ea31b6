// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>

class QMessageBox;
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
    /// As request(), for whoever does not open the outbox: what was typed meanwhile cannot be saved, and stayed() says
    /// that it is not to be discarded either.
    void leave(bool isDirty);
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
    QWidget *m_window;
    bool m_isBegun = false;
};

} // namespace clinic::ui
