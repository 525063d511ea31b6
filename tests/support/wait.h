// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace clinic::test {

/// Runs the event loop until `isTrue`, at most for `patience`; says whether it became true. `isTrue` may do something
/// that can succeed only once, such as taking a lock: it is not asked again.
///
/// QTest::qWaitFor() sleeps between two looks, and every hop of a request to the network's own thread and back would
/// cost such a sleep.
template <typename Condition>
bool waitFor(Condition isTrue, std::chrono::milliseconds patience = std::chrono::seconds(30))
{
    using namespace std::chrono_literals;
    if (isTrue())
        return true;
    bool became = false;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        became = isTrue();
        if (became) {
            look.stop();
            loop.quit();
        }
    });
    look.start(1ms);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return became || isTrue();
}

} // namespace clinic::test
