// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/intake/intake_client.h"

#include <QObject>

class QWidget;

namespace clinic::ui {

class PatientForm;
class Shift;

/// Takes a registration that is not sent yet back into the form. What is typed there for somebody else is lost only
/// where the person says so, and only once the registration is really taken back.
class UndoFlow : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over `window`.
    UndoFlow(IntakeClient &client, PatientForm &form, Shift &shift, QWidget *window);

    /// `name` is the patient's, empty where nobody is to be named; `typed` is what the form is to hold then.
    void takeBack(const RecordId &id, const QString &name, const ProfileDraft &typed);

Q_SIGNALS:
    /// It is in the form now, and nowhere else.
    void takenBack(const clinic::RecordId &id);

private:
    void ask(const RecordId &id, const QString &name, const ProfileDraft &typed);
    void takeBackNow(const RecordId &id, const QString &name, const ProfileDraft &typed);
    void tooLate(const QString &name);
    void restore(const RecordId &id, const ProfileDraft &typed);

    IntakeClient &m_client;
    PatientForm &m_form;
    Shift &m_shift;
    QWidget *m_window;
};

} // namespace clinic::ui
