// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

namespace clinic::test {

/// A proxy that makes a tunnel to one port of this computer, whatever host it is asked for, until it is told otherwise.
/// Runs in the event loop of the thread that made it.
class Proxy : public QObject
{
public:
    explicit Proxy(quint16 target);

    quint16 port() const { return m_listener.serverPort(); }
    /// From now on it answers with these bytes and closes, instead of making a tunnel; with none, it only closes.
    void refuseWith(const QByteArray &bytes);
    void tunnelAgain() { m_isOpen = true; }
    /// Closes every tunnel, whatever is on its way in it.
    void cut();

    int tunnelCount() const { return m_tunnels; }   ///< that were made, ever
    int refusedCount() const { return m_refusals; } ///< that were asked for and not made

private:
    void greet(QTcpSocket *client);
    void refuse(QTcpSocket *client);
    void open(QTcpSocket *client);

    const quint16 m_target;
    QList<QTcpSocket *> m_clients; ///< before the listener, which closes them when it goes
    QTcpServer m_listener;
    bool m_isOpen = true;
    QByteArray m_answer;
    int m_tunnels = 0, m_refusals = 0;
};

/// Names a proxy of this computer for both schemes, as an administrator does, until it goes.
class ProxyEnvironment
{
public:
    explicit ProxyEnvironment(quint16 port);
    ~ProxyEnvironment();
    Q_DISABLE_COPY_MOVE(ProxyEnvironment)

private:
    const QByteArray m_http, m_https;
};

} // namespace clinic::test
