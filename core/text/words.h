// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"
#include "core/domain/diagnosis.h"
#include "core/domain/draft.h"
#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/domain/pin.h"
#include "core/domain/queue_status.h"
#include "core/domain/record.h"
#include "core/domain/unlocking.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringView>

#include <vector>

/// Words for people, in the language of the installed translators. Numbers, dates and times follow the given locale.
namespace clinic::text {

/// The locale for a program language: its numbers and dates, those of the country `region` where the language is the
/// main one there, else those of the language's home.
QLocale localeFor(Language language, const QString &region);

// Fields and choices.
QString label(Field field); ///< without mnemonic, with unit, e.g. "Height (cm)"
QString label(Sex sex);
QString label(Language language);       ///< in the program's language, e.g. "German"
QString nativeLabel(Language language); ///< "English", "Deutsch", "Suomi"
/// Whether the field is marked as optional. The last name is not: nearly everybody has one, and the form asks once.
bool isOptional(Field field);

/// One sentence without final full stop, as it stands below the field.
QString sentence(const Issue &issue, const QLocale &locale);
/// A one-click mend beside an issue.
struct Mend
{
    QString label; ///< e.g. "Use gmail.com", "65 kg?"
    QString text;  ///< what it puts into the field
};
/// The mends of an issue with a field that holds `typed`, the likeliest first; mostly none or one, of a name in another
/// script or with marks that the server refused often more.
std::vector<Mend> mends(const Issue &issue, QStringView typed, const QLocale &locale);

/// What was understood, e.g. "Understood: 22 March 1985, 41 years" (months below 2 years, days below 2 months).
QString understood(QDate birth, QDate today, const QLocale &locale);
QString understood(const PhoneNumber &phone, const QLocale &locale); ///< "Understood: Germany +49 1512 3456789"
QString understood(Height height, const QLocale &locale);
QString understood(Weight weight, const QLocale &locale);
/// The line below an empty field that helps, e.g. of the e-mail; empty for most.
QString hint(Field field);

// Records.
QString label(DiscardReason reason);
QString label(ReviewReason reason);
/// A state in few words, without time, e.g. "Saved on this computer, not yet sent".
QString label(StateName state);
/// The line of a record in the list: its state, with the time of the server's confirmation, the server's words in
/// short, or the reason why it was discarded.
QString stateLine(const Record &record, const QDateTime &now, const QLocale &locale);
/// "14:03", or a short date where `when` is on another day than `now`. Local time.
QString shortTime(const QDateTime &when, const QDateTime &now, const QLocale &locale);
/// "Maria Schmidt", or what stands for a name that cannot be shown.
QString displayName(const Record &record);
/// One event of a record's history: when, what, and who did it where that was a person. Unknown kinds are shown as
/// their code.
QString sentence(const RecordEvent &event, const QLocale &locale);

// The queue.
enum class Tone { Calm, Attention, Trouble };
struct Banner
{
    Tone tone = Tone::Calm;
    QString headline; ///< one sentence
    QString body;     ///< more, or empty
    QString detail;   ///< for administrators, one click away; or empty
    bool canTryNow = false;
};
Banner banner(const QueueStatus &status, const QDateTime &now, const QLocale &locale);

// The privacy lock.
/// Whether what is queued in this phase goes out, as far as anybody knows.
bool isSending(const QueuePhase &phase);
/// What stands over the locked window in place of `shown`: that it is locked, that sending continues where it does, and
/// what `shown` says, without its detail.
Banner lockedBanner(const Banner &shown, bool isSending);
QString sentence(PinProblem problem);
/// Why it does not open; empty where it does.
QString sentence(const UnlockAnswer &answer);

// Faults.
QString sentence(const Fault<StorageFault> &fault); ///< what it is and what to do
QString sentence(const Fault<VaultFault> &fault);
/// Why the keychain will not open it the next time.
QString notRemembered(const Fault<VaultFault> &fault);
/// The machine-wide settings cannot be read, so that nobody knows what the administrator has set.
QString machineFileUnsound(const QString &file);
QString sentence(const Fault<ImportFault> &fault);
QString sentence(const Fault<HandOverFault> &fault);
QString sentence(const Fault<ExportFault> &fault);

/// E.g. "Keychain of anna", for a list of what opens the outbox.
QString describe(const KeySlot &slot);

/// One line of a diagnosis: what was looked at and what was found, with its detail.
QString sentence(const DiagnosisLine &line);

} // namespace clinic::text
