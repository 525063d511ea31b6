// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <QString>

#include <tl/expected.hpp>

namespace clinic::storage {

template <typename T>
using Result = tl::expected<T, Fault<StorageFault>>;

/// `detail` is for administrators; never a value from a row.
inline tl::unexpected<Fault<StorageFault>> fault(StorageFault kind, const QString &detail)
{
    return tl::unexpected(Fault<StorageFault>{kind, detail});
}

} // namespace clinic::storage
