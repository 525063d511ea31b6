// SPDX-License-Identifier: Apache-2.0
#include "app/cli/draft_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace clinic::cli {

using namespace Qt::StringLiterals;
using Kind = DraftJsonFault::Kind;

namespace {

/// A member's name as it may be told; anything but a plain name may be a patient's details in the wrong place.
QString nameOf(const QString &key)
{
    static const QRegularExpression plain(u"^[a-z]+(_[a-z]+){0,3}$"_s);
    return key.size() <= 30 && plain.match(key).hasMatch() ? key : u"…"_s;
}

} // namespace

tl::expected<ProfileDraft, DraftJsonFault> draftFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return tl::unexpected(DraftJsonFault{Kind::NotAnObject, {}});

    ProfileDraft draft;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldFromApiName(it.key());
        if (!field)
            return tl::unexpected(DraftJsonFault{Kind::UnknownMember, nameOf(it.key())});
        const QJsonValue value = it.value();
        if (value.isString())
            draft[*field] = value.toString();
        else if (value.isDouble())
            draft[*field] = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        else if (!value.isNull())
            return tl::unexpected(DraftJsonFault{Kind::WrongType, it.key()});
    }
    return draft;
}

} // namespace clinic::cli
