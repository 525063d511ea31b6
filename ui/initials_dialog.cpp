// SPDX-License-Identifier: Apache-2.0
#include "ui/initials_dialog.h"

#include "core/domain/initials.h"
#include "ui/style.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr int dialogWidth = 360;
}

InitialsDialog::InitialsDialog(QWidget *parent)
    : QDialog(parent), m_edit(new QLineEdit(this)), m_ok(new QPushButton(tr("Go on"), this))
{
    setObjectName(u"initialsDialog"_s);
    setWindowTitle(tr("Who is at work?"));
    auto *words = new QLabel(tr("From now on the history of each registration names you with it. Nothing you typed is "
                                "lost."),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(dialogWidth);
    auto *label = new QLabel(tr("Your &initials, 1 to 5 letters"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"initialsEdit"_s);
    m_edit->setMaxLength(2 * mostInitials); // letters beyond the basic plane, and white space around
    m_ok->setObjectName(u"initialsOk"_s);
    m_ok->setDefault(true);
    m_ok->setEnabled(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_ok->setEnabled(!initials().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(words);
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addSpacing(style::gap);
    column->addWidget(buttons);
    m_edit->setFocus();
}

QString InitialsDialog::initials() const
{
    return checkInitials(m_edit->text()).value_or(QString());
}

} // namespace clinic::ui
