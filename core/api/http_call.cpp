// SPDX-License-Identifier: Apache-2.0
#include "core/api/http_call.h"

#include <QSslError>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

NotSentReason reasonOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ConnectionRefusedError)
        return NotSentReason::Refused;
    if (error == QNetworkReply::HostNotFoundError)
        return NotSentReason::HostNotFound;
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError)
        return NotSentReason::Timeout;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return NotSentReason::Tls;
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return NotSentReason::Proxy;
    return NotSentReason::Other;
}

TlsFault tlsFaultOf(QSslError::SslError error)
{
    if (error == QSslError::CertificateExpired)
        return TlsFault::Expired;
    if (error == QSslError::CertificateNotYetValid)
        return TlsFault::NotYetValid;
    if (error == QSslError::HostNameMismatch)
        return TlsFault::WrongHost;
    if (error == QSslError::UnableToGetIssuerCertificate || error == QSslError::UnableToGetLocalIssuerCertificate ||
        error == QSslError::UnableToVerifyFirstCertificate || error == QSslError::CertificateUntrusted)
        return TlsFault::UnknownAuthority;
    if (error == QSslError::SelfSignedCertificate || error == QSslError::SelfSignedCertificateInChain)
        return TlsFault::SelfSigned;
    if (error == QSslError::CertificateRevoked || error == QSslError::CertificateBlacklisted)
        return TlsFault::Revoked;
    return TlsFault::Other;
}

/// Qt makes these errors of a status; the answer as such arrived whole. ContentReSendError is one too: beside a status
/// it says that the connection was closed as the answer ended, and that Qt would have liked to begin again.
bool comesFromStatus(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolUnknownError &&
           error != QNetworkReply::ProtocolFailure;
}

QNetworkReply *send(QNetworkAccessManager &manager, QNetworkRequest request, OneShotBody *body)
{
    if (!body)
        return manager.get(request);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body->bytesAvailable());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return manager.post(request, body);
}

} // namespace

HttpCall::HttpCall(std::shared_ptr<Connections> connections, const CallRequest &asked, Done done, QObject *parent)
    : QObject(parent),
      m_connections(std::move(connections)),
      m_body(asked.body ? std::make_unique<OneShotBody>(*asked.body) : nullptr),
      m_reply(send(m_connections->manager, asked.request, m_body.get())),
      m_done(std::move(done)),
      m_maxAnswer(asked.maxAnswer)
{
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpCall::readMore);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpCall::finish);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsErrors.append(error.errorString());
            if (!m_tlsFault)
                m_tlsFault = tlsFaultOf(error.error());
        }
    });
    // Of our own, for the request as a whole: Qt's transfer timeout begins anew with each byte.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp(NotSentReason::Timeout, u"no answer before the deadline"_s); });
    m_deadline.start(asked.deadline);
}

HttpCall::~HttpCall()
{
    // Nobody is told about what is aborted now.
    m_reply->disconnect(this);
}

void HttpCall::abort()
{
    giveUp(NotSentReason::Other, u"given up"_s);
}

void HttpCall::giveUp(NotSentReason reason, const QString &detail)
{
    if (m_finished)
        return;
    m_givenUp = GivenUp{reason, detail};
    m_reply->abort();
    finish();
}

void HttpCall::readMore()
{
    if (m_finished)
        return;
    m_answer += m_reply->read(m_maxAnswer + 1 - m_answer.size());
    if (m_answer.size() <= m_maxAnswer)
        return;
    m_tooLarge = true;
    m_answer.clear();
    giveUp(NotSentReason::Other, u"the answer is too large"_s);
}

void HttpCall::finish()
{
    if (!m_givenUp)
        readMore();
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    // What was seen is final now, whatever happens until the event loop hands it over.
    QMetaObject::invokeMethod(
        this,
        [this, seen = observe()] {
            deleteLater();
            // Whoever is called may destroy this.
            const Done done = std::move(m_done);
            done(seen);
        },
        Qt::QueuedConnection);
}

Observation HttpCall::observe() const
{
    Observation seen;
    // Before the error: a cut answer comes as an error with a status. Never a status made of an error.
    seen.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.bodyRead = m_body && m_body->wasRead();
    seen.complete = isComplete();
    seen.tooLarge = m_tooLarge;
    seen.body = m_answer;
    seen.serverTime = parseHttpDate(m_reply->rawHeader("Date"));
    seen.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    if (m_givenUp) {
        seen.failure = m_givenUp->reason;
        seen.detail = m_givenUp->detail;
    } else if (seen.status == 0) {
        // Only without a status: with one, Qt's words hold the URL, and that may hold an e-mail address.
        seen.failure = m_tlsErrors.isEmpty() ? reasonOf(m_reply->error()) : NotSentReason::Tls;
        if (seen.failure == NotSentReason::Tls)
            seen.tls = m_tlsFault.value_or(TlsFault::Handshake);
        seen.detail = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors.join(u"; "_s);
    }
    return seen;
}

bool HttpCall::isComplete() const
{
    if (m_givenUp || !m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    const auto error = m_reply->error();
    if (error != QNetworkReply::NoError && !comesFromStatus(error))
        return false;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !length.isValid() || length.toLongLong() == m_answer.size();
}

} // namespace clinic::api
