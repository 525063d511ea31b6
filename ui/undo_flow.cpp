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

void UndoFlow::takeBack(const RecordId &id, const Seen &seen, const QString &name, const ProfileDraft &typed)
{
    if (m_form.isWaiting())
        return; // what was submitted there is answered first
    const Wish wish{id, seen, name, typed};
    if (!m_form.isDirty()) {
        ask(wish);
        return;
    }
    QMessageBox *box = askFirst(m_window,
                                name.isEmpty() ? tr("Take the last patient back into the form?")
                                               : tr("Take %1 back into the form?").arg(name),
                                tr("What is typed there for another patient is not saved yet and would be lost."),
                                tr("Discard and take back"), tr("Keep"));
    connect(box, &QMessageBox::accepted, this, [this, wish] {
        if (!m_form.isWaiting())
            ask(wish);
    });
    box->open();
}

void UndoFlow::ask(const Wish &wish)
{
    m_form.setWaiting(true);
    m_shift.ensure([this, wish] { takeBackNow(wish); }, [this] { m_form.setWaiting(false); });
}

void UndoFlow::takeBackNow(const Wish &wish)
{
    m_client.ask(
        this, [id = wish.id, seen = wish.seen](Intake &intake) { return intake.takeBack(id, seen); },
        [this, wish](const Stored<Decided> &result) {
            m_form.setWaiting(false);
            if (!result)
                askAgain(wish, result.error());
            else if (*result != Decided::Done)
                tooLate(wish.name);
            else
                restore(wish);
        });
}

/// It may be taken back all the same, and what was typed then stands nowhere but here.
void UndoFlow::askAgain(const Wish &wish, const Fault<StorageFault> &fault)
{
    QMessageBox *box = askFirst(m_window, tr("It could not be taken back"), text::sentence(fault), tr("Try again"),
                                tr("Leave it as it is"));
    connect(box, &QMessageBox::accepted, this, [this, wish] {
        if (!m_form.isWaiting())
            ask(wish);
    });
    box->open();
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

void UndoFlow::restore(const Wish &wish)
{
    m_form.beginAgain(wish.typed);
    Q_EMIT takenBack(wish.id);
    m_form.showOutcome(text::Tone::Calm, tr("Taken back into the form, not sent"));
}

} // namespace clinic::ui
