// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace clinic::sandbox {

/// What is wrong with one member of a request.
struct FieldFault
{
    QString field;
    QString message;
};

/// Every fault of a create request: types, missing and unknown members, and the rules of each field. A member that is
/// `null` has the wrong type. `today` is the server's day.
std::vector<FieldFault> faultsOf(const QJsonObject &request, QDate today);

/// The group that a request names, by either of its two members; empty where it names none.
QString groupOf(const QJsonObject &request);

/// Whether `text` is a UUID in its usual form, with hyphens and without braces.
bool isUuid(const QString &text);

/// The "details" of an error body.
QJsonArray toJson(const std::vector<FieldFault> &faults);

} // namespace clinic::sandbox
