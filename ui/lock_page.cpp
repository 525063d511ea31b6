// SPDX-License-Identifier: Apache-2.0
#include "ui/lock_page.h"

#include "ui/style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::ui {

namespace {

constexpr int cardWidth = 400;
constexpr int iconSize = 40;

QLabel *makeWords(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

LockPage::LockPage(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_label(new QLabel(this)),
      m_hint(makeWords(this)),
      m_note(makeWords(this)),
      m_secret(new QLineEdit(this)),
      m_unlock(new QPushButton(this)),
      m_choosePin(new QCheckBox(this))
{
    m_secret->setObjectName(u"lockSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_note->setObjectName(u"lockNote"_s);
    m_unlock->setObjectName(u"lockUnlock"_s);
    m_unlock->setAutoDefault(true); // Enter presses it where it has the focus
    m_choosePin->setObjectName(u"lockChoosePin"_s);
    m_choosePin->setChecked(true);
    m_label->setBuddy(m_secret);
    setFocusProxy(m_secret);
    build();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &LockPage::countDown);
    connect(m_secret, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    retranslate();
    dress();
    expect(m_key);
}

void LockPage::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(m_secret, 1);
    row->addWidget(m_unlock);
    auto *card = new QVBoxLayout;
    card->setSpacing(style::gap);
    card->addWidget(m_icon, 0, Qt::AlignHCenter);
    card->addSpacing(style::gap);
    card->addWidget(m_label);
    card->addLayout(row);
    card->addWidget(m_note);
    card->addWidget(m_hint);
    card->addWidget(m_choosePin);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2); // the card does not jump
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *holder = new QWidget(this);
    holder->setFixedWidth(cardWidth);
    holder->setLayout(card);
    card->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(holder, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void LockPage::begin()
{
    m_second.stop();
    m_wait = 0s;
    m_secret->setText({}); // forgets what could be undone, too
    m_note->clear();
    setBusy(false);
}

void LockPage::expect(Key key)
{
    m_key = key;
    m_choosePin->setVisible(key == Key::PassphraseUntilPin);
    m_label->setVisible(key != Key::Enter);
    m_secret->setVisible(key != Key::Enter);
    setFocusProxy(key == Key::Enter ? static_cast<QWidget *>(m_unlock) : m_secret);
    if (key == Key::Enter && m_secret->hasFocus())
        m_unlock->setFocus();
    retranslate();
}

bool LockPage::wantsPin() const
{
    return m_key == Key::PassphraseUntilPin && m_choosePin->isChecked();
}

void LockPage::submit()
{
    if (!m_unlock->isEnabled())
        return;
    if (m_wait > 0s) {
        m_secret->selectAll();
        return;
    }
    if (m_key != Key::Enter && m_secret->text().isEmpty()) {
        refuse(m_key == Key::PinOrPassphrase ? tr("Enter the PIN") : tr("Enter the passphrase"));
        return;
    }
    setBusy(true);
    Q_EMIT entered(m_secret->text());
}

void LockPage::setBusy(bool busy)
{
    // Read-only, not disabled: the cursor stays.
    m_secret->setReadOnly(busy);
    m_unlock->setEnabled(!busy);
}

void LockPage::refuse(const QString &why, std::chrono::milliseconds wait)
{
    setBusy(false);
    m_secret->setText({});
    setFocus();
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    m_wait = wait > 1s ? ceil<std::chrono::seconds>(wait) : 0s;
    if (m_wait > 0s)
        m_second.start();
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LockPage::tell(const QString &words)
{
    m_note->setText(words);
    style::tint(m_note, style::quietText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LockPage::countDown()
{
    if (--m_wait > 0s) {
        m_note->setText(tr("Next try in %n s", nullptr, static_cast<int>(m_wait.count())));
        return;
    }
    m_second.stop();
    m_wait = 0s;
    m_note->clear();
}

void LockPage::retranslate()
{
    const bool isPin = m_key == Key::PinOrPassphrase;
    m_label->setText(isPin ? tr("P&IN") : tr("Pa&ssphrase"));
    m_secret->setAccessibleName(isPin ? tr("PIN") : tr("Passphrase"));
    m_unlock->setText(tr("&Unlock"));
    m_choosePin->setText(tr("Then &choose a PIN, which is shorter"));
    const QString hint = [this] {
        switch (m_key) {
        case Key::PinOrPassphrase:
            return tr("The passphrase unlocks as well.");
        case Key::PassphraseUntilPin:
            return tr("No PIN is chosen yet.");
        case Key::OnlyPassphrase:
            return tr("Too many wrong PINs were entered. After the passphrase the PIN counts again.");
        case Key::Enter:
            return tr("In training no PIN is needed until you choose one in the settings.");
        }
        return QString();
    }();
    m_hint->setText(hint);
    m_secret->setAccessibleDescription(hint);
}

void LockPage::dress()
{
    m_icon->setPixmap(
        style::icon(u"locked"_s, style::quietText(palette())).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    style::tint(m_hint, style::quietText(palette()));
    m_secret->setStyleSheet(style::editorSheet(palette()));
    m_secret->setMinimumHeight(style::editorHeight);
    m_unlock->setStyleSheet(style::primaryButtonSheet(palette()));
    m_unlock->setMinimumHeight(style::editorHeight);
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

} // namespace clinic::ui
