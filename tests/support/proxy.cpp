// SPDX-License-Identifier: Apache-2.0
#include "tests/support/proxy.h"

#include <utility>

namespace clinic::test {

namespace {

constexpr auto httpName = "http_proxy";
constexpr auto httpsName = "https_proxy";

void restore(const char *name, const QByteArray &value)
{
    if (value.isNull())
        qunsetenv(name);
    else
        qputenv(name, value);
}

/// What comes from `from` goes to `to`, and so does its end.
void pass(QTcpSocket *from, QTcpSocket *to)
{
    const auto move = [from, to] { to->write(from->readAll()); };
    QObject::connect(from, &QTcpSocket::readyRead, to, move);
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    move();
}

} // namespace

Proxy::Proxy(quint16 target) : m_target(target)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            m_clients.append(client);
            connect(client, &QTcpSocket::disconnected, this, [this, client] {
                m_clients.removeOne(client);
                client->deleteLater();
            });
            connect(client, &QTcpSocket::readyRead, this, [this, client] { greet(client); });
        }
    });
}

void Proxy::refuseWith(const QByteArray &bytes)
{
    m_isOpen = false;
    m_answer = bytes;
}

void Proxy::cut()
{
    for (QTcpSocket *client : std::exchange(m_clients, {}))
        client->abort();
}

/// The head of its request has arrived, or a part of it.
void Proxy::greet(QTcpSocket *client)
{
    if (!client->peek(client->bytesAvailable()).contains("\r\n\r\n"))
        return;
    client->readAll();
    client->disconnect(SIGNAL(readyRead()));
    if (m_isOpen)
        open(client);
    else
        refuse(client);
}

void Proxy::refuse(QTcpSocket *client)
{
    ++m_refusals;
    client->write(m_answer);
    client->disconnectFromHost();
}

void Proxy::open(QTcpSocket *client)
{
    ++m_tunnels;
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        pass(client, server);
        pass(server, client);
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

ProxyEnvironment::ProxyEnvironment(quint16 port) : m_http(qgetenv(httpName)), m_https(qgetenv(httpsName))
{
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(port);
    qputenv(httpName, url);
    qputenv(httpsName, url);
}

ProxyEnvironment::~ProxyEnvironment()
{
    restore(httpName, m_http);
    restore(httpsName, m_https);
}

} // namespace clinic::test
