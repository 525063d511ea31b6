// SPDX-License-Identifier: Apache-2.0
#include "ui/record_details.h"

#include "core/text/measure_words.h"
#include "core/text/moments.h"
#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::RecordPane)
};

QString advice(const state::Queued &)
{
    return Words::tr("It is sent automatically as soon as the server can be reached. Until then it can be corrected.");
}
QString advice(const state::Sending &)
{
    return Words::tr("It is being sent at this moment. Please wait for the outcome.");
}
QString advice(const state::Registered &registered)
{
    if (registered.secondId)
        return Words::tr("The service holds two profiles for this one registration. Compare them there and have the "
                         "one removed that is not in use.");
    return Words::tr("It is registered and cannot be changed here.");
}
QString advice(const state::Rejected &rejected)
{
    QString words = Words::tr("The server did not accept it. Nothing was registered.");
    if (!rejected.words.message.isEmpty())
        words += u' ' + Words::tr("The server says: %1").arg(rejected.words.message);
    return words;
}
QString advice(const state::Unconfirmed &)
{
    return Words::tr("The server may already have it. This is being checked; please wait, and do not enter it again.");
}
QString advice(const state::Review &review)
{
    if (review.reason == ReviewReason::HandedOver)
        return Words::tr("Nothing more is sent from here. Once the other computer has sent it, it can be discarded "
                         "here.");
    const QString reason = text::label(review.reason) + u". "_s;
    if (!review.candidates.empty())
        return reason + Words::tr("Compare what was typed with what the service holds. Nothing more is sent until you "
                                  "decide.");
    return reason + Words::tr("Look the patient up at the service. Nothing more is sent until you decide.");
}
QString advice(const state::Discarded &discarded)
{
    return Words::tr("Reason: %1").arg(text::label(discarded.reason));
}

} // namespace

std::vector<RecordDetail> recordDetails(const Record &record, const QLocale &locale)
{
    const Payload *payload = record.payload();
    if (!payload)
        return {};
    const Profile &profile = payload->profile;
    std::vector<RecordDetail> details;
    const auto add = [&details](Field field, const QString &value) {
        if (!value.isEmpty())
            details.push_back({text::label(field), value});
    };
    add(Field::FirstName, profile.firstName);
    add(Field::LastName, profile.lastName.value_or(QString()));
    add(Field::DateOfBirth, text::longDate(profile.dateOfBirth, locale));
    add(Field::Sex, text::label(profile.sex));
    add(Field::Phone, profile.phone ? profile.phone->international : QString());
    add(Field::Email, profile.email.value_or(QString()));
    add(Field::Height, profile.height ? text::tenthsToNumber(profile.height->tenths, locale) : QString());
    add(Field::Weight, profile.weight ? text::tenthsToNumber(profile.weight->tenths, locale) : QString());
    add(Field::PreferredLanguage, profile.language ? text::label(*profile.language) : QString());
    add(Field::ProfileGroup, payload->group ? payload->group->text() : QString());
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state)) {
        for (const Issue &issue : rejected->words.issues)
            details.push_back(
                {Words::tr("Server on “%1”").arg(text::label(issue.field)), text::sentence(issue, locale)});
    }
    return details;
}

QString recordAdvice(const Record &record)
{
    QString words = std::visit([](const auto &state) { return advice(state); }, record.state);
    if (record.erasureWantedAt)
        words += u' ' + Words::tr("The patient wants the details erased. That happens by itself as soon as it is known "
                                  "what became of this registration.");
    if (std::holds_alternative<Unreadable>(record.content))
        words +=
            u' ' + Words::tr("Its details cannot be read with the key at hand. They are kept as they are; tell your "
                             "administrator.");
    else if (std::holds_alternative<Erased>(record.content))
        words += u' ' + Words::tr("The patient's details have been erased from this computer.");
    return words;
}

} // namespace clinic::ui
