// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "tests/crash/honest_server.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace clinic::tests {

/// What is to have become of a patient once everything is at rest.
struct Expected
{
    QString id;        ///< of the record, where the command names one; else it is known by its first name
    QString firstName; ///< empty: erased
    QString lastName;
    StateName state = StateName::Registered;
    int profiles = 1; ///< that the service made for this registration
};

using Manner = clinic::test::HonestServer::Manner;

/// What is there before a scene.
enum class Start {
    NoFolder,
    KeySlots, ///< and no database yet
    InUse,    ///< with a patient who is registered
    Version1, ///< as the first version made it, with a patient who waits to be sent
};

/// One command of the program, what went before it, and what must have come of it in the end, however often it is
/// interrupted. "%known%" among its arguments is the profile of the patient of Start::InUse, "%file%" one to hand over
/// in the data folder.
struct Scene
{
    const char *name;
    Start start = Start::InUse;
    QString upTo = {};                    ///< the last step of interest, as the shim calls it; empty: the last there is
    std::vector<QStringList> before = {}; ///< commands that prepare the data folder
    QString refusedBefore = {};           ///< a last name that the service refuses meanwhile
    Manner mannerBefore = Manner::Honest; ///< of the service, meanwhile
    Manner manner = Manner::Honest;       ///< of the service during the command itself
    clinic::test::ScriptedServer::Security security = clinic::test::ScriptedServer::Security::Plain;
    QStringList command = {};
    bool isHandedOver = false; ///< what the command hands over is taken over again afterwards
    bool mayBeAsked = false;   ///< what was on its way a second time is left to a person where nobody can tell
    bool isVaried =
        false; ///< what arrives together is committed together, what is due is a matter of time: runs differ
    bool isCostly = false; ///< derives a key at the price of a real one: fewer kinds of strikes
    std::vector<Expected> expected = {};
};

/// The rows of a CSV file that scenes import, at "%csv%" among their arguments.
QByteArray patientsCsv();

std::vector<Scene> allScenes();

} // namespace clinic::tests
