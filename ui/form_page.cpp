// SPDX-License-Identifier: Apache-2.0
#include "ui/form_page.h"

#include "core/domain/choices.h"
#include "core/text/words.h"
#include "ui/group_chooser.h"
#include "ui/notice_panel.h"
#include "ui/outcome_line.h"
#include "ui/style.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::ui {
namespace {

constexpr int widestContent = 760;  ///< a line of the form that is wider is harder to follow, not easier
constexpr int twoColumnsFrom = 460; ///< narrower, the fields stand below each other
constexpr int side = style::margin + 4;

constexpr std::array sexes{Sex::Female, Sex::Male};

} // namespace

FormPage::FormPage(QWidget *parent)
    : QWidget(parent),
      m_scroll(new QScrollArea(this)),
      m_heading(new QLabel),
      m_rule(new QWidget),
      m_group(new GroupChooser),
      m_errors(new NoticePanel),
      m_server(new NoticePanel),
      m_outcome(new OutcomeLine),
      m_register(new QPushButton),
      m_startOver(new QPushButton)
{
    m_heading->setObjectName(u"label.heading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_errors->setObjectName(u"list.errors"_s);
    m_server->setObjectName(u"notice.server"_s);
    m_register->setObjectName(u"button.register"_s);
    m_startOver->setObjectName(u"button.start_over"_s);
    makeBoxes();

    m_scroll->setWidget(makeContent());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeButtons());
    arrange(2);
    retranslate();
    dress();
}

void FormPage::makeBoxes()
{
    for (const Field field : allFields) {
        switch (field) {
        case Field::FirstName:
        case Field::LastName:
        case Field::DateOfBirth:
        case Field::Phone:
        case Field::Email:
        case Field::Height:
        case Field::Weight:
            m_boxes.push_back(new FieldBox(field));
            break;
        case Field::Sex: {
            std::vector<QString> codes;
            for (const Sex sex : sexes)
                codes.push_back(sexCode(sex));
            m_boxes.push_back(new FieldBox(field, codes, u"choice.sex"_s));
            break;
        }
        case Field::PreferredLanguage: {
            std::vector<QString> codes;
            for (const Language language : allLanguages)
                codes.push_back(languageCode(language));
            m_boxes.push_back(new FieldBox(field, codes, u"choice.language"_s));
            break;
        }
        case Field::ProfileGroup:
            break;
        }
    }
}

QWidget *FormPage::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_heading, 1, Qt::AlignVCenter);
    row->addWidget(m_group, 0, Qt::AlignVCenter);
    m_heading->setMinimumWidth(1);
    return header;
}

QWidget *FormPage::makeContent()
{
    auto *content = new QWidget;
    content->setMaximumWidth(widestContent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(side, 18, side, style::gap);
    column->setSpacing(14); // hidden panels take none
    column->addWidget(makeHeader());
    column->addWidget(m_server);
    column->addWidget(m_errors);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(style::gap);
    column->addLayout(m_grid);
    column->addStretch(1);

    // The widest content is a limit, not a wish: what is left over stays empty at the right.
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content, 1000);
    row->addStretch(1);
    return page;
}

QWidget *FormPage::makeButtons()
{
    auto *bar = new QWidget;
    bar->setMaximumWidth(widestContent);
    m_rule->setFixedHeight(1);
    m_rule->setAutoFillBackground(true);
    m_rule->setBackgroundRole(QPalette::Window);
    // Enter on a button presses it, also outside of a dialog.
    m_register->setAutoDefault(true);
    m_startOver->setAutoDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_register);
    row->addWidget(m_startOver);
    row->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(side, 0, side, 16);
    column->setSpacing(10);
    column->addWidget(m_rule);
    column->addLayout(row);
    return bar;
}

FieldBox *FormPage::box(Field field) const
{
    const auto found = std::ranges::find(m_boxes, field, &FieldBox::field);
    return found == m_boxes.end() ? nullptr : *found;
}

void FormPage::setNameOrder(NameOrder order)
{
    const auto before = order == NameOrder::FirstLast ? Field::FirstName : Field::LastName;
    if (m_boxes[0]->field() == before)
        return;
    std::swap(m_boxes[0], m_boxes[1]);
    arrange(m_columns);
}

