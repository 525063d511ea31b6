// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace clinic::test {

/// One request as it came over the wire.
struct Request
{
    QByteArray method;
    QByteArray target;                                ///< path and query, e.g. "/api/v1/profiles?limit=1"
    QList<std::pair<QByteArray, QByteArray>> headers; ///< in their order; names in lower case
    QByteArray body;                                  ///< what has arrived of it
    int connection = 0;                               ///< 1 for the first one that was accepted
    bool complete = false;                            ///< the whole body has arrived

    /// The value of a header (name in lower case); null where it is not there.
    QByteArray header(const QByteArray &name) const;
    /// The value of an item of the query, decoded; null where it is not there.
    QString query(const QString &name) const;
    QString path() const;
    QJsonObject json() const;
};

/// What the server does on one request. By default it waits for the whole request first.
class Reply
{
public:
    enum class End {
        KeepOpen, ///< the connection may be used again
        Close,    ///< FIN
        Reset,    ///< RST
    };

    /// A whole answer with Content-Length; the connection stays open.
    static Reply json(int status, const QByteArray &body);
    static Reply json(int status, const QJsonObject &body);
    static Reply text(int status, const QByteArray &contentType, const QByteArray &body);
    static Reply redirect(int status, const QUrl &to);
    /// Exactly these bytes.
    static Reply raw(const QByteArray &bytes);
    static Reply rawThenClose(const QByteArray &bytes);
    /// Never answers; the connection stays open.
    static Reply hang();
    static Reply reset();
    /// Closes as soon as the request's head has arrived.
    static Reply closeBeforeBody();
    /// Reads the whole request, then closes without an answer.
    static Reply closeAfterBody();

    /// The same with one more header (only for whole answers).
    Reply withHeader(const QByteArray &name, const QByteArray &value) const;
    Reply thenClose() const;
    Reply thenReset() const;
    /// The same, but as soon as the request's head has arrived.
    Reply early() const;
    /// The same, but not before ScriptedServer::release().
    Reply held() const;
    /// The same, so much later.
    Reply delayed(std::chrono::milliseconds by) const;
    /// The same, and just before it the server does this, also where the client has gone by then. Not for early ones.
    Reply doing(std::function<void(const Request &)> what) const;

    QByteArray bytes;
    End end = End::KeepOpen;
    bool isEarly = false;
    bool isHeld = false;
    std::chrono::milliseconds delay{0};
    std::function<void(const Request &)> effect;
};

/// As `Date` and `Retry-After` have it (RFC 9110 §5.6.7).
QByteArray httpDate(const QDateTime &utc);

/// 201 and the profile that a create request asks for, with a new id.
Reply profileCreated(const Request &request);
/// The members of a profile of an answer, made from those of a create request.
QJsonObject profileFrom(const QJsonObject &request, const QString &id, const QString &createdAt);

/// A raw HTTP/1.1 server on 127.0.0.1 that does what it is told, request by request, and remembers what it saw:
///
///     ScriptedServer server;
///     server.then(Reply::closeAfterBody());
///     server.reply(201, R"({"id":"…"})");
///     … use server.url() …
///     QCOMPARE(server.postCount(), 1);
///
/// The queue of replies is served first, in the order in which the requests arrive; after it the handler of
/// onRequest(); without one, a 500 that says so. It runs in the event loop of the thread that made it, or on a thread
/// of its own (then handlers are called there). Its functions may be called from the thread that made it.
class ScriptedServer
{
public:
    enum class Security {
        Plain,
        Tls,          ///< a certificate for localhost and 127.0.0.1, signed by authority()
        TlsExpired,   ///< … that has expired
        TlsWrongHost, ///< … for another host
        TlsUntrusted, ///< … self-signed
        TlsStalled,   ///< accepts connections and never answers the handshake
        TlsDropped,   ///< closes the connection in the handshake
        TlsNotSpoken, ///< answers the handshake with HTML in the clear, as some captive portals do
    };
    enum class Runs { InThisThread, InItsOwnThread };
    using Handler = std::function<Reply(const Request &)>;

    explicit ScriptedServer(Security security = Security::Plain, Runs runs = Runs::InThisThread);
    ~ScriptedServer();
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    /// The test authority that signed the certificates.
    static QSslCertificate authority();
    /// Its PEM file, for programs that are started.
    static QString authorityFile();

    /// scheme://127.0.0.1:port/api/v1
    QUrl url() const;
    quint16 port() const;

    void then(const Reply &reply);
    void reply(int status, const QByteArray &json) { then(Reply::json(status, json)); }
    void onRequest(Handler handler);

    /// Lets go of the replies that are held, and of those to come.
    void release();
    /// What connections are from now on; the URL stays.
    void serveAs(Security security);
    /// Closes every open connection, as a server does with idle ones.
    void closeConnections();
    /// Stops listening and closes everything: from now on connecting is refused. listenAgain() takes the same port.
    void shutDown();
    void listenAgain();

    QList<Request> requests() const;
    Request request(int index) const;
    int connectionCount() const;     ///< that were accepted, ever
    int openConnectionCount() const; ///< that are open now
    int postCount() const;           ///< heads of POST requests that arrived, ever
    int requestCount() const;
    QByteArray clientHello() const; ///< what was sent to a server that does not do the handshake
    int unscriptedCount() const;    ///< requests for which there was neither a reply nor a handler

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clinic::test
