// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/scripted_server.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace clinic::test {

/// What an honest service holds: it creates a profile for every POST that it is given (it knows no idempotency key),
/// and lists what it has. A script decides which requests reach it:
///
///     ProfileStore store;
///     server.then(Reply::closeAfterBody().doing(store.creating())); // created, and the answer is lost
///     server.onRequest(store.handler());                            // from then on honest
class ProfileStore
{
public:
    /// Which rows a listing answers with, of everything there is.
    using Paging = std::function<QList<QJsonObject>(const QList<QJsonObject> &all, int limit, int offset)>;

    /// Creates the profile that a POST asks for and gives it.
    QJsonObject create(const Request &request);
    /// A profile that came in another way. Its members override those of an invented stranger. Gives its id.
    QString add(const QJsonObject &members = {});

    /// POST: creates. GET: by e-mail address, or a page of the listing. With the server's time in `Date`.
    Reply answer(const Request &request);
    ScriptedServer::Handler handler();
    /// For Reply::doing(): the profile is created, whatever is answered.
    std::function<void(const Request &)> creating();

    /// As documented: at most `limit` rows from `offset` on.
    static QList<QJsonObject> honestPage(const QList<QJsonObject> &all, int limit, int offset);
    void setPaging(Paging paging) { m_paging = std::move(paging); }
    /// The server's clock minus ours.
    void setSkew(std::chrono::seconds skew) { m_skew = skew; }
    /// Answers name no time from now on.
    void hideTime() { m_tellsTime = false; }

    const QList<QJsonObject> &profiles() const { return m_profiles; }
    int count() const { return int(m_profiles.size()); }
    /// The ids of the profiles that were created for requests of that registration.
    QStringList idsFor(const QString &registration) const;

private:
    QDateTime now() const;
    Reply dated(const Reply &reply) const;

    QList<QJsonObject> m_profiles;
    QList<std::pair<QByteArray, QString>> m_created; ///< idempotency key and id
    Paging m_paging = honestPage;
    std::chrono::seconds m_skew{0};
    bool m_tellsTime = true;
};

} // namespace clinic::test
