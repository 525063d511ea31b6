// SPDX-License-Identifier: Apache-2.0
#include "core/domain/codes.h"

namespace clinic {

using namespace Qt::StringLiterals;

QLatin1StringView code(StorageFault fault)
{
    switch (fault) {
    case StorageFault::Busy:
        return "busy"_L1;
    case StorageFault::Full:
        return "full"_L1;
    case StorageFault::ReadOnly:
        return "read_only"_L1;
    case StorageFault::Io:
        return "io"_L1;
    case StorageFault::Corrupt:
        return "corrupt"_L1;
    case StorageFault::NotADatabase:
        return "not_a_database"_L1;
    case StorageFault::NewerSchema:
        return "newer_schema"_L1;
    case StorageFault::NetworkFileSystem:
        return "network_file_system"_L1;
    case StorageFault::FolderUnusable:
        return "folder_unusable"_L1;
    case StorageFault::OtherKey:
        return "other_key"_L1;
    case StorageFault::OtherInstance:
        return "other_instance"_L1;
    case StorageFault::Other:
        return "storage"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(VaultFault fault)
{
    switch (fault) {
    case VaultFault::PassphraseNeeded:
        return "passphrase_needed"_L1;
    case VaultFault::WrongPassphrase:
        return "wrong_passphrase"_L1;
    case VaultFault::SlotsMissing:
        return "slots_missing"_L1;
    case VaultFault::SlotsDamaged:
        return "slots_damaged"_L1;
    case VaultFault::SlotsNotReadable:
        return "slots_not_readable"_L1;
    case VaultFault::CannotWrite:
        return "cannot_write"_L1;
    case VaultFault::WeakPassphrase:
        return "weak_passphrase"_L1;
    case VaultFault::LastPassphrase:
        return "last_passphrase"_L1;
    case VaultFault::NoSuchSlot:
        return "no_such_slot"_L1;
    case VaultFault::KeychainNoEntry:
        return "keychain_no_entry"_L1;
    case VaultFault::KeychainDenied:
        return "keychain_denied"_L1;
    case VaultFault::KeychainAbsent:
        return "keychain_absent"_L1;
    case VaultFault::KeychainTimedOut:
        return "keychain_timed_out"_L1;
    case VaultFault::KeychainFailed:
        return "keychain_failed"_L1;
    case VaultFault::KeychainOtherKey:
        return "keychain_other_key"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(ImportFault fault)
{
    switch (fault) {
    case ImportFault::CannotRead:
        return "cannot_read"_L1;
    case ImportFault::NotCsv:
        return "not_csv"_L1;
    case ImportFault::UnknownColumn:
        return "unknown_column"_L1;
    case ImportFault::MissingColumn:
        return "missing_column"_L1;
    case ImportFault::CannotWriteRejects:
        return "cannot_write_rejects"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(HandOverFault fault)
{
    switch (fault) {
    case HandOverFault::CannotWrite:
        return "cannot_write"_L1;
    case HandOverFault::FileExists:
        return "file_exists"_L1;
    case HandOverFault::CannotRead:
        return "cannot_read"_L1;
    case HandOverFault::NotSuchFile:
        return "not_such_file"_L1;
    case HandOverFault::Damaged:
        return "damaged"_L1;
    case HandOverFault::NewerVersion:
        return "newer_version"_L1;
    case HandOverFault::WrongPassphrase:
        return "wrong_passphrase"_L1;
    case HandOverFault::WeakPassphrase:
        return "weak_passphrase"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(KeySlotKind kind)
{
    switch (kind) {
    case KeySlotKind::Passphrase:
        return "passphrase"_L1;
    case KeySlotKind::Keychain:
        return "keychain"_L1;
    case KeySlotKind::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(NotSentReason reason)
{
    switch (reason) {
    case NotSentReason::Refused:
        return "refused"_L1;
    case NotSentReason::HostNotFound:
        return "host_not_found"_L1;
    case NotSentReason::Timeout:
        return "timeout"_L1;
    case NotSentReason::Tls:
        return "tls"_L1;
    case NotSentReason::Proxy:
        return "proxy"_L1;
    case NotSentReason::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(TlsFault fault)
{
    switch (fault) {
    case TlsFault::Expired:
        return "expired"_L1;
    case TlsFault::NotYetValid:
        return "not_yet_valid"_L1;
    case TlsFault::WrongHost:
        return "wrong_host"_L1;
    case TlsFault::UnknownAuthority:
        return "unknown_authority"_L1;
    case TlsFault::SelfSigned:
        return "self_signed"_L1;
    case TlsFault::Revoked:
        return "revoked"_L1;
    case TlsFault::Handshake:
        return "handshake"_L1;
    case TlsFault::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(ExportFault fault)
{
    switch (fault) {
    case ExportFault::CannotWrite:
        return "cannot_write"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(DiagnosisItem item)
{
    switch (item) {
    case DiagnosisItem::Configuration:
        return "configuration"_L1;
    case DiagnosisItem::Server:
        return "server"_L1;
    case DiagnosisItem::Certificate:
        return "certificate"_L1;
    case DiagnosisItem::Key:
        return "key"_L1;
    case DiagnosisItem::Clock:
        return "clock"_L1;
    case DiagnosisItem::ProfileGroup:
        return "profile_group"_L1;
    case DiagnosisItem::Disk:
        return "disk"_L1;
    case DiagnosisItem::Database:
        return "database"_L1;
    case DiagnosisItem::KeySlots:
        return "key_slots"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(DiagnosisVerdict verdict)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return "ok"_L1;
    case DiagnosisVerdict::Unknown:
        return "unknown"_L1;
    case DiagnosisVerdict::Warning:
        return "warning"_L1;
    case DiagnosisVerdict::Failed:
        return "failed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(DiagnosisFinding finding)
{
    switch (finding) {
    case DiagnosisFinding::Fine:
        return "fine"_L1;
    case DiagnosisFinding::KeyMissing:
        return "key_missing"_L1;
    case DiagnosisFinding::GroupMissing:
        return "group_missing"_L1;
    case DiagnosisFinding::ServerUnreachable:
        return "server_unreachable"_L1;
    case DiagnosisFinding::ServerUnexpected:
        return "server_unexpected"_L1;
    case DiagnosisFinding::TlsFault:
        return "tls_fault"_L1;
    case DiagnosisFinding::KeyRefused:
        return "key_refused"_L1;
    case DiagnosisFinding::KeyCannotRead:
        return "key_cannot_read"_L1;
    case DiagnosisFinding::KeyReads:
        return "key_reads"_L1;
    case DiagnosisFinding::ClockOff:
        return "clock_off"_L1;
    case DiagnosisFinding::DiskLow:
        return "disk_low"_L1;
    case DiagnosisFinding::DatabaseDamaged:
        return "database_damaged"_L1;
    case DiagnosisFinding::NotTested:
        return "not_tested"_L1;
    case DiagnosisFinding::SettingUnusable:
        return "setting_unusable"_L1;
    case DiagnosisFinding::SlotsUnusable:
        return "slots_unusable"_L1;
    case DiagnosisFinding::SlotUnusable:
        return "slot_unusable"_L1;
    case DiagnosisFinding::SlotWeak:
        return "slot_weak"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace clinic