void FormPage::arrange(int columns)
{
    m_columns = columns;
    for (FieldBox *each : m_boxes)
        m_grid->removeWidget(each);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const int index = static_cast<int>(i);
        m_grid->addWidget(m_boxes[i], index / columns, index % columns, Qt::AlignTop);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_grid->setHorizontalSpacing(columns == 2 ? 18 : 0);
    orderTabStops();
}

void FormPage::orderTabStops()
{
    std::vector<QWidget *> stops{m_group->tabStop()};
    for (const NoticePanel *panel : {m_server, m_errors})
        std::ranges::copy(panel->tabStops(), std::back_inserter(stops));
    for (const FieldBox *each : m_boxes)
        std::ranges::copy(each->tabStops(), std::back_inserter(stops));
    stops.push_back(m_register);
    stops.push_back(m_startOver);
    stops.push_back(m_outcome->undoButton());
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

void FormPage::goTo(FieldBox *target)
{
    target->takeFocus();
    if (target == m_boxes.front())
        m_scroll->verticalScrollBar()->setValue(0); // with the heading and what stands below it
    else
        m_scroll->ensureWidgetVisible(target, 0, style::wideGap);
}

void FormPage::goOn(FieldBox *current)
{
    const auto found = std::ranges::find(m_boxes, current);
    if (found == m_boxes.end() || found + 1 == m_boxes.end())
        m_register->setFocus(Qt::TabFocusReason);
    else
        goTo(*(found + 1));
}

void FormPage::setTitle(const QString &corrected)
{
    m_corrected = corrected;
    retranslate();
}

void FormPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

bool FormPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
        const int columns = m_scroll->viewport()->width() >= twoColumnsFrom ? 2 : 1;
        if (columns != m_columns)
            arrange(columns);
    }
    return QWidget::eventFilter(watched, event);
}

void FormPage::retranslate()
{
    const bool isNew = m_corrected.isEmpty();
    m_heading->setText(isNew ? tr("New patient") : tr("Correct: %1").arg(m_corrected));

    // For translators. The underlined letters (after &) of the form and of the menus that are open beside it must
    // differ within each language. English: menus P x V L H; form F a D S o E g W u, buttons R C, "Change" n.
    const QString optional = tr("(optional)");
    const auto mark = [&optional](Field field) { return text::isOptional(field) ? optional : QString(); };
    const auto name = [this, &mark](Field field, const QString &label) { box(field)->setLabel(label, mark(field)); };
    //: Mnemonics of the form must differ from each other and from the menus' (English: P x V L H).
    name(Field::FirstName, tr("&First name"));
    name(Field::LastName, tr("L&ast name"));
    name(Field::DateOfBirth, tr("&Date of birth"));
    name(Field::Sex, tr("&Sex"));
    name(Field::Phone, tr("Ph&one"));
    name(Field::Email, tr("&E-mail"));
    name(Field::Height, tr("Hei&ght (cm)"));
    name(Field::Weight, tr("&Weight (kg)"));
    name(Field::PreferredLanguage, tr("Patient's lang&uage"));

    std::vector<QString> words;
    for (const Sex sex : sexes)
        words.push_back(text::label(sex));
    box(Field::Sex)->setChoiceLabels(words);
    words.clear();
    for (const Language language : allLanguages)
        words.push_back(text::label(language));
    box(Field::PreferredLanguage)->setChoiceLabels(words);

    m_register->setText(isNew ? tr("&Register") : tr("Co&rrect and send again"));
    m_register->setToolTip(tr("Ctrl+Enter"));
    m_startOver->setText(isNew ? tr("&Clear") : tr("&Cancel correction"));
}

void FormPage::dress()
{
    m_heading->setFont(style::headingFont(font()));
    m_register->setStyleSheet(style::primaryButtonSheet(palette()));
    m_startOver->setStyleSheet(style::buttonSheet(palette()));
    const int height = std::max(style::editorHeight + 2, fontMetrics().height() + 18);
    m_register->setFixedHeight(height);
    m_startOver->setFixedHeight(height);
    m_outcome->undoButton()->setFixedHeight(height);
    QPalette line = m_rule->palette();
    line.setColor(QPalette::Window, style::hairline(palette()));
    m_rule->setPalette(line);
}

} // namespace clinic::ui
