// SPDX-License-Identifier: Apache-2.0
#include "ui/register_flow.h"

#include "core/text/words.h"
#include "ui/patient_form.h"
#include "ui/shift.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace clinic::ui {

namespace {

text::Tone toneOf(StateName state)
{
    switch (state) {
    case StateName::Rejected:
        return text::Tone::Trouble;
    case StateName::Unconfirmed:
    case StateName::Review:
        return text::Tone::Attention;
    case StateName::Queued:
    case StateName::Sending:
    case StateName::Registered:
    case StateName::Discarded:
        break;
    }
    return text::Tone::Calm;
}

QString nameIn(const Profile &profile)
{
    return profile.lastName ? profile.firstName + u' ' + *profile.lastName : profile.firstName;
}

struct Kept
{
    RecordId id; ///< under which it is kept
    Decided decided = Decided::Done;
    std::optional<Record> stored; ///< where the very same registration was there already
    std::optional<QDateTime> sendAfter = {};
};

/// Until when a registration that was saved just now can be taken back. Saved it is in any case.
std::optional<QDateTime> sendAfter(Intake &intake, const RecordId &id)
{
    if (intake.configuration().sendingDelay == 0ms)
        return std::nullopt;
    const auto found = intake.find(id);
    const auto *queued = found && *found ? std::get_if<state::Queued>(&(*found)->state) : nullptr;
    return queued ? queued->sendAfter : std::nullopt;
}

/// Saves `registration`, also where its id is taken: a save that reported an error may have been durable all the same,
/// and what was typed since then is a correction of it.
Stored<Kept> keep(Intake &intake, const Registration &registration)
{
    const RecordId &id = registration.id;
    const auto saved = intake.save(registration);
    if (!saved)
        return tl::unexpected(saved.error());
    if (*saved == Saved::New)
        return Kept{id, Decided::Done, {}, sendAfter(intake, id)};
    const auto found = intake.find(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return Kept{id, Decided::NotFound, {}};
    const Record &stored = **found;
    if (nameOf(stored.state) == StateName::Discarded) // by somebody who did not know that the form was still open
        return keep(intake, {RecordId::make(), registration.profile, registration.group});
    const Payload *payload = stored.payload();
    if (payload && *payload == Payload{registration.profile, registration.group})
        return Kept{id, Decided::Done, stored};
    return intake.edit(registration, stored.revision).map([&](Decided decided) { return Kept{id, decided, {}}; });
}

} // namespace

RegisterFlow::RegisterFlow(IntakeClient &client, PatientForm &form, Shift &shift, QObject *parent)
    : QObject(parent), m_client(client), m_form(form), m_shift(shift)
{
    connect(&form, &PatientForm::submitted, this, &RegisterFlow::submit);
    connect(&form, &PatientForm::undoRequested, this, [this] {
        if (m_last && m_undo)
            Q_EMIT takeBackRequested(*m_last, m_isDiscreet ? QString() : m_name, m_undo->typed);
    });
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &RegisterFlow::countDown);
}

void RegisterFlow::setLocale(const QLocale &locale)
{
    m_locale = locale;
}

QString RegisterFlow::line(const QString &what) const
{
    return m_isDiscreet || m_name.isEmpty()
               ? what
               : tr("%1: %2", "name and what became of the registration").arg(m_name, what);
}

void RegisterFlow::setDiscreet(bool discreet)
{
    m_isDiscreet = discreet;
    if (m_undo)
        countDown();
    else if (!m_shown.isEmpty())
        m_form.retell(line(m_shown));
}

void RegisterFlow::notSaved(const RecordId &id, const QString &why)
{
    // Nothing that happens to the one before is told over it.
    m_last.reset();
    m_undo.reset();
    m_shown.clear();
    m_form.notSaved(id, why);
}

