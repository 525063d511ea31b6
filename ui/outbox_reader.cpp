// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox_reader.h"

#include <QDate>

#include <chrono>

namespace clinic::ui {

namespace {
constexpr std::chrono::seconds readAgainAfter(5);
}

OutboxReader::OutboxReader(IntakeClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client, &IntakeClient::recordsChanged, this, &OutboxReader::readSoon);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OutboxReader::readSoon);
}

void OutboxReader::readSoon()
{
    m_isStale = true;
    if (!m_isReading && !m_isPaused && m_client.isOpen())
        read();
}

void OutboxReader::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        readSoon();
}

/// Nothing may change any more that would make it read again.
void OutboxReader::again(const Fault<StorageFault> &fault)
{
    Q_EMIT failed(fault);
    m_again.start(readAgainAfter);
}

void OutboxReader::read()
{
    m_again.stop();
    m_isReading = true;
    m_isStale = false;
    RecordFilter filter;
    filter.doneSince = QDate::currentDate().startOfDay().toUTC();
    m_client.read(filter, this, [this](const Stored<std::vector<Record>> &read) {
        m_isReading = false;
        if (m_isPaused)
            return;
        if (read)
            Q_EMIT records(*read);
        else
            again(read.error());
        if (m_isStale)
            readSoon();
    });
}

} // namespace clinic::ui
