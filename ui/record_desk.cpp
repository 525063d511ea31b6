// SPDX-License-Identifier: Apache-2.0
#include "ui/record_desk.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>

namespace clinic::ui {

RecordDesk::RecordDesk(IntakeClient &client, QWidget *window) : QObject(window), m_client(client), m_window(window) {}

void RecordDesk::carryOut(const Record &record, RecordAction action)
{
    switch (action) {
    case RecordAction::Correct:
        break;
    case RecordAction::SendUnchanged:
        sendAgain(record.id);
        break;
    case RecordAction::SamePerson:
        markRegistered(record);
        break;
    case RecordAction::DifferentPerson:
        confirmDifferent(record);
        break;
    case RecordAction::CopyProfileId:
        copyProfileId(record);
        break;
    case RecordAction::Discard:
        discard(record);
        break;
    }
}

void RecordDesk::ask(const RecordId &id, const Verb &verb)
{
    m_client.ask(this, verb, [this, id](const Stored<Decided> &result) {
        if (!result)
            tell(m_window, tr("Nothing was changed"), text::sentence(result.error()));
        else if (*result != Decided::Done)
            tell(m_window, tr("Nothing was changed"),
                 tr("This registration was sent or changed meanwhile. The list shows what became of it."));
        else
            Q_EMIT decided(id);
    });
}

void RecordDesk::sendAgain(const RecordId &id)
{
    ask(id, [id](Intake &intake) { return intake.sendAgain(id); });
}

void RecordDesk::confirmDifferent(const Record &record)
{
    QMessageBox *box =
        askFirst(m_window, tr("Send this registration again?"),
                 tr("If the patient is registered already, they will then be registered twice. Look them up first."),
                 tr("Different person, send"), tr("Do not send"));
    connect(box, &QMessageBox::accepted, this, [this, id = record.id] { sendAgain(id); });
    box->open();
}

void RecordDesk::markRegistered(const Record &record)
{
    auto *dialog = new SamePersonDialog(record, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = record.id] {
        ask(id, [id, profile = dialog->profileId()](Intake &intake) { return intake.markRegistered(id, profile); });
    });
    dialog->open();
}

void RecordDesk::discard(const Record &record)
{
    auto *dialog = new DiscardDialog(record, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = record.id] {
        if (const auto reason = dialog->reason())
            ask(id, [id, reason = *reason](Intake &intake) { return intake.discard(id, reason); });
    });
    dialog->open();
}

void RecordDesk::copyProfileId(const Record &record)
{
    const auto *registered = std::get_if<state::Registered>(&record.state);
    if (registered && registered->remoteId)
        QGuiApplication::clipboard()->setText(*registered->remoteId);
}

} // namespace clinic::ui
