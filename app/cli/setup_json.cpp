// SPDX-License-Identifier: Apache-2.0
#include "app/cli/setup_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace clinic::cli {

using namespace Qt::StringLiterals;
using Kind = SetupJsonFault::Kind;

namespace {

/// A text, or several of them with commas between; empty where it is anything else.
std::optional<QString> textsIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonArray all = value.toArray();
    const bool areTexts = std::all_of(all.begin(), all.end(), [](const QJsonValue &one) { return one.isString(); });
    if (!value.isArray() || !areTexts)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue &one : all)
        texts += one.toString();
    return texts.join(u',');
}

} // namespace

tl::expected<SetupWish, SetupJsonFault> setupFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return tl::unexpected(SetupJsonFault{Kind::NotAnObject, {}});
    SetupWish wish;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString &name = it.key();
        const bool isGroups = name == "profile_groups"_L1;
        if (!isGroups && name != "server"_L1 && name != "key"_L1 && name != "passphrase"_L1)
            return tl::unexpected(SetupJsonFault{Kind::UnknownMember, {}});
        if (it.value().isNull())
            continue;
        const auto text = textsIn(it.value());
        if (!text || (!isGroups && !it.value().isString()))
            return tl::unexpected(SetupJsonFault{Kind::WrongType, name});
        if (isGroups)
            wish.groups = *text;
        else if (name == "server"_L1)
            wish.server = text->trimmed();
        else if (name == "key"_L1)
            wish.key = text->trimmed().toUtf8();
        else
            wish.passphrase = *text;
    }
    return wish;
}

} // namespace clinic::cli
