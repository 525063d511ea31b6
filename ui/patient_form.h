// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/domain/record.h"
#include "core/intake/configuration.h"
#include "core/text/words.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;
class QShortcut;

namespace clinic::ui {

class FieldBox;
class FormPage;
class FormSession;

/// The form of one patient: every field is checked while it is typed.
///
/// Holds what was typed until the window says what became of it: submit() emits submitted(), after which the form waits
/// (a second Ctrl+Enter does nothing) until saved() or notSaved() is called. Nothing that was typed is lost by a
/// failure.
class PatientForm : public QWidget
{
    Q_OBJECT
public:
    /// `today` is asked whenever a date is checked or an age is counted.
    explicit PatientForm(QWidget *parent = nullptr, std::function<QDate()> today = &QDate::currentDate);
    ~PatientForm() override;

    /// Region, order of the names, the clinic's defaults, the profile groups to choose from.
    void configure(const Configuration &configuration);

    /// An empty form with a new record id; the cursor goes to the first field.
    void beginNew();
    /// The record's details to be corrected; a rejected record's server words stand at the fields that they concern, or
    /// on top. Only for records whose payload can be read.
    void beginCorrection(const Record &record);

    /// What was taken back, to be registered anew: with a new record id, and not saved.
    void beginAgain(const ProfileDraft &typed);
    /// How the details of a record would have been typed here.
    ProfileDraft draftOf(const Payload &payload) const;
    /// Nothing can be typed until it is said what the form is to hold.
    void setWaiting(bool wait);

    /// The record that the form stands for.
    const RecordId &recordId() const;
    /// The revision that is corrected; empty for a new patient.
    std::optional<int> revision() const;
    const ProfileDraft &draft() const;
    /// Whether something was typed that is not saved yet.
    bool isDirty() const;
    /// Whether what was submitted is not answered yet. Until then the form stays with its patient: it begins no other.
    bool isWaiting() const;

    /// Checks everything; with errors goes to the first one and lists them, else emits submitted().
    void submit();
    /// The registration of this record is durable: an empty form, with a line that says truthfully what happened. A
    /// form that stands for another record keeps what is typed there.
    void saved(const RecordId &id, const QString &line);
    /// Changes the line that tells the outcome of the last registration (e.g. it was confirmed meanwhile).
    void showOutcome(text::Tone tone, const QString &line);
    /// Below the form: the last registration can still be undone. `line` may change by the second, `spoken` does not.
    void offerUndo(const QString &line, const QString &spoken);
    /// Other words for the same outcome; there is nothing to undo any more.
    void retell(const QString &line);
    /// The registration of this record could not be saved: the form keeps everything and says why.
    void notSaved(const RecordId &id, const QString &why);

Q_SIGNALS:
    void submitted(const clinic::Registration &registration, std::optional<int> expectedRevision);
    void dirtyChanged(bool dirty);
    /// The second button: a person wants to clear the form or to leave the correction. The form does nothing by itself:
    /// the window asks where something would be lost, then calls beginNew().
    void startOverRequested();
    /// The last registration is to be taken back.
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(FieldBox *box);
    void takeMend(FieldBox *box);
    FieldBox *nearestMend(FieldBox *current) const;
    bool takeKey(FieldBox *box, const QKeyEvent &key);
    void rememberFocus();
    void tellDirty();
    void requestUndo();
    bool isUndoKey(QObject *watched, const QKeyEvent &key) const;
    void leaveUndoButton();
    void followUndo();

    FormPage *m_page;
    std::unique_ptr<FormSession> m_session;
    QShortcut *m_undoKey;
    bool m_wasDirty = false;
};

} // namespace clinic::ui
