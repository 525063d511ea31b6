// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace clinic::app {

/// SIGINT and SIGTERM as a signal of the event loop. The first one asks the program to come to an end, a second one
/// ends it at once. Exists at most once.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;
    Q_DISABLE_COPY_MOVE(Interrupt)

    /// Whether a signal has arrived, also before the event loop could tell.
    static bool hasArrived();

Q_SIGNALS:
    void arrived();
};

} // namespace clinic::app
