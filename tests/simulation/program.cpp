// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/program.h"

#include "tests/storage/storage_fixture.h"

using namespace Qt::StringLiterals;

namespace clinic::simulation {

Program::Program(Process &process, std::unique_ptr<storage::Outbox> outbox, std::unique_ptr<storage::OwnerLock> owner)
    : m_process(process), m_outbox(std::move(outbox)), m_owner(std::move(owner))
{
}

Program::~Program()
{
    const Running running(&m_process);
    m_engine.reset();
    m_outbox.reset();
}

std::unique_ptr<Program> Program::start(Process &process, const QString &folder, Timeline &timeline,
                                        SimNetwork &network, Chance chance, const sync::EngineOptions &options)
{
    const Running running(&process);
    auto outbox =
        storage::Outbox::open(folder, storage::Outbox::Access::ReadWrite, storage::test::cipherOf(), u"desk"_s);
    if (!outbox)
        return nullptr;
    storage::OwnerLock::clearDead(folder);
    auto owner = storage::OwnerLock::acquire(folder);
    if (!owner)
        return nullptr;
    std::unique_ptr<Program> program(new Program(process, *std::move(outbox), std::move(owner)));
    const sync::Surroundings surroundings{
        std::make_shared<SimClock>(timeline, process, chance),
        [&network, &process](const api::Endpoint &endpoint) { return network.connect(endpoint, process); }};
    program->m_engine = std::make_unique<sync::SyncEngine>(*program->m_outbox, folder, program->owner(), surroundings);
    program->m_engine->configure(options);
    program->m_engine->start();
    return program;
}

void Program::configure(const sync::EngineOptions &options)
{
    const Running running(&m_process);
    m_engine->configure(options);
}

void Program::tryNow()
{
    const Running running(&m_process);
    m_engine->tryNow();
}

void Program::stop(milliseconds grace)
{
    const Running running(&m_process);
    m_stopping = true;
    m_engine->stop(grace, [this] { m_stopped = true; });
}

} // namespace clinic::simulation
