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

    /// `seen` is what the person saw; `name` is the patient's, empty where nobody is to be named; `typed` is what the
    /// form is to hold then.
    void takeBack(const RecordId &id, const Seen &seen, const QString &name, const ProfileDraft &typed);

Q_SIGNALS:
    /// It is in the form now, and nowhere else.
    void takenBack(const clinic::RecordId &id);

private:
    /// What is to be taken back.
    struct Wish
    {
        RecordId id;
        Seen seen;
        QString name;
        ProfileDraft typed;
    };
    void ask(const Wish &wish);
    void takeBackNow(const Wish &wish);
    void askAgain(const Wish &wish, const Fault<StorageFault> &fault);
    void tooLate(const QString &name);
    void restore(const Wish &wish);

    IntakeClient &m_client;
    PatientForm &m_form;
    Shift &m_shift;
    QWidget *m_window;
};

} // namespace clinic::ui
