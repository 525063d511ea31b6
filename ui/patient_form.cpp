// SPDX-License-Identifier: Apache-2.0
#include "ui/patient_form.h"

#include "ui/form_page.h"
#include "ui/form_session.h"
#include "ui/group_chooser.h"
#include "ui/notice_panel.h"
#include "ui/outcome_line.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

PatientForm::PatientForm(QWidget *parent, std::function<QDate()> today)
    : QWidget(parent),
      m_page(new FormPage(this)),
      m_session(std::make_unique<FormSession>(*m_page, std::move(today))),
      m_undoKey(new QShortcut(QKeySequence::Undo, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    for (FieldBox *box : m_page->boxes())
        follow(box);
    QPushButton *undo = m_page->outcome()->undoButton();
    for (QPushButton *button : {m_page->registerButton(), m_page->startOverButton(), undo})
        button->installEventFilter(this);
    connect(m_page->registerButton(), &QPushButton::clicked, this, &PatientForm::submit);
    connect(m_page->startOverButton(), &QPushButton::clicked, this, [this] {
        if (!m_session->isWaiting())
            Q_EMIT startOverRequested();
    });
    connect(undo, &QPushButton::clicked, this, &PatientForm::requestUndo);
    connect(m_undoKey, &QShortcut::activated, this, &PatientForm::requestUndo);
    m_undoKey->setAutoRepeat(false);
    followUndo();
    connect(m_page->errors(), &NoticePanel::entryChosen, this,
            [this](int field) { m_page->goTo(m_page->box(static_cast<Field>(field))); });
    connect(m_page->group(), &GroupChooser::changed, this, [this] {
        const auto group = m_page->group()->chosen();
        m_session->take(Field::ProfileGroup, group ? group->text() : QString());
        tellDirty();
    });
    rememberFocus();
}

PatientForm::~PatientForm()
{
    // The field with the cursor is left once more while the widgets go, after the session has gone.
    for (FieldBox *box : m_page->boxes())
        box->disconnect(this);
}

void PatientForm::follow(FieldBox *box)
{
    for (QWidget *stop : box->tabStops())
        stop->installEventFilter(this);
    connect(box, &FieldBox::edited, this, [this, box](const QString &text) {
        m_session->take(box->field(), text);
        tellDirty();
    });
    connect(box, &FieldBox::mendTaken, this, [this, box] { takeMend(box); });
    connect(box, &FieldBox::entered, this, &PatientForm::rememberFocus);
    connect(box, &FieldBox::left, this, [this, box] {
        // Whoever looks at the list or at a menu has not gone on to another field.
        const QWidget *next = QApplication::focusWidget();
        if (box->progress() == Progress::Typing && next && isAncestorOf(next))
            box->setProgress(Progress::Left);
        m_session->refresh();
    });
}

void PatientForm::configure(const Configuration &configuration)
{
    m_session->configure(configuration);
    tellDirty();
}

void PatientForm::beginNew()
{
    if (m_session->isWaiting())
        return;
    m_session->beginNew();
    rememberFocus();
    tellDirty();
}

void PatientForm::beginCorrection(const Record &record)
{
    if (m_session->isWaiting())
        return;
    if (const Payload *payload = record.payload())
        m_session->beginCorrection(record, *payload);
    rememberFocus();
    tellDirty();
}

void PatientForm::beginAgain(const ProfileDraft &typed)
{
    if (m_session->isWaiting())
        return;
    m_session->beginAgain(typed);
    rememberFocus();
    tellDirty();
}

ProfileDraft PatientForm::draftOf(const Payload &payload) const
{
    return m_session->draftOf(payload);
}

void PatientForm::setWaiting(bool wait)
{
    m_session->setWaiting(wait);
}

const RecordId &PatientForm::recordId() const
{
    return m_session->id();
}

std::optional<int> PatientForm::revision() const
{
    return m_session->revision();
}

const ProfileDraft &PatientForm::draft() const
{
    return m_session->draft();
}

bool PatientForm::isDirty() const
{
    return m_session->isDirty();
}

bool PatientForm::isWaiting() const
{
    return m_session->isWaiting();
}

void PatientForm::submit()
{
    if (m_session->isWaiting())
        return;
    const auto registration = m_session->attempt();
    if (!registration)
        return;
    m_session->setWaiting(true);
    Q_EMIT submitted(*registration, m_session->revision());
}

void PatientForm::saved(const RecordId &id, const QString &line)
{
    if (id == recordId()) {
        m_session->setWaiting(false);
        beginNew();
    }
    leaveUndoButton();
    m_page->outcome()->show(text::Tone::Calm, u"clock"_s, line);
    followUndo();
}

void PatientForm::offerUndo(const QString &line, const QString &spoken)
{
    m_page->outcome()->offerUndo(line, spoken);
    followUndo();
}

void PatientForm::retell(const QString &line)
{
    leaveUndoButton();
    m_page->outcome()->retell(line);
    followUndo();
}

/// The button goes: the cursor is not to go astray with it.
void PatientForm::leaveUndoButton()
{
    if (m_page->outcome()->undoButton()->hasFocus())
        m_page->goTo(m_page->boxes().front());
}

/// The key is the editors' as long as something is typed.
void PatientForm::followUndo()
{
    m_undoKey->setEnabled(m_page->outcome()->offersUndo() && !isDirty());
}

void PatientForm::requestUndo()
{
    if (!m_session->isWaiting() && m_page->outcome()->offersUndo())
        Q_EMIT undoRequested();
}

/// An editor takes the key for itself, also where it has nothing to undo.
bool PatientForm::isUndoKey(QObject *watched, const QKeyEvent &key) const
{
    const auto *line = qobject_cast<const QLineEdit *>(watched);
    return line && key.matches(QKeySequence::Undo) && !line->isUndoAvailable() && m_undoKey->isEnabled();
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
    leaveUndoButton();
    m_page->outcome()->show(tone, icon(), line);
    followUndo();
}

void PatientForm::notSaved(const RecordId &id, const QString &why)
{
    if (id == recordId())
        m_session->setWaiting(false);
    showOutcome(text::Tone::Trouble, why);
}

void PatientForm::tellDirty()
{
    followUndo();
    const bool dirty = isDirty();
    if (dirty == m_wasDirty)
        return;
    m_wasDirty = dirty;
    Q_EMIT dirtyChanged(dirty);
}

/// Whoever comes back to the form comes back to the field.
void PatientForm::rememberFocus()
{
    setFocusProxy(m_page->focusWidget());
}

void PatientForm::takeMend(FieldBox *box)
{
    if (m_session->asksForOneName(*box))
        submit();
    else
        m_session->takeMend(*box);
}

void PatientForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_session->retranslate();
}

