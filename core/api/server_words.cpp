// SPDX-License-Identifier: Apache-2.0
#include "core/api/remote_profile.h"
#include "core/domain/plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace clinic::api {
namespace {

constexpr int deepest = 8;             ///< levels of nesting that are looked into
constexpr qsizetype longestText = 500; ///< characters of one text
constexpr std::size_t mostTexts = 50;

// What services call these things. The API's own shape is not documented.
constexpr std::array wordMembers{"message"_L1, "msg"_L1, "error"_L1, "detail"_L1, "description"_L1, "title"_L1};
constexpr std::array placeMembers{"field"_L1, "path"_L1,    "property"_L1, "param"_L1,
                                  "loc"_L1,   "pointer"_L1, "source"_L1,   "name"_L1};
constexpr std::array listMembers{"message"_L1,     "error"_L1,      "details"_L1, "errors"_L1,
                                 "detail"_L1,      "title"_L1,      "issues"_L1,  "violations"_L1,
                                 "fieldErrors"_L1, "formErrors"_L1, "msg"_L1,     "description"_L1};

/// "first_name", "firstName", "body.first_name", "/data/first_name": the last part that is a field.
std::optional<Field> fieldFromPath(const QString &path)
{
    static const QRegularExpression separators(u"[./\\[\\]#'\"]+"_s);
    static const QRegularExpression hump(u"(?<=[a-z])(?=[A-Z])"_s);
    const QStringList parts = path.split(separators, Qt::SkipEmptyParts);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (const auto field = fieldFromApiName(QString(*part).replace(hump, u"_"_s).toLower()))
            return field;
    }
    return std::nullopt;
}

std::optional<Field> fieldFromPlace(const QJsonValue &place)
{
    if (place.isString())
        return fieldFromPath(place.toString());
    if (place.isObject())
        return fieldFromPath(place["pointer"_L1].toString());
    QStringList parts;
    const QJsonArray array = place.toArray();
    for (const QJsonValue part : array)
        parts.append(part.toString());
    return fieldFromPath(parts.join(u'.'));
}

std::optional<Field> fieldFromMembers(const QJsonObject &object)
{
    for (const auto name : placeMembers) {
        if (const auto field = fieldFromPlace(object[name]))
            return field;
    }
    return std::nullopt;
}

/// The one field whose API name stands in `words`.
std::optional<Field> onlyFieldNamedIn(const QString &words)
{
    static const QRegularExpression name(u"[A-Za-z_]+"_s);
    std::set<Field> fields;
    for (auto match = name.globalMatch(words); match.hasNext();) {
        if (const auto field = fieldFromApiName(match.next().captured().toLower()))
            fields.insert(*field);
    }
    if (fields.size() != 1)
        return std::nullopt;
    return *fields.begin();
}

/// Walks through an error answer of whatever shape and gathers its texts.
class Gatherer
{
public:
    void gather(const QJsonValue &value, std::optional<Field> field, int depth = 0)
    {
        if (depth > deepest)
            return;
        if (value.isString())
            add(value.toString(), field);
        else if (value.isObject())
            gatherObject(value.toObject(), field, depth);
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            gather(one, field, depth + 1);
    }

    bool isEmpty() const { return m_messages.isEmpty() && m_issues.empty(); }
    ServerWords words(int status) const { return {status, m_messages.join(u'\n'), m_issues}; }

private:
    void gatherObject(const QJsonObject &object, std::optional<Field> field, int depth)
    {
        const auto place = field ? field : fieldFromMembers(object);
        if (place) {
            gatherOneError(object, *place, depth);
            return;
        }
        for (const auto name : listMembers)
            gather(object[name], std::nullopt, depth + 1);
        for (auto member = object.begin(); member != object.end(); ++member) {
            const auto keyed = fieldFromPath(member.key());
            if (keyed)
                gather(member.value(), keyed, depth + 1);
        }
    }

    /// {"field": …, "message": …}, or what stands below a field's name.
    void gatherOneError(const QJsonObject &object, Field field, int depth)
    {
        for (const auto name : wordMembers) {
            if (object[name].isString()) {
                add(object[name].toString(), field);
                return;
            }
        }
        for (const QJsonValue below : object) {
            if (!below.isString())
                gather(below, field, depth + 1);
        }
    }

    void add(const QString &text, std::optional<Field> field)
    {
        QString words = plainLine(text, longestText);
        if (words.isEmpty() || m_issues.size() + std::size_t(m_messages.size()) >= mostTexts)
            return;
        if (!field)
            field = onlyFieldNamedIn(words);
        if (!field) {
            if (!m_messages.contains(words))
                m_messages.append(words);
            return;
        }
        const Issue issue{*field, issue::RefusedByServer{withoutName(words, *field)}};
        if (std::ranges::find(m_issues, issue) == m_issues.end())
            m_issues.push_back(issue);
    }

    /// "first_name: Latin only" → "Latin only"; it will stand at the field.
    static QString withoutName(const QString &words, Field field)
    {
        const qsizetype colon = words.indexOf(u':');
        if (colon < 0 || fieldFromPath(words.left(colon).trimmed()) != field)
            return words;
        const QString rest = words.mid(colon + 1).trimmed();
        return rest.isEmpty() ? words : rest;
    }

    QStringList m_messages;
    std::vector<Issue> m_issues;
};

} // namespace

std::optional<ServerWords> parseErrorBody(int status, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return std::nullopt;
    const QJsonValue answer = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    Gatherer gatherer;
    gatherer.gather(answer, std::nullopt);
    ServerWords words = gatherer.words(status);
    // Better the raw answer than nothing to go by.
    if (gatherer.isEmpty() && !(document.object().isEmpty() && document.array().isEmpty()))
        words.message = plainLine(QString::fromUtf8(document.toJson(QJsonDocument::Compact)), longestText);
    return words;
}

} // namespace clinic::api
