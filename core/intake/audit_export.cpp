// SPDX-License-Identifier: Apache-2.0
#include "core/intake/audit_export.h"

#include "core/domain/profile_json.h"
#include "core/intake/csv.h"
#include "core/storage/outbox.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr int eventsAtOnce = 500;

constexpr std::array columns{"at"_L1,     "record"_L1, "state"_L1,    "kind"_L1,
                             "detail"_L1, "actor"_L1,  "initials"_L1, "revision"_L1};
constexpr auto remoteIdColumn = "remote_id"_L1;
constexpr auto profileMember = "profile"_L1;

QJsonObject toJson(const storage::AuditEntry &entry, bool withPatientData)
{
    const RecordEvent &event = entry.event;
    QJsonObject object{{u"at"_s, event.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"record"_s, entry.record.toString()},
                       {u"state"_s, QString(toString(entry.state))},
                       {u"kind"_s, event.kind},
                       {u"detail"_s, event.detail},
                       {u"actor"_s, event.actor},
                       {u"initials"_s, event.initials},
                       {u"revision"_s, event.revision}};
    if (withPatientData) {
        object.insert(remoteIdColumn, entry.remoteId ? QJsonValue(*entry.remoteId) : QJsonValue::Null);
        object.insert(profileMember, entry.payload
                                         ? QJsonValue(clinic::toJson(entry.payload->profile, entry.payload->group))
                                         : QJsonValue::Null);
    }
    return object;
}

QString cellOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

} // namespace

AuditExport::AuditExport(storage::Outbox &outbox, const AuditRequest &request, QIODevice &to)
    : m_outbox(outbox), m_request(request), m_to(to)
{
}

tl::expected<bool, AuditError> AuditExport::step()
{
    const auto entries =
        m_outbox.audit({m_request.from, m_request.before, m_request.withPatientData}, m_place, eventsAtOnce);
    if (!entries)
        return tl::unexpected(AuditError(entries.error()));
    QByteArray bytes = m_begun ? QByteArray() : begin();
    m_begun = true;
    for (const storage::AuditEntry &entry : *entries) {
        bytes += line(entry);
        ++m_count;
        m_place = entry.place;
    }
    if (entries->empty())
        bytes += end();
    return write(bytes).map([&] { return !entries->empty(); });
}

QByteArray AuditExport::begin() const
{
    if (m_request.format == AuditFormat::Json)
        return "[";
    std::vector<QString> names(columns.begin(), columns.end());
    if (m_request.withPatientData) {
        names.emplace_back(remoteIdColumn);
        for (const Field field : allFields)
            names.emplace_back(apiName(field));
    }
    return csvLine(names, ',');
}

QByteArray AuditExport::line(const storage::AuditEntry &entry) const
{
    const QJsonObject object = toJson(entry, m_request.withPatientData);
    if (m_request.format == AuditFormat::Json)
        return (m_count == 0 ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::vector<QString> cells;
    for (const QLatin1StringView column : columns)
        cells.push_back(cellOf(object[column]));
    if (m_request.withPatientData) {
        cells.push_back(cellOf(object[remoteIdColumn]));
        const QJsonObject profile = object[profileMember].toObject();
        for (const Field field : allFields)
            cells.push_back(cellOf(profile[apiName(field)]));
    }
    return csvLine(cells, ',');
}

QByteArray AuditExport::end() const
{
    return m_request.format == AuditFormat::Json ? "\n]\n" : "";
}

tl::expected<void, AuditError> AuditExport::write(const QByteArray &bytes)
{
    if (m_to.write(bytes) == bytes.size())
        return {};
    return tl::unexpected(AuditError(Fault<ExportFault>{ExportFault::CannotWrite, m_to.errorString()}));
}

} // namespace clinic
