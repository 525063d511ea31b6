// SPDX-License-Identifier: Apache-2.0
#include "ui/record_desk.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/erasure_words.h"
#include "ui/shift.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>

#include <optional>

namespace clinic::ui {

namespace {

void copy(const std::optional<QString> &id)
{
    if (id)
        QGuiApplication::clipboard()->setText(*id);
}

} // namespace

RecordDesk::RecordDesk(IntakeClient &client, Shift &shift, QWidget *window)
    : QObject(window), m_client(client), m_shift(shift), m_window(window)
{
}

void RecordDesk::carryOut(const Record &record, RecordAction action, const QString &profileId)
{
    const auto *registered = std::get_if<state::Registered>(&record.state);
    switch (action) {
    case RecordAction::TakeBack:
    case RecordAction::Correct:
        break;
    case RecordAction::SendUnchanged:
        sendAgain(record);
        break;
    case RecordAction::SamePerson:
        profileId.isEmpty() ? markRegistered(record) : confirmSame(record, profileId);
        break;
    case RecordAction::DifferentPerson:
        confirmDifferent(record);
        break;
    case RecordAction::SendAfterAll:
        confirmSendAfterAll(record);
        break;
    case RecordAction::SecondRemoved:
        confirmSecondRemoved(record.id);
        break;
    case RecordAction::CopyProfileId:
        copy(registered ? registered->remoteId : std::nullopt);
        break;
    case RecordAction::CopySecondId:
        copy(registered ? registered->secondId : std::nullopt);
        break;
    case RecordAction::Discard:
        discard(record);
        break;
    case RecordAction::Erase:
        confirmErase(record);
        break;
    }
}

void RecordDesk::ask(const RecordId &id, const Verb &verb)
{
    m_shift.ensure([this, id, verb] {
        m_client.ask(this, verb, [this, id](const Stored<Decided> &result) {
            if (!result)
                tell(m_window, tr("Nothing was changed"), text::sentence(result.error()));
            else if (*result != Decided::Done)
                tell(m_window, tr("Nothing was changed"),
                     tr("This registration was sent or changed meanwhile. The list shows what became of it."));
            else
                Q_EMIT decided(id);
        });
    });
}

void RecordDesk::confirmErase(const Record &record)
{
    const ErasureWords words = erasureWords(record);
    QMessageBox *box = askFirst(m_window, words.question, words.explanation, words.yes, tr("Keep"));
    connect(box, &QMessageBox::accepted, this, [this, id = record.id, isNow = words.isNow] { erase(id, isNow); });
    box->open();
}

void RecordDesk::erase(const RecordId &id, bool isNow)
{
    m_shift.ensure([this, id, isNow] {
        m_client.ask(
            this, [id](Intake &intake) { return intake.eraseNow(id); },
            [this, id, isNow](const Stored<Erasure> &result) {
                if (!result)
                    tell(m_window, tr("Nothing was changed"), text::sentence(result.error()));
                else if (*result != Erasure::NotFound)
                    Q_EMIT decided(id);
                if (result == Erasure::WhenSettled && isNow)
                    tell(m_window, tr("The details are erased a little later"),
                         tr("They are still needed to find out what the service holds of this registration. This "
                            "computer erases them by itself as soon as that is known."));
            });
    });
}

void RecordDesk::sendAgain(const Record &record)
{
    ask(record.id, [id = record.id, seen = seenOf(record)](Intake &intake) { return intake.sendAgain(id, seen); });
}

void RecordDesk::confirmDifferent(const Record &record)
{
    QMessageBox *box =
        askFirst(m_window, tr("Send this registration again?"),
                 tr("If the patient is registered already, they will then be registered twice. Look them up first."),
                 tr("Different person, send"), tr("Do not send"));
    connect(box, &QMessageBox::accepted, this, [this, record] { sendAgain(record); });
    box->open();
}

void RecordDesk::confirmSendAfterAll(const Record &record)
{
    QMessageBox *box = askFirst(
        m_window, tr("Send it from this computer after all?"),
        tr("It was handed over to another computer. Only if that computer does not have it and nobody will take it "
           "over there: otherwise the patient is registered twice."),
        tr("Send from this computer"), tr("Do not send"));
    connect(box, &QMessageBox::accepted, this, [this, record] { sendAgain(record); });
    box->open();
}

void RecordDesk::confirmSecondRemoved(const RecordId &id)
{
    QMessageBox *box = askFirst(m_window, tr("Is the second profile removed at the service?"),
                                tr("This computer then keeps only the first one and asks no more."),
                                tr("Yes, it is removed"), tr("Not yet"));
    connect(box, &QMessageBox::accepted, this,
            [this, id] { ask(id, [id](Intake &intake) { return intake.settleSecond(id); }); });
    box->open();
}

void RecordDesk::confirmSame(const Record &record, const QString &profileId)
{
    QMessageBox *box = askFirst(m_window, tr("Is %1 the person whose profile is shown?").arg(text::displayName(record)),
                                tr("This registration is then not sent. It counts as registered with that profile, and "
                                   "nothing is changed at the service."),
                                tr("Same person, do not send"), tr("Decide later"));
    connect(box, &QMessageBox::accepted, this, [this, record, profileId] { takeFor(record, profileId); });
    box->open();
}

void RecordDesk::takeFor(const Record &record, const QString &profileId)
{
    ask(record.id, [id = record.id, seen = seenOf(record), profileId](Intake &intake) {
        return intake.markRegistered(id, profileId, seen);
    });
}

void RecordDesk::markRegistered(const Record &record)
{
    auto *dialog = new SamePersonDialog(record, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, record] { takeFor(record, dialog->profileId()); });
    dialog->open();
}

void RecordDesk::discard(const Record &record)
{
    auto *dialog = new DiscardDialog(record, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = record.id, seen = seenOf(record)] {
        if (const auto reason = dialog->reason())
            ask(id, [id, seen, reason = *reason](Intake &intake) { return intake.discard(id, reason, seen); });
    });
    dialog->open();
}

} // namespace clinic::ui
