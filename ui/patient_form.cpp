// SPDX-License-Identifier: Apache-2.0
#include "ui/patient_form.h"

#include "core/domain/draft.h"
#include "ui/form_page.h"
#include "ui/group_chooser.h"
#include "ui/notice_panel.h"
#include "ui/outcome_line.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace clinic::ui {

/// What is typed, how far it is, and what is said about it. The page shows it.
class PatientForm::Private
{
public:
    Private(PatientForm *form, std::function<QDate()> itsToday) : q(form), today(std::move(itsToday)) {}

    void begin(ProfileDraft itsDraft);
    void take(Field field, const QString &text);
    void takeMend(FieldBox *box);
    void refresh();
    void tellDirty();
    void listErrors();
    void showListed();
    void showServerWords(const ServerWords &words);
    void setWaiting(bool wait);
    ProfileDraft emptyDraft() const;
    Note noteOf(const FieldBox &box) const;
    Note noteOf(const FieldBox &box, const Issue &issue) const;
    QString understood(Field field) const;
    Note hint(Field field) const;
    QLocale locale() const { return text::localeFor(configuration.language, configuration.region); }
    bool asksForOneName(const FieldBox &box) const
    {
        return askedForOneName && box.field() == Field::LastName && box.text().trimmed().isEmpty();
    }

    PatientForm *q;
    std::function<QDate()> today;
    FormPage *page = nullptr;
    Configuration configuration;

    RecordId id = RecordId::make();
    std::optional<int> revision;
    QString correctedName;
    ProfileDraft draft, untouched;
    CheckedDraft checked;
    std::map<Field, Issue> serverWords;            ///< until the field is edited
    std::optional<ServerWords> serverNotice;       ///< what stands on top
    std::vector<std::pair<Field, QString>> listed; ///< the errors of the last attempt to register
    bool askedForOneName = false;                  ///< "Only one name?" was asked: the next attempt answers it
    bool waiting = false;                          ///< submitted(); neither saved() nor notSaved() yet
    bool wasDirty = false;
};

PatientForm::PatientForm(QWidget *parent, std::function<QDate()> today)
    : QWidget(parent), d(std::make_unique<Private>(this, std::move(today)))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->page = new FormPage(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(d->page);

    for (FieldBox *box : d->page->boxes()) {
        for (QWidget *stop : box->tabStops())
            stop->installEventFilter(this);
        connect(box, &FieldBox::edited, this, [this, box](const QString &text) { d->take(box->field(), text); });
        connect(box, &FieldBox::mendTaken, this, [this, box] { d->takeMend(box); });
        connect(box, &FieldBox::left, this, [this, box] {
            // Whoever looks at the list or at a menu has not gone on to another field.
            const QWidget *next = QApplication::focusWidget();
            if (box->progress() == Progress::Typing && next && isAncestorOf(next))
                box->setProgress(Progress::Left);
            d->refresh();
        });
    }
    d->page->registerButton()->installEventFilter(this);
    connect(d->page->registerButton(), &QPushButton::clicked, this, &PatientForm::submit);
    connect(d->page->startOverButton(), &QPushButton::clicked, this, [this] {
        if (!d->waiting)
            Q_EMIT startOverRequested();
    });
    connect(d->page->errors(), &NoticePanel::entryChosen, this,
            [this](int field) { d->page->goTo(d->page->box(static_cast<Field>(field))); });
    connect(d->page->group(), &GroupChooser::changed, this, [this] {
        const auto group = d->page->group()->chosen();
        d->take(Field::ProfileGroup, group ? group->text() : QString());
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this, this, &PatientForm::submit,
                                       Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
    }
    d->begin(d->emptyDraft());
}

PatientForm::~PatientForm() = default;

void PatientForm::configure(const Configuration &configuration)
{
    const bool languageUntouched = d->draft[Field::PreferredLanguage] == d->untouched[Field::PreferredLanguage];
    d->configuration = configuration;
    d->page->setNameOrder(configuration.nameOrder);
    d->page->group()->setGroups(configuration.profileGroups);
    if (d->revision) {
        d->refresh();
        return;
    }
    const ProfileDraft empty = d->emptyDraft();
    d->draft[Field::ProfileGroup] = empty[Field::ProfileGroup];
    if (languageUntouched) {
        d->draft[Field::PreferredLanguage] = empty[Field::PreferredLanguage];
        d->page->box(Field::PreferredLanguage)->setText(empty[Field::PreferredLanguage]);
    }
    d->untouched = empty;
    d->refresh();
}

void PatientForm::beginNew()
{
    d->id = RecordId::make();
    d->revision.reset();
    d->correctedName.clear();
    d->begin(d->emptyDraft());
}

void PatientForm::beginCorrection(const Record &record)
{
    const Payload *payload = record.payload();
    if (!payload)
        return;
    d->id = record.id;
    d->revision = record.revision;
    d->correctedName = text::displayName(record);
    if (payload->group)
        d->page->group()->choose(*payload->group);
    ProfileDraft draft = ProfileDraft::from(payload->profile, payload->group);
    const auto group = d->page->group()->chosen();
    draft[Field::ProfileGroup] = group ? group->text() : QString();
    d->begin(std::move(draft));
    // Somebody has answered that already.
    d->askedForOneName = !payload->profile.lastName;
    if (const auto *rejected = std::get_if<state::Rejected>(&record.state))
        d->showServerWords(rejected->words);
}

const RecordId &PatientForm::recordId() const
{
    return d->id;
}

std::optional<int> PatientForm::revision() const
{
    return d->revision;
}

const ProfileDraft &PatientForm::draft() const
{
    return d->draft;
}

bool PatientForm::isDirty() const
{
    return d->draft != d->untouched;
}

void PatientForm::submit()
{
    if (d->waiting)
        return;
    d->page->outcome()->show(text::Tone::Calm, {}, {});
    d->refresh();
    if (d->checked.hasErrors()) {
        d->listErrors();
        return;
    }
    d->listed.clear();
    d->showListed();
    const bool oneName = std::ranges::any_of(d->checked.issuesOf(Field::LastName), [](const Issue &issue) {
        return std::holds_alternative<issue::OnlyOneName>(issue.kind);
    });
    if (oneName && !d->askedForOneName) {
        FieldBox *last = d->page->box(Field::LastName);
        d->askedForOneName = true;
        d->page->goTo(last);
        last->setProgress(Progress::Submitted);
        d->refresh();
        return;
    }
    d->setWaiting(true);
    Q_EMIT submitted(Registration{d->id, *d->checked.profile(), d->checked.group()}, d->revision);
}

void PatientForm::saved(const QString &line)
{
    beginNew();
    d->page->outcome()->show(text::Tone::Calm, u"clock"_s, line);
}

void PatientForm::showOutcome(text::Tone tone, const QString &line)
{
    const auto icon = [tone] {
        switch (tone) {
        case text::Tone::Calm:
            return u"check"_s;
        case text::Tone::Attention:
            return u"warning"_s;
        case text::Tone::Trouble:
            return u"error"_s;
        }
        return QString();
    };
    d->page->outcome()->show(tone, icon(), line);
}

void PatientForm::notSaved(const QString &why)
{
    d->setWaiting(false);
    showOutcome(text::Tone::Trouble, why);
}

void PatientForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d->page) {
        d->refresh();
        if (d->serverNotice)
            d->showServerWords(*d->serverNotice);
    }
}

