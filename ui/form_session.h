// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "core/domain/record.h"
#include "core/intake/configuration.h"
#include "ui/note_line.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace clinic::ui {

class FieldBox;
class FormPage;

/// What is typed for one patient, how far it is, and what there is to say about it; the page shows it.
class FormSession
{
    Q_DECLARE_TR_FUNCTIONS(FormSession)
public:
    /// `page` must outlive the session.
    FormSession(FormPage &page, std::function<QDate()> today);

    void configure(const Configuration &configuration);
    void beginNew();
    /// Only for records whose payload can be read.
    void beginCorrection(const Record &record, const Payload &payload);

    /// What was taken back, for a new patient with a new id.
    void beginAgain(const ProfileDraft &typed);
    /// How `payload` would have been typed here.
    ProfileDraft draftOf(const Payload &payload) const;

    const RecordId &id() const { return m_id; }
    std::optional<int> revision() const { return m_revision; }
    const ProfileDraft &draft() const { return m_draft; }
    bool isDirty() const { return m_draft != m_untouched; }
    bool isWaiting() const { return m_waiting; }
    /// While it waits nothing can be changed.
    void setWaiting(bool wait);

    void take(Field field, const QString &text);
    /// Puts the likely text into the field, if its note offers one.
    void takeMend(FieldBox &box);
    /// Whether the cursor is where "Only one name?" waits for its answer.
    bool asksForOneName(const FieldBox &box) const;
    /// What is to be registered; else the page says why not, and the cursor is where it can be mended.
    std::optional<Registration> attempt();
    /// Checks what is typed and says what there is to say.
    void refresh();
    /// As refresh(), after the language has changed.
    void retranslate();

private:
    /// Some patients have a single name: the form asks, once.
    enum class OneName { NotAsked, Asked, Confirmed };

    void begin(ProfileDraft draft);
    ProfileDraft emptyDraft() const;
    void showGroup(const std::optional<ProfileGroup> &group);
    QLocale locale() const;
    Note noteOf(const FieldBox &box) const;
    void goToErrors();
    void showListed();
    bool hasOneName() const;
    void askForOneName();
    void takeServerWords(const ServerWords &words);
    void showServerNotice();

    FormPage &m_page;
    std::function<QDate()> m_today;
    Configuration m_configuration;

    RecordId m_id = RecordId::make();
    std::optional<int> m_revision;            ///< of the record that is corrected
    std::optional<ProfileGroup> m_groupOfNew; ///< what was chosen for new patients before the correction
    QString m_correctedName;
    ProfileDraft m_draft, m_untouched;
    CheckedDraft m_checked;
    std::optional<ServerWords> m_refusal;            ///< what stands on top
    std::map<Field, Issue> m_serverWords;            ///< what stands at a field, until it is edited
    std::vector<std::pair<Field, QString>> m_listed; ///< the errors of the last attempt to register
    OneName m_oneName = OneName::NotAsked;
    bool m_waiting = false;
};

} // namespace clinic::ui
