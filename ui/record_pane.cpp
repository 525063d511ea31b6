// SPDX-License-Identifier: Apache-2.0
#include "ui/record_pane.h"

#include "core/text/words.h"
#include "ui/compare_view.h"
#include "ui/link_button.h"
#include "ui/state_icon.h"
#include "ui/style.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int iconSize = 18;
constexpr int mostButtonsInARow = 3;

QLabel *makeText(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void makeTitle(QLabel *label, qreal factor)
{
    QFont font = label->font();
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
}

void removeAll(QLayout *layout)
{
    while (layout->count() > 0) {
        QLayoutItem *item = layout->takeAt(0);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

RecordPane::RecordPane(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    build();
}

void RecordPane::build()
{
    auto *page = new QWidget(this);
    m_back = new LinkButton(page);
    m_back->setObjectName(u"backToForm"_s);
    m_name = makeText(page, u"recordName"_s);
    makeTitle(m_name, 1.4);
    m_icon = new QLabel(page);
    m_state = makeText(page, u"recordState"_s);
    makeTitle(m_state, 1.0);
    m_advice = makeText(page, u"recordAdvice"_s);
    m_compare = new CompareView(page);
    m_compare->setObjectName(u"compareView"_s);
    m_details = new QWidget(page);
    m_detailRows = new QFormLayout(m_details);
    m_detailRows->setContentsMargins(0, style::gap, 0, style::gap);
    m_detailRows->setHorizontalSpacing(style::wideGap);
    m_detailRows->setLabelAlignment(Qt::AlignLeft);
    m_buttons = new QGridLayout;
    m_buttons->setSpacing(style::gap);
    m_historyTitle = makeText(page, u"historyTitle"_s);
    makeTitle(m_historyTitle, 1.0);
    m_history = makeText(page, u"recordHistory"_s);

    auto *stateLine = new QHBoxLayout;
    stateLine->setSpacing(style::gap);
    stateLine->addWidget(m_icon, 0, Qt::AlignTop);
    stateLine->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    column->setSpacing(style::gap);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_name);
    column->addLayout(stateLine);
    column->addWidget(m_advice);
    column->addWidget(m_compare);
    column->addWidget(m_details);
    column->addLayout(m_buttons);
    column->addSpacing(style::wideGap);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history);
    column->addStretch(1);
    setWidget(page);
    connect(m_back, &LinkButton::clicked, this, &RecordPane::closed);
    connect(m_compare, &CompareView::chosen, this, &RecordPane::describeDecisions);
}

void RecordPane::setRecord(const Record &record, const QDateTime &now, const QLocale &locale)
{
    const bool isOther = !m_record || m_record->id != record.id;
    if (isOther)
        m_actions.clear();
    // A try takes a moment and often changes nothing: what could be done before it stays, so that no button vanishes
    // under a person's finger. Whoever is too late is told so.
    const bool isTry = !isOther && std::holds_alternative<state::Sending>(record.state);
    const std::vector<RecordAction> actions = isTry ? m_actions : actionsFor(record, now);
    const bool otherActions = actions != m_actions || isOther;
    m_actions = actions;
    m_record = record;
    m_now = now;
    m_locale = locale;
    if (isOther)
        m_events.clear();
    show();
    if (!otherActions)
        return;
    // News about a record must not take the focus from the list; over a dialog the window remembers where it was.
    const bool takesFocus = isOther || isAncestorOf(window()->focusWidget());
    showButtons();
    ensureVisible(0, 0);
    if (takesFocus)
        focusFirst();
}

void RecordPane::setHistory(const std::vector<RecordEvent> &events)
{
    m_events = events;
    showHistory();
}

void RecordPane::clear()
{
    m_record.reset();
    m_events.clear();
    m_actions.clear();
    m_compare->clear();
    removeAll(m_detailRows);
    removeAll(m_buttons);
    for (QLabel *label : {m_name, m_state, m_advice, m_history})
        label->clear();
}

void RecordPane::show()
{
    m_back->setText(tr("Back to the form"));
    m_historyTitle->setText(tr("What happened so far"));
    if (!m_record)
        return;
    m_name->setText(text::displayName(*m_record));
    m_state->setText(text::stateLine(*m_record, m_now, m_locale));
    m_icon->setPixmap(stateIcon(*m_record, palette()).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_advice->setText(recordAdvice(*m_record));
    showDetails();
    showHistory();
}

std::vector<RecordDetail> RecordPane::details() const
{
    std::vector<RecordDetail> details = recordDetails(*m_record, m_locale);
    if (const auto *registered = std::get_if<state::Registered>(&m_record->state)) {
        if (registered->remoteId)
            details.push_back({tr("Profile id"), *registered->remoteId});
        if (registered->secondId)
            details.push_back({tr("Second profile id"), *registered->secondId});
    }
    return details;
}

void RecordPane::showDetails()
{
    removeAll(m_detailRows);
    m_compare->show(*m_record, m_locale);
    // What is compared is not shown a second time.
    const std::vector<RecordDetail> shown = m_compare->isHidden() ? details() : std::vector<RecordDetail>();
    for (const RecordDetail &detail : shown) {
        QLabel *label = makeText(m_details, QString());
        label->setText(detail.label);
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, style::quietText(palette()));
        label->setPalette(quiet);
        QLabel *value = makeText(m_details, QString());
        value->setText(detail.value);
        value->setAccessibleName(detail.label + u": "_s + detail.value);
        m_detailRows->addRow(label, value);
    }
    m_details->setVisible(!shown.empty());
}

QPushButton *RecordPane::makeButton(RecordAction action)
{
    auto *button = new QPushButton(widget());
    const bool isQueued = m_record && std::holds_alternative<state::Queued>(m_record->state);
    switch (action) {
    case RecordAction::TakeBack:
        button->setText(tr("Undo, back into the form"));
        button->setObjectName(u"takeBackButton"_s);
        break;
    case RecordAction::Correct:
        button->setText(isQueued ? tr("Correct") : tr("Correct and send again"));
        button->setObjectName(u"correctButton"_s);
        break;
    case RecordAction::SendUnchanged:
        button->setText(tr("Send again unchanged"));
        button->setObjectName(u"sendUnchangedButton"_s);
        break;
    case RecordAction::SamePerson:
        button->setText(tr("Same person, do not send"));
        button->setObjectName(u"samePersonButton"_s);
        break;
    case RecordAction::DifferentPerson:
        button->setText(tr("Different person, send"));
        button->setObjectName(u"differentPersonButton"_s);
        break;
    case RecordAction::SendAfterAll:
        button->setText(tr("Send from this computer after all"));
        button->setObjectName(u"sendAfterAllButton"_s);
        break;
    case RecordAction::SecondRemoved:
        button->setText(tr("Done, the second one is removed"));
        button->setObjectName(u"secondRemovedButton"_s);
        break;
    case RecordAction::CopySecondId:
        button->setText(tr("Copy second profile id"));
        button->setObjectName(u"copySecondIdButton"_s);
        break;
    case RecordAction::CopyProfileId:
        button->setText(tr("Copy profile id"));
        button->setObjectName(u"copyProfileIdButton"_s);
        break;
    case RecordAction::Discard:
        button->setText(tr("Discard …"));
        button->setObjectName(u"discardButton"_s);
        break;
    case RecordAction::Erase:
        button->setText(tr("Erase the details …"));
        button->setObjectName(u"eraseButton"_s);
        break;
    }
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (m_record)
            Q_EMIT actionRequested(Record(*m_record), action, m_compare->profileId());
    });
    return button;
}

