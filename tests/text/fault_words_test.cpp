// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class FaultWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faultSaysWhatItIsAndWhatToDo_data();
    void faultSaysWhatItIsAndWhatToDo();

private:
    static void storageRows();
    static void vaultRows();
    static void notRememberedRows();
    static void importRows();
    static void handOverRows();
};

void FaultWordsTest::storageRows()
{
    const auto row = [](const char *name, StorageFault kind, const QString &expected) {
        QTest::newRow(name) << text::sentence(Fault<StorageFault>{kind, u"/var/lib/x"_s}) << expected;
    };
    row("busy", StorageFault::Busy,
        u"Another program is using the saved registrations. Close it, or try again in a moment."_s);
    row("full", StorageFault::Full, u"The disk is full. Free some space, then try again."_s);
    row("read only", StorageFault::ReadOnly, u"The data folder may not be written to. Tell your administrator."_s);
    row("input and output", StorageFault::Io,
        u"The disk reports an error. Tell your administrator before you go on."_s);
    row("corrupt", StorageFault::Corrupt,
        u"The file with the saved registrations is damaged. It is kept; tell your administrator."_s);
    row("no database", StorageFault::NotADatabase,
        u"The file in the place of the saved registrations is something else. It is kept; tell your administrator."_s);
    row("newer", StorageFault::NewerSchema,
        u"The saved registrations were written by a newer version of this program. Update this one."_s);
    row("network drive", StorageFault::NetworkFileSystem,
        u"The data folder is on a network drive, which is not safe. Choose a folder on this computer."_s);
    row("folder", StorageFault::FolderUnusable, u"The data folder cannot be used. Tell your administrator."_s);
    row("other key", StorageFault::OtherKey,
        u"The key file and the saved registrations do not belong together. Both are kept; tell your administrator."_s);
    row("other instance", StorageFault::OtherInstance,
        u"This program is already open with the same data. Use that window, or close it first."_s);
    row("other", StorageFault::Other, u"The saved registrations cannot be read or written. Tell your administrator."_s);
}

void FaultWordsTest::vaultRows()
{
    const auto row = [](const char *name, VaultFault kind, const QString &expected) {
        QTest::newRow(name) << text::sentence(Fault<VaultFault>{kind, {}}) << expected;
    };
    row("passphrase needed", VaultFault::PassphraseNeeded, u"Enter the passphrase."_s);
    row("wrong passphrase", VaultFault::WrongPassphrase, u"The passphrase is wrong. Please try again."_s);
    row("slots missing", VaultFault::SlotsMissing,
        u"The key file is missing, so the saved registrations stay locked. They are kept; tell your administrator."_s);
    row("slots not readable", VaultFault::SlotsNotReadable,
        u"The key file is not readable for this user of the computer. Tell your administrator."_s);
    row("slots damaged", VaultFault::SlotsDamaged,
        u"The key file is damaged, so the saved registrations stay locked. They are kept; tell your administrator."_s);
    row("cannot write", VaultFault::CannotWrite, u"The key file cannot be written. Tell your administrator."_s);
    row("weak passphrase", VaultFault::WeakPassphrase,
        u"The passphrase is too short. Choose one of at least 8 characters."_s);
    row("last passphrase", VaultFault::LastPassphrase,
        u"This is the only passphrase. Add another one first, so that there is always a way in."_s);
    row("no such slot", VaultFault::NoSuchSlot,
        u"It was changed or removed in the meantime. Look at the list again."_s);
    row("keychain without entry", VaultFault::KeychainNoEntry,
        u"The keychain is locked or does not hold the key. Unlock it and try again, or enter the passphrase."_s);
    row("keychain denied", VaultFault::KeychainDenied,
        u"The keychain refused access. Try again, or enter the passphrase."_s);
    row("keychain absent", VaultFault::KeychainAbsent,
        u"There is no keychain on this computer. Enter the passphrase."_s);
    row("keychain timed out", VaultFault::KeychainTimedOut,
        u"The keychain does not answer. It may have to be unlocked; then try again, or enter the passphrase."_s);
    row("keychain failed", VaultFault::KeychainFailed, u"The keychain cannot be used. Enter the passphrase."_s);
    row("keychain with another key", VaultFault::KeychainOtherKey,
        u"The key in the keychain does not fit any more. Enter the passphrase."_s);
}

