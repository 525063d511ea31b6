// SPDX-License-Identifier: Apache-2.0
#include "ui/privacy_lock.h"

#include "core/text/words.h"
#include "ui/copied.h"
#include "ui/curtain.h"
#include "ui/lock_notice.h"
#include "ui/lock_page.h"
#include "ui/pin_dialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDateTime>
#include <QKeyEvent>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::ui {

PrivacyLock::PrivacyLock(IntakeClient &client, QWidget &window, QBoxLayout &stage, QWidget &content, Copied &copied,
                         IdleWatch::Clock clock, bool isTraining)
    : QObject(&window),
      m_client(client),
      m_window(window),
      m_copied(copied),
      m_isTraining(isTraining),
      m_page(new LockPage(stage.parentWidget())),
      m_notice(new LockNotice(&window)),
      m_curtain(new Curtain(window, stage, content, this)),
      m_idle(new IdleWatch(std::move(clock), this))
{
    m_page->setObjectName(u"lockPage"_s);
    m_page->hide();
    stage.addWidget(m_page);
    connect(m_page, &LockPage::entered, this, &PrivacyLock::enter);
    connect(m_idle, &IdleWatch::changed, this, &PrivacyLock::attend);
}

PrivacyLock::~PrivacyLock() = default;

void PrivacyLock::setLockAfter(std::chrono::milliseconds time)
{
    m_idle->setLockAfter(time);
    m_locksByItself = time > 0ms;
    tellWhetherPinIsWanted();
}

void PrivacyLock::tellWhetherPinIsWanted()
{
    Q_EMIT pinWanted(m_isBegun && m_locksByItself && !m_hasPin && !m_isPassphraseKnown && !m_isTraining);
}

void PrivacyLock::begin(bool byPerson)
{
    m_isPassphraseKnown = byPerson;
    m_client.ask(
        this,
        [byPerson](Intake &intake) {
            if (byPerson)
                (void)intake.privacy().setLocked(false);
            return intake.privacy().state();
        },
        [this, byPerson](const State &state) {
            m_isBegun = true;
            m_idle->start();
            QCoreApplication::instance()->installEventFilter(this);
            // Where it cannot be told whether it was locked, it is.
            if (!byPerson && (!state || state->isLocked))
                lock();
            adopt(state);
            Q_EMIT began();
        });
}

void PrivacyLock::lookForPin()
{
    m_client.ask(
        this, [](Intake &intake) { return intake.privacy().state(); }, [this](const State &state) { adopt(state); });
}

void PrivacyLock::adopt(const State &state)
{
    if (!state)
        return;
    m_hasPin = state->hasPin;
    tellWhetherPinIsWanted();
    if (state->isPinUsedUp)
        m_page->expect(LockPage::Key::OnlyPassphrase);
    else if (state->hasPin)
        m_page->expect(LockPage::Key::PinOrPassphrase);
    else
        m_page->expect(m_isTraining ? LockPage::Key::Enter : LockPage::Key::PassphraseUntilPin);
}

void PrivacyLock::attend(const Attendance &attendance)
{
    const auto *soon = std::get_if<attendance::LocksSoon>(&attendance);
    m_notice->setLeft(soon ? soon->left : 0s);
    if (std::holds_alternative<attendance::Unattended>(attendance))
        lock();
}

void PrivacyLock::lock()
{
    if (m_isLocked || !m_isBegun)
        return;
    m_isLocked = true;
    m_idle->stop();
    m_notice->setLeft(0s);
    m_page->begin();
    m_curtain->draw(*m_page);
    m_copied.forget();
    Q_EMIT lockedChanged(true);
    m_client.ask(
        this,
        [](Intake &intake) {
            (void)intake.privacy().setLocked(true);
            return intake.privacy().state();
        },
        [this](const State &state) { adopt(state); });
}

void PrivacyLock::lockByHand()
{
    if (m_isLocked || !m_isBegun || m_window.findChild<PinDialog *>())
        return;
    if (m_hasPin || m_isTraining) {
        lock();
        return;
    }
    auto *dialog = new PinDialog(m_client, PinDialog::Purpose::ChooseAndLock, front());
    connect(dialog, &QDialog::accepted, this, [this] {
        m_hasPin = true;
        tellWhetherPinIsWanted();
        // Not before it is gone: it would come back with everything else.
        QMetaObject::invokeMethod(this, &PrivacyLock::lock, Qt::QueuedConnection);
    });
    connect(dialog, &PinDialog::withoutPin, this, &PrivacyLock::lock, Qt::QueuedConnection);
    dialog->open();
}

void PrivacyLock::tell(const QString &words)
{
    m_page->tell(words);
}

void PrivacyLock::enter(const QString &secret)
{
    if (m_isTraining && !m_hasPin) {
        unlock();
        m_client.ask(
            this, [](Intake &intake) { (void)intake.privacy().setLocked(false); }, [] {});
        return;
    }
    m_client.ask(
        this, [secret](Intake &intake) { return intake.privacy().unlock(secret, QDateTime::currentDateTimeUtc()); },
        [this](const auto &answer) { answered(answer); });
}

void PrivacyLock::answered(const tl::expected<UnlockAnswer, Fault<StorageFault>> &answer)
{
    if (!m_isLocked)
        return;
    if (answer && std::holds_alternative<unlocking::Opened>(*answer)) {
        unlock();
        return;
    }
    if (!answer) {
        m_page->refuse(text::sentence(answer.error()));
        return;
    }
    const auto *wrong = std::get_if<unlocking::WrongPin>(&*answer);
    const auto *early = std::get_if<unlocking::TooEarly>(&*answer);
    m_page->refuse(text::sentence(*answer), wrong ? wrong->wait : early ? early->wait : 0ms);
    lookForPin(); // it may not count any more
}

void PrivacyLock::unlock()
{
    const bool wantsPin = m_page->wantsPin();
    m_isLocked = false;
    m_page->begin();
    m_curtain->raise();
    m_idle->start();
    Q_EMIT lockedChanged(false);
    lookForPin();
    if (wantsPin)
        choosePin();
}

QWidget *PrivacyLock::front() const
{
    QWidget *active = QApplication::activeWindow();
    return active ? active : &m_window;
}

void PrivacyLock::choosePin()
{
    auto *dialog = new PinDialog(m_client, PinDialog::Purpose::Choose, front());
    connect(dialog, &QDialog::accepted, this, &PrivacyLock::lookForPin);
    dialog->open();
}

/// Over a dialog no key reaches the window's menu. Who leaves in the middle of something can lock all the same.
bool PrivacyLock::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !QApplication::activeModalWidget())
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->key() != Qt::Key_L || key->modifiers() != Qt::ControlModifier || key->isAutoRepeat())
        return false;
    lockByHand();
    return true;
}

} // namespace clinic::ui
