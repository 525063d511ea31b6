// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

using storage::Outbox;

template <typename T>
QString Desk::told(const Program &program, const storage::Result<T> &result) const
{
    if (program.isDead())
        return u"and the program dies"_s;
    return result ? QString::number(static_cast<int>(*result)) : result.error().detail;
}

void Desk::act(Program &program)
{
    using Verb = void (Desk::*)(Program &);
    static const std::vector<Verb> verbs{&Desk::save,    &Desk::save,         &Desk::save,    &Desk::save,
                                         &Desk::save,    &Desk::takeBack,     &Desk::edit,    &Desk::edit,
                                         &Desk::resolve, &Desk::resolve,      &Desk::resolve, &Desk::sendAgain,
                                         &Desk::discard, &Desk::settleSecond, &Desk::erase};
    if (m_chance.is(0.05)) {
        m_journal.add(program.name() + u": try now"_s);
        program.tryNow();
        m_ledger.hurried(program.process());
    } else {
        (this->*m_chance.of(verbs))(program);
    }
}

void Desk::actElsewhere()
{
    if (m_known.empty())
        return;
    m_journal.add(u"somebody registers a person elsewhere"_s);
    SimServer *server = m_chance.of(m_servers);
    server->createForOther(m_people.elsewhere(m_chance.of(m_known)));
}

void Desk::save(Program &program)
{
    const Registration registration = m_form ? *m_form : m_people.newcomer();
    const milliseconds delay(m_chance.is(0.2) ? m_chance.between(1, 30) * 1000 : 0);
    const auto result =
        program.act([&](Outbox &outbox) { return outbox.save(registration, m_timeline.wall(), delay); });
    m_ledger.saved(registration, delay, result, !program.isDead());
    m_journal.add(u"%1: save %2 %3"_s.arg(program.name(), registration.id.toString(), told(program, result)));
    const bool isSaved = result && !program.isDead();
    m_form = isSaved ? std::nullopt : std::optional(registration); // Enter is pressed again
    m_mayBeTakenBack = registration.id;
    if (m_known.size() < 30)
        m_known.push_back(registration);
    else
        m_known[static_cast<std::size_t>(m_chance.below(30))] = registration;
}

void Desk::takeBack(Program &program)
{
    if (!m_mayBeTakenBack)
        return;
    const auto result =
        program.act([&](Outbox &outbox) { return outbox.takeBack(*m_mayBeTakenBack, m_timeline.wall()); });
    m_ledger.discarded(*m_mayBeTakenBack, result, !program.isDead());
    m_journal.add(u"%1: take back %2 %3"_s.arg(program.name(), m_mayBeTakenBack->toString(), told(program, result)));
    if (m_form && m_form->id == *m_mayBeTakenBack)
        m_form.reset();
    m_mayBeTakenBack.reset();
}

std::optional<Record> Desk::any(Program &program, const std::set<StateName> &states)
{
    storage::ListFilter filter;
    filter.states = states;
    filter.limit = 8;
    const auto records = program.look([&](Outbox &outbox) { return outbox.list(filter); });
    if (!records || records->empty())
        return std::nullopt;
    return m_chance.of(*records);
}

void Desk::edit(Program &program)
{
    const auto record = any(program, {StateName::Queued, StateName::Rejected});
    if (!record || !record->payload())
        return;
    const Payload &payload = *record->payload();
    const Registration corrected = m_people.corrected({record->id, payload.profile, payload.group});
    const auto result =
        program.act([&](Outbox &outbox) { return outbox.edit(corrected, record->revision, m_timeline.wall()); });
    m_ledger.edited(corrected, record->revision, nameOf(record->state), result, !program.isDead());
    m_journal.add(u"%1: edit %2 %3"_s.arg(program.name(), record->id.toString(), told(program, result)));
}

