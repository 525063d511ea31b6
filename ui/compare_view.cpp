// SPDX-License-Identifier: Apache-2.0
#include "ui/compare_view.h"

#include "core/text/measure_words.h"
#include "core/text/moments.h"
#include "core/text/words.h"
#include "ui/style.h"

#include <QButtonGroup>
#include <QDate>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

enum Column { LabelColumn, TypedColumn, HeldColumn, MarkColumn };

using Text = std::optional<QString>;

/// As people compare it: white space and composed letters do not matter.
Text plain(const Text &text)
{
    const QString value = text ? text->normalized(QString::NormalizationForm_C).simplified() : QString();
    return value.isEmpty() ? std::nullopt : Text(value);
}

Text dateWords(const Text &date, const QLocale &locale)
{
    const QDate day = QDate::fromString(date.value_or(QString()), Qt::ISODate);
    return day.isValid() ? Text(text::longDate(day, locale)) : plain(date);
}

Text sexWords(std::optional<int> code)
{
    if (code != int(Sex::Male) && code != int(Sex::Female))
        return std::nullopt;
    return text::label(static_cast<Sex>(*code));
}

Text measureWords(std::optional<double> measure, const QLocale &locale)
{
    return measure ? Text(text::tenthsToNumber(int(std::lround(*measure * 10)), locale)) : std::nullopt;
}

Text languageWords(const Text &code)
{
    const auto language = checkLanguage(code.value_or(QString())).value;
    return language ? Text(text::label(*language)) : plain(code);
}

Text phoneWords(const Text &number)
{
    return number && number->startsWith(u'+') ? Text(PhoneNumber::fromE164(*number).international) : plain(number);
}

void removeAll(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

CompareView::CompareView(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_choices(new QVBoxLayout), m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(style::wideGap);
    m_grid->setVerticalSpacing(style::gap / 2);
    m_grid->setColumnStretch(TypedColumn, 1);
    m_grid->setColumnStretch(HeldColumn, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, style::gap, 0, style::gap);
    column->setSpacing(style::gap);
    column->addLayout(m_choices);
    column->addLayout(m_grid);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || m_shown == static_cast<std::size_t>(id))
            return;
        m_shown = static_cast<std::size_t>(id);
        showProfile();
        Q_EMIT chosen();
    });
    hide();
}

void CompareView::show(const Record &record, const QLocale &locale)
{
    const auto *review = std::get_if<state::Review>(&record.state);
    const Payload *payload = record.payload();
    if (!review || !payload || review->candidates.empty()) {
        clear();
        return;
    }
    if (m_typed == *payload && m_candidates == review->candidates && m_locale == locale)
        return;
    m_typed = *payload;
    if (m_candidates != review->candidates)
        m_shown = 0;
    m_candidates = review->candidates;
    m_locale = locale;
    rebuild();
    setVisible(true);
}

void CompareView::clear()
{
    m_typed.reset();
    m_candidates.clear();
    m_shown = 0;
    m_summary.clear();
    removeAll(m_choices);
    removeAll(m_grid);
    hide();
}

QString CompareView::profileId() const
{
    return m_candidates.empty() ? QString() : m_candidates[m_shown].id;
}

void CompareView::rebuild()
{
    showChoices();
    showProfile();
}

/// "Maria Schmidt, 22 March 1985": enough to tell several apart.
QString CompareView::choiceWords(const RemoteProfile &profile) const
{
    QStringList parts{plain(profile.firstName).value_or(QString()), plain(profile.lastName).value_or(QString())};
    parts.removeAll(QString());
    const QString name = parts.isEmpty() ? tr("Name not known") : parts.join(u' ');
    const auto born = dateWords(profile.dateOfBirth, m_locale);
    return born ? tr("%1, %2", "name, date of birth").arg(name, *born) : name;
}

void CompareView::showChoices()
{
    removeAll(m_choices);
    if (m_candidates.size() < 2)
        return;
    auto *question = new QLabel(tr("The service holds several who may be this person. Compare with:"), this);
    question->setWordWrap(true);
    m_choices->addWidget(question);
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        auto *choice = new QRadioButton(choiceWords(m_candidates[i]), this);
        choice->setObjectName(u"candidate.%1"_s.arg(i));
        // Some styles draw the ring from the window's colour, too dark to be seen on a dark page.
        QPalette ring = choice->palette();
        ring.setColor(QPalette::Window, style::outline(palette()).lighter());
        choice->setPalette(ring);
        m_group->addButton(choice, static_cast<int>(i));
        choice->setChecked(i == m_shown);
        m_choices->addWidget(choice);
    }
}

