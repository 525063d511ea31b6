// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"
#include "core/intake/privacy_gate.h"
#include "ui/idle_watch.h"

#include <QObject>

#include <chrono>

class QBoxLayout;
class QWidget;

namespace clinic::ui {

class Copied;
class Curtain;
class LockNotice;
class LockPage;

/// The privacy lock of the window: after a time without a key or the mouse, or when somebody asks for it, nothing of a
/// patient is to be seen, read out or pasted until the PIN (or the passphrase) is entered. Then everything is as it
/// was. Delivery knows nothing of it.
///
/// That it is locked is kept in the outbox, so that ending the program does not open it.
class PrivacyLock : public QObject
{
    Q_OBJECT
public:
    /// `content`, which stands alone on `stage` in `window`, is to be hidden. In training it opens without a PIN for as
    /// long as none was chosen: nobody knows the passphrase there.
    PrivacyLock(IntakeClient &client, QWidget &window, QBoxLayout &stage, QWidget &content, Copied &copied,
                IdleWatch::Clock clock, bool isTraining);
    ~PrivacyLock() override;

    /// 0: never by itself.
    void setLockAfter(std::chrono::milliseconds time);
    /// The outbox is open, by a passphrase that somebody has typed now, or by itself: then it begins locked if it was
    /// so at the end. began() follows.
    void begin(bool byPerson);
    /// Whether a PIN is chosen may have changed.
    void lookForPin();

    bool isLocked() const { return m_isLocked; }
    /// At once. Before the outbox is open, and when it is locked already, nothing happens.
    void lock();
    /// As a person asks for it: who has no PIN yet is offered to choose one first.
    void lockByHand();
    void choosePin();
    /// Why what was asked for is not possible now.
    void tell(const QString &words);

Q_SIGNALS:
    void began();
    void lockedChanged(bool locked);
    /// Whether it will lock, and whoever is at the desk may have nothing to unlock it with: the keychain, or a file,
    /// has opened the outbox, and there is no PIN.
    void pinWanted(bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using State = tl::expected<PrivacyGate::State, Fault<StorageFault>>;

    void adopt(const State &state);
    void attend(const Attendance &attendance);
    void enter(const QString &secret);
    void answered(const tl::expected<UnlockAnswer, Fault<StorageFault>> &answer);
    void unlock();
    void tellWhetherPinIsWanted();
    QWidget *front() const;

    IntakeClient &m_client;
    QWidget &m_window;
    Copied &m_copied;
    bool m_isTraining;
    bool m_isBegun = false;
    bool m_isLocked = false;
    bool m_hasPin = false;
    bool m_isPassphraseKnown = false; ///< somebody has typed it since the start
    bool m_locksByItself = false;
    LockPage *m_page;
    LockNotice *m_notice;
    Curtain *m_curtain;
    IdleWatch *m_idle;
};

} // namespace clinic::ui
