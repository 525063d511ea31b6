// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"
#include "ui/record_actions.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace clinic::ui {

class Shift;

/// Carries out what a person decides about a record, after asking where it cannot be taken back.
class RecordDesk : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`.
    RecordDesk(IntakeClient &client, Shift &shift, QWidget *window);

    /// Every action but Correct and TakeBack, which are the form's. `profileId` is the profile at the service that a
    /// person has before their eyes; empty where there is none to compare with.
    void carryOut(const Record &record, RecordAction action, const QString &profileId);

Q_SIGNALS:
    /// It is done, and durable.
    void decided(const clinic::RecordId &id);

private:
    using Verb = std::function<Stored<Decided>(Intake &)>;

    void ask(const RecordId &id, const Verb &verb);
    void discard(const Record &record);
    void confirmErase(const Record &record);
    void erase(const RecordId &id, bool isNow);
    /// The record is registered as that profile.
    void takeFor(const Record &record, const QString &profileId);
    void markRegistered(const Record &record);
    void confirmSame(const Record &record, const QString &profileId);
    void confirmSendAfterAll(const Record &record);
    void confirmSecondRemoved(const RecordId &id);
    void confirmDifferent(const Record &record);
    void sendAgain(const Record &record);

    IntakeClient &m_client;
    Shift &m_shift;
    QWidget *m_window;
};

} // namespace clinic::ui
