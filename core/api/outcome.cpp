// SPDX-License-Identifier: Apache-2.0
#include "core/api/outcome.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

bool isJson(const QByteArray &body)
{
    return !QJsonDocument::fromJson(body).isNull();
}

/// The server's words as one text.
QString allWords(int status, const QByteArray &body)
{
    const auto words = parseErrorBody(status, body);
    if (!words)
        return {};
    QStringList texts;
    if (!words->message.isEmpty())
        texts.append(words->message);
    for (const Issue &issue : words->issues) {
        if (const auto *refused = std::get_if<issue::RefusedByServer>(&issue.kind))
            texts.append(refused->words);
    }
    return texts.join(u'\n');
}

created::Created createdFrom(const Observation &seen)
{
    if (seen.complete) {
        if (const auto profile = parseProfile(seen.body))
            return {profile->id};
    }
    return {};
}

CreateOutcome withoutStatus(const Observation &seen)
{
    if (seen.bodyRead)
        return created::Unknown{0, seen.detail};
    return created::NotSent{seen.failure, seen.detail, seen.tls};
}

CreateOutcome badRequest(const Observation &seen)
{
    if (auto words = parseErrorBody(seen.status, seen.body))
        return created::Rejected{std::move(*words)};
    return created::Unexpected{seen.status};
}

} // namespace

CreateOutcome classifyCreate(const Observation &seen)
{
    switch (seen.status) {
    case 0:
        return withoutStatus(seen);
    case 201:
        return createdFrom(seen);
    case 400:
    case 413:
    case 415:
    case 422:
        return badRequest(seen);
    case 401:
    case 403:
    case 404:
        return created::NotAllowed{seen.status, allWords(seen.status, seen.body)};
    case 408:
        return created::Unknown{seen.status, seen.detail};
    case 409:
        return created::Conflict{};
    case 429:
        return created::TooMany{seen.retryAfter};
    }
    if (seen.status >= 400 && seen.status < 500)
        return created::Unexpected{seen.status};
    return created::Unknown{seen.status, seen.detail};
}

ReadOutcome classifyRead(const Observation &seen)
{
    if (seen.status == 0)
        return read::NoAnswer{seen.failure, seen.detail, seen.tls};
    const bool ofApi = seen.complete && seen.status < 500 && isJson(seen.body);
    if ((seen.status == 401 || seen.status == 403) && ofApi)
        return read::Denied{seen.status};
    if (seen.status == 200 && !seen.complete && !seen.tooLarge)
        return read::NoAnswer{seen.failure, seen.detail, seen.tls};
    if (seen.status == 200 && seen.complete) {
        if (auto rows = parseProfiles(seen.body))
            return read::Profiles{std::move(*rows), seen.serverTime};
    }
    return read::Unusable{seen.status, ofApi, seen.retryAfter};
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    constexpr std::chrono::seconds longest = std::chrono::hours(24 * 365);
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const std::chrono::seconds seconds(text.toLongLong(&fits));
        return fits ? std::min(seconds, longest) : longest;
    }
    const auto date = parseHttpDate(text);
    if (!date)
        return std::nullopt;
    return std::clamp(std::chrono::seconds(now.secsTo(*date)), std::chrono::seconds(0), longest);
}

std::optional<QDateTime> parseHttpDate(const QByteArray &header)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT". The name of the day is redundant. Date and time are read apart, because
    // together they would be taken for a local time, which a change to summer time may leave out.
    const QString text = QString::fromLatin1(header.trimmed());
    const QStringList words = text.split(u' ');
    if (words.size() != 6 || !words[0].endsWith(u',') || words[5] != "GMT"_L1)
        return std::nullopt;
    const QDate date = QLocale::c().toDate(words.mid(1, 3).join(u' '), u"dd MMM yyyy"_s);
    const QTime time = QTime::fromString(words[4], u"hh:mm:ss"_s);
    // "yyyy" takes a minus sign as well.
    if (!date.isValid() || !time.isValid() || date.year() < 0)
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

} // namespace clinic::api
