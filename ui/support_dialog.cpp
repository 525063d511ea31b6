// SPDX-License-Identifier: Apache-2.0
#include "ui/support_dialog.h"

#include "ui/file_field.h"
#include "ui/style.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr QSize comfortable(680, 560);

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SupportDialog::SupportDialog(const QString &file, QWidget *parent) : QDialog(parent), m_text(new QPlainTextEdit(this))
{
    setObjectName(u"supportDialog"_s);
    setWindowTitle(tr("Report for support"));
    m_text->setObjectName(u"supportText"_s);
    m_text->setAccessibleName(tr("The report"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Collecting …"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(makeWords(tr("This helps your administrator to find a fault: versions, settings, how many "
                                   "registrations are in which state, and the last entries of the log. Nothing of any "
                                   "patient is in it, no passphrase and no access key. This is the whole report:"),
                                this));
    column->addWidget(m_text, 1);
    m_file = new FileField(FileField::Purpose::Save, file, tr("Text (*.txt)"), u"support"_s, this);
    column->addWidget(m_file);
    addButtons(column);
    resize(comfortable);
}

void SupportDialog::addButtons(QVBoxLayout *column)
{
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"supportNote"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"supportOk"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false); // until there is a report
    connect(buttons, &QDialogButtonBox::accepted, this, &SupportDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &SupportDialog::reject);
    column->addWidget(m_note);
    column->addWidget(buttons);
}

void SupportDialog::setReport(const QString &text)
{
    m_text->setPlainText(text);
    m_save->setEnabled(true);
}

void SupportDialog::submit()
{
    if (const QString complaint = m_file->complaint(); !complaint.isEmpty()) {
        wrong(complaint);
    } else {
        m_save->setEnabled(false);
        Q_EMIT confirmed(m_file->file());
    }
}

void SupportDialog::wrong(const QString &why)
{
    m_save->setEnabled(true);
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_file->editor()->setFocus();
    m_file->editor()->selectAll();
}

} // namespace clinic::ui
