// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::sync::test {

namespace {

std::optional<ProfileGroup> groupOf(const std::optional<QString> &text)
{
    return text ? checkProfileGroup(*text).value : std::nullopt;
}

} // namespace

EngineOptions optionsFor(const ScriptedServer &server, RetryPolicy retry, int inFlight)
{
    EngineOptions options;
    options.endpoint = api::Endpoint{server.url(), "test-key", {ScriptedServer::authority()}, std::chrono::seconds(20)};
    options.defaultGroup = groupOf(u"acme-clinic"_s);
    options.requestsInFlight = inFlight;
    options.retry = retry;
    return options;
}

EngineOptions lookingSoon(const ScriptedServer &server)
{
    EngineOptions options = optionsFor(server, soon);
    options.endpoint->deadline = std::chrono::milliseconds(300);
    options.settling = std::chrono::milliseconds(1);
    return options;
}

Desk::Desk(const QString &folder, Surroundings surroundings)
    : outbox(storage::test::openOutbox(folder)),
      owner(storage::OwnerLock::acquire(folder)),
      engine(std::make_unique<SyncEngine>(*outbox, folder, owner->owner(), std::move(surroundings))),
      rested(engine.get(), &SyncEngine::rested)
{
}

void Desk::start(const EngineOptions &options)
{
    engine->configure(options);
    engine->start();
}

RecordId Desk::queue(const QString &firstName, const std::optional<QString> &group)
{
    Registration registration = storage::test::registrationOf(firstName);
    registration.group = groupOf(group);
    return queue(registration);
}

RecordId Desk::queueWithEmail(const QString &firstName, const std::optional<QString> &email)
{
    Registration registration = storage::test::registrationOf(firstName);
    registration.group.reset();
    registration.profile.email = email;
    return queue(registration);
}

RecordId Desk::queue(const Registration &registration)
{
    if (!outbox->save(registration, QDateTime::currentDateTimeUtc()))
        qFatal("the registration cannot be saved");
    engine->wake();
    return registration.id;
}

std::vector<RecordId> Desk::queueMany(int count)
{
    std::vector<RecordId> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(queue(u"Aino"_s));
    return ids;
}

Record Desk::record(const RecordId &id)
{
    const auto found = outbox->find(id);
    if (!found || !*found)
        qFatal("the registration is not there");
    return **found;
}

StateName Desk::state(const RecordId &id)
{
    return nameOf(record(id).state);
}

int Desk::count(StateName state)
{
    return outbox->counts().value().count(state);
}

int Desk::events(const RecordId &id, const QString &kind)
{
    const auto history = outbox->history(id).value();
    return int(std::ranges::count(history, kind, &RecordEvent::kind));
}

bool Desk::isPaused(PauseReason reason)
{
    const auto *paused = phase<queue::Paused>();
    return paused && paused->reason == reason;
}

ScriptedServer::Handler answering(const std::function<Reply(const Request &)> &post, const Reply &get)
{
    return [post, get](const Request &request) { return request.method == "POST" ? post(request) : get; };
}

ScriptedServer::Handler answering(const Reply &post, const Reply &get)
{
    return answering([post](const Request &) { return post; }, get);
}

int postsFor(const ScriptedServer &server, const RecordId &id)
{
    const auto requests = server.requests();
    return int(std::ranges::count_if(requests, [&](const Request &request) {
        return request.header("idempotency-key").startsWith(id.toString().toLatin1() + '-');
    }));
}

int getCount(const ScriptedServer &server)
{
    return server.requestCount() - server.postCount();
}

} // namespace clinic::sync::test
