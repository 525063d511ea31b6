// SPDX-License-Identifier: Apache-2.0
#include "core/api/one_shot_body.h"

#include <algorithm>

namespace clinic::api {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    // Without a buffer in between every read is seen in readData().
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    m_wasRead = true;
    if (atEnd())
        return -1;
    const qsizetype size = std::min<qsizetype>(maxSize, m_bytes.size() - m_position);
    std::copy_n(m_bytes.constData() + m_position, size, data);
    m_position += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace clinic::api
