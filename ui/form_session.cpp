// SPDX-License-Identifier: Apache-2.0
#include "ui/form_session.h"

#include "core/text/moments.h"
#include "core/text/words.h"
#include "ui/field_note.h"
#include "ui/form_page.h"
#include "ui/group_chooser.h"
#include "ui/notice_panel.h"
#include "ui/outcome_line.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {
namespace {

constexpr qsizetype longestAtField = 70; ///< characters that surely fit into two lines below a field

} // namespace

FormSession::FormSession(FormPage &page, std::function<QDate()> today) : m_page(page), m_today(std::move(today))
{
    begin(emptyDraft());
}

void FormSession::configure(const Configuration &configuration)
{
    const bool languageUntouched = m_draft[Field::PreferredLanguage] == m_untouched[Field::PreferredLanguage];
    m_configuration = configuration;
    m_page.setNameOrder(configuration.nameOrder);
    if (m_revision) {
        showGroup(checkProfileGroup(m_draft[Field::ProfileGroup]).value);
    } else {
        m_page.group()->setGroups(configuration.profileGroups);
        m_untouched = emptyDraft();
        m_draft[Field::ProfileGroup] = m_untouched[Field::ProfileGroup];
        if (languageUntouched) {
            m_draft[Field::PreferredLanguage] = m_untouched[Field::PreferredLanguage];
            m_page.box(Field::PreferredLanguage)->setText(m_draft[Field::PreferredLanguage]);
        }
    }
    refresh();
}

void FormSession::beginNew()
{
    m_id = RecordId::make();
    const auto &groups = m_configuration.profileGroups;
    if (m_groupOfNew && !std::ranges::count(groups, *m_groupOfNew))
        m_groupOfNew.reset();
    if (m_revision)
        showGroup(m_groupOfNew);
    m_revision.reset();
    m_correctedName.clear();
    begin(emptyDraft());
}

/// Dates and decimals as people write them in this language; understood in any region all the same.
ProfileDraft FormSession::draftOf(const Payload &payload) const
{
    ProfileDraft draft = ProfileDraft::from(payload.profile, payload.group);
    draft[Field::DateOfBirth] = text::longDate(payload.profile.dateOfBirth, locale());
    for (const Field measure : {Field::Height, Field::Weight})
        draft[measure].replace(u"."_s, locale().decimalPoint());
    return draft;
}

void FormSession::beginCorrection(const Record &record, const Payload &payload)
{
    m_id = record.id;
    if (!m_revision)
        m_groupOfNew = m_page.group()->chosen();
    m_revision = record.revision;
    m_correctedName = text::displayName(record);
    showGroup(payload.group);
    begin(draftOf(payload));
    // Whoever registered a patient without a last name has said so then.
    if (!payload.profile.lastName)
        m_oneName = OneName::Confirmed;
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state))
        takeServerWords(rejected->words);
}

void FormSession::beginAgain(const ProfileDraft &typed)
{
    beginNew();
    if (const auto group = checkProfileGroup(typed[Field::ProfileGroup]).value)
        m_page.group()->choose(*group);
    m_draft = typed;
    for (FieldBox *box : m_page.boxes()) {
        box->setText(m_draft[box->field()]);
        box->setProgress(Progress::Left);
    }
    // It was registered like this: the question for the last name was answered.
    if (typed[Field::LastName].trimmed().isEmpty())
        m_oneName = OneName::Confirmed;
    refresh();
}

/// A record without a group goes to the clinic's default one, so that is shown; it stays without until a person
/// chooses.
void FormSession::showGroup(const std::optional<ProfileGroup> &group)
{
    m_page.group()->setGroups(m_configuration.profileGroups);
    if (const auto shown = group ? group : m_configuration.defaultGroup())
        m_page.group()->choose(*shown);
}

ProfileDraft FormSession::emptyDraft() const
{
    ProfileDraft empty;
    empty[Field::PreferredLanguage] = languageCode(m_configuration.patientLanguage);
    if (const auto group = m_page.group()->chosen())
        empty[Field::ProfileGroup] = group->text();
    return empty;
}

void FormSession::begin(ProfileDraft draft)
{
    setWaiting(false);
    m_draft = std::move(draft);
    m_untouched = m_draft;
    m_refusal.reset();
    m_serverWords.clear();
    m_listed.clear();
    m_oneName = OneName::NotAsked;
    m_page.setTitle(m_correctedName);
    m_page.outcome()->show(text::Tone::Calm, {}, {});
    showServerNotice();
    // First the cursor, then the texts: leaving a field of the last patient says nothing about this one.
    m_page.goTo(m_page.boxes().front());
    for (FieldBox *box : m_page.boxes()) {
        box->setText(m_draft[box->field()]);
        box->setProgress(Progress::Typing);
    }
    refresh();
}

void FormSession::setWaiting(bool wait)
{
    m_waiting = wait;
    for (FieldBox *box : m_page.boxes())
        box->setReadOnly(wait);
    m_page.group()->setEnabled(!wait);
}

QLocale FormSession::locale() const
{
    return text::localeFor(m_configuration.language, m_configuration.region);
}

