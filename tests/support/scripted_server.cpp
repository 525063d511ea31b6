// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QPointer>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <QTimer>
#include <queue>

#include <sys/socket.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace clinic::test {
namespace {

QString fixturePath(const QString &name)
{
    return QStringLiteral(CLINIC_TEST_SUPPORT_DIR "/") + name;
}

QByteArray fixture(const QString &name)
{
    QFile file(fixturePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test fixture %s is missing", qPrintable(name));
    return file.readAll();
}

QString certificateName(ScriptedServer::Security security)
{
    using Security = ScriptedServer::Security;
    switch (security) {
    case Security::Plain:
    case Security::TlsStalled:
    case Security::TlsDropped:
    case Security::TlsNotSpoken:
        return {};
    case Security::Tls:
        return u"server"_s;
    case Security::TlsExpired:
        return u"expired"_s;
    case Security::TlsWrongHost:
        return u"wrong-host"_s;
    case Security::TlsUntrusted:
        return u"untrusted"_s;
    }
    return {};
}

/// TLS is asked for and not done.
bool refusesHandshake(ScriptedServer::Security security)
{
    return security != ScriptedServer::Security::Plain && certificateName(security).isEmpty();
}

/// A request without its body.
Request requestFrom(const QByteArray &head)
{
    Request request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplaceBack(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

/// Listens, and hands out sockets that do TLS where there is a certificate.
class Listener : public QTcpServer
{
public:
    Listener(std::function<void(QSslSocket *)> accepted, QObject *parent)
        : QTcpServer(parent), m_accepted(std::move(accepted))
    {
    }

    /// Of the connections from now on; an empty name: no TLS.
    void useCertificate(const QString &name)
    {
        m_certificate = name.isEmpty() ? QSslCertificate() : QSslCertificate(fixture(name + u".pem"_s));
        m_key = name.isEmpty() ? QSslKey() : QSslKey(fixture(name + u".key"_s), QSsl::Rsa);
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        m_accepted(socket);
        if (m_key.isNull())
            return;
        socket->setLocalCertificate(m_certificate);
        socket->setPrivateKey(m_key);
        socket->startServerEncryption();
    }

private:
    std::function<void(QSslSocket *)> m_accepted;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace

/// Lives on the thread that serves; the functions of ScriptedServer call into it.
class ScriptedServer::Private : public QObject
{
public:
    explicit Private(Security kind) : security(kind) {}

    void start()
    {
        listener = new Listener([this](QSslSocket *socket) { accept(socket); }, this);
        serveAs(security);
        listen();
    }

    void serveAs(Security kind)
    {
        current = kind;
        listener->useCertificate(certificateName(kind));
    }

    void listen()
    {
        if (!listener->listen(QHostAddress::LocalHost, port))
            qFatal("the scripted server cannot listen: %s", qPrintable(listener->errorString()));
        port = listener->serverPort();
    }

    void closeAll()
    {
        const auto sockets = listener->findChildren<QSslSocket *>();
        for (QSslSocket *socket : sockets)
            finish(socket, Reply::End::Close);
    }

    void release()
    {
        released = true;
        const auto waiting = std::exchange(held, {});
        for (const Held &one : waiting)
            send(one.socket, one.reply, one.request);
    }

    /// Runs `what` on the serving thread and waits for it.
    template <typename What>
    void run(What what)
    {
        if (thread() == QThread::currentThread())
            what();
        else
            QMetaObject::invokeMethod(this, what, Qt::BlockingQueuedConnection);
    }

    /// The same for something that gives a value.
    template <typename What>
    auto get(What what)
    {
        decltype(what()) value{};
        run([&] { value = what(); });
        return value;
    }

    struct Held
    {
        QPointer<QSslSocket> socket;
        Reply reply;
        Request request;
    };

    struct Connection
    {
        int number = 0;
        Security kind = Security::Plain;
        QByteArray buffer;
        int arriving = -1;           ///< index of the request that is arriving
        std::optional<Reply> script; ///< its reply; none where the handler answers it
    };

    const Security security; ///< of the URL
    Security current = security;
    Listener *listener = nullptr;
    quint16 port = 0;
    std::queue<Reply> script;
    Handler handler;
    std::vector<Held> held;
    bool released = false;
    QList<Request> requests;
    std::map<QSslSocket *, Connection> connections;
    int accepted = 0;
    int unscripted = 0;
    QByteArray clientHello;
    std::unique_ptr<QThread> ownThread;

private:
    void accept(QSslSocket *socket)
    {
        connections[socket].number = ++accepted;
        connections[socket].kind = current;
        QObject::connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            connections.erase(socket);
            socket->deleteLater();
        });
        QObject::connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            if (connections.contains(socket) && refusesHandshake(connections.at(socket).kind))
                refuseHandshake(socket, connections.at(socket).kind);
            else
                arrived(socket);
        });
    }

    void refuseHandshake(QSslSocket *socket, Security kind)
    {
        clientHello += socket->readAll();
        if (kind == Security::TlsStalled)
            return;
        if (kind == Security::TlsNotSpoken)
            socket->write(Reply::text(200, "text/html", "<html>Welcome</html>").bytes);
        finish(socket, Reply::End::Close);
    }

    void arrived(QSslSocket *socket)
    {
        if (!connections.contains(socket))
            return;
        connections.at(socket).buffer += socket->readAll();
        // An answer may end the connection, so it is looked up again each time round.
        while (connections.contains(socket) && advance(socket, connections.at(socket))) {
        }
    }

    /// Takes one step through what has arrived; false when more is needed.
    bool advance(QSslSocket *socket, Connection &connection)
    {
        return connection.arriving < 0 ? readHead(socket, connection) : readBody(socket, connection);
    }

    bool readHead(QSslSocket *socket, Connection &connection)
    {
        const qsizetype end = connection.buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        Request request = requestFrom(connection.buffer.left(end));
        connection.buffer.remove(0, end + 4);
        request.connection = connection.number;
        connection.arriving = int(requests.size());
        requests.append(request);
        connection.script = nextReply();
        if (connection.script && connection.script->isEarly)
            answer(socket, *connection.script, request);
        return true;
    }

    bool readBody(QSslSocket *socket, Connection &connection)
    {
        Request &request = requests[connection.arriving];
        const qsizetype length = request.header("content-length").toLongLong();
        const QByteArray more = connection.buffer.left(length - request.body.size());
        connection.buffer.remove(0, more.size());
        request.body += more;
        if (request.body.size() < length)
            return false;
        request.complete = true;
        connection.arriving = -1;
        if (!connection.script)
            answer(socket, handler(request), request);
        else if (!connection.script->isEarly)
            answer(socket, *connection.script, request);
        return true;
    }

    std::optional<Reply> nextReply()
    {
        if (!script.empty()) {
            const Reply next = script.front();
            script.pop();
            return next;
        }
        if (handler)
            return std::nullopt;
        ++unscripted;
        return Reply::json(500, R"({"error":"the scripted server has no reply left"})");
    }

    void answer(QSslSocket *socket, const Reply &reply, const Request &request)
    {
        const QPointer<QSslSocket> there(socket);
        if (reply.isHeld && !released)
            held.push_back({there, reply, request});
        else if (reply.delay.count() > 0)
            QTimer::singleShot(reply.delay, this, [this, there, reply, request] { send(there, reply, request); });
        else
            send(there, reply, request);
    }

    void send(const QPointer<QSslSocket> &socket, const Reply &reply, const Request &request)
    {
        if (reply.effect)
            reply.effect(request);
        if (!socket)
            return;
        socket->write(reply.bytes);
        finish(socket, reply.end);
    }

    void finish(QSslSocket *socket, Reply::End how)
    {
        switch (how) {
        case Reply::End::KeepOpen:
            return;
        case Reply::End::Close:
            socket->disconnectFromHost();
            return;
        case Reply::End::Reset:
            socket->flush();
            // With nothing left to linger for, closing sends RST instead of FIN.
            const linger none{1, 0};
            setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
            socket->abort();
            return;
        }
    }
};

ScriptedServer::ScriptedServer(Security security, Runs runs) : d(std::make_unique<Private>(security))
{
    if (runs == Runs::InItsOwnThread) {
        d->ownThread = std::make_unique<QThread>();
        d->moveToThread(d->ownThread.get());
        d->ownThread->start();
    }
    d->run([this] { d->start(); });
}

ScriptedServer::~ScriptedServer()
{
    if (!d->ownThread)
        return;
    // Sockets die on the thread that serves them.
    QThread *const home = QThread::currentThread();
    d->run([this, home] {
        delete d->listener;
        d->moveToThread(home);
    });
    d->ownThread->quit();
    d->ownThread->wait();
}

QSslCertificate ScriptedServer::authority()
{
    return QSslCertificate(fixture(u"authority.pem"_s));
}

QString ScriptedServer::authorityFile()
{
    return fixturePath(u"authority.pem"_s);
}

QUrl ScriptedServer::url() const
{
    const QString scheme = d->security == Security::Plain ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2/api/v1"_s.arg(scheme).arg(port()));
}

quint16 ScriptedServer::port() const
{
    return d->get([this] { return d->port; });
}

void ScriptedServer::then(const Reply &reply)
{
    d->run([this, &reply] { d->script.push(reply); });
}

void ScriptedServer::onRequest(Handler handler)
{
    d->run([this, &handler] { d->handler = std::move(handler); });
}

void ScriptedServer::release()
{
    d->run([this] { d->release(); });
}

void ScriptedServer::serveAs(Security security)
{
    d->run([this, security] { d->serveAs(security); });
}

void ScriptedServer::closeConnections()
{
    d->run([this] { d->closeAll(); });
}

void ScriptedServer::shutDown()
{
    d->run([this] {
        d->listener->close();
        d->closeAll();
    });
}

void ScriptedServer::listenAgain()
{
    d->run([this] { d->listen(); });
}

QList<Request> ScriptedServer::requests() const
{
    return d->get([this] { return d->requests; });
}

Request ScriptedServer::request(int index) const
{
    return requests().value(index);
}

int ScriptedServer::connectionCount() const
{
    return d->get([this] { return d->accepted; });
}

int ScriptedServer::openConnectionCount() const
{
    return d->get([this] { return int(d->connections.size()); });
}

int ScriptedServer::postCount() const
{
    const auto all = requests();
    return int(std::ranges::count(all, QByteArray("POST"), &Request::method));
}

int ScriptedServer::requestCount() const
{
    return int(requests().size());
}

QByteArray ScriptedServer::clientHello() const
{
    return d->get([this] { return d->clientHello; });
}

int ScriptedServer::unscriptedCount() const
{
    return d->get([this] { return d->unscripted; });
}

} // namespace clinic::test
