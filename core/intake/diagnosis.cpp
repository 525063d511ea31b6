// SPDX-License-Identifier: Apache-2.0
#include "core/intake/diagnosis.h"

#include "core/api/endpoint.h"

#include <QStorageInfo>

#include <algorithm>
#include <cstdlib>
#include <variant>

namespace clinic {

namespace {

constexpr qint64 tolerableClockDifference = 120;   // seconds
constexpr qint64 scarceDisk = 100LL * 1024 * 1024; // bytes

using Item = DiagnosisItem;
using Verdict = DiagnosisVerdict;
using Finding = DiagnosisFinding;

DiagnosisLine certificateLine(const QUrl &server, Verdict verdict, Finding finding, const QString &detail = {})
{
    const bool plain = server.scheme() == QLatin1StringView("http");
    return plain ? DiagnosisLine{Item::Certificate, Verdict::Unknown, Finding::NotTested, server.scheme()}
                 : DiagnosisLine{Item::Certificate, verdict, finding, detail};
}

struct LinesOf
{
    const QUrl &server;
    const QDateTime &now;

    DiagnosisLine answered() const { return {Item::Server, Verdict::Ok, Finding::Fine, origin()}; }
    QString origin() const { return api::Endpoint{.baseUrl = server, .key = {}, .extraAuthorities = {}}.origin(); }

    Diagnosis operator()(const api::read::Profiles &profiles) const
    {
        Diagnosis lines{answered(),
                        certificateLine(server, Verdict::Ok, Finding::Fine),
                        {Item::Key, Verdict::Ok, Finding::KeyReads, {}}};
        if (!profiles.serverTime) {
            lines.push_back({Item::Clock, Verdict::Unknown, Finding::NotTested, {}});
            return lines;
        }
        const qint64 difference = profiles.serverTime->secsTo(now);
        const bool off = std::llabs(difference) > tolerableClockDifference;
        lines.push_back({Item::Clock, off ? Verdict::Warning : Verdict::Ok, off ? Finding::ClockOff : Finding::Fine,
                         off ? QString::number(difference) : QString()});
        return lines;
    }
    Diagnosis operator()(const api::read::Denied &denied) const
    {
        const bool refused = denied.status == 401;
        return {answered(),
                certificateLine(server, Verdict::Ok, Finding::Fine),
                {Item::Key, refused ? Verdict::Failed : Verdict::Unknown,
                 refused ? Finding::KeyRefused : Finding::KeyCannotRead, QString::number(denied.status)},
                {Item::Clock, Verdict::Unknown, Finding::NotTested, {}}};
    }
    Diagnosis operator()(const api::read::NoAnswer &none) const
    {
        const bool tls = none.reason == NotSentReason::Tls;
        return {{Item::Server, Verdict::Failed, tls ? Finding::TlsFault : Finding::ServerUnreachable, none.detail},
                tls ? certificateLine(server, Verdict::Failed, Finding::TlsFault, none.detail)
                    : certificateLine(server, Verdict::Unknown, Finding::NotTested),
                {Item::Key, Verdict::Unknown, Finding::NotTested, {}},
                {Item::Clock, Verdict::Unknown, Finding::NotTested, {}}};
    }
    Diagnosis operator()(const api::read::Unusable &unusable) const
    {
        return {{Item::Server, Verdict::Failed, Finding::ServerUnexpected, QString::number(unusable.status)},
                certificateLine(server, Verdict::Ok, Finding::Fine),
                {Item::Key, Verdict::Unknown, Finding::NotTested, {}},
                {Item::Clock, Verdict::Unknown, Finding::NotTested, {}}};
    }
};

} // namespace

Diagnosis diagnoseAnswer(const api::ReadOutcome &outcome, const QUrl &server, const QDateTime &now)
{
    return std::visit(LinesOf{server, now}, outcome);
}

Diagnosis diagnoseWithoutKey(const QUrl &server)
{
    return {{Item::Server, Verdict::Unknown, Finding::NotTested,
             api::Endpoint{.baseUrl = server, .key = {}, .extraAuthorities = {}}.origin()},
            certificateLine(server, Verdict::Unknown, Finding::NotTested),
            {Item::Key, Verdict::Failed, Finding::KeyMissing, {}},
            {Item::Clock, Verdict::Unknown, Finding::NotTested, {}}};
}

DiagnosisLine diagnoseGroup(const Configuration &configuration)
{
    if (const auto group = configuration.defaultGroup()) // whether the service knows it shows the first delivery
        return {Item::ProfileGroup, Verdict::Unknown, Finding::NotTested, group->text()};
    return {Item::ProfileGroup, Verdict::Failed, Finding::GroupMissing, {}};
}

DiagnosisLine diagnoseDisk(const QString &folder)
{
    const QStorageInfo disk(folder);
    const bool scarce = disk.isValid() && disk.bytesAvailable() < scarceDisk;
    return {Item::Disk, scarce ? Verdict::Warning : Verdict::Ok, scarce ? Finding::DiskLow : Finding::Fine,
            QString::number(disk.bytesAvailable() / (1024 * 1024))};
}

DiagnosisLine diagnoseSlots(const tl::expected<std::vector<KeySlot>, Fault<VaultFault>> &slots)
{
    const auto usable = slots ? std::ranges::count_if(*slots, &KeySlot::usable) : 0;
    const DiagnosisLine line{Item::KeySlots, Verdict::Ok, Finding::Fine, QString::number(usable)};
    const bool hasPassphrase = slots && std::ranges::any_of(*slots, [](const KeySlot &slot) {
                                   return slot.usable && slot.kind == KeySlotKind::Passphrase;
                               });
    if (!hasPassphrase)
        return {line.item, Verdict::Failed, Finding::SlotsUnusable, {}};
    if (std::ranges::any_of(*slots, &KeySlot::isWeak))
        return {line.item, Verdict::Warning, Finding::SlotWeak, line.detail};
    if (!std::ranges::all_of(*slots, &KeySlot::usable))
        return {line.item, Verdict::Warning, Finding::SlotUnusable, line.detail};
    return line;
}

} // namespace clinic