void Desk::sendAgain(Program &program)
{
    const auto record = any(program, {StateName::Rejected});
    if (!record)
        return;
    const auto result = program.act([&](Outbox &outbox) { return outbox.sendAgain(record->id, m_timeline.wall()); });
    m_ledger.sentAgain(*record, result, !program.isDead());
    m_journal.add(u"%1: send again %2 %3"_s.arg(program.name(), record->id.toString(), told(program, result)));
}

std::optional<QString> Desk::profileOf(const Record &record)
{
    for (const SimServer *server : m_servers) {
        if (const auto own = server->ofRecord(record.id.toString()); !own.empty())
            return own.front()->id;
    }
    const auto &candidates = std::get<state::Review>(record.state).candidates;
    if (!candidates.empty() && m_chance.is(0.5))
        return candidates.front().id;
    return std::nullopt;
}

/// "Same person", "different person", or discard.
void Desk::resolve(Program &program)
{
    const auto record = any(program, {StateName::Review});
    if (!record)
        return;
    const RecordId &id = record->id;
    const QString name = id.toString();
    const auto profile = profileOf(*record);
    if (profile && m_chance.is(0.9)) {
        const auto result =
            program.act([&](Outbox &outbox) { return outbox.markRegistered(id, *profile, m_timeline.wall()); });
        m_ledger.marked(id, *profile, result, !program.isDead());
        m_journal.add(u"%1: same person %2 %3"_s.arg(program.name(), name, told(program, result)));
    } else if (m_chance.is(0.8)) {
        const auto result = program.act([&](Outbox &outbox) { return outbox.sendAgain(id, m_timeline.wall()); });
        m_ledger.sentAgain(*record, result, !program.isDead());
        m_journal.add(u"%1: different person %2 %3"_s.arg(program.name(), name, told(program, result)));
    } else {
        const auto result = program.act(
            [&](Outbox &outbox) { return outbox.discard(id, DiscardReason::Duplicate, m_timeline.wall()); });
        m_ledger.discarded(id, result, !program.isDead());
        m_journal.add(u"%1: discard %2 %3"_s.arg(program.name(), name, told(program, result)));
    }
}

void Desk::discard(Program &program)
{
    const auto record = any(program, {StateName::Queued, StateName::Rejected});
    if (!record || m_chance.is(0.5))
        return;
    const auto result = program.act(
        [&](Outbox &outbox) { return outbox.discard(record->id, DiscardReason::PatientWithdrew, m_timeline.wall()); });
    m_ledger.discarded(record->id, result, !program.isDead());
    m_journal.add(u"%1: discard %2 %3"_s.arg(program.name(), record->id.toString(), told(program, result)));
}

void Desk::settleSecond(Program &program)
{
    storage::ListFilter filter;
    filter.states = {StateName::Registered};
    const auto records = program.look([&](Outbox &outbox) { return outbox.list(filter); });
    if (!records)
        return;
    const auto record = std::ranges::find_if(
        *records, [](const Record &one) { return std::get<state::Registered>(one.state).secondId.has_value(); });
    if (record == records->end())
        return;
    const auto result = program.act([&](Outbox &outbox) { return outbox.settleSecond(record->id, m_timeline.wall()); });
    m_ledger.find(record->id)->secondSettled = true;
    m_journal.add(u"%1: second settled %2 %3"_s.arg(program.name(), record->id.toString(), told(program, result)));
}

/// A patient wants to have their details erased, whatever has become of them.
void Desk::erase(Program &program)
{
    const auto record = any(program, {});
    if (!record || m_chance.is(0.5))
        return;
    const auto result = program.act([&](Outbox &outbox) { return outbox.eraseNow(record->id, m_timeline.wall()); });
    m_ledger.erased(record->id, nameOf(record->state), result, !program.isDead());
    m_journal.add(u"%1: erase %2 (%3) %4"_s.arg(program.name(), record->id.toString(), toString(nameOf(record->state)),
                                                told(program, result)));
}

} // namespace clinic::simulation
