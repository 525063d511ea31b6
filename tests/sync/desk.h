// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "core/storage/owner_lock.h"
#include "core/sync/sync_engine.h"
#include "tests/storage/storage_fixture.h"
#include "tests/support/scripted_server.h"

#include <QSignalSpy>
#include <QString>

#include <memory>
#include <vector>

namespace clinic::sync::test {

using clinic::test::Reply;
using clinic::test::Request;
using clinic::test::ScriptedServer;

/// A wait so long that a test never sees its end, and one so short that it hardly waits.
inline constexpr RetryPolicy forever{std::chrono::hours(10), std::chrono::hours(10)};
inline constexpr RetryPolicy soon{std::chrono::milliseconds(20), std::chrono::milliseconds(40)};

/// Settings for that server, with the default group "acme-clinic" and one request at a time unless told otherwise.
EngineOptions optionsFor(const ScriptedServer &server, RetryPolicy retry = forever, int inFlight = 1);

/// The same for a service that is soon looked at for what was not answered: a short deadline and settling time.
EngineOptions lookingSoon(const ScriptedServer &server);

/// The computer's clocks, as they are after somebody has set one, or after a sleep.
class MovedClock : public SystemClock
{
public:
    Moment now() override
    {
        Moment moment = SystemClock::now();
        moment.wall = moment.wall.addMSecs(wall.count());
        moment.monotonic += monotonic;
        return moment;
    }

    std::chrono::milliseconds wall{0};
    std::chrono::milliseconds monotonic{0};
};

/// A process at work on a data folder: outbox, owner and engine.
class Desk
{
public:
    explicit Desk(const QString &folder, Surroundings surroundings = Surroundings::ofSystem());
    /// Configures and starts the engine.
    void start(const EngineOptions &options);

    /// Saves an invented patient and tells the engine.
    RecordId queue(const QString &firstName, const std::optional<QString> &group = std::nullopt);
    /// The same without an e-mail address, or with that one.
    RecordId queueWithEmail(const QString &firstName, const std::optional<QString> &email);
    std::vector<RecordId> queueMany(int count);

    StateName state(const RecordId &id);
    Record record(const RecordId &id);
    int count(StateName state);
    /// How often the history names that kind of event.
    int events(const RecordId &id, const QString &kind);
    template <typename PhaseType>
    const PhaseType *phase()
    {
        m_status = engine->status();
        return std::get_if<PhaseType>(&m_status.phase);
    }
    bool isPaused(PauseReason reason);

    std::unique_ptr<storage::Outbox> outbox;
    std::unique_ptr<storage::OwnerLock> owner;
    std::unique_ptr<SyncEngine> engine;
    QSignalSpy rested;

private:
    RecordId queue(const Registration &registration);

    QueueStatus m_status;
};

/// Answers every POST with what `post` gives and every GET with `get`.
ScriptedServer::Handler answering(const std::function<Reply(const Request &)> &post,
                                  const Reply &get = Reply::json(200, QByteArray("[]")));
ScriptedServer::Handler answering(const Reply &post, const Reply &get = Reply::json(200, QByteArray("[]")));

/// The POSTs that arrived for that record.
int postsFor(const ScriptedServer &server, const RecordId &id);
int getCount(const ScriptedServer &server);

} // namespace clinic::sync::test
