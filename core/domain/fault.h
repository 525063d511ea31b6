// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace clinic {

/// Why the outbox could not be opened, read or written.
enum class StorageFault {
    Busy,              ///< another program holds the database
    Full,              ///< no space left
    ReadOnly,          ///< the folder or the file may not be written
    Io,                ///< the disk reports an error
    Corrupt,           ///< the file is damaged
    NotADatabase,      ///< the file is something else, or empty; it was kept
    NewerSchema,       ///< written by a newer version of the program
    NetworkFileSystem, ///< not safe on a network drive
    FolderUnusable,    ///< the data folder is missing or may not be entered
    OtherKey,          ///< what is stored was sealed with another key
    OtherInstance,     ///< another desktop of this user uses this data folder
    Other,
};

/// Why the data key could not be had.
enum class VaultFault {
    PassphraseNeeded,
    WrongPassphrase,
    SlotsMissing, ///< sealed records but no key slot: never a reason to make a new key
    SlotsDamaged,
    SlotsNotReadable, ///< they are not for this user of the computer
    CannotWrite,
    WeakPassphrase,
    LastPassphrase,   ///< the only passphrase that is left: without one there would be no way back
    NoSuchSlot,       ///< the slot is gone, or was changed meanwhile
    KeychainNoEntry,  ///< no such entry, or the keychain is locked: its services do not tell the two apart
    KeychainDenied,   ///< a person, or the system, refused the access
    KeychainAbsent,   ///< this session has no keychain
    KeychainTimedOut, ///< it may still be waiting for a person to unlock it
    KeychainFailed,   ///< anything else
    KeychainOtherKey, ///< the keychain was exchanged: what lies there does not open the slot
};

/// Why a file could not be imported.
enum class ImportFault {
    CannotRead,
    NotCsv,        ///< no CSV, or not UTF-8
    UnknownColumn, ///< a column that is no field of the API, or there twice; the detail is its number
    MissingColumn, ///< a required column is missing; the detail names it
    CannotWriteRejects,
};

/// Why a file that carries registrations to another computer could not be written or read.
enum class HandOverFault {
    CannotWrite,  ///< nothing was handed over
    FileExists,   ///< never written over: it may hold registrations that wait for another computer
    CannotRead,   ///< missing, or may not be read
    NotSuchFile,  ///< something else, or far too large
    Damaged,      ///< cut or changed on its way
    NewerVersion, ///< written by a newer version of the program
    WrongPassphrase,
    WeakPassphrase,
};

/// Why the history, or the report for support, could not be written into a file.
enum class ExportFault {
    CannotWrite, ///< there is no file then, or the one from before
};

/// A fault with what an administrator may want to read. `detail` never holds anything of a patient.
template <typename Kind>
struct Fault
{
    Kind kind;
    QString detail;
};

} // namespace clinic
