// SPDX-License-Identifier: Apache-2.0
#include "core/text/moments.h"
#include "core/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

/// What the detail of an event is, and so how it is shown.
enum class Detail { Hidden, Code, ReviewReason, DiscardReason };

struct Kind
{
    const char *code;
    const char *words;
    Detail detail = Detail::Hidden;
};

constexpr std::array kinds{
    Kind{"saved", QT_TRANSLATE_NOOP("EventWords", "Saved on this computer")},
    Kind{"imported", QT_TRANSLATE_NOOP("EventWords", "Imported from a file")},
    Kind{"edited", QT_TRANSLATE_NOOP("EventWords", "Corrected")},
    Kind{"claimed", QT_TRANSLATE_NOOP("EventWords", "Sending started")},
    Kind{"registered", QT_TRANSLATE_NOOP("EventWords", "Confirmed by the server")},
    Kind{"rejected", QT_TRANSLATE_NOOP("EventWords", "Not accepted by the server"), Detail::Code},
    Kind{"returned", QT_TRANSLATE_NOOP("EventWords", "Not sent, waiting for the next try"), Detail::Code},
    Kind{"unconfirmed", QT_TRANSLATE_NOOP("EventWords", "Sent, but not confirmed by the server"), Detail::Code},
    Kind{"review", QT_TRANSLATE_NOOP("EventWords", "Waiting for a decision"), Detail::ReviewReason},
    Kind{"sent_again", QT_TRANSLATE_NOOP("EventWords", "Decided: send again")},
    Kind{"marked_registered", QT_TRANSLATE_NOOP("EventWords", "Decided: already registered")},
    Kind{"discarded", QT_TRANSLATE_NOOP("EventWords", "Discarded, not sent"), Detail::DiscardReason},
    Kind{"erased", QT_TRANSLATE_NOOP("EventWords", "Patient's details erased from this computer")},
    Kind{
        "erasure_wanted",
        QT_TRANSLATE_NOOP("EventWords", "To be erased as soon as it is known what became of it: the patient wants it")},
    Kind{"looked_for", QT_TRANSLATE_NOOP("EventWords", "Looked for on the server before the details are erased")},
    Kind{"resent", QT_TRANSLATE_NOOP("EventWords", "Not found on the server, waiting to be sent a second time")},
    Kind{"found", QT_TRANSLATE_NOOP("EventWords", "Found on the server")},
    Kind{"registered_twice", QT_TRANSLATE_NOOP("EventWords", "Found on the server a second time")},
    Kind{"second_settled", QT_TRANSLATE_NOOP("EventWords", "Decided: the second profile has been dealt with")},
    Kind{"taken_back", QT_TRANSLATE_NOOP("EventWords", "Taken back into the form, not sent")},
    Kind{"taken_over", QT_TRANSLATE_NOOP("EventWords", "Taken over from another computer")},
    Kind{"restored", QT_TRANSLATE_NOOP("EventWords", "Restored from a backup: may have been sent before")},
    Kind{"owner_lost", QT_TRANSLATE_NOOP("EventWords", "The program ended while sending")},
};

QString detailOf(const RecordEvent &event, Detail detail)
{
    switch (detail) {
    case Detail::Hidden:
        return {};
    case Detail::Code: // the status of an answer; other codes say what the words say already
        return std::ranges::all_of(event.detail, [](QChar c) { return c.isDigit(); }) ? event.detail : QString();
    case Detail::ReviewReason:
        if (const auto reason = reviewReasonFromString(event.detail))
            return label(*reason);
        return event.detail;
    case Detail::DiscardReason:
        if (const auto reason = discardReasonFromString(event.detail))
            return label(*reason);
        return event.detail;
    }
    return {};
}

QString what(const RecordEvent &event)
{
    const auto known =
        std::ranges::find_if(kinds, [&](const Kind &kind) { return event.kind == QLatin1StringView(kind.code); });
    if (known == kinds.end())
        return event.kind;
    const QString words = EventWords::tr(known->words);
    const QString detail = detailOf(event, known->detail);
    //: %1 is what happened, %2 a reason or a code
    return detail.isEmpty() ? words : EventWords::tr("%1: %2").arg(words, detail);
}

} // namespace

QString sentence(const RecordEvent &event, const QLocale &locale)
{
    const QString date = longDate(event.at.toLocalTime().date(), locale);
    const QString time = timeOfDay(event.at, locale);
    if (event.actor.isEmpty()) {
        //: %1 is the date, %2 the time, %3 what happened
        return EventWords::tr("%1, %2: %3").arg(date, time, what(event));
    }
    //: Who did something that no person did
    QString who = event.actor == "program"_L1 ? EventWords::tr("this program") : event.actor;
    if (!event.initials.isEmpty())
        who += ", "_L1 + event.initials;
    //: %1 is the date, %2 the time, %3 what happened, %4 the person's user name (and initials), or "this program"
    return EventWords::tr("%1, %2: %3 (%4)").arg(date, time, what(event), who);
}

} // namespace clinic::text
