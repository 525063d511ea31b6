// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace clinic::text {

/// Lambdas as one visitor. Without a catch-all among them, std::visit refuses to compile when an alternative is left
/// out.
template <typename... Lambdas>
struct Overloaded : Lambdas...
{
    using Lambdas::operator()...;
};
template <typename... Lambdas>
Overloaded(Lambdas...) -> Overloaded<Lambdas...>;

} // namespace clinic::text
