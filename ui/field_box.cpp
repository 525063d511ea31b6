// SPDX-License-Identifier: Apache-2.0
#include "ui/field_box.h"

#include "ui/segmented_choice.h"
#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {
namespace {

/// Far more than any field takes: what is too long is said, not cut.
constexpr int longestText = 1000;

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

QString issueProperty(const Note &note)
{
    if (note.text.isEmpty())
        return {};
    switch (note.kind) {
    case Note::Kind::Hint:
    case Note::Kind::Understood:
        return {};
    case Note::Kind::Warning:
        return u"warning"_s;
    case Note::Kind::Error:
        return u"error"_s;
    }
    return {};
}

} // namespace

FieldBox::FieldBox(Field field, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_line(new QLineEdit(this)),
      m_label(new QLabel(this)),
      m_optional(new QLabel(this)),
      m_note(new NoteLine(this))
{
    m_line->setObjectName(u"field."_s + apiName(field));
    m_line->setMaxLength(longestText);
    // An input method is not to learn the patients' names.
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(m_line, &QLineEdit::textEdited, this, &FieldBox::noteEdited);
    arrange(m_line);
}

FieldBox::FieldBox(Field field, const std::vector<QString> &codes, const QString &prefix, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_choice(new SegmentedChoice(codes, prefix, this)),
      m_label(new QLabel(this)),
      m_optional(new QLabel(this)),
      m_note(new NoteLine(this))
{
    m_choice->setObjectName(u"field."_s + apiName(field));
    connect(m_choice, &SegmentedChoice::chosen, this, &FieldBox::noteEdited);
    arrange(m_choice);
}

void FieldBox::arrange(QWidget *editor)
{
    m_note->setNames(apiName(m_field));
    m_label->setObjectName(u"label."_s + apiName(m_field));
    m_label->setBuddy(editor);
    m_optional->setTextFormat(Qt::PlainText);
    editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Both columns are equally wide, whatever stands in them.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *labels = new QHBoxLayout;
    labels->setSpacing(4);
    labels->addWidget(m_label);
    labels->addWidget(m_optional);
    labels->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(labels);
    column->addSpacing(4);
    column->addWidget(editor);
    column->addSpacing(4);
    column->addWidget(m_note);

    for (QWidget *stop : tabStops())
        stop->installEventFilter(this);
    connect(m_note, &NoteLine::mendTaken, this, &FieldBox::mendTaken);
    dress();
}

void FieldBox::setLabel(const QString &label, const QString &optionalMark)
{
    m_label->setText(label);
    m_optional->setText(optionalMark);
    m_optional->setVisible(!optionalMark.isEmpty());
    fitLabel();
    describe();
}

void FieldBox::setChoiceLabels(const std::vector<QString> &labels)
{
    if (m_choice)
        m_choice->setLabels(labels);
    describe();
}

QString FieldBox::text() const
{
    return m_line ? m_line->text() : m_choice->code();
}

void FieldBox::setText(const QString &text)
{
    m_wasEmpty = text.isEmpty();
    if (m_choice)
        m_choice->setCode(text);
    else if (m_line->text() != text)
        m_line->setText(text);
}

void FieldBox::enter(const QString &text)
{
    if (m_choice) {
        m_choice->setCode(text);
        noteEdited(text);
    } else {
        m_line->selectAll();
        m_line->insert(text);
    }
}

void FieldBox::setReadOnly(bool readOnly)
{
    if (m_choice)
        m_choice->setReadOnly(readOnly);
    else
        m_line->setReadOnly(readOnly);
}

void FieldBox::noteEdited(const QString &text)
{
    // A fresh start deserves fresh patience.
    if (m_wasEmpty)
        m_progress = Progress::Typing;
    m_wasEmpty = text.isEmpty();
    Q_EMIT edited(text);
}

void FieldBox::show(const Note &note)
{
    if (note == m_note->note())
        return;
    const bool sameFrame = issueProperty(note) == issueProperty(m_note->note());
    m_note->show(note);
    describe();
    if (sameFrame)
        return;
    for (QWidget *stop : tabStops()) {
        stop->setProperty("issue", issueProperty(note));
        stop->style()->unpolish(stop);
        stop->style()->polish(stop);
        stop->update();
    }
}

const Note &FieldBox::note() const
{
    return m_note->note();
}

void FieldBox::takeFocus()
{
    QWidget *target = m_line;
    if (m_choice)
        target = m_choice->focusProxy();
    target->setFocus(Qt::TabFocusReason);
}

std::vector<QWidget *> FieldBox::tabStops() const
{
    return m_choice ? m_choice->segments() : std::vector<QWidget *>{m_line};
}

void FieldBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

bool FieldBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // Who comes back to mend something sees at each key whether it is mended; otherwise patience starts again.
        if (m_note->note().kind != Note::Kind::Error && m_note->note().kind != Note::Kind::Warning)
            m_progress = Progress::Typing;
        Q_EMIT entered();
    } else if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool comesBack = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
        // Between the segments of a choice nothing is left.
        const QWidget *next = QApplication::focusWidget();
        if (!comesBack && !(next && isAncestorOf(next)))
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

/// Qt measures a text with its letters drawn together (as "Te"), and draws it without where one is underlined: the last
/// letter would be cut off.
void FieldBox::fitLabel()
{
    m_label->setMinimumWidth(m_label->sizeHint().width() + m_label->fontMetrics().averageCharWidth() / 2);
}

void FieldBox::dress()
{
    const QFont small = style::smallFont(font());
    m_label->setFont(small);
    m_optional->setFont(small);
    fitLabel();
    style::tint(m_optional, style::quietText(palette()));
    if (!m_line)
        return;
    QFont larger = font();
    larger.setPointSizeF(font().pointSizeF() * 1.08);
    m_line->setFont(larger);
    m_line->setStyleSheet(style::editorSheet(palette()));
    m_line->setFixedHeight(std::max(style::editorHeight, QFontMetrics(larger).height() + 14));
}

/// For assistive technology: the label, whether it is optional, and what the note says.
void FieldBox::describe()
{
    const Note &note = m_note->note();
    const QString name = (withoutMnemonic(m_label->text()) + u' ' + m_optional->text()).trimmed();
    QString description = note.text;
    if (!note.mend.isEmpty())
        description += u". "_s + note.mend + u" ("_s + note.mendKey + u")"_s;
    if (m_choice) {
        m_choice->describe(name, description);
    } else {
        m_line->setAccessibleName(name);
        m_line->setAccessibleDescription(description);
    }
}

} // namespace clinic::ui
