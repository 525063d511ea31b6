// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/scene.h"

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

const auto mariasId = u"6f1f0a52-7c0e-4a55-9f5f-0d9a5d1c8b01"_s;

QStringList addMaria(const QString &lastName, const QStringList &more = {})
{
    return QStringList{u"add"_s,
                       u"--id"_s,
                       mariasId,
                       u"--first-name"_s,
                       u"Maria"_s,
                       u"--last-name"_s,
                       lastName,
                       u"--sex"_s,
                       u"female"_s,
                       u"--email"_s,
                       u"maria@example.com"_s,
                       u"--date-of-birth"_s,
                       u"1985-03-22"_s} +
           more;
}

Expected maria(StateName state = StateName::Registered, int profiles = 1, const QString &lastName = u"Schmidt"_s)
{
    return {mariasId, state == StateName::Discarded ? QString() : u"Maria"_s, lastName, state, profiles};
}

const std::vector<Expected> &imported()
{
    static const std::vector<Expected> all{
        {{}, u"Erik"_s, u"Lund"_s}, {{}, u"Anna"_s, u"Weber"_s}, {{}, u"Liisa"_s, u"Virta"_s}};
    return all;
}

} // namespace

QByteArray patientsCsv()
{
    return "first_name,last_name,sex,date_of_birth,email\n"
           "Erik,Lund,male,1971-05-04,erik@example.com\n"
           "Anna,Weber,female,1990-11-30,\n"
           "Liisa,Virta,female,1966-01-09,liisa@example.com\n";
}

std::vector<Scene> allScenes()
{
    const QStringList import{u"import"_s, u"%csv%"_s};
    const QStringList handOver{u"hand-over"_s, u"%file%"_s};
    const QStringList wait{u"sync"_s, u"--wait"_s, u"--timeout"_s, u"20"_s};
    const QString refused = u"Refused"_s;
    std::vector<Scene> scenes;
    // Deriving a key at the price of a real slot takes long: the rest of a first start goes on from a cheap one.
    scenes.push_back({.name = "first start, key slots",
                      .start = Start::NoFolder,
                      .upTo = u"unlink keys.json.lock"_s,
                      .command = addMaria(u"Schmidt"_s, {u"--offline"_s}),
                      .isCostly = true,
                      .expected = {maria()}});
    scenes.push_back({.name = "first start, database",
                      .start = Start::KeySlots,
                      .command = addMaria(u"Schmidt"_s, {u"--offline"_s}),
                      .expected = {maria()}});
    scenes.push_back({.name = "another passphrase",
                      .upTo = u"unlink keys.json.lock"_s,
                      .command = {u"slots"_s, u"add"_s},
                      .isCostly = true});
    scenes.push_back({.name = "add", .command = addMaria(u"Schmidt"_s), .expected = {maria()}});
    scenes.push_back({.name = "add, TLS",
                      .security = clinic::test::ScriptedServer::Security::Tls,
                      .command = addMaria(u"Schmidt"_s),
                      .expected = {maria()}});
    scenes.push_back({.name = "add, answered with 409",
                      .manner = Manner::HasThemAlready,
                      .command = addMaria(u"Schmidt"_s),
                      .expected = {maria()}});
    scenes.push_back({.name = "import", .command = import, .expected = imported()});
    scenes.push_back(
        {.name = "sync", .before = {import}, .command = {u"sync"_s}, .isVaried = true, .expected = imported()});
    scenes.push_back({.name = "edit what was rejected",
                      .before = {addMaria(refused)},
                      .refusedBefore = refused,
                      .command = {u"edit"_s, mariasId, u"--last-name"_s, u"Schmidt"_s},
                      .expected = {maria()}});
    scenes.push_back({.name = "send again what was rejected",
                      .before = {addMaria(refused)},
                      .refusedBefore = refused,
                      .command = {u"resolve"_s, mariasId, u"--send-again"_s},
                      .expected = {maria(StateName::Registered, 1, refused)}});
    scenes.push_back({.name = "resolve as registered",
                      .before = {addMaria(refused)},
                      .refusedBefore = refused,
                      .command = {u"resolve"_s, mariasId, u"--registered-as"_s, u"%known%"_s},
                      .expected = {maria(StateName::Registered, 0, refused)}});
    scenes.push_back({.name = "discard",
                      .before = {addMaria(refused)},
                      .refusedBefore = refused,
                      .command = {u"discard"_s, mariasId, u"--reason"_s, u"duplicate"_s},
                      .expected = {maria(StateName::Discarded, 0, {})}});
    scenes.push_back({.name = "erase",
                      .before = {addMaria(refused)},
                      .refusedBefore = refused,
                      .command = {u"erase"_s, mariasId},
                      .isCostly = true,
                      .expected = {maria(StateName::Discarded, 0, {})}});
    scenes.push_back({.name = "reconcile what was not answered",
                      .before = {addMaria(u"Schmidt"_s)},
                      .mannerBefore = Manner::Silent,
                      .command = wait,
                      .expected = {maria()}});
    scenes.push_back({.name = "send what never arrived once more",
                      .before = {addMaria(u"Schmidt"_s)},
                      .mannerBefore = Manner::Deaf,
                      .command = wait,
                      .mayBeAsked = true,
                      .isVaried = true,
                      .expected = {maria()}});
    scenes.push_back({.name = "look for a second profile of whom was sent twice",
                      .before = {addMaria(u"Schmidt"_s), wait},
                      .mannerBefore = Manner::DeafAtFirst,
                      .command = {u"sync"_s},
                      .isVaried = true,
                      .expected = {maria()}});
    scenes.push_back({.name = "bring an outbox of the first version up to date",
                      .start = Start::Version1,
                      .command = addMaria(u"Schmidt"_s, {u"--offline"_s}),
                      .expected = {maria(), {{}, u"Erik"_s, u"Lund"_s}}});
    scenes.push_back({.name = "hand over",
                      .before = {import},
                      .command = handOver,
                      .isHandedOver = true,
                      .isCostly = true,
                      .expected = imported()});
    scenes.push_back({.name = "take over",
                      .before = {import, handOver},
                      .command = {u"take-over"_s, u"%file%"_s},
                      .isCostly = true,
                      .expected = imported()});
    return scenes;
}

} // namespace clinic::tests
