// SPDX-License-Identifier: Apache-2.0
#include "core/text/moments.h"
#include "core/text/overloaded.h"
#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

constexpr int shortWords = 80; ///< UTF-16 units of the server's words that fit into a row of the list

QString shortened(const QString &words)
{
    QString text = words.simplified();
    if (text.size() <= shortWords)
        return text;
    text.truncate(shortWords);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text.trimmed() + u'…';
}

/// What the server objects to, in short: the first field with its words, else the message.
QString objection(const ServerWords &words)
{
    for (const Issue &issue : words.issues) {
        if (const auto *refused = std::get_if<issue::RefusedByServer>(&issue.kind))
            return u"%1: %2"_s.arg(label(issue.field), shortened(refused->words));
    }
    return shortened(words.message);
}

QString rejectedLine(const ServerWords &words)
{
    const QString reason = objection(words);
    const QString line = label(StateName::Rejected);
    //: %1 is "Not accepted, please correct", %2 the server's words
    return reason.isEmpty() ? line : RecordWords::tr("%1. %2").arg(line, reason);
}

QString registeredLine(const state::Registered &one, const QDateTime &now, const QLocale &locale)
{
    if (one.secondId)
        return RecordWords::tr("Registered twice at the service, one profile is to be removed");
    const QDateTime &confirmedAt = one.confirmedAt;
    const QString time = timeOfDay(confirmedAt, locale);
    if (onSameDay(confirmedAt, now))
        return RecordWords::tr("Confirmed by the server at %1").arg(time);
    return RecordWords::tr("Confirmed by the server on %1 at %2")
        .arg(shortDate(confirmedAt.toLocalTime().date(), now.toLocalTime().date(), locale), time);
}

} // namespace

QString label(DiscardReason reason)
{
    switch (reason) {
    case DiscardReason::Duplicate:
        return RecordWords::tr("Entered twice");
    case DiscardReason::EnteredByMistake:
        return RecordWords::tr("Entered by mistake");
    case DiscardReason::PatientWithdrew:
        return RecordWords::tr("Patient does not want to be registered");
    case DiscardReason::TestEntry:
        return RecordWords::tr("Test entry");
    case DiscardReason::Other:
        return RecordWords::tr("Other reason");
    case DiscardReason::TakenBack:
        return RecordWords::tr("Taken back into the form");
    case DiscardReason::ErasureRequested:
        return RecordWords::tr("The patient wanted the details erased");
    }
    return {};
}

QString label(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::AnswerLost:
        return RecordWords::tr("The server's answer was lost");
    case ReviewReason::CannotRead:
        return RecordWords::tr("This computer's access key may not look up whether the server has it");
    case ReviewReason::PossibleMatch:
        return RecordWords::tr("Someone like this is already registered");
    case ReviewReason::BindingChanged:
        return RecordWords::tr("The server, the access key or the profile group was changed meanwhile");
    case ReviewReason::AgainUnanswered:
        return RecordWords::tr("Sent a second time, again without an answer");
    case ReviewReason::HandedOver:
        return RecordWords::tr("Handed over to another computer, which sends it");
    }
    return {};
}

QString label(StateName state)
{
    switch (state) {
    case StateName::Queued:
        return RecordWords::tr("Saved on this computer, not yet sent");
    case StateName::Sending:
        return RecordWords::tr("Sending …");
    case StateName::Registered:
        return RecordWords::tr("Confirmed by the server");
    case StateName::Rejected:
        return RecordWords::tr("Not accepted, please correct");
    case StateName::Unconfirmed:
        return RecordWords::tr("Not confirmed yet; checking. Do not enter again");
    case StateName::Review:
        return RecordWords::tr("May already be registered, please decide");
    case StateName::Discarded:
        return RecordWords::tr("Discarded, not sent");
    }
    return {};
}

QString stateLine(const Record &record, const QDateTime &now, const QLocale &locale)
{
    if (std::holds_alternative<Unreadable>(record.content))
        return RecordWords::tr("Cannot be read with this key; it is kept");
    return std::visit(Overloaded{
                          [](const state::Queued &) { return label(StateName::Queued); },
                          [](const state::Sending &) { return label(StateName::Sending); },
                          [&](const state::Registered &one) { return registeredLine(one, now, locale); },
                          [](const state::Rejected &one) { return rejectedLine(one.words); },
                          [](const state::Unconfirmed &) { return label(StateName::Unconfirmed); },
                          [](const state::Review &one) {
                              return one.reason == ReviewReason::HandedOver ? label(one.reason)
                                                                            : label(StateName::Review);
                          },
                          [](const state::Discarded &one) {
                              if (one.reason == DiscardReason::TakenBack)
                                  return RecordWords::tr("Taken back into the form, not sent");
                              //: %1 is the reason
                              return RecordWords::tr("Discarded, not sent: %1").arg(label(one.reason));
                          },
                      },
                      record.state);
}

QString shortTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (onSameDay(when, now))
        return timeOfDay(when, locale);
    return shortDate(when.toLocalTime().date(), now.toLocalTime().date(), locale);
}

QString displayName(const Record &record)
{
    return std::visit(Overloaded{
                          [](const Payload &one) {
                              return one.profile.lastName ? u"%1 %2"_s.arg(one.profile.firstName, *one.profile.lastName)
                                                          : one.profile.firstName;
                          },
                          [](const Erased &) { return RecordWords::tr("(details erased)"); },
                          [](const Unreadable &) { return RecordWords::tr("(unreadable)"); },
                      },
                      record.content);
}

} // namespace clinic::text
