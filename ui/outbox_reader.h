// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace clinic::ui {

/// Reads what the list shows: everything that is not done, and what was done today. However often something changes
/// meanwhile, at most one reading is under way and one more follows it.
class OutboxReader : public QObject
{
    Q_OBJECT
public:
    explicit OutboxReader(IntakeClient &client, QObject *parent = nullptr);

    void readSoon();
    /// While it is paused nothing is read, and what is being read is not told. Reads once it goes on.
    void setPaused(bool paused);

Q_SIGNALS:
    void records(const std::vector<clinic::Record> &newestFirst);
    void failed(const clinic::Fault<clinic::StorageFault> &fault);

private:
    void read();
    void again(const Fault<StorageFault> &fault);

    IntakeClient &m_client;
    QTimer m_again;
    bool m_isReading = false;
    bool m_isStale = false;
    bool m_isPaused = false;
};

} // namespace clinic::ui