bool PatientForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isUndoKey(watched, *key)) {
            if (!key->isAutoRepeat())
                requestUndo();
            return true;
        }
        const auto found = std::ranges::find_if(m_page->boxes(), [watched](const FieldBox *box) {
            return std::ranges::count(box->tabStops(), watched) > 0;
        });
        if (takeKey(found == m_page->boxes().end() ? nullptr : *found, *key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Whether the key was for the form; `box` is null where the cursor is on a button.
bool PatientForm::takeKey(FieldBox *box, const QKeyEvent &key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    // Enter held down neither runs through the fields nor registers at their end, nor does it answer a question.
    if (isEnter && key.isAutoRepeat())
        return true;
    if (isEnter && modifiers == Qt::ControlModifier) {
        submit();
        return true;
    }
    if (!box || modifiers != Qt::NoModifier)
        return false;
    if (isEnter && m_session->asksForOneName(*box)) {
        submit();
        return true;
    }
    if (isEnter) {
        m_page->goOn(box);
        return true;
    }
    if (key.key() == Qt::Key_F2) {
        takeMend(nearestMend(box));
        return true;
    }
    return false;
}

/// The suggestion of the cursor's field, else the last one before it: a slip often shows only once its field was left.
FieldBox *PatientForm::nearestMend(FieldBox *current) const
{
    FieldBox *nearest = nullptr;
    for (FieldBox *box : m_page->boxes()) {
        if (!box->note().mend.isEmpty() && !m_session->asksForOneName(*box))
            nearest = box;
        if (box == current)
            break;
    }
    return nearest ? nearest : current;
}

} // namespace clinic::ui
