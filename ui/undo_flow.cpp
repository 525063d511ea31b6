// SPDX-License-Identifier: Apache-2.0
#include "ui/undo_flow.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/patient_form.h"
#include "ui/shift.h"

#include <QMessageBox>

namespace clinic::ui {

UndoFlow::UndoFlow(IntakeClient &client, PatientForm &form, Shift &shift, QWidget *window)
    : QObject(window), m_client(client), m_form(form), m_shift(shift), m_window(window)
{
}

void UndoFlow::takeBack(const RecordId &id, const QString &name, const ProfileDraft &typed)
{
    if (m_form.isWaiting())
        return; // what was submitted there is answered first
    if (!m_form.isDirty()) {
        ask(id, name, typed);
        return;
    }
    QMessageBox *box = askFirst(m_window,
                                name.isEmpty() ? tr("Take the last patient back into the form?")
                                               : tr("Take %1 back into the form?").arg(name),
                                tr("What is typed there for another patient is not saved yet and would be lost."),
                                tr("Discard and take back"), tr("Keep"));
    connect(box, &QMessageBox::accepted, this, [this, id, name, typed] {
        if (!m_form.isWaiting())
            ask(id, name, typed);
    });
    box->open();
}

void UndoFlow::ask(const RecordId &id, const QString &name, const ProfileDraft &typed)
{
    m_form.setWaiting(true);
    m_shift.ensure([this, id, name, typed] { takeBackNow(id, name, typed); }, [this] { m_form.setWaiting(false); });
}

void UndoFlow::takeBackNow(const RecordId &id, const QString &name, const ProfileDraft &typed)
{
    m_client.ask(
        this, [id](Intake &intake) { return intake.takeBack(id); },
        [this, id, name, typed](const Stored<Decided> &result) {
            m_form.setWaiting(false);
            if (!result)
                tell(m_window, tr("Nothing was taken back"), text::sentence(result.error()));
            else if (*result != Decided::Done)
                tooLate(name);
            else
                restore(id, typed);
        });
}

void UndoFlow::tooLate(const QString &name)
{
    const QString why =
        name.isEmpty()
            ? tr("The registration is being sent or was sent already. The list shows what became of it.")
            : tr("The registration of %1 is being sent or was sent already. The list shows what became of it.")
                  .arg(name);
    tell(m_window, tr("Too late to undo"), why);
}

void UndoFlow::restore(const RecordId &id, const ProfileDraft &typed)
{
    m_form.beginAgain(typed);
    Q_EMIT takenBack(id);
    m_form.showOutcome(text::Tone::Calm, tr("Taken back into the form, not sent"));
}

} // namespace clinic::ui