void RegisterFlow::submit(const Registration &registration, std::optional<int> expectedRevision)
{
    if (!m_client.isOpen()) {
        notSaved(registration.id, tr("The outbox is not open yet. Nothing you typed is lost."));
        return;
    }
    m_shift.ensure(
        [this, registration, expectedRevision] {
            if (expectedRevision)
                edit(registration, *expectedRevision);
            else
                save(registration);
        },
        [this] { m_form.setWaiting(false); });
}

void RegisterFlow::save(const Registration &registration)
{
    m_client.ask(
        this, [registration](Intake &intake) { return keep(intake, registration); },
        [this, registration, typed = m_form.draft()](const Stored<Kept> &kept) {
            if (!kept)
                notSaved(registration.id, text::sentence(kept.error()));
            else if (kept->decided != Decided::Done)
                refused(registration.id, kept->decided);
            else
                accepted(registration, kept->id, kept->stored);
            if (kept && kept->sendAfter)
                offerUndo(typed, *kept->sendAfter);
        });
}

void RegisterFlow::edit(const Registration &registration, int expectedRevision)
{
    m_client.ask(
        this, [registration, expectedRevision](Intake &intake) { return intake.edit(registration, expectedRevision); },
        [this, registration](const Stored<Decided> &decided) {
            if (!decided)
                notSaved(registration.id, text::sentence(decided.error()));
            else if (*decided == Decided::Done)
                accepted(registration, registration.id);
            else
                refused(registration.id, *decided);
        });
}

void RegisterFlow::accepted(const Registration &registration, const RecordId &keptAs,
                            const std::optional<Record> &stored)
{
    m_undo.reset();
    m_last = keptAs;
    m_told = StateName::Queued;
    m_name = nameIn(registration.profile);
    m_shown = text::label(StateName::Queued);
    m_form.saved(registration.id, line(m_shown));
    if (stored)
        look({*stored});
}

void RegisterFlow::offerUndo(const ProfileDraft &typed, const QDateTime &sendAfter)
{
    const auto left = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(sendAfter));
    m_undo = Undoable{typed, QDeadlineTimer(std::max(left, 0ms), Qt::PreciseTimer)};
    m_second.start();
    countDown();
}

void RegisterFlow::countDown()
{
    if (!m_undo || m_undo->until.hasExpired()) {
        m_second.stop();
        if (m_undo)
            m_form.retell(line(m_shown));
        m_undo.reset();
        return;
    }
    const auto left = static_cast<int>(ceil<std::chrono::seconds>(m_undo->until.remainingTimeAsDuration()).count());
    m_form.offerUndo(line(tr("Saved. Sending in %n s", nullptr, left)),
                     line(tr("Saved. It can be undone for a moment.")));
}

void RegisterFlow::forget(const RecordId &id)
{
    if (m_last != id)
        return;
    m_last.reset();
    m_undo.reset();
    m_shown.clear();
}

void RegisterFlow::refused(const RecordId &id, Decided why)
{
    if (why == Decided::NotFound)
        notSaved(id, tr("This registration is no longer in the outbox, so the correction was not saved."));
    else
        notSaved(id, tr("This registration was sent or changed meanwhile, so the correction was not saved. See in "
                        "the list what became of it."));
}

void RegisterFlow::look(const std::vector<Record> &records)
{
    if (!m_last)
        return;
    const auto found = std::ranges::find(records, *m_last, &Record::id);
    if (found == records.end())
        return;
    if (std::holds_alternative<Erased>(found->content) && !m_name.isEmpty()) { // nobody reads it here any more either
        m_name.clear();
        if (!m_shown.isEmpty())
            m_form.retell(line(m_shown));
    }
    if (nameOf(found->state) == m_told)
        return;
    m_told = nameOf(found->state);
    m_undo.reset();
    m_shown = text::stateLine(*found, QDateTime::currentDateTimeUtc(), m_locale);
    m_form.showOutcome(toneOf(m_told), line(m_shown));
}

} // namespace clinic::ui
