// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"

#include "core/vault/keychain_request.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <utility>

namespace clinic::vault {

namespace {

using Done = std::function<void(KeychainAnswer &)>;

/// Sends the request off and waits for the first of its answer and the end of patience. Everything here happens on the
/// asking thread; a connection to the request is all that crosses over.
void ask(KeychainRequest *request, QObject *context, std::chrono::milliseconds patience, Done done)
{
    auto *waiting = new QObject(context);
    const auto once = std::make_shared<Done>(std::move(done));
    const auto finish = [waiting, once](KeychainAnswer &answer) {
        const Done callback = std::exchange(*once, nullptr);
        if (!callback)
            return;
        waiting->deleteLater();
        callback(answer);
    };
    auto *clock = new QTimer(waiting);
    clock->setSingleShot(true);
    // Through an event loop in any case: also on the application's own thread.
    QObject::connect(
        request, &KeychainRequest::answered, waiting,
        [finish](const std::shared_ptr<KeychainAnswer> &answer) { finish(*answer); }, Qt::QueuedConnection);
    QObject::connect(clock, &QTimer::timeout, request, &KeychainRequest::giveUp);
    QObject::connect(clock, &QTimer::timeout, waiting, [finish] {
        KeychainAnswer answer{Fault<VaultFault>{VaultFault::KeychainTimedOut, {}}, std::nullopt};
        finish(answer);
    });
    clock->start(patience);
    request->moveToThread(QCoreApplication::instance()->thread());
    QMetaObject::invokeMethod(request, &KeychainRequest::start, Qt::QueuedConnection);
}

void askToDo(KeychainRequest *request, QObject *context, std::chrono::milliseconds patience,
             std::function<void(Result<void>)> done)
{
    ask(request, context, patience, [done = std::move(done)](KeychainAnswer &answer) {
        done(answer.fault ? Result<void>(tl::unexpected(*answer.fault)) : Result<void>());
    });
}

} // namespace

void Keychain::read(const QString &entry, QObject *context, std::function<void(Result<DataKey>)> done) const
{
    ask(new KeychainRequest(KeychainRequest::Kind::Read, entry), context, m_patience,
        [done = std::move(done)](KeychainAnswer &answer) {
            if (answer.secret)
                done(*std::move(answer.secret));
            else
                done(tl::unexpected(answer.fault.value_or(Fault<VaultFault>{VaultFault::KeychainFailed, {}})));
        });
}

void Keychain::write(const QString &entry, const DataKey &secret, QObject *context,
                     std::function<void(Result<void>)> done) const
{
    askToDo(new KeychainRequest(KeychainRequest::Kind::Write, entry, DataKey::from(secret.bytes())), context,
            m_patience, std::move(done));
}

void Keychain::erase(const QString &entry, QObject *context, std::function<void(Result<void>)> done) const
{
    askToDo(new KeychainRequest(KeychainRequest::Kind::Erase, entry), context, m_patience, std::move(done));
}

} // namespace clinic::vault
