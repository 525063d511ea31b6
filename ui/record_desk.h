// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"
#include "ui/record_actions.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace clinic::ui {

/// Carries out what a person decides about a record, after asking where it cannot be taken back.
class RecordDesk : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`.
    RecordDesk(IntakeClient &client, QWidget *window);

    /// Every action but Correct, which is the form's.
    void carryOut(const Record &record, RecordAction action);

Q_SIGNALS:
    /// It is done, and durable.
    void decided(const clinic::RecordId &id);

private:
    using Verb = std::function<Stored<Decided>(Intake &)>;

    void ask(const RecordId &id, const Verb &verb);
    void discard(const Record &record);
    void markRegistered(const Record &record);
    void confirmDifferent(const Record &record);
    void sendAgain(const RecordId &id);
    static void copyProfileId(const Record &record);

    IntakeClient &m_client;
    QWidget *m_window;
};

} // namespace clinic::ui
