// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QLocale>
#include <QObject>

#include <optional>
#include <vector>

namespace clinic::ui {

class PatientForm;

/// Takes what the form submits to the outbox, and tells the form what became of it: that it is saved on this computer,
/// and later what the server said.
class RegisterFlow : public QObject
{
    Q_OBJECT
public:
    RegisterFlow(IntakeClient &client, PatientForm &form, QObject *parent = nullptr);

    /// Times are written for this locale.
    void setLocale(const QLocale &locale);
    /// What is in the outbox now: the last registration may have been settled.
    void look(const std::vector<Record> &records);

private:
    void submit(const Registration &registration, std::optional<int> expectedRevision);
    void save(const Registration &registration);
    void edit(const Registration &registration, int expectedRevision);
    /// `stored`: what the outbox held already, if it did.
    void accepted(const Registration &registration, const std::optional<Record> &stored = {});
    void refused(const RecordId &id, Decided why);
    QString line(const QString &what) const;

    IntakeClient &m_client;
    PatientForm &m_form;
    QLocale m_locale;
    std::optional<RecordId> m_last; ///< whose outcome the form's line tells
    StateName m_told = StateName::Queued;
    QString m_name;
};

} // namespace clinic::ui
