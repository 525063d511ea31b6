// SPDX-License-Identifier: Apache-2.0
#include "ui/moving_dialog.h"

#include "ui/file_field.h"
#include "ui/style.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 480;

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

} // namespace

MovingDialog::MovingDialog(MovingDirection direction, const QString &file, QWidget *parent)
    : QDialog(parent), m_direction(direction)
{
    const bool isHandOver = direction == MovingDirection::HandOver;
    setObjectName(isHandOver ? u"handOverDialog"_s : u"takeOverDialog"_s);
    setWindowTitle(isHandOver ? tr("Hand over to another computer") : tr("Take over from another computer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(makeWords(
        isHandOver ? tr("Everything that waits here goes into one encrypted file, and another computer sends it. It "
                        "stays in the list of this computer, but is not sent from here any more.")
                   : tr("Takes the registrations that another computer has handed over from their file. From then on "
                        "this computer sends them."),
        this));
    // A file that is there already is refused in words.
    m_file = new FileField(isHandOver ? FileField::Purpose::SaveNew : FileField::Purpose::Open, file,
                           tr("Registrations for another computer (*.handover)"), u"moving"_s, this);
    column->addWidget(m_file);
    m_first = addPassphrase(column, tr("&Passphrase of the file"), u"movingPassphrase"_s);
    if (isHandOver) {
        m_second = addPassphrase(column, tr("Passphrase &again"), u"movingPassphraseAgain"_s);
        column->addWidget(makeWords(tr("Choose one of at least 8 characters, and do not keep it with the file: whoever "
                                       "has both can read the patients' details. Without it nobody can."),
                                    this));
    }
    addButtons(column);
    m_file->setFocus();
}

QLineEdit *MovingDialog::addPassphrase(QVBoxLayout *column, const QString &label, const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    auto *title = new QLabel(label, this);
    title->setBuddy(edit);
    column->addWidget(title);
    column->addWidget(edit);
    return edit;
}

void MovingDialog::addButtons(QVBoxLayout *column)
{
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"movingNote"_s);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"movingProgress"_s);
    m_progress->setRange(0, 0); // how long it takes is not known
    m_progress->setTextVisible(false);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(m_direction == MovingDirection::HandOver ? tr("&Hand over") : tr("&Take over"),
                              QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"movingOk"_s);
    m_ok->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &MovingDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &MovingDialog::reject);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

void MovingDialog::submit()
{
    if (m_isBusy)
        return;
    if (const QString complaint = m_file->complaint(); !complaint.isEmpty()) {
        complain(complaint, m_file->editor());
    } else if (m_first->text().isEmpty()) {
        complain(tr("Enter the passphrase"), m_first);
    } else if (m_second && m_second->text().isEmpty()) {
        m_second->setFocus(); // Enter goes on, as in the form
    } else if (m_second && m_second->text() != m_first->text()) {
        complain(tr("The two passphrases differ"), m_first);
    } else {
        setBusy(true);
        m_note->setPalette(palette());
        m_note->setText(m_direction == MovingDirection::HandOver ? tr("Handing over …") : tr("Taking over …"));
        Q_EMIT confirmed(m_file->file(), m_first->text());
    }
}

void MovingDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_file, m_first, m_ok, m_cancel})
        widget->setEnabled(!busy);
    if (m_second)
        m_second->setEnabled(!busy);
    m_progress->setVisible(busy);
}

void MovingDialog::wrong(const QString &why, Mistake mistake)
{
    setBusy(false);
    complain(why, mistake == Mistake::File ? m_file->editor() : m_first);
}

void MovingDialog::complain(const QString &why, QLineEdit *where)
{
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    where->setFocus();
    where->selectAll();
}

void MovingDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace clinic::ui
