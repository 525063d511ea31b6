// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace clinic {

/// One thing that was looked at.
enum class DiagnosisItem { Configuration, Server, Certificate, Key, Clock, ProfileGroup, Disk, Database, KeySlots };

enum class DiagnosisVerdict {
    Ok,
    Unknown, ///< cannot be known without doing it
    Warning,
    Failed,
};

/// What was found; each has words in core/text.
enum class DiagnosisFinding {
    Fine,
    KeyMissing,
    GroupMissing,
    ServerUnreachable,
    ServerUnexpected, ///< something else than the service answers
    TlsFault,
    KeyRefused,    ///< 401
    KeyCannotRead, ///< 403: cannot read; creating is untested
    KeyReads,      ///< reads; creating is untested
    ClockOff,      ///< more than two minutes from the server's
    DiskLow,
    DatabaseDamaged,
    NotTested,
    SettingUnusable,
    SlotsUnusable, ///< the key slots are gone or damaged: what is open now does not open again
    SlotUnusable,  ///< one of several cannot be used
    SlotWeak,      ///< a passphrase's slot is cheaper to guess at than those of today
};

struct DiagnosisLine
{
    DiagnosisItem item;
    DiagnosisVerdict verdict = DiagnosisVerdict::Ok;
    DiagnosisFinding finding = DiagnosisFinding::Fine;
    QString detail; ///< for administrators: a path, a status, a number; no personal data
};

using Diagnosis = std::vector<DiagnosisLine>;

} // namespace clinic
