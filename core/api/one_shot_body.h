// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace clinic::api {

/// The body of a POST, which can be read once.
///
/// QNetworkAccessManager sends a POST again by itself when the connection closes before an answer came, so that a
/// server may create the same patient twice. It cannot do that with a body that refuses to start over: the reply then
/// ends in ContentReSendError, and exactly one POST has left. Must be used with DoNotBufferUploadDataAttribute (else Qt
/// reads it into a buffer of its own, which it can rewind) and an explicit Content-Length (its size is not asked for).
///
/// The body is read only when the connection stands, after the TLS handshake. So wasRead() is also the proof: as long
/// as it is false nothing of the body can have left this computer.
class OneShotBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    bool wasRead() const { return m_wasRead; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position == m_bytes.size(); }
    /// Fails once anything was read.
    bool reset() override { return !m_wasRead; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_wasRead = false;
};

} // namespace clinic::api
