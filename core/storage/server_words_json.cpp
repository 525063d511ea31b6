// SPDX-License-Identifier: Apache-2.0
#include "core/storage/server_words_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace clinic::storage {

QJsonObject toJson(const ServerWords &words)
{
    QJsonArray issues;
    for (const Issue &issue : words.issues) {
        if (const auto *refused = std::get_if<issue::RefusedByServer>(&issue.kind))
            issues.append(QJsonObject{{u"field"_s, apiName(issue.field)}, {u"words"_s, refused->words}});
    }
    return {{u"status"_s, words.status}, {u"message"_s, words.message}, {u"issues"_s, issues}};
}

ServerWords serverWordsFrom(const QJsonObject &object)
{
    ServerWords words{object["status"_L1].toInt(), object["message"_L1].toString(), {}};
    const QJsonArray issues = object["issues"_L1].toArray();
    for (const QJsonValue &issue : issues) {
        if (const auto field = fieldFromApiName(issue["field"_L1].toString()))
            words.issues.push_back({*field, issue::RefusedByServer{issue["words"_L1].toString()}});
    }
    return words;
}

} // namespace clinic::storage
