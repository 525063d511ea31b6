// SPDX-License-Identifier: Apache-2.0
#include "ui/decision_dialogs.h"

#include "core/text/words.h"
#include "ui/message_box.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 420;

QLabel *makeWords(QWidget *parent, const QString &words)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

QVBoxLayout *makeColumn(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    return column;
}

} // namespace

DiscardDialog::DiscardDialog(const Record &record, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"discardDialog"_s);
    setWindowTitle(tr("Discard registration"));
    auto *question = makeWords(this, tr("Discard the registration of %1? It is not sent, and the patient's details are "
                                        "erased from this computer.")
                                         .arg(text::displayName(record)));
    auto *label = new QLabel(tr("&Reason"), this);
    m_reasons = new QComboBox(this);
    m_reasons->setObjectName(u"discardReason"_s);
    m_reasons->setPlaceholderText(tr("Choose a reason"));
    for (const DiscardReason reason : allDiscardReasons)
        m_reasons->addItem(text::label(reason), static_cast<int>(reason));
    m_reasons->setCurrentIndex(-1);
    label->setBuddy(m_reasons);

    auto *buttons = new QDialogButtonBox(this);
    m_discard = buttons->addButton(tr("Discard"), QDialogButtonBox::DestructiveRole);
    m_discard->setObjectName(u"confirmDiscard"_s);
    m_discard->setAutoDefault(false);
    m_discard->setEnabled(false);
    auto *keep = buttons->addButton(tr("Keep"), QDialogButtonBox::RejectRole);
    keep->setDefault(true);
    connect(m_reasons, &QComboBox::currentIndexChanged, this, [this](int index) { m_discard->setEnabled(index >= 0); });
    connect(m_discard, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = makeColumn(this);
    column->addWidget(question);
    column->addWidget(label);
    column->addWidget(m_reasons);
    column->addSpacing(style::gap);
    column->addWidget(buttons);
    m_reasons->setFocus();
}

std::optional<DiscardReason> DiscardDialog::reason() const
{
    if (m_reasons->currentIndex() < 0)
        return std::nullopt;
    return static_cast<DiscardReason>(m_reasons->currentData().toInt());
}

SamePersonDialog::SamePersonDialog(const Record &record, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"samePersonDialog"_s);
    setWindowTitle(tr("Same person"));
    auto *words = makeWords(this, tr("%1 is registered already, and this registration is not to be sent. Enter the id "
                                     "of the profile at the service, so that it can be found again.")
                                      .arg(text::displayName(record)));
    auto *label = new QLabel(tr("&Profile id"), this);
    m_id = new QLineEdit(this);
    m_id->setObjectName(u"profileIdEdit"_s);
    m_id->setPlaceholderText(u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s);
    label->setBuddy(m_id);
    m_note = makeWords(this, QString());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_confirm = buttons->addButton(tr("Same person, do not send"), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"confirmSamePerson"_s);
    m_confirm->setEnabled(false);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        const bool isId = !profileId().isEmpty();
        m_confirm->setEnabled(isId);
        m_note->setText(isId || m_id->text().isEmpty() ? QString()
                                                       : tr("Not a whole profile id yet: 32 letters a to f and digits "
                                                            "in five parts"));
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = makeColumn(this);
    column->addWidget(words);
    column->addWidget(label);
    column->addWidget(m_id);
    column->addWidget(m_note);
    column->addWidget(buttons);
    m_id->setFocus();
}

QString SamePersonDialog::profileId() const
{
    const QUuid id = QUuid::fromString(m_id->text().trimmed());
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QMessageBox *askFirst(QWidget *parent, const QString &question, const QString &explanation, const QString &yes,
                      const QString &keep)
{
    auto *box = new QMessageBox(QMessageBox::Question, QGuiApplication::applicationDisplayName(), question,
                                QMessageBox::NoButton, parent);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    explainPlainly(box, explanation);
    box->addButton(yes, QMessageBox::AcceptRole)->setObjectName(u"questionYes"_s);
    QPushButton *kept = box->addButton(keep, QMessageBox::RejectRole);
    kept->setObjectName(u"questionKeep"_s);
    box->setDefaultButton(kept);
    box->setEscapeButton(kept);
    return box;
}

void tell(QWidget *parent, const QString &headline, const QString &explanation)
{
    auto *box = new QMessageBox(QMessageBox::Information, QGuiApplication::applicationDisplayName(), headline,
                                QMessageBox::Close, parent);
    box->setObjectName(u"notice"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    explainPlainly(box, explanation);
    box->open();
}

} // namespace clinic::ui
