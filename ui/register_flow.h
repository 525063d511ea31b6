// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/intake/intake_client.h"

#include <QDeadlineTimer>
#include <QLocale>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace clinic::ui {

class PatientForm;
class Shift;

/// Takes what the form submits to the outbox, and tells the form what became of it: that it is saved on this computer,
/// and later what the server said. Until the sending delay is over it can be taken back.
class RegisterFlow : public QObject
{
    Q_OBJECT
public:
    RegisterFlow(IntakeClient &client, PatientForm &form, Shift &shift, QObject *parent = nullptr);

    /// Times are written for this locale.
    void setLocale(const QLocale &locale);
    /// What is in the outbox now: the last registration may have been settled.
    void look(const std::vector<Record> &records);
    /// Whether the outcome names nobody: the next patient looks at the screen.
    void setDiscreet(bool discreet);
    /// The last registration is nobody's any more: it was taken back.
    void forget(const RecordId &id);

Q_SIGNALS:
    /// The last registration is to go back into the form, as it was typed.
    void takeBackRequested(const clinic::RecordId &id, const QString &name, const clinic::ProfileDraft &typed);

private:
    /// The last registration while it waits for its sending delay.
    struct Undoable
    {
        ProfileDraft typed;
        QDeadlineTimer until;
    };

    void submit(const Registration &registration, std::optional<int> expectedRevision);
    void save(const Registration &registration);
    void edit(const Registration &registration, int expectedRevision);
    /// `stored`: what the outbox held already, if it did.
    /// Kept under that id, which is another one where nobody could use the form's any more.
    void accepted(const Registration &registration, const RecordId &keptAs, const std::optional<Record> &stored = {});
    void offerUndo(const ProfileDraft &typed, const QDateTime &sendAfter);
    void countDown();
    void refused(const RecordId &id, Decided why);
    void notSaved(const RecordId &id, const QString &why);
    QString line(const QString &what) const;

    IntakeClient &m_client;
    PatientForm &m_form;
    Shift &m_shift;
    QLocale m_locale;
    std::optional<RecordId> m_last; ///< whose outcome the form's line tells
    StateName m_told = StateName::Queued;
    QString m_name;
    QString m_shown; ///< what the form's line tells of the last registration, without the name; empty: something else
    bool m_isDiscreet = false;
    std::optional<Undoable> m_undo;
    QTimer m_second;
};

} // namespace clinic::ui
