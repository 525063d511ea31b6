// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::text {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

} // namespace

QString sentence(const Fault<StorageFault> &fault)
{
    switch (fault.kind) {
    case StorageFault::Busy:
        return FaultWords::tr("Another program is using the saved registrations. Close it, or try again in a moment.");
    case StorageFault::Full:
        return FaultWords::tr("The disk is full. Free some space, then try again.");
    case StorageFault::ReadOnly:
        return FaultWords::tr("The data folder may not be written to. Tell your administrator.");
    case StorageFault::Io:
        return FaultWords::tr("The disk reports an error. Tell your administrator before you go on.");
    case StorageFault::Corrupt:
        return FaultWords::tr("The file with the saved registrations is damaged. It is kept; tell your administrator.");
    case StorageFault::NotADatabase:
        return FaultWords::tr(
            "The file in the place of the saved registrations is something else. It is kept; tell your administrator.");
    case StorageFault::NewerSchema:
        return FaultWords::tr(
            "The saved registrations were written by a newer version of this program. Update this one.");
    case StorageFault::NetworkFileSystem:
        return FaultWords::tr(
            "The data folder is on a network drive, which is not safe. Choose a folder on this computer.");
    case StorageFault::FolderUnusable:
        return FaultWords::tr("The data folder cannot be used. Tell your administrator.");
    case StorageFault::OtherKey:
        return FaultWords::tr(
            "The key file and the saved registrations do not belong together. Both are kept; tell your administrator.");
    case StorageFault::OtherInstance:
        return FaultWords::tr("This program is already open with the same data. Use that window, or close it first.");
    case StorageFault::Other:
        return FaultWords::tr("The saved registrations cannot be read or written. Tell your administrator.");
    }
    return {};
}

QString sentence(const Fault<VaultFault> &fault)
{
    switch (fault.kind) {
    case VaultFault::PassphraseNeeded:
        return FaultWords::tr("Enter the passphrase.");
    case VaultFault::WrongPassphrase:
        return FaultWords::tr("The passphrase is wrong. Please try again.");
    case VaultFault::SlotsMissing:
        return FaultWords::tr(
            "The key file is missing, so the saved registrations stay locked. They are kept; tell your administrator.");
    case VaultFault::SlotsDamaged:
        return FaultWords::tr(
            "The key file is damaged, so the saved registrations stay locked. They are kept; tell your administrator.");
    case VaultFault::SlotsNotReadable:
        return FaultWords::tr("The key file is not readable for this user of the computer. Tell your administrator.");
    case VaultFault::CannotWrite:
        return FaultWords::tr("The key file cannot be written. Tell your administrator.");
    case VaultFault::WeakPassphrase:
        return FaultWords::tr("The passphrase is too short. Choose one of at least 8 characters.");
    case VaultFault::LastPassphrase:
        return FaultWords::tr("This is the only passphrase. Add another one first, so that there is always a way in.");
    case VaultFault::NoSuchSlot:
        return FaultWords::tr("It was changed or removed in the meantime. Look at the list again.");
    case VaultFault::KeychainNoEntry:
        return FaultWords::tr(
            "The keychain is locked or does not hold the key. Unlock it and try again, or enter the passphrase.");
    case VaultFault::KeychainDenied:
        return FaultWords::tr("The keychain refused access. Try again, or enter the passphrase.");
    case VaultFault::KeychainAbsent:
        return FaultWords::tr("There is no keychain on this computer. Enter the passphrase.");
    case VaultFault::KeychainTimedOut:
        return FaultWords::tr(
            "The keychain does not answer. It may have to be unlocked; then try again, or enter the passphrase.");
    case VaultFault::KeychainFailed:
        return FaultWords::tr("The keychain cannot be used. Enter the passphrase.");
    case VaultFault::KeychainOtherKey:
        return FaultWords::tr("The key in the keychain does not fit any more. Enter the passphrase.");
    }
    return {};
}

QString machineFileUnsound(const QString &file)
{
    return FaultWords::tr("The settings of this computer cannot be read. Tell your administrator.") + u' ' + file;
}

QString notRemembered(const Fault<VaultFault> &fault)
{
    switch (fault.kind) {
    case VaultFault::KeychainNoEntry:
        return FaultWords::tr("The keychain is locked, so nothing could be kept in it. Unlock it and try again.");
    case VaultFault::KeychainDenied:
        return FaultWords::tr("The keychain refused access, so nothing was kept in it. Try again.");
    case VaultFault::KeychainAbsent:
        return FaultWords::tr("There is no keychain on this computer.");
    case VaultFault::KeychainTimedOut:
        return FaultWords::tr("The keychain does not answer. It may have to be unlocked; then try again.");
    case VaultFault::KeychainFailed:
    case VaultFault::KeychainOtherKey:
        return FaultWords::tr("The keychain cannot be used.");
    case VaultFault::PassphraseNeeded:
    case VaultFault::WrongPassphrase:
    case VaultFault::SlotsMissing:
    case VaultFault::SlotsDamaged:
    case VaultFault::SlotsNotReadable:
    case VaultFault::CannotWrite:
    case VaultFault::WeakPassphrase:
    case VaultFault::LastPassphrase:
    case VaultFault::NoSuchSlot:
        break;
    }
    return sentence(fault);
}

QString sentence(const Fault<ImportFault> &fault)
{
    switch (fault.kind) {
    case ImportFault::CannotRead:
        return FaultWords::tr("The file cannot be read. Nothing was imported.");
    case ImportFault::NotCsv:
        return FaultWords::tr("This is not a CSV file in UTF-8. Nothing was imported.");
    case ImportFault::UnknownColumn:
        return FaultWords::tr("The name of column %1 is not known. Nothing was imported.").arg(fault.detail);
    case ImportFault::MissingColumn:
        return FaultWords::tr("The column “%1” is missing. Nothing was imported.").arg(fault.detail);
    case ImportFault::CannotWriteRejects:
        return FaultWords::tr(
            "The file for the rows that are not valid cannot be written. Choose another place for it.");
    }
    return {};
}

QString sentence(const Fault<HandOverFault> &fault)
{
    switch (fault.kind) {
    case HandOverFault::CannotWrite:
        return FaultWords::tr("The file cannot be written. Nothing was handed over; choose another place for it.");
    case HandOverFault::FileExists:
        return FaultWords::tr("There is a file of this name already. Nothing was handed over; choose another name.");
    case HandOverFault::CannotRead:
        return FaultWords::tr("The file cannot be read. Nothing was taken over.");
    case HandOverFault::NotSuchFile:
        return FaultWords::tr("This is not a file of registrations from another computer. Nothing was taken over.");
    case HandOverFault::Damaged:
        return FaultWords::tr(
            "The file is damaged or was changed. Nothing was taken over; copy it from the other computer once more.");
    case HandOverFault::NewerVersion:
        return FaultWords::tr("The file was written by a newer version of this program. Update this one.");
    case HandOverFault::WrongPassphrase:
        return FaultWords::tr("The passphrase is wrong. It is the one that was chosen for this file.");
    case HandOverFault::WeakPassphrase:
        return FaultWords::tr("The passphrase is too short. Choose one of at least 8 characters.");
    }
    return {};
}

QString sentence(const Fault<ExportFault> &fault)
{
    switch (fault.kind) {
    case ExportFault::CannotWrite:
        return FaultWords::tr("The file cannot be written. Choose another place for it.");
    }
    return {};
}

} // namespace clinic::text