bool PatientForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
    // Enter held down neither runs through the fields nor registers at their end.
    if (isEnter && key->isAutoRepeat())
        return true;
    const auto found = std::ranges::find_if(
        d->page->boxes(), [watched](const FieldBox *box) { return std::ranges::count(box->tabStops(), watched) > 0; });
    if (found == d->page->boxes().end())
        return QWidget::eventFilter(watched, event);
    if (isEnter) {
        if (d->asksForOneName(**found))
            submit();
        else
            d->page->goOn(*found);
        return true;
    }
    if (plain && key->key() == Qt::Key_F2) {
        d->takeMend(*found);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

ProfileDraft PatientForm::Private::emptyDraft() const
{
    ProfileDraft empty;
    empty[Field::PreferredLanguage] = languageCode(configuration.patientLanguage);
    if (const auto group = page->group()->chosen())
        empty[Field::ProfileGroup] = group->text();
    return empty;
}

void PatientForm::Private::begin(ProfileDraft itsDraft)
{
    setWaiting(false);
    draft = std::move(itsDraft);
    untouched = draft;
    serverWords.clear();
    serverNotice.reset();
    listed.clear();
    askedForOneName = false;
    page->setTitle(correctedName);
    page->serverNotice()->show({}, {});
    page->outcome()->show(text::Tone::Calm, {}, {});
    // First the cursor, then the texts: leaving a field of the last patient says nothing about this one.
    page->goTo(page->boxes().front());
    for (FieldBox *box : page->boxes()) {
        box->setText(draft[box->field()]);
        box->setProgress(Progress::Typing);
    }
    refresh();
}

void PatientForm::Private::take(Field field, const QString &text)
{
    draft[field] = text;
    serverWords.erase(field);
    if (field == Field::LastName)
        askedForOneName = false;
    refresh();
}

void PatientForm::Private::takeMend(FieldBox *box)
{
    if (waiting)
        return;
    if (asksForOneName(*box)) {
        q->submit();
        return;
    }
    const auto shown = issueToShow(checked.issuesOf(box->field()), box->progress());
    const auto mended = shown ? text::mendText(*shown, locale()) : std::nullopt;
    if (mended)
        box->enter(*mended);
}

/// Checks what is typed and says what there is to say.
void PatientForm::Private::refresh()
{
    checked = check(draft, CheckContext{today(), configuration.region});
    for (FieldBox *box : page->boxes())
        box->show(noteOf(*box));
    showListed();
    tellDirty();
}

void PatientForm::Private::tellDirty()
{
    const bool dirty = q->isDirty();
    if (dirty == wasDirty)
        return;
    wasDirty = dirty;
    Q_EMIT q->dirtyChanged(dirty);
}

void PatientForm::Private::listErrors()
{
    listed.clear();
    FieldBox *first = nullptr;
    for (FieldBox *box : page->boxes()) {
        box->setProgress(Progress::Submitted);
        const auto shown = issueToShow(checked.issuesOf(box->field()), Progress::Submitted);
        if (!shown || !shown->isError())
            continue;
        listed.emplace_back(box->field(), QString());
        if (!first)
            first = box;
    }
    // A single error is told at its field.
    if (listed.size() == 1)
        listed.clear();
    refresh();
    page->orderTabStops();
    if (first)
        page->goTo(first);
}

void PatientForm::Private::showListed()
{
    std::vector<NoticePanel::Entry> entries;
    for (auto &[field, words] : listed) {
        const auto issues = checked.issuesOf(field);
        const auto error = std::ranges::find_if(issues, &Issue::isError);
        if (error != issues.end())
            words = text::sentence(*error, locale());
        const QString label = text::label(field);
        const bool done = error == issues.end();
        entries.push_back({static_cast<int>(field), done ? label : label + u": "_s + words, done});
    }
    page->errors()->show(listed.empty() ? QString() : PatientForm::tr("Not registered yet. Please correct:"), entries);
}

void PatientForm::Private::showServerWords(const ServerWords &words)
{
    serverNotice = words;
    FieldBox *first = nullptr;
    QStringList onTop;
    if (!words.message.isEmpty())
        onTop << words.message;
    for (const Issue &issue : words.issues) {
        FieldBox *box = page->box(issue.field);
        if (!box) {
            onTop << text::label(issue.field) + u": "_s + text::sentence(issue, locale());
            continue;
        }
        serverWords.try_emplace(issue.field, issue);
        if (!first || std::ranges::find(page->boxes(), box) < std::ranges::find(page->boxes(), first))
            first = box;
    }
    if (onTop.isEmpty() && !first)
        onTop << PatientForm::tr("without a reason");
    page->serverNotice()->show(
        onTop.isEmpty() ? QString() : PatientForm::tr("Not accepted by the server: %1").arg(onTop.join(u"\n"_s)), {});
    refresh();
    if (first)
        page->goTo(first);
}

void PatientForm::Private::setWaiting(bool wait)
{
    waiting = wait;
    for (FieldBox *box : page->boxes())
        box->setReadOnly(wait);
}

Note PatientForm::Private::noteOf(const FieldBox &box) const
{
    const Field field = box.field();
    if (const auto words = serverWords.find(field); words != serverWords.end())
        return {Note::Kind::Error, text::sentence(words->second, locale()), {}, {}, {}};
    auto issues = checked.issuesOf(field);
    if (!askedForOneName)
        std::erase_if(issues, [](const Issue &i) { return std::holds_alternative<issue::OnlyOneName>(i.kind); });
    if (const auto shown = issueToShow(issues, box.progress()))
        return noteOf(box, *shown);
    if (const QString line = understood(field); !line.isEmpty())
        return {Note::Kind::Understood, line, {}, {}, {}};
    return box.text().isEmpty() || field == Field::Sex || field == Field::PreferredLanguage ? hint(field) : Note{};
}

Note PatientForm::Private::noteOf(const FieldBox &box, const Issue &issue) const
{
    Note note;
    note.kind = issue.isError() ? Note::Kind::Error : Note::Kind::Warning;
    note.text = text::sentence(issue, locale());
    note.detail = understood(box.field());
    if (asksForOneName(box)) {
        note.mend = PatientForm::tr("Yes, register");
        note.mendKey = PatientForm::tr("Enter");
    } else if (text::mendText(issue, locale())) {
        note.mend = text::mendLabel(issue, locale());
        note.mendKey = PatientForm::tr("F2");
    }
    return note;
}

QString PatientForm::Private::understood(Field field) const
{
    switch (field) {
    case Field::DateOfBirth:
        return checked.dateOfBirth() ? text::understood(*checked.dateOfBirth(), today(), locale()) : QString();
    case Field::Phone:
        return checked.phone() ? text::understood(*checked.phone(), locale()) : QString();
    case Field::Height:
        return checked.height() ? text::understood(*checked.height(), locale()) : QString();
    case Field::Weight:
        return checked.weight() ? text::understood(*checked.weight(), locale()) : QString();
    case Field::FirstName:
    case Field::LastName:
    case Field::Sex:
    case Field::Email:
    case Field::PreferredLanguage:
    case Field::ProfileGroup:
        return {};
    }
    return {};
}

Note PatientForm::Private::hint(Field field) const
{
    Note note{Note::Kind::Hint, text::hint(field), {}, {}, {}};
    if (field == Field::Sex && !configuration.sexInstruction.isEmpty()) {
        // The clinic's own line stands first: it is for the person at the desk.
        note.detail = note.text;
        note.text = configuration.sexInstruction;
    }
    return note;
}

} // namespace clinic::ui