void FaultWordsTest::notRememberedRows()
{
    const auto row = [](const char *name, VaultFault kind, const QString &expected) {
        QTest::newRow(name) << text::notRemembered(Fault<VaultFault>{kind, {}}) << expected;
    };
    row("not kept in a locked keychain", VaultFault::KeychainNoEntry,
        u"The keychain is locked, so nothing could be kept in it. Unlock it and try again."_s);
    row("not kept, as it was denied", VaultFault::KeychainDenied,
        u"The keychain refused access, so nothing was kept in it. Try again."_s);
    row("not kept without a keychain", VaultFault::KeychainAbsent, u"There is no keychain on this computer."_s);
    row("not kept in a silent keychain", VaultFault::KeychainTimedOut,
        u"The keychain does not answer. It may have to be unlocked; then try again."_s);
    row("not kept for another reason", VaultFault::KeychainFailed, u"The keychain cannot be used."_s);
    row("not kept, as the key file cannot be written", VaultFault::CannotWrite,
        u"The key file cannot be written. Tell your administrator."_s);
}

void FaultWordsTest::importRows()
{
    const auto row = [](const char *name, ImportFault kind, const QString &expected) {
        QTest::newRow(name) << text::sentence(Fault<ImportFault>{kind, u"shoe_size"_s}) << expected;
    };
    row("cannot read", ImportFault::CannotRead, u"The file cannot be read. Nothing was imported."_s);
    row("no CSV", ImportFault::NotCsv, u"This is not a CSV file in UTF-8. Nothing was imported."_s);
    row("unknown column is told by its number", ImportFault::UnknownColumn,
        u"The name of column shoe_size is not known. Nothing was imported."_s);
    row("missing column is named", ImportFault::MissingColumn,
        u"The column “shoe_size” is missing. Nothing was imported."_s);
    row("rejects", ImportFault::CannotWriteRejects,
        u"The file for the rows that are not valid cannot be written. Choose another place for it."_s);
}

void FaultWordsTest::handOverRows()
{
    const auto row = [](const char *name, HandOverFault kind, const QString &expected) {
        QTest::newRow(name) << text::sentence(Fault<HandOverFault>{kind, u"/media/stick/x"_s}) << expected;
    };
    row("file cannot be written", HandOverFault::CannotWrite,
        u"The file cannot be written. Nothing was handed over; choose another place for it."_s);
    row("file is there already", HandOverFault::FileExists,
        u"There is a file of this name already. Nothing was handed over; choose another name."_s);
    row("file cannot be read", HandOverFault::CannotRead, u"The file cannot be read. Nothing was taken over."_s);
    row("another file", HandOverFault::NotSuchFile,
        u"This is not a file of registrations from another computer. Nothing was taken over."_s);
    row("damaged file", HandOverFault::Damaged,
        u"The file is damaged or was changed. Nothing was taken over; copy it from the other computer once more."_s);
    row("newer file", HandOverFault::NewerVersion,
        u"The file was written by a newer version of this program. Update this one."_s);
    row("wrong passphrase of a file", HandOverFault::WrongPassphrase,
        u"The passphrase is wrong. It is the one that was chosen for this file."_s);
    row("weak passphrase of a file", HandOverFault::WeakPassphrase,
        u"The passphrase is too short. Choose one of at least 8 characters."_s);
}

void FaultWordsTest::faultSaysWhatItIsAndWhatToDo_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    storageRows();
    vaultRows();
    notRememberedRows();
    importRows();
    handOverRows();
}

void FaultWordsTest::faultSaysWhatItIsAndWhatToDo()
{
    QFETCH(QString, shown);
    QTEST(shown, "expected");
}

QTEST_GUILESS_MAIN(FaultWordsTest)
#include "fault_words_test.moc"
