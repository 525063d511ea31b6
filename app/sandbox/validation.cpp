// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/validation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::sandbox {

namespace {

constexpr int longestName = 100;
constexpr int longestEmail = 254;
constexpr double tallest = 300;
constexpr double heaviest = 1000;

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isNameCharacter(char32_t character)
{
    static const QString others = u" -'.,\u00B7\u02BC\u2010\u2011\u2019"_s;
    if (QChar::isMark(character))
        return true;
    if (QChar::isLetter(character) && QChar::script(character) == QChar::Script_Latin)
        return true;
    return character <= 0xFFFF && others.contains(QChar(char16_t(character)));
}

// Each gives what is wrong with a value of the right type; empty where nothing is.

QString nameFault(const QJsonValue &value)
{
    const QList<uint> characters = value.toString().toUcs4();
    if (value.toString().trimmed().isEmpty())
        return u"must not be empty"_s;
    if (characters.size() > longestName)
        return u"must be at most %1 characters long"_s.arg(longestName);
    if (!std::ranges::all_of(characters, isNameCharacter))
        return u"must contain Latin letters only"_s;
    return {};
}

QString sexFault(const QJsonValue &value)
{
    const double code = value.toDouble();
    return code == 1 || code == 2 ? QString() : u"must be 1 (male) or 2 (female)"_s;
}

QString dateFault(const QJsonValue &value, QDate today)
{
    const QString text = value.toString();
    if (!matches(text, u"[0-9]{4}-[0-9]{2}-[0-9]{2}"_s))
        return u"must be written YYYY-MM-DD"_s;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return u"is not a date of the calendar"_s;
    return date < today ? QString() : u"must be in the past"_s;
}

QString emailFault(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() <= longestEmail && matches(text, u"[^\\s@]+@[^\\s@]+"_s) ? QString()
                                                                                : u"must be an e-mail address"_s;
}

QString phoneFault(const QJsonValue &value)
{
    return matches(value.toString(), u"\\+[1-9][0-9]{6,14}"_s) ? QString() : u"must be a number in E.164 format"_s;
}

QString languageFault(const QJsonValue &value)
{
    return matches(value.toString(), u"en|de|fi"_s) ? QString() : u"must be one of en, de, fi"_s;
}

QString groupFault(const QJsonValue &value)
{
    const QString text = value.toString();
    return isUuid(text) || matches(text, u"[a-z0-9]+(-[a-z0-9]+)*"_s) ? QString() : u"must be a UUID or a slug"_s;
}

QString measureFault(const QJsonValue &value, double limit)
{
    const double number = value.toDouble();
    return number > 0 && number <= limit ? QString() : u"must be greater than 0 and at most %1"_s.arg(limit);
}

struct Member
{
    QString name;
    QJsonValue::Type type;
    bool required;
};

const auto &members()
{
    static const std::array table{
        Member{u"first_name"_s, QJsonValue::String, true},
        Member{u"last_name"_s, QJsonValue::String, false},
        Member{u"sex"_s, QJsonValue::Double, true},
        Member{u"date_of_birth"_s, QJsonValue::String, true},
        Member{u"profile_group"_s, QJsonValue::String, false},
        Member{u"profile_group_slug"_s, QJsonValue::String, false},
        Member{u"email"_s, QJsonValue::String, false},
        Member{u"phone"_s, QJsonValue::String, false},
        Member{u"height"_s, QJsonValue::Double, false},
        Member{u"weight"_s, QJsonValue::Double, false},
        Member{u"language"_s, QJsonValue::String, false},
    };
    return table;
}

QString valueFault(const QString &name, const QJsonValue &value, QDate today)
{
    if (name.endsWith("_name"_L1))
        return nameFault(value);
    if (name == "sex"_L1)
        return sexFault(value);
    if (name == "date_of_birth"_L1)
        return dateFault(value, today);
    if (name == "email"_L1)
        return emailFault(value);
    if (name == "phone"_L1)
        return phoneFault(value);
    if (name == "height"_L1)
        return measureFault(value, tallest);
    if (name == "weight"_L1)
        return measureFault(value, heaviest);
    if (name == "language"_L1)
        return languageFault(value);
    return groupFault(value);
}

QString memberFault(const Member &member, const QJsonObject &request, QDate today)
{
    const auto found = request.constFind(member.name);
    if (found == request.constEnd())
        return member.required ? u"is required"_s : QString();
    if (found->type() != member.type)
        return member.type == QJsonValue::String ? u"must be a string"_s : u"must be a number"_s;
    return valueFault(member.name, *found, today);
}

} // namespace

std::vector<FieldFault> faultsOf(const QJsonObject &request, QDate today)
{
    std::vector<FieldFault> faults;
    for (const Member &member : members()) {
        if (const QString fault = memberFault(member, request, today); !fault.isEmpty())
            faults.push_back({member.name, fault});
    }
    if (!request.contains("profile_group"_L1) && !request.contains("profile_group_slug"_L1))
        faults.push_back({u"profile_group"_s, u"is required"_s});
    for (const QString &name : request.keys()) {
        if (std::ranges::none_of(members(), [&](const Member &member) { return member.name == name; }))
            faults.push_back({name, u"is not a member of a profile"_s});
    }
    return faults;
}

QString groupOf(const QJsonObject &request)
{
    const QString group = request.value("profile_group"_L1).toString();
    return group.isEmpty() ? request.value("profile_group_slug"_L1).toString() : group;
}

bool isUuid(const QString &text)
{
    return matches(text, u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s);
}

QJsonArray toJson(const std::vector<FieldFault> &faults)
{
    QJsonArray details;
    for (const FieldFault &fault : faults)
        details.append(QJsonObject{{u"field"_s, fault.field}, {u"message"_s, fault.message}});
    return details;
}

} // namespace clinic::sandbox
