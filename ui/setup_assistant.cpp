// SPDX-License-Identifier: Apache-2.0
#include "ui/setup_assistant.h"

#include "ui/decision_dialogs.h"
#include "ui/setup_pages.h"
#include "ui/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr QSize firstSize(560, 520);
}

SetupAssistant::SetupAssistant(Purpose purpose, const ConfigurationSources &sources, IntakeClient &client,
                               QWidget *parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_work(new SetupWork(sources, client, this)),
      m_step(new QLabel(this)),
      m_heading(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_note(new QLabel(this))
{
    setObjectName(u"setupAssistant"_s);
    setWindowTitle(tr("Set up Clinic Intake"));
    addPages(sources, client);
    build();
    connect(m_work, &SetupWork::done, this, &SetupAssistant::finish);
    connect(m_work, &SetupWork::failed, this, &SetupAssistant::refuse);
    connect(m_work, &SetupWork::passphraseRefused, this, [this](const QString &why) {
        setBusy(false);
        if (m_passphrase)
            m_passphrase->refuse(why);
        else
            refuse(why);
    });
    resize(firstSize);
    goTo(0);
}

void SetupAssistant::addPages(const ConfigurationSources &sources, IntakeClient &client)
{
    m_connection = new ConnectionPage(sources, m_stack);
    if (m_connection->asks()) {
        m_pages.push_back(m_connection);
        m_pages.push_back(new TestPage(*m_connection, client, m_stack));
    } else {
        m_connection->hide();
    }
    if (m_purpose == Purpose::Begin) {
        m_passphrase = new PassphrasePage(sources.read().dataDir, m_stack);
        m_pages.push_back(m_passphrase);
    }
    m_done = new DonePage(m_stack);
    m_pages.push_back(m_done);
    for (SetupPage *page : m_pages)
        m_stack->addWidget(page);
}

void SetupAssistant::build()
{
    m_step->setObjectName(u"setupStep"_s);
    m_step->setFont(style::smallFont(font()));
    style::tint(m_step, style::quietText(palette()));
    m_heading->setObjectName(u"setupHeading"_s);
    m_heading->setFont(style::headingFont(font()));
    m_note->setObjectName(u"setupNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(m_step);
    column->addWidget(m_heading);
    column->addSpacing(style::gap);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    addButtons(column);
}

void SetupAssistant::addButtons(QBoxLayout *column)
{
    const auto make = [this](const QString &name, const QString &words) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_cancel = make(u"setupCancel"_s, m_purpose == Purpose::Begin ? tr("&Quit") : tr("&Not now"));
    m_later = make(u"setupLater"_s, tr("Enter this &later"));
    m_back = make(u"setupBack"_s, tr("&Back"));
    m_next = make(u"setupNext"_s, QString());
    m_next->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addStretch(1);
    for (QPushButton *button : {m_later, m_back, m_next})
        row->addWidget(button);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &SetupAssistant::reject);
    connect(m_later, &QPushButton::clicked, this, &SetupAssistant::goOnWithoutConnection);
    connect(m_back, &QPushButton::clicked, this, &SetupAssistant::goBack);
    connect(m_next, &QPushButton::clicked, this, &SetupAssistant::goOn);
}

SetupPage *SetupAssistant::current() const
{
    return m_pages.at(static_cast<std::size_t>(index()));
}

int SetupAssistant::index() const
{
    return m_stack->currentIndex();
}

bool SetupAssistant::isDone() const
{
    return current() == m_done;
}

void SetupAssistant::goTo(int index)
{
    m_stack->setCurrentIndex(index);
    m_heading->setText(current()->heading());
    //: %1 and %2 are numbers
    m_step->setText(tr("Step %1 of %2").arg(index + 1).arg(m_pages.size()));
    say(QString(), false);
    updateButtons();
    m_next->setFocus();
    current()->enter();
    setAccessibleDescription(m_heading->text());
}

void SetupAssistant::goBack()
{
    // Whoever has skipped the connection comes back to it, not to its test.
    goTo(m_isConnected ? index() - 1 : 0);
}

void SetupAssistant::goOn()
{
    if (m_isBusy)
        return;
    if (isDone()) {
        accept();
        return;
    }
    if (!current()->check())
        return;
    if (current() == m_connection)
        m_isConnected = true;
    if (m_pages.at(static_cast<std::size_t>(index()) + 1) == m_done)
        carryOut();
    else
        goTo(index() + 1);
}

void SetupAssistant::goOnWithoutConnection()
{
    m_isConnected = false;
    goTo(m_stack->indexOf(m_passphrase));
}

void SetupAssistant::carryOut()
{
    SetupWish wish;
    wish.configuration = m_connection->configuration();
    if (m_isConnected) {
        wish.settings = m_connection->settings();
        wish.key = m_connection->key();
    }
    // A key that was typed belongs to the outbox, not to the configuration.
    if (!wish.key.isEmpty() || !m_isConnected)
        wish.configuration.apiKey.clear();
    if (m_passphrase) {
        wish.passphrase = m_passphrase->passphrase();
        wish.wantsKeychain = m_passphrase->wantsKeychain();
    }
    setBusy(true);
    say(tr("Setting up …"), false);
    m_work->carryOut(wish);
}

void SetupAssistant::finish(const KeychainOutcome &keychain)
{
    setBusy(false);
    for (QLineEdit *edit : m_stack->findChildren<QLineEdit *>())
        edit->clear(); // the passphrase and the access key among them
    m_done->show(m_isConnected, m_passphrase != nullptr, keychain);
    goTo(m_stack->indexOf(m_done));
}

void SetupAssistant::refuse(const QString &why)
{
    setBusy(false);
    // The key slots come first: from then on this passphrase opens them, and no other.
    if (m_passphrase && Intake::look(m_connection->configuration().dataDir) == Intake::Folder::Ready)
        m_passphrase->setTaken();
    say(why, true);
}

void SetupAssistant::setBusy(bool busy)
{
    m_isBusy = busy;
    m_stack->setEnabled(!busy);
    say(QString(), false);
    updateButtons();
}

void SetupAssistant::say(const QString &words, bool isWrong)
{
    m_note->setText(words);
    if (!isWrong) {
        m_note->setPalette(palette());
        return;
    }
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SetupAssistant::updateButtons()
{
    const bool isLast = !isDone() && m_pages.at(static_cast<std::size_t>(index()) + 1) == m_done;
    m_next->setText(isDone() ? tr("B&egin") : isLast ? tr("&Set up") : tr("Ne&xt"));
    m_next->setEnabled(!m_isBusy);
    m_back->setEnabled(!m_isBusy && index() > 0);
    m_back->setVisible(!isDone());
    m_cancel->setEnabled(!m_isBusy);
    m_cancel->setVisible(!isDone());
    m_later->setVisible(m_passphrase && current() == m_connection);
}

void SetupAssistant::reject()
{
    if (m_isBusy)
        return;
    if (isDone()) {
        accept();
        return;
    }
    const bool isTouched = std::ranges::any_of(m_pages, [](const SetupPage *page) { return page->isTouched(); });
    if (!isTouched) {
        QDialog::reject();
        return;
    }
    QMessageBox *box =
        askFirst(this, tr("Leave the set-up?"), tr("What you typed here is not kept."), tr("Leave"), tr("Stay"));
    connect(box, &QMessageBox::accepted, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace clinic::ui
