// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/endpoint.h"
#include "core/api/transport.h"
#include "tests/simulation/process.h"
#include "tests/simulation/sim_clock.h"
#include "tests/simulation/sim_server.h"

#include <functional>
#include <memory>
#include <vector>

namespace clinic::simulation {

/// What the way to the servers is like at present: probabilities per request.
struct Weather
{
    double unreachable = 0; ///< the body never leaves
    NotSentReason reason = NotSentReason::Refused;
    double lostOnTheWay = 0;  ///< the connection closes before the server has the whole request
    double lostOnReturn = 0;  ///< … before an answer came back
    double stalled = 0;       ///< nothing comes back until the deadline
    double cut = 0;           ///< half an answer
    double portal = 0;        ///< somebody else answers
    milliseconds latency{20}; ///< at most, each way
};

/// A request on its way.
struct Traffic
{
    Process *process = nullptr;
    api::Endpoint endpoint;
    api::TransportRequest request;
    milliseconds begunAt{0}; ///< the world's time
    int epoch = 0;           ///< how many decisions of a person it was preceded by
};

/// Hears of every request, to judge it.
class Listener
{
public:
    virtual ~Listener() = default;
    virtual void begun(const Traffic &traffic) = 0;
    /// Before the process hears of it.
    virtual void answered(const Traffic &traffic, const api::Observation &seen) = 0;
    /// Whoever asked is gone.
    virtual void dropped(const Traffic &traffic) = 0;
    /// How many decisions of a person the request was preceded by.
    virtual int epochOf(const api::TransportRequest &request) = 0;
};

/// The network between the computer and its servers.
class SimNetwork
{
public:
    SimNetwork(Timeline &timeline, Chance chance, Listener &listener, std::vector<SimServer *> servers);

    Weather weather;
    milliseconds settling{0}; ///< decides until when a server creates by design

    std::unique_ptr<api::Transport> connect(const api::Endpoint &endpoint, Process &process);

private:
    friend class SimTransport;
    struct Call;
    void begin(const std::shared_ptr<Call> &call);
    void arrive(const std::shared_ptr<Call> &call);
    void giveBack(const std::shared_ptr<Call> &call, const ServerReply &reply);
    /// The call ends with that, now.
    void end(const std::shared_ptr<Call> &call, api::Observation seen);
    void fail(const std::shared_ptr<Call> &call, NotSentReason reason, milliseconds in);
    milliseconds latency() { return milliseconds(m_chance.between(1, static_cast<int>(weather.latency.count()))); }

    Timeline &m_timeline;
    Chance m_chance;
    Listener &m_listener;
    const std::vector<SimServer *> m_servers;
};

} // namespace clinic::simulation
