// SPDX-License-Identifier: Apache-2.0
#include "ui/state_icon.h"

#include "ui/style.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

QIcon stateIcon(const Record &record, const QPalette &palette)
{
    const StateName state = nameOf(record.state);
    const bool isDone = state == StateName::Registered || state == StateName::Discarded;
    if (std::holds_alternative<Unreadable>(record.content) && !isDone)
        return style::icon(u"locked"_s, style::warningText(palette));
    switch (state) {
    case StateName::Queued:
        return style::icon(u"clock"_s, style::quietText(palette));
    case StateName::Sending:
        return style::icon(u"sending"_s, style::quietText(palette));
    case StateName::Registered:
        if (std::get<state::Registered>(record.state).secondId)
            return style::icon(u"warning"_s, style::warningText(palette));
        return style::icon(u"check"_s, style::successText(palette));
    case StateName::Rejected:
        return style::icon(u"error"_s, style::errorText(palette));
    case StateName::Unconfirmed:
        return style::icon(u"waiting"_s, style::warningText(palette));
    case StateName::Review:
        return style::icon(u"question"_s, style::warningText(palette));
    case StateName::Discarded:
        return style::icon(u"discarded"_s, style::quietText(palette));
    }
    return {};
}

} // namespace clinic::ui
