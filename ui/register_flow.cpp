// SPDX-License-Identifier: Apache-2.0
#include "ui/register_flow.h"

#include "core/text/words.h"
#include "ui/patient_form.h"

#include <algorithm>

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

} // namespace

RegisterFlow::RegisterFlow(IntakeClient &client, PatientForm &form, QObject *parent)
    : QObject(parent), m_client(client), m_form(form)
{
    connect(&form, &PatientForm::submitted, this, &RegisterFlow::submit);
}

void RegisterFlow::setLocale(const QLocale &locale)
{
    m_locale = locale;
}

QString RegisterFlow::line(const QString &what) const
{
    return tr("%1: %2", "name and what became of the registration").arg(m_name, what);
}

void RegisterFlow::submit(const Registration &registration, std::optional<int> expectedRevision)
{
    if (!m_client.isOpen())
        m_form.notSaved(tr("The outbox is not open yet. Nothing you typed is lost."));
    else if (expectedRevision)
        edit(registration, *expectedRevision);
    else
        save(registration);
}

void RegisterFlow::save(const Registration &registration)
{
    m_client.ask(
        this, [registration](Intake &intake) { return intake.save(registration); },
        [this, registration](const Stored<Saved> &saved) {
            if (saved)
                accepted(registration);
            else
                m_form.notSaved(text::sentence(saved.error()));
        });
}

void RegisterFlow::edit(const Registration &registration, int expectedRevision)
{
    m_client.ask(
        this, [registration, expectedRevision](Intake &intake) { return intake.edit(registration, expectedRevision); },
        [this, registration](const Stored<Decided> &decided) {
            if (!decided)
                m_form.notSaved(text::sentence(decided.error()));
            else if (*decided == Decided::Done)
                accepted(registration);
            else
                refused(*decided);
        });
}

void RegisterFlow::accepted(const Registration &registration)
{
    m_last = registration.id;
    m_told = StateName::Queued;
    m_name = nameIn(registration.profile);
    m_form.saved(line(text::label(StateName::Queued)));
}

void RegisterFlow::refused(Decided why)
{
    if (why == Decided::NotFound)
        m_form.notSaved(tr("This registration is no longer in the outbox, so the correction was not saved."));
    else
        m_form.notSaved(tr("This registration was sent or changed meanwhile, so the correction was not saved. See in "
                           "the list what became of it."));
}

void RegisterFlow::look(const std::vector<Record> &records)
{
    if (!m_last)
        return;
    const auto found = std::ranges::find(records, *m_last, &Record::id);
    if (found == records.end() || nameOf(found->state) == m_told)
        return;
    m_told = nameOf(found->state);
    m_form.showOutcome(toneOf(m_told), line(text::stateLine(*found, QDateTime::currentDateTimeUtc(), m_locale)));
}

} // namespace clinic::ui
