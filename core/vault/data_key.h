// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace clinic::vault {

inline constexpr std::size_t dataKeyBytes = 32;

/// A secret of 32 bytes in locked, guarded memory (sodium_malloc), wiped when it is destroyed. Can be moved, not
/// copied.
class DataKey
{
public:
    static DataKey random();
    /// Copies `bytes`; wiping them is the caller's part.
    static DataKey from(std::span<const unsigned char, dataKeyBytes> bytes);

    std::span<const unsigned char, dataKeyBytes> bytes() const
    {
        return std::span<const unsigned char, dataKeyBytes>(m_memory.get(), dataKeyBytes);
    }

private:
    struct Free
    {
        void operator()(unsigned char *memory) const;
    };
    DataKey();
    std::unique_ptr<unsigned char, Free> m_memory;
};

/// Prepares libsodium; cheap when it was done before. Whatever calls libsodium without a DataKey at hand calls this
/// first.
void prepareSodium();
/// The version of the library, e.g. "1.0.18".
const char *sodiumVersion();

} // namespace clinic::vault