void FormSession::take(Field field, const QString &text)
{
    m_draft[field] = text;
    m_serverWords.erase(field);
    if (field == Field::LastName)
        m_oneName = OneName::NotAsked;
    refresh();
}

void FormSession::takeMend(FieldBox &box)
{
    if (m_waiting)
        return;
    const auto issue = issueIn(box.field(), m_checked, box.progress(), false);
    if (!issue)
        return;
    if (const auto mends = text::mends(*issue, box.text(), locale()); !mends.empty())
        box.enter(mends.front().text);
}

bool FormSession::asksForOneName(const FieldBox &box) const
{
    return m_oneName == OneName::Asked && box.field() == Field::LastName;
}

std::optional<Registration> FormSession::attempt()
{
    m_page.outcome()->show(text::Tone::Calm, {}, {});
    refresh();
    const auto profile = m_checked.profile();
    if (!profile) {
        goToErrors();
        return {};
    }
    m_listed.clear();
    showListed();
    if (hasOneName() && m_oneName == OneName::NotAsked) {
        askForOneName();
        return {};
    }
    return Registration{m_id, *profile, m_checked.group()};
}

void FormSession::refresh()
{
    m_checked = check(m_draft, CheckContext{m_today(), m_configuration.region});
    for (FieldBox *box : m_page.boxes())
        box->show(noteOf(*box));
    showListed();
}

void FormSession::retranslate()
{
    refresh();
    showServerNotice();
}

Note FormSession::noteOf(const FieldBox &box) const
{
    if (const auto words = m_serverWords.find(box.field()); words != m_serverWords.end()) {
        Note note;
        note.kind = Note::Kind::Error;
        note.text = text::sentence(words->second, locale());
        return note;
    }
    return noteFor(box.field(), box.text(), m_checked, box.progress(),
                   {m_today(), locale(), m_configuration.sexInstruction, m_oneName == OneName::Asked});
}

void FormSession::goToErrors()
{
    m_listed.clear();
    for (FieldBox *box : m_page.boxes()) {
        box->setProgress(Progress::Submitted);
        if (std::ranges::any_of(m_checked.issuesOf(box->field()), &Issue::isError))
            m_listed.emplace_back(box->field(), QString());
    }
    FieldBox *first = m_listed.empty() ? nullptr : m_page.box(m_listed.front().first);
    // A single error is told at its field.
    if (m_listed.size() == 1)
        m_listed.clear();
    refresh();
    m_page.orderTabStops();
    if (first)
        m_page.goTo(first);
}

void FormSession::showListed()
{
    std::vector<NoticePanel::Entry> entries;
    for (auto &[field, words] : m_listed) {
        const auto issues = m_checked.issuesOf(field);
        const auto error = std::ranges::find_if(issues, &Issue::isError);
        const bool done = error == issues.end();
        if (!done)
            words = text::sentence(*error, locale());
        const QString label = text::label(field);
        entries.push_back({static_cast<int>(field), done ? label : label + u": "_s + words, done});
    }
    m_page.errors()->show(m_listed.empty() ? QString() : tr("Not registered yet. Please correct:"), entries);
}

bool FormSession::hasOneName() const
{
    return std::ranges::any_of(m_checked.issuesOf(Field::LastName),
                               [](const Issue &one) { return std::holds_alternative<issue::OnlyOneName>(one.kind); });
}

void FormSession::askForOneName()
{
    FieldBox *last = m_page.box(Field::LastName);
    m_oneName = OneName::Asked;
    m_page.goTo(last);
    last->setProgress(Progress::Submitted);
    refresh();
}

void FormSession::takeServerWords(const ServerWords &words)
{
    m_refusal = words;
    for (const Issue &issue : words.issues) {
        if (m_page.box(issue.field))
            m_serverWords.try_emplace(issue.field, issue);
    }
    showServerNotice();
    refresh();
    const auto &boxes = m_page.boxes();
    const auto first =
        std::ranges::find_if(boxes, [this](FieldBox *box) { return m_serverWords.contains(box->field()); });
    if (first != boxes.end())
        m_page.goTo(*first);
}

/// On top stands what concerns no field of the form, or has no room at its field.
void FormSession::showServerNotice()
{
    QStringList words;
    if (m_refusal && !m_refusal->message.isEmpty())
        words << m_refusal->message;
    bool atFields = false;
    for (const Issue &issue : m_refusal ? m_refusal->issues : std::vector<Issue>()) {
        const QString sentence = text::sentence(issue, locale());
        if (m_page.box(issue.field) && sentence.size() <= longestAtField)
            atFields = true;
        else
            words << text::label(issue.field) + u": "_s + sentence;
    }
    if (!m_refusal || (words.isEmpty() && atFields))
        m_page.serverNotice()->show({}, {});
    else if (words.isEmpty())
        m_page.serverNotice()->show(tr("The server did not accept this and gave no reason."), {});
    else
        m_page.serverNotice()->show(tr("Not accepted by the server: %1").arg(words.join(u"\n"_s)), {});
}

} // namespace clinic::ui
