// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/transport.h"
#include "tests/simulation/sim_clock.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace clinic::simulation {

/// What a server is like, for good.
struct ServerNature
{
    QString origin;
    bool honoursKeys = false; ///< Idempotency-Key
    bool createsLate = false; ///< also later than the designed time
    bool strictNames = false; ///< takes only A to Z in a first name
    bool tellsTime = true;    ///< the Date header
    milliseconds skew{0};     ///< its clock minus the true time
    enum class Order { Oldest, Newest, ById } order = Order::Oldest;
    int largestPage = 500;
};

/// What goes wrong with it at present: probabilities per request.
struct ServerTrouble
{
    double failure = 0; ///< 5xx, and 408, with or without a profile
    double refusal = 0; ///< 4xx that are no refusal of the data, 409 with or without a profile
    double tooMany = 0;
    double hang = 0; ///< no answer, and a profile at once, later or never
    enum class Listing { Good, OneGroup, Gaps, Repeats, SamePage, Unordered, Garbage } listing = Listing::Good;
    milliseconds lag{0}; ///< until a new profile is seen in listings, within the designed time
};

/// A server's answer on its way.
struct ServerReply
{
    int status = 200;
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<QDateTime> time;
};

/// A profile that the server holds.
struct Stored
{
    QString id;
    QJsonObject data; ///< as it was asked for
    QByteArray json;  ///< as it is answered
    QByteArray key;   ///< the Idempotency-Key of its request; empty: somebody else's
    milliseconds at, visibleFrom;
    bool late = false; ///< created after the designed time
    int epoch = 0;     ///< how many decisions of a person the request was preceded by
};

/// An honest server with the API's documented behaviour, and troubles. It keeps the truth.
class SimServer
{
public:
    using Answer = std::function<void(const ServerReply &)>;

    SimServer(Timeline &timeline, Chance chance, ServerNature nature);

    ServerTrouble trouble;
    /// Which requests it gets, and when a profile has to be there at the latest by design.
    struct Incoming
    {
        api::TransportRequest request;
        QByteArray apiKey;
        milliseconds designedEnd{0};
        int epoch = 0;
    };
    /// `answer` is called once, later, or never.
    void handle(const Incoming &incoming, const Answer &answer);
    /// Somebody else creates a profile.
    void createForOther(const QJsonObject &data);

    const ServerNature &nature() const { return m_nature; }
    const std::vector<Stored> &profiles() const { return m_profiles; }
    const Stored *find(const QString &id) const;
    /// Profiles made by requests for that record.
    std::vector<const Stored *> ofRecord(const QString &recordId) const;
    /// Creations that are still to come.
    int pending() const { return m_pending; }

private:
    void post(const Incoming &incoming, const Answer &answer);
    void get(const Incoming &incoming, const Answer &answer);
    std::optional<ServerReply> refusalOf(const Incoming &incoming);
    const Stored *create(const Incoming &incoming);
    void createLater(const Incoming &incoming);
    const Stored *add(const QJsonObject &data, const QByteArray &key);
    ServerReply list(int limit, int offset);
    ServerReply lookUp(const QString &email);
    std::vector<const Stored *> listed();
    ServerReply reply(int status, const QByteArray &body) const;

    Timeline &m_timeline;
    Chance m_chance;
    const ServerNature m_nature;
    std::vector<Stored> m_profiles;
    std::map<QByteArray, std::size_t> m_byKey;
    std::map<QString, std::size_t> m_byId;
    int m_pending = 0;
};

/// Profile groups: the first two are fine, of the others the third is somebody else's and the fourth does not exist.
inline const std::vector<QString> groups{QStringLiteral("clinic-a"), QStringLiteral("clinic-b"),
                                         QStringLiteral("clinic-foreign"), QStringLiteral("clinic-missing")};
bool isGoodGroup(const QString &group);

inline const QByteArray fullKey = "key-full", createOnlyKey = "key-create-only", wrongKey = "key-wrong";

} // namespace clinic::simulation
