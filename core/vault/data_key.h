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
    /// Copies `bytes` (exactly 32 of them).
    static DataKey from(std::span<const unsigned char> bytes);

    std::span<const unsigned char> bytes() const { return {m_memory.get(), dataKeyBytes}; }

private:
    struct Free
    {
        void operator()(unsigned char *memory) const;
    };
    DataKey();
    std::unique_ptr<unsigned char, Free> m_memory;
};

} // namespace clinic::vault
