// SPDX-License-Identifier: Apache-2.0
#include "app/common/interrupt.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace clinic::app {

namespace {

std::array<int, 2> wakePipe{-1, -1};
volatile std::sig_atomic_t signalled = 0;

// Only what is async-signal-safe.
void onSignal(int)
{
    signalled = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT arrived();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    // No SA_RESTART: a question on the terminal ends. A second signal finds the default again.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (const int end : wakePipe)
        ::close(end);
}

bool Interrupt::hasArrived()
{
    return signalled != 0;
}

} // namespace clinic::app