std::vector<CompareView::Row> CompareView::rows(const RemoteProfile &held) const
{
    const Profile &typed = m_typed->profile;
    std::vector<Row> rows;
    const auto add = [&rows](Field field, const Text &mine, const Text &theirs,
                             Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) {
        if (!mine && !theirs)
            return;
        Row row{text::label(field), mine.value_or(tr("not typed")), theirs.value_or(tr("not known")), Row::Mark::None,
                apiName(field)};
        if (mine && !theirs)
            row.mark = Row::Mark::Unknown;
        else if (mine ? mine->compare(*theirs, sensitivity) != 0 : field == Field::LastName)
            row.mark = Row::Mark::Differs;
        rows.push_back(row);
    };
    const auto tenths = [this](const auto &measure) {
        return measure ? Text(text::tenthsToNumber(measure->tenths, m_locale)) : std::nullopt;
    };
    add(Field::FirstName, typed.firstName, plain(held.firstName));
    add(Field::LastName, typed.lastName, plain(held.lastName));
    add(Field::DateOfBirth, text::longDate(typed.dateOfBirth, m_locale), dateWords(held.dateOfBirth, m_locale));
    add(Field::Sex, text::label(typed.sex), sexWords(held.sex));
    add(Field::Phone, typed.phone ? Text(typed.phone->international) : std::nullopt, phoneWords(held.phone));
    add(Field::Email, typed.email, plain(held.email), Qt::CaseInsensitive);
    add(Field::Height, tenths(typed.height), measureWords(held.height, m_locale));
    add(Field::Weight, tenths(typed.weight), measureWords(held.weight, m_locale));
    add(Field::PreferredLanguage, typed.language ? Text(text::label(*typed.language)) : std::nullopt,
        languageWords(held.language));
    const QString made = held.createdAt ? tr("%1 at %2", "date and time")
                                              .arg(text::longDate(held.createdAt->toLocalTime().date(), m_locale),
                                                   text::timeOfDay(*held.createdAt, m_locale))
                                        : tr("not known");
    rows.push_back({tr("Registered"), QString(), made, Row::Mark::None, u"created_at"_s});
    rows.push_back({tr("Profile id"), QString(), held.id, Row::Mark::None, u"id"_s, true});
    return rows;
}

void CompareView::showProfile()
{
    removeAll(m_grid);
    addRow({QString(), tr("Typed here"), tr("Held by the service"), Row::Mark::None, u"heading"_s});
    QStringList differing, unknown;
    for (const Row &row : rows(m_candidates[m_shown])) {
        addRow(row);
        if (row.mark == Row::Mark::Differs)
            //: %1 is a field, %2 what was typed, %3 what the service holds
            differing << tr("%1: typed %2, held %3").arg(row.label, row.typed, row.held);
        else if (row.mark == Row::Mark::Unknown)
            unknown << row.label;
    }
    QStringList sentences;
    if (!differing.isEmpty())
        sentences << tr("What differs: %1.").arg(differing.join(u"; "_s));
    if (!unknown.isEmpty())
        sentences << tr("Not known to the service: %1.").arg(unknown.join(u", "_s));
    m_summary = sentences.isEmpty() ? tr("Nothing differs.") : sentences.join(u' ');
}

void CompareView::addRow(const Row &row)
{
    const int line = m_grid->rowCount();
    addCell(row.label, line, LabelColumn, row);
    if (!row.isWide)
        addCell(row.typed, line, TypedColumn, row);
    addCell(row.held, line, HeldColumn, row);
    if (row.mark == Row::Mark::Differs)
        addCell(u"≠"_s, line, MarkColumn, row);
}

void CompareView::addCell(const QString &text, int line, int column, const Row &row)
{
    static const QStringList names{u"label"_s, u"typed"_s, u"held"_s, u"mark"_s};
    auto *cell = new QLabel(text, this);
    cell->setObjectName(u"compare.%1.%2"_s.arg(row.objectName, names[column]));
    cell->setTextFormat(Qt::PlainText);
    cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cell->setWordWrap(column == TypedColumn || column == HeldColumn);
    cell->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const bool isValue = column == TypedColumn || column == HeldColumn;
    if (isValue && !row.label.isEmpty() && !text.isEmpty())
        cell->setAccessibleName(row.label + u": "_s + text);
    else if (column == MarkColumn)
        cell->setAccessibleName(tr("differs"));
    QFont font = cell->font();
    font.setBold(row.label.isEmpty() || (row.mark == Row::Mark::Differs && column != LabelColumn));
    font.setItalic(column == HeldColumn && row.mark == Row::Mark::Unknown);
    cell->setFont(font);
    if (column == LabelColumn || (column == HeldColumn && row.mark == Row::Mark::Unknown))
        style::tint(cell, style::quietText(palette()));
    else if (row.mark == Row::Mark::Differs)
        style::tint(cell, style::warningText(palette()));
    if (column == HeldColumn && row.isWide)
        m_grid->addWidget(cell, line, TypedColumn, 1, MarkColumn - TypedColumn + 1);
    else
        m_grid->addWidget(cell, line, column);
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isOther = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange;
    if (isOther && !m_candidates.empty())
        rebuild();
}

} // namespace clinic::ui
