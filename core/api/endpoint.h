// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QUrl>

#include <chrono>

namespace clinic::api {

/// The server that requests go to, and how.
struct Endpoint
{
    QUrl baseUrl;   ///< e.g. https://anivahealth.com/api/v1; plain http only for loopback hosts
    QByteArray key; ///< sent as x-api-key
    QList<QSslCertificate> extraAuthorities;   ///< trusted beside the system's
    std::chrono::milliseconds deadline{30000}; ///< for one request as a whole

    /// Scheme, host and port: what an API key belongs to.
    QString origin() const;
    /// A short one-way fingerprint of the key (hex), to notice that it changed.
    QString keyFingerprint() const;
    /// Whether `host` is this computer ("localhost", 127.0.0.0/8, ::1).
    static bool isLoopback(const QString &host);
    /// Why no request can be made to this base URL; empty where it is usable (https, or http to a loopback host).
    static QString problemWith(const QUrl &baseUrl);
};

} // namespace clinic::api
