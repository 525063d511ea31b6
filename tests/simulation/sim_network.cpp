// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_network.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace clinic::simulation {

/// Over when `done` is empty: answered, or whoever asked is gone.
struct SimNetwork::Call
{
    Traffic traffic;
    api::Transport::Done done;
    std::function<void(const Call *)> ended;
    Timeline::Id deadline = 0;
    bool bodyRead = false;
    bool over = false; ///< whoever asked was told
};

/// The connections of one endpoint of one process.
class SimTransport : public api::Transport
{
public:
    SimTransport(SimNetwork &network, api::Endpoint endpoint, Process &process)
        : m_network(network), m_endpoint(std::move(endpoint)), m_process(process)
    {
    }
    ~SimTransport() override
    {
        for (const auto &call : m_calls) {
            m_network.m_timeline.cancel(call->deadline);
            call->done = {};
            m_network.m_listener.dropped(call->traffic);
        }
    }

    void send(const api::TransportRequest &request, Done done) override
    {
        if (m_process.dead)
            return;
        const auto call = std::make_shared<SimNetwork::Call>();
        call->traffic = {&m_process, m_endpoint, request, m_network.m_timeline.now(),
                         m_network.m_listener.epochOf(request)};
        call->done = std::move(done);
        call->ended = [this](const SimNetwork::Call *ended) {
            std::erase_if(m_calls, [ended](const auto &one) { return one.get() == ended; });
        };
        m_calls.push_back(call);
        m_network.begin(call);
    }
    int inFlight() const override { return static_cast<int>(m_calls.size()); }
    void abortAll() override
    {
        for (const auto &call : m_calls)
            m_network.fail(call, NotSentReason::Other, milliseconds(0));
    }

private:
    SimNetwork &m_network;
    const api::Endpoint m_endpoint;
    Process &m_process;
    std::vector<std::shared_ptr<SimNetwork::Call>> m_calls;
};

SimNetwork::SimNetwork(Timeline &timeline, Chance chance, Listener &listener, std::vector<SimServer *> servers)
    : m_timeline(timeline), m_chance(chance), m_listener(listener), m_servers(std::move(servers))
{
}

std::unique_ptr<api::Transport> SimNetwork::connect(const api::Endpoint &endpoint, Process &process)
{
    return std::make_unique<SimTransport>(*this, endpoint, process);
}

void SimNetwork::begin(const std::shared_ptr<Call> &call)
{
    m_listener.begun(call->traffic);
    call->deadline = m_timeline.afterAwake(call->traffic.endpoint.deadline,
                                           [this, call] { fail(call, NotSentReason::Timeout, milliseconds(0)); });
    if (m_chance.is(weather.unreachable)) {
        if (weather.reason != NotSentReason::Timeout) // else the deadline ends it
            fail(call, weather.reason, latency());
        return;
    }
    m_timeline.after(latency(), [this, call] { arrive(call); });
}

/// The connection stands and the body leaves, whether or not somebody still waits for the answer.
void SimNetwork::arrive(const std::shared_ptr<Call> &call)
{
    const Traffic &traffic = call->traffic;
    if (call->over || (!call->done && m_chance.is(0.5)))
        return; // it was given up, or its process died, before it left
    call->bodyRead = traffic.request.body.has_value();
    if (m_chance.is(weather.portal)) {
        static const std::vector<int> statuses{200, 302, 403, 407, 511};
        // By a clock of its own.
        giveBack(call, {m_chance.of<int>(statuses), "<html>Please sign in</html>", {}, m_timeline.date().addDays(1)});
        return;
    }
    if (m_chance.is(weather.lostOnTheWay)) {
        fail(call, NotSentReason::Other, latency());
        return;
    }
    const QString url = traffic.endpoint.baseUrl.toString();
    const auto server =
        std::ranges::find_if(m_servers, [&](const SimServer *one) { return url.startsWith(one->nature().origin); });
    if (server == m_servers.end()) {
        fail(call, NotSentReason::HostNotFound, latency());
        return;
    }
    const auto designedEnd = traffic.begunAt + traffic.endpoint.deadline + 10 * settling;
    (*server)->handle({traffic.request, traffic.endpoint.key, designedEnd, traffic.epoch},
                      [this, call](const ServerReply &reply) { giveBack(call, reply); });
}

void SimNetwork::giveBack(const std::shared_ptr<Call> &call, const ServerReply &reply)
{
    if (m_chance.is(weather.stalled))
        return;
    if (m_chance.is(weather.lostOnReturn)) {
        fail(call, NotSentReason::Other, latency());
        return;
    }
    api::Observation seen;
    seen.status = reply.status;
    seen.bodyRead = call->bodyRead;
    seen.complete = true;
    seen.body = reply.body;
    seen.retryAfter = reply.retryAfter;
    seen.serverTime = reply.time;
    if (m_chance.is(weather.cut)) {
        seen.complete = false;
        seen.body.truncate(m_chance.between(0, static_cast<int>(reply.body.size()) / 2));
    }
    m_timeline.after(latency(), [this, call, seen] { end(call, seen); });
}

void SimNetwork::fail(const std::shared_ptr<Call> &call, NotSentReason reason, milliseconds in)
{
    m_timeline.after(in, [this, call, reason] {
        api::Observation seen;
        seen.bodyRead = call->bodyRead;
        seen.failure = reason;
        seen.detail = u"simulated"_s;
        end(call, seen);
    });
}

void SimNetwork::end(const std::shared_ptr<Call> &call, api::Observation seen)
{
    if (!call->done || call->traffic.process->dead)
        return;
    if (m_timeline.isAsleep()) { // then it is there at the awakening
        m_timeline.afterAwake(milliseconds(0), [this, call, seen] { end(call, seen); });
        return;
    }
    const Running running(call->traffic.process);
    m_timeline.cancel(call->deadline);
    const auto done = std::exchange(call->done, {});
    call->over = true;
    seen.bodyRead = call->bodyRead;
    call->ended(call.get());
    m_listener.answered(call->traffic, seen);
    done(seen);
}

} // namespace clinic::simulation
