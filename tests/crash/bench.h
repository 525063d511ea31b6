// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "tests/cli/cli_process.h"
#include "tests/crash/honest_server.h"
#include "tests/crash/scene.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace clinic::tests {

/// What came of one interrupted run.
struct Struck
{
    bool reached = false; ///< the run had that step
    QString step;         ///< e.g. "fdatasync outbox.db-wal"
    QStringList faults;   ///< promises that were broken; empty where all is well
};

/// Plays one scene again and again, each time from the same data folder and the same profiles at the service, and
/// strikes at one of its steps. Belongs to one thread; runs an event loop of its own there.
class Bench
{
public:
    explicit Bench(Scene scene);

    /// How many steps an undisturbed run has for strikes of that kind, as far as the scene goes; -1 where it fails.
    int countSteps(const QString &strike);
    /// `strike` as the shim reads it, with %1 for the number of the step, e.g. "kill-before %1".
    Struck strikeAt(const QString &strike, int step);

private:
    struct Known
    {
        Record record;
        QJsonObject asked; ///< what a create request for it holds; empty where it was erased
    };

    void prepare();
    void prepareVersion1();
    void reset();
    Ended runCommand(QStringList command);
    Ended runStruck(const QString &strike);
    QStringList steps() const;
    void repeat();
    void takeOver();
    void finish();
    std::vector<Known> look();
    static bool isOf(const Expected &expected, const Known &one);
    void checkEnd(const Ended &ended, bool killed);
    void checkAcknowledged();
    void checkAtRest();
    void checkPatient(const Expected &expected, const std::vector<Known> &records);
    void broken(const QString &promise) { m_faults << promise; }

    Scene m_scene;
    clinic::test::HonestServer m_server;
    Cli m_cli;
    clinic::test::HonestServer::State m_prepared;
    QString m_strikeLog;
    QStringList m_faults;
};

} // namespace clinic::tests
