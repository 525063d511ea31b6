// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"
#include "core/domain/profile.h"

#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace clinic {

/// The identity of a registration: a random UUID (RFC 9562, version 4) made when the form is opened, so that saving
/// twice is the same record.
class RecordId
{
public:
    static RecordId make() { return RecordId(QUuid::createUuid()); }
    static std::optional<RecordId> fromString(QStringView text);

    /// Lower case with hyphens and without braces.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const { return m_uuid; }

    bool operator==(const RecordId &) const = default;
    bool operator<(const RecordId &other) const { return m_uuid < other.m_uuid; }

private:
    explicit RecordId(QUuid uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

size_t qHash(const RecordId &id, size_t seed = 0) noexcept;

/// What is to be created at the service. Without a group the default is resolved when the record is claimed.
struct Registration
{
    RecordId id;
    Profile profile;
    std::optional<ProfileGroup> group;

    bool operator==(const Registration &) const = default;
};

} // namespace clinic
