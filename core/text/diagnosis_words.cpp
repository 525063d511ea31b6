// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::text {

namespace {

struct DiagnosisWords
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosisWords)
};

QString words(DiagnosisItem item)
{
    switch (item) {
    case DiagnosisItem::Configuration:
        return DiagnosisWords::tr("Settings");
    case DiagnosisItem::Server:
        return DiagnosisWords::tr("Server");
    case DiagnosisItem::Certificate:
        return DiagnosisWords::tr("Secure connection");
    case DiagnosisItem::Key:
        return DiagnosisWords::tr("Access key");
    case DiagnosisItem::Clock:
        return DiagnosisWords::tr("Clock");
    case DiagnosisItem::ProfileGroup:
        return DiagnosisWords::tr("Profile group");
    case DiagnosisItem::Disk:
        return DiagnosisWords::tr("Disk");
    case DiagnosisItem::Database:
        return DiagnosisWords::tr("Saved registrations");
    case DiagnosisItem::KeySlots:
        return DiagnosisWords::tr("Key file");
    }
    return {};
}

QString words(DiagnosisFinding finding)
{
    switch (finding) {
    case DiagnosisFinding::Fine:
        return DiagnosisWords::tr("in order");
    case DiagnosisFinding::KeyMissing:
        return DiagnosisWords::tr("no access key is set");
    case DiagnosisFinding::GroupMissing:
        return DiagnosisWords::tr("no profile group is set");
    case DiagnosisFinding::ServerUnreachable:
        return DiagnosisWords::tr("not reachable");
    case DiagnosisFinding::ServerUnexpected:
        return DiagnosisWords::tr("something else than the service answers");
    case DiagnosisFinding::TlsFault:
        return DiagnosisWords::tr("cannot be trusted");
    case DiagnosisFinding::KeyRefused:
        return DiagnosisWords::tr("refused by the server");
    case DiagnosisFinding::KeyCannotRead:
        return DiagnosisWords::tr("cannot read; creating is untested");
    case DiagnosisFinding::KeyReads:
        return DiagnosisWords::tr("can read; creating is untested");
    case DiagnosisFinding::ClockOff:
        return DiagnosisWords::tr("differs from the server's by more than two minutes");
    case DiagnosisFinding::DiskLow:
        return DiagnosisWords::tr("nearly full");
    case DiagnosisFinding::DatabaseDamaged:
        return DiagnosisWords::tr("damaged; tell your administrator");
    case DiagnosisFinding::NotTested:
        return DiagnosisWords::tr("not tested");
    case DiagnosisFinding::SettingUnusable:
        return DiagnosisWords::tr("cannot be used");
    case DiagnosisFinding::SlotsUnusable:
        return DiagnosisWords::tr("missing or damaged; do not close the program, and tell your administrator");
    case DiagnosisFinding::SlotUnusable:
        return DiagnosisWords::tr("not every passphrase or keychain in it can be used");
    case DiagnosisFinding::SlotWeak:
        return DiagnosisWords::tr("a passphrase in it is protected less well than is usual today; change it");
    }
    return {};
}

QString finding(const DiagnosisLine &line)
{
    // No request tells it beforehand, so nothing was left out here.
    if (line.item == DiagnosisItem::ProfileGroup && line.finding == DiagnosisFinding::NotTested)
        return DiagnosisWords::tr("known only after the first delivery");
    return words(line.finding);
}

/// The detail with the unit of its number.
QString detail(const DiagnosisLine &line)
{
    if (line.detail.isEmpty())
        return {};
    if (line.item == DiagnosisItem::Disk)
        return DiagnosisWords::tr("%1 MiB free").arg(line.detail);
    if (line.item == DiagnosisItem::Clock) {
        //: A difference in seconds
        return DiagnosisWords::tr("%1 s").arg(line.detail);
    }
    if (line.item == DiagnosisItem::KeySlots)
        return DiagnosisWords::tr("%n way(s) to open it", nullptr, line.detail.toInt());
    return line.detail;
}

} // namespace

QString sentence(const DiagnosisLine &line)
{
    if (line.detail.isEmpty()) {
        //: %1 is what was looked at, %2 what was found
        return DiagnosisWords::tr("%1: %2").arg(words(line.item), finding(line));
    }
    //: %1 is what was looked at, %2 what was found, %3 more for administrators
    return DiagnosisWords::tr("%1: %2 (%3)").arg(words(line.item), finding(line), detail(line));
}

} // namespace clinic::text
