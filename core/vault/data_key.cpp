// SPDX-License-Identifier: Apache-2.0
#include "core/vault/data_key.h"

#include <QtGlobal>

#include <sodium.h>

#include <algorithm>
#include <new>

namespace clinic::vault {

void prepareSodium()
{
    // Without a source of randomness nothing may be sealed, and there is nothing to fall back to.
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be initialised");
}

const char *sodiumVersion()
{
    return sodium_version_string();
}

DataKey::DataKey()
{
    prepareSodium();
    m_memory.reset(static_cast<unsigned char *>(sodium_malloc(dataKeyBytes)));
    if (!m_memory)
        throw std::bad_alloc();
}

void DataKey::Free::operator()(unsigned char *memory) const
{
    sodium_free(memory); // wipes it
}

DataKey DataKey::random()
{
    DataKey key;
    randombytes_buf(key.m_memory.get(), dataKeyBytes);
    sodium_mprotect_readonly(key.m_memory.get());
    return key;
}

DataKey DataKey::from(std::span<const unsigned char, dataKeyBytes> bytes)
{
    DataKey key;
    std::ranges::copy(bytes, key.m_memory.get());
    sodium_mprotect_readonly(key.m_memory.get());
    return key;
}

} // namespace clinic::vault
