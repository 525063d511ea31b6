// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/checked.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What every fuzz target defines (llvm.org/docs/LibFuzzer.html); it aborts where something does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace clinic::fuzz {

/// Aborts where `holds` is false, so that the fuzzer keeps the input.
inline void require(bool holds, std::string_view what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %.*s\n", int(what.size()), what.data());
    std::abort();
}

/// An input, taken apart from its front.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size) : m_rest(reinterpret_cast<const char *>(data), qsizetype(size)) {}

    /// 0 at the end.
    std::uint8_t byte()
    {
        const std::uint8_t first = m_rest.isEmpty() ? 0 : std::uint8_t(m_rest.front());
        m_rest.remove(0, 1);
        return first;
    }
    /// One of `choices`, by one byte.
    template <typename T, std::size_t count>
    const T &oneOf(const std::array<T, count> &choices)
    {
        return choices[byte() % count];
    }
    /// Up to `end`, which is taken too; else everything.
    QByteArray until(QByteArrayView end)
    {
        const qsizetype at = m_rest.indexOf(end);
        const QByteArray taken = at < 0 ? m_rest : m_rest.left(at);
        m_rest.remove(0, at < 0 ? m_rest.size() : at + end.size());
        return taken;
    }
    const QByteArray &rest() const { return m_rest; }
    /// The rest as UTF-8; after a byte FF, which UTF-8 does not have, as UTF-16 with its lone surrogates.
    QString text() const
    {
        if (!m_rest.startsWith('\xFF'))
            return QString::fromUtf8(m_rest);
        QString text;
        for (qsizetype i = 1; i + 1 < m_rest.size(); i += 2)
            text += QChar(std::uint8_t(m_rest[i]), std::uint8_t(m_rest[i + 1]));
        return text;
    }

private:
    QByteArray m_rest;
};

/// What holds of every check: a value or an error, never both; neither only where nothing was typed.
template <typename T>
void requireSound(const Checked<T> &checked, bool isBlank)
{
    require(!(checked.value && checked.hasError()), "a value comes without errors");
    require(checked.value || checked.hasError() || isBlank, "what was typed is understood or refused");
    require(!isBlank || (!checked.value && checked.issues.empty()), "of nothing nothing is said");
}

} // namespace clinic::fuzz
