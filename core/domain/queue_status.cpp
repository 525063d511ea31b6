// SPDX-License-Identifier: Apache-2.0
#include "core/domain/queue_status.h"

using namespace Qt::StringLiterals;

namespace clinic {

QLatin1StringView toString(PauseReason reason)
{
    switch (reason) {
    case PauseReason::KeyRefused:
        return "key_refused"_L1;
    case PauseReason::GroupNotFound:
        return "group_not_found"_L1;
    case PauseReason::RejectsEverything:
        return "rejects_everything"_L1;
    case PauseReason::UnexpectedAnswer:
        return "unexpected_answer"_L1;
    case PauseReason::TlsFault:
        return "tls_fault"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<PauseReason> pauseReasonFromString(QStringView text)
{
    for (const auto reason : {PauseReason::KeyRefused, PauseReason::GroupNotFound, PauseReason::RejectsEverything,
                              PauseReason::UnexpectedAnswer, PauseReason::TlsFault}) {
        if (toString(reason) == text)
            return reason;
    }
    return std::nullopt;
}

} // namespace clinic
