// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace clinic::cli {

/// Why a JSON object is no draft.
struct DraftJsonFault
{
    enum class Kind {
        NotAnObject,
        UnknownMember,
        WrongType, ///< neither text, nor a number, nor null
    };
    Kind kind;
    QString member; ///< its name; empty for NotAnObject
};

/// One JSON object with the service's field names. Numbers may stand for texts ("sex": 2); null is left out.
tl::expected<ProfileDraft, DraftJsonFault> draftFromJson(const QByteArray &json);

} // namespace clinic::cli
