// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/network_access.h"
#include "core/api/one_shot_body.h"
#include "core/api/outcome.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace clinic::api {

/// What a call asks for.
struct CallRequest
{
    QNetworkRequest request;
    std::optional<QByteArray> body; ///< a POST; none: a GET
    std::chrono::milliseconds deadline{0};
    qint64 maxAnswer = maxAnswerBytes;
};

/// One request on its way. Ends in exactly one Observation, by its answer, its fault, its deadline or abort(), which is
/// handed over from the event loop; destroyed before, it ends without one.
class HttpCall : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Observation)>;

    HttpCall(std::shared_ptr<Connections> connections, const CallRequest &asked, Done done, QObject *parent);
    ~HttpCall() override;

    void abort();

private:
    void readMore();
    /// Ends the request for a reason of our own.
    void giveUp(NotSentReason reason, const QString &detail);
    void finish();
    Observation observe() const;
    bool isComplete() const;

    // In this order: the reply must go before the body that it reads and the manager that it belongs to.
    std::shared_ptr<Connections> m_connections;
    std::unique_ptr<OneShotBody> m_body;
    std::unique_ptr<QNetworkReply> m_reply;
    Done m_done;
    const qint64 m_maxAnswer;
    QTimer m_deadline;
    QByteArray m_answer;
    QStringList m_tlsErrors;
    std::optional<TlsFault> m_tlsFault;
    struct GivenUp
    {
        NotSentReason reason;
        QString detail;
    };
    std::optional<GivenUp> m_givenUp;
    bool m_tooLarge = false;
    bool m_finished = false;
};

} // namespace clinic::api