void RecordPane::showButtons()
{
    removeAll(m_buttons);
    for (const RecordAction action : m_actions) {
        QPushButton *button = makeButton(action);
        m_buttons->addWidget(button, 0, m_buttons->count());
        button->show(); // now, for it is to take the focus
    }
    dressButtons();
    describeDecisions();
}

/// As many in a row as there is room for, whatever the language and the size of the letters.
void RecordPane::placeButtons()
{
    std::vector<QWidget *> buttons;
    int widest = 0;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        buttons.push_back(item->widget());
        widest = std::max(widest, item->sizeHint().width());
        delete item;
    }
    const int room = viewport()->width() - 2 * style::margin + style::gap;
    const int inARow = std::clamp(room / std::max(1, widest + style::gap), 1, mostButtonsInARow);
    for (int place = 0; QWidget * button : buttons) {
        m_buttons->addWidget(button, place / inARow, place % inARow);
        ++place;
    }
    for (int column = 0; column <= mostButtonsInARow; ++column)
        m_buttons->setColumnStretch(column, column == inARow ? 1 : 0);
}

void RecordPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeButtons();
}

void RecordPane::dressButtons()
{
    for (int place = 0; place < m_buttons->count(); ++place) {
        QWidget *button = m_buttons->itemAt(place)->widget();
        button->setStyleSheet(style::buttonSheet(palette()));
        button->setMinimumHeight(style::editorHeight);
    }
    placeButtons();
}

/// Whoever hears the button hears what the decision is about.
void RecordPane::describeDecisions()
{
    if (auto *button = widget()->findChild<QPushButton *>(u"samePersonButton"_s))
        button->setAccessibleDescription(m_compare->summary());
}

void RecordPane::showHistory()
{
    QStringList lines;
    for (const RecordEvent &event : m_events)
        lines += text::sentence(event, m_locale);
    m_history->setText(lines.join(u'\n'));
    m_historyTitle->setVisible(!lines.isEmpty());
    m_history->setVisible(!lines.isEmpty());
}

void RecordPane::focusFirst()
{
    if (!isVisible())
        return;
    QWidget *first = m_buttons->count() > 0 ? m_buttons->itemAt(0)->widget() : nullptr;
    (first ? first : m_back)->setFocus(Qt::OtherFocusReason);
}

void RecordPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QScrollArea::keyPressEvent(event);
}

void RecordPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_record)
        showButtons();
    if (event->type() == QEvent::PaletteChange)
        dressButtons();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show();
}

} // namespace clinic::ui
