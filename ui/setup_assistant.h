// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/setup_work.h"

#include <QDialog>

#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace clinic::ui {

class ConnectionPage;
class DonePage;
class PassphrasePage;
class SetupPage;
class SetupWork;

/// The first start in a few steps: the connection to the service, a test of it, the recovery passphrase. What is fixed
/// elsewhere is not asked. Nothing is made, kept or written before the last question is answered, so that leaving it
/// before leaves nothing behind; back and forth loses nothing.
///
/// accepted() comes once everything is in use.
class SetupAssistant : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose {
        Begin,   ///< there is no outbox yet
        Connect, ///< the outbox is open, but no access key is kept
    };
    SetupAssistant(Purpose purpose, const ConfigurationSources &sources, IntakeClient &client, QWidget *parent);

    void reject() override;

private:
    void build();
    void addPages(const ConfigurationSources &sources, IntakeClient &client);
    void addButtons(QBoxLayout *column);
    SetupPage *current() const;
    int index() const;
    bool isDone() const;
    void goTo(int index);
    void goBack();
    void goOn();
    void goOnWithoutConnection();
    void carryOut();
    void finish(const KeychainOutcome &keychain);
    void refuse(const QString &why);
    void setBusy(bool busy);
    void say(const QString &words, bool isWrong);
    void updateButtons();

    Purpose m_purpose;
    SetupWork *m_work;
    ConnectionPage *m_connection = nullptr;
    PassphrasePage *m_passphrase = nullptr; ///< null where there is one already
    DonePage *m_done = nullptr;
    std::vector<SetupPage *> m_pages; ///< in their order
    QLabel *m_step;
    QLabel *m_heading;
    QStackedWidget *m_stack;
    QLabel *m_note;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    bool m_isConnected = true; ///< false: that is to be entered later
    bool m_isBusy = false;
};

} // namespace clinic::ui
