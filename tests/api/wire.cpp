// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"

#include "tests/support/wait.h"

#include <QCoreApplication>

namespace clinic::test {
namespace {

template <typename Outcome, typename Start>
std::optional<Outcome> await(Start start)
{
    // Outlives this function: a second call, however late, must find it.
    const auto outcomes = std::make_shared<std::vector<Outcome>>();
    start([outcomes](const Outcome &outcome) { outcomes->push_back(outcome); });
    if (!outcomes->empty() || !waitFor([&] { return !outcomes->empty(); }))
        return std::nullopt;
    QCoreApplication::processEvents();
    if (outcomes->size() != 1)
        return std::nullopt;
    return outcomes->front();
}

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

QByteArray number(int value)
{
    return QByteArray::number(value);
}

} // namespace

api::Endpoint endpointOf(const ScriptedServer &server, std::chrono::milliseconds deadline)
{
    return {server.url(), "test-key", {ScriptedServer::authority()}, deadline};
}

QByteArray createBody()
{
    return R"({"first_name":"Aino","last_name":"Virtanen","sex":2,"date_of_birth":"1985-03-22","profile_group":"acme"})";
}

std::optional<api::CreateOutcome> post(api::ProfilesApi &api, const QByteArray &body)
{
    return await<api::CreateOutcome>([&](auto done) { api.create(body, "key-1", done); });
}

std::optional<api::ReadOutcome> get(api::ProfilesApi &api)
{
    return await<api::ReadOutcome>([&](auto done) { api.list(1, 0, done); });
}

api::CreateOutcome withoutDetail(api::CreateOutcome outcome)
{
    if (auto *notSent = std::get_if<api::created::NotSent>(&outcome))
        notSent->detail.clear();
    if (auto *unknown = std::get_if<api::created::Unknown>(&outcome))
        unknown->detail.clear();
    return outcome;
}

api::ReadOutcome withoutDetail(api::ReadOutcome outcome)
{
    if (auto *none = std::get_if<api::read::NoAnswer>(&outcome))
        none->detail.clear();
    return outcome;
}

QByteArray describe(const api::CreateOutcome &outcome)
{
    using namespace api::created;
    return std::visit(
        Overloaded{
            [](const Created &it) { return "created " + it.remoteId.value_or(QString()).toUtf8(); },
            [](const Rejected &it) { return "rejected " + number(it.words.status) + ' ' + it.words.message.toUtf8(); },
            [](const NotAllowed &it) { return "not allowed " + number(it.status) + ' ' + it.message.toUtf8(); },
            [](const Conflict &) { return QByteArray("conflict"); },
            [](const TooMany &it) {
                return "too many " + (it.retryAfter ? number(int(it.retryAfter->count())) : QByteArray());
            },
            [](const Unexpected &it) { return "unexpected " + number(it.status); },
            [](const NotSent &it) { return "not sent, reason " + number(int(it.reason)); },
            [](const Unknown &it) { return "unknown " + number(it.status); },
        },
        outcome);
}

} // namespace clinic::test
