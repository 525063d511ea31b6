// SPDX-License-Identifier: Apache-2.0
#include "ui/erasure_words.h"

#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErasureWords)
};

QString notSent()
{
    return Words::tr("The registration is then discarded and not sent. This cannot be undone.");
}

QString waits()
{
    return Words::tr("It is not known yet whether the server has this registration, and the details are needed to find "
                     "out. Until then they are kept. This computer remembers the wish and erases them by itself, also "
                     "after a restart; nothing more is sent then.");
}

/// Empty where they can be erased at once.
QString whyLater(const state::Registered &registered)
{
    if (registered.secondId)
        return Words::tr("The service holds two profiles, and the details are needed until one of them is removed. "
                         "This computer erases them when you say that it is, and after 14 days at the latest.");
    if (!registered.remoteId)
        return Words::tr("The details are still needed to find the profile at the service. This computer erases them "
                         "by itself as soon as it is found, and after 14 days at the latest.");
    return {};
}

struct Explain
{
    QString name;

    ErasureWords now(const QString &explanation) const
    {
        //: %1 is the patient's name
        return {true, Words::tr("Erase the details of %1 now?").arg(name), explanation, Words::tr("Erase now")};
    }
    ErasureWords later(const QString &explanation) const
    {
        //: %1 is the patient's name
        return {false, Words::tr("Erase the details of %1 as soon as possible?").arg(name), explanation,
                Words::tr("Erase as soon as possible")};
    }

    ErasureWords operator()(const state::Queued &) const { return now(notSent()); }
    ErasureWords operator()(const state::Rejected &) const { return now(notSent()); }
    ErasureWords operator()(const state::Discarded &) const { return now(notSent()); }
    ErasureWords operator()(const state::Sending &) const { return later(waits()); }
    ErasureWords operator()(const state::Unconfirmed &) const { return later(waits()); }
    ErasureWords operator()(const state::Review &review) const
    {
        if (review.reason == ReviewReason::HandedOver)
            return now(Words::tr("The other computer, and the file that it came in, are not touched: have the details "
                                 "erased there too. This cannot be undone."));
        return now(Words::tr("The registration is then discarded and not sent. The service may hold the patient "
                             "already: have that looked up and erased there. This cannot be undone."));
    }
    ErasureWords operator()(const state::Registered &registered) const
    {
        const QString why = whyLater(registered);
        if (!why.isEmpty())
            return later(why);
        return now(
            Words::tr("They go from this computer, with every earlier version. That it was registered, and when, "
                      "stays in the history. The profile at the service is not touched: have it erased there, "
                      "by its profile id. This cannot be undone."));
    }
};

} // namespace

ErasureWords erasureWords(const Record &record)
{
    return std::visit(Explain{text::displayName(record)}, record.state);
}

} // namespace clinic::ui
