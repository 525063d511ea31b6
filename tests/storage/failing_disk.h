// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A disk that fails when it is told to: an SQLite VFS in front of the real one. It lives in the tests only, and
/// reaches Qt's SQLite driver because both use the one library of the system.
namespace clinic::storage::test::disk {

/// Puts the failing disk in front of the real one for every file that is opened from now on.
void install();

/// The n-th access that changes something on the disk (writing, truncating, flushing, deleting), counted from now and
/// from 1, fails once with SQLite's result code `code`; so do all after it where `persistent`.
void failAt(int nth, int code, bool persistent);
/// From now on every read fails.
void failReads();
/// Nothing fails any more. Gives whether something did.
bool mend();

/// The next commit is done and then reports an error nevertheless.
void reportErrorAfterCommit();

} // namespace clinic::storage::test::disk
