// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"
#include "tests/support/profile_store.h"
#include "tests/support/scripted_server.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace clinic::test {

/// Whether the server creates the profile that a POST asks for, whatever it answers.
enum class Creation {
    None,
    Done, ///< just before it answers, or does what it does instead
    Late, ///< when ScriptedServer::release() is called: long after our deadline
};

/// What a POST meets on the wire, and what must come of it.
struct WireRow
{
    QByteArray name; ///< the behaviour
    Reply reply;
    api::CreateOutcome outcome;
    Creation creation = Creation::None;
};

/// The id that an answer of these rows gives.
QString wireProfileId();
/// A whole answer of the API's shape with that id.
QByteArray wireProfile();
QByteArray html();

/// Every way in which a POST is answered or its connection ends; Unknown ones with and without a creation.
std::vector<WireRow> endingRows();
/// Every place in an answer at which the server may fall silent, and answers that come too late.
std::vector<WireRow> hangingRows();

/// The reply of a row, creating in `store` as the row says.
Reply scriptOf(const WireRow &row, ProfileStore &store);

} // namespace clinic::test
