// SPDX-License-Identifier: Apache-2.0
#include "ui/pin_dialog.h"

#include "core/domain/pin.h"
#include "core/intake/privacy_gate.h"
#include "core/text/words.h"
#include "ui/style.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 400;

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

} // namespace

PinDialog::PinDialog(IntakeClient &client, Purpose purpose, QWidget *parent)
    : QDialog(parent), m_client(client), m_purpose(purpose)
{
    setObjectName(u"pinDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(purpose == Purpose::Change ? tr("Change the PIN") : tr("Choose a PIN"));
    build();
}

QLineEdit *PinDialog::addSecret(QVBoxLayout *column, const QString &label, const QString &name)
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

void PinDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    const QString what = tr("The PIN unlocks the window when it is locked: %1 to %2 digits, only for you on this "
                            "computer.")
                             .arg(shortestPin)
                             .arg(longestPin);
    const QString until = tr("Until you have one, only the passphrase unlocks it.");
    column->addWidget(makeWords(m_purpose == Purpose::Change ? what : what + u' ' + until, this));
    if (m_purpose == Purpose::Change)
        m_proof = addSecret(column, tr("&Old PIN, or passphrase"), u"pinProof"_s);
    m_first = addSecret(column, tr("New &PIN"), u"pinFirst"_s);
    m_second = addSecret(column, tr("PIN &again"), u"pinSecond"_s);
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"pinNote"_s);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_note);
    addButtons(column);
    (m_proof ? m_proof : m_first)->setFocus();
}

void PinDialog::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(this);
    const bool locks = m_purpose == Purpose::ChooseAndLock;
    m_ok = buttons->addButton(locks ? tr("&Set PIN and lock") : tr("&Set PIN"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"pinOk"_s);
    m_ok->setDefault(true);
    if (locks) {
        auto *without = buttons->addButton(tr("&Lock without PIN"), QDialogButtonBox::ActionRole);
        without->setObjectName(u"pinWithout"_s);
        without->setAutoDefault(false);
        connect(without, &QPushButton::clicked, this, [this] {
            reject();
            Q_EMIT withoutPin();
        });
    }
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &PinDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void PinDialog::submit()
{
    const auto pin = checkPin(m_first->text());
    if (m_proof && m_proof->text().isEmpty()) {
        complain(tr("Enter the old PIN, or the passphrase"), m_proof);
    } else if (!pin) {
        complain(text::sentence(pin.error()), m_first);
    } else if (m_second->text().isEmpty()) {
        m_second->setFocus(); // Enter goes on, as in the form
    } else if (m_second->text() != pin->digits()) {
        complain(tr("The two PINs differ"), m_first);
    } else {
        m_ok->setEnabled(false);
        m_client.ask(
            this,
            [pin = *pin, proof = m_proof ? m_proof->text() : QString()](Intake &intake) {
                return intake.privacy().setPin(pin, proof, QDateTime::currentDateTimeUtc());
            },
            [this](const auto &answer) { answered(answer); });
    }
}

void PinDialog::answered(const tl::expected<UnlockAnswer, Fault<StorageFault>> &answer)
{
    m_ok->setEnabled(true);
    if (!answer)
        complain(text::sentence(answer.error()), m_first);
    else if (!std::holds_alternative<unlocking::Opened>(*answer))
        complain(text::sentence(*answer), m_proof ? m_proof : m_first);
    else
        accept();
}

void PinDialog::complain(const QString &why, QLineEdit *where)
{
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    where->setFocus();
    where->selectAll();
}

} // namespace clinic::ui
